import fc from "fast-check";
import * as rules from "../rules/account.js";
import { agentPools } from "../state/agent-pools.js";
import { ifMatch, ifMatchOf, move, pick, some, someMembers } from "./move.js";

const few = fc.constantFrom(0, 2, 3, 4, 5, 100, 100);
const quotas = someMembers({ agent_pools: few, agents: few, tokens_per_agent_pool: few, queued_runs: few });

const update = move(
  "updateAccount",
  fc.tuple(
    someMembers({
      name: fc.constantFrom("Modelled", "Renamed"),
      require_agent_pool: fc.boolean(),
      hosted_concurrency: fc.constantFrom(0, 1, 2, 5),
      quotas,
    }),
    ifMatch,
  ),
  (model, by, [body, match]) =>
    rules.updateAccount(model, by, { body, ifMatch: ifMatchOf(model, model.accountId, match) }),
);
const setDefault = move("setDefaultPool", fc.tuple(some, ifMatch), (model, by, [choice, match]) =>
  rules.setDefaultPool(
    model,
    by,
    pick(agentPools(model).values(), "apool", choice, model),
    ifMatchOf(model, "default", match),
  ),
);

export const accountMoves = [
  ...[update, setDefault, setDefault, setDefault],
  move("getAccount", fc.constant(null), (model, by) => rules.getAccount(model, by)),
  move("getDefaultPool", fc.constant(null), (model, by) => rules.getDefaultPool(model, by)),
  move("clearDefaultPool", ifMatch, (model, by, match) =>
    rules.clearDefaultPool(model, by, ifMatchOf(model, "default", match)),
  ),
];
