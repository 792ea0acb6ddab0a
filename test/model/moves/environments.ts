import fc from "fast-check";
import * as rules from "../rules/environments.js";
import { agentPools } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import type { Model } from "../state/model.js";
import {
  ifMatch,
  ifMatchOf,
  key,
  members,
  move,
  name,
  part,
  partOf,
  pick,
  pickOrNull,
  some,
  someMembers,
} from "./move.js";

const description = fc.constantFrom("", "d");
const pool = fc.option(some, { freq: 4 });

/** One of the environments. */
export const anEnvironment = (model: Model, choice: number) => pick(environments(model).values(), "env", choice, model);

/** The body that names pools by a choice among those that are there. */
function bodyOf(model: Model, { default_agent_pool_id: choice, ...rest }: Settings): rules.EnvironmentBody {
  if (choice === undefined) return rest;
  return { ...rest, default_agent_pool_id: pickOrNull(agentPools(model).values(), "apool", choice, model) };
}

interface Settings {
  readonly name?: string;
  readonly description?: string;
  readonly default_agent_pool_id?: number | null;
}

const create = move(
  "createEnvironment",
  fc.tuple(name, members({ description: fc.constant("d"), default_agent_pool_id: pool }), key),
  (model, by, [named, body, repeated]) =>
    rules.createEnvironment(model, by, { body: { ...bodyOf(model, body), name: named }, key: repeated }),
);
const update = move(
  "updateEnvironment",
  fc.tuple(some, someMembers({ name, description, default_agent_pool_id: pool }), ifMatch),
  (model, by, [choice, body, match]) => {
    const id = anEnvironment(model, choice);
    return rules.updateEnvironment(model, by, { id, body: bodyOf(model, body), ifMatch: ifMatchOf(model, id, match) });
  },
);

export const environmentMoves = [
  ...[create, create, update, update],
  move("getEnvironment", some, (model, by, choice) => rules.getEnvironment(model, by, anEnvironment(model, choice))),
  move("listEnvironments", fc.tuple(members({ name }), part), (model, by, [filters, asked]) =>
    rules.listEnvironments(model, by, { filters, part: partOf(model, "environments", asked) }),
  ),
  move("deleteEnvironment", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = anEnvironment(model, choice);
    return rules.deleteEnvironment(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];
