import fc from "fast-check";
import * as rules from "../rules/agent-pool-tokens.js";
import { poolTokens } from "../state/agent-pool-tokens.js";
import { instant, type Model } from "../state/model.js";
import { aPool } from "./agent-pools.js";
import { ifMatch, ifMatchOf, key, members, move, name, part, partOf, pick, some, someMembers } from "./move.js";
import type { Timed } from "./wait.js";

const aToken = (model: Model, choice: number) => pick(poolTokens(model).values(), "apt", choice, model);

const create = move(
  "createToken",
  fc.tuple(some, name, fc.constantFrom(undefined, undefined, 10, 600), key),
  (model, by, [choice, named, seconds, repeated]) => {
    const expiry = seconds === undefined ? {} : { expires_at: instant(model.now + seconds * 1000) };
    return rules.createToken(model, by, { id: aPool(model, choice), body: { name: named, ...expiry }, key: repeated });
  },
);
const change = fc.oneof(
  { weight: 6, arbitrary: someMembers({ name, description: fc.constantFrom("", "d") }) },
  { weight: 1, arbitrary: fc.constant({ expires_at: null }) },
);
const revocation = members({
  sessions: fc.constantFrom("keep" as const, "drain" as const, "immediate" as const),
  drain_seconds: fc.constantFrom(0, 20, 400),
});

export const tokenMoves = [
  ...[create, create],
  move("getToken", some, (model, by, choice) => rules.getToken(model, by, aToken(model, choice))),
  move("listTokens", fc.tuple(some, part), (model, by, [choice, asked]) =>
    rules.listTokens(model, by, aPool(model, choice), partOf(model, "tokens", asked)),
  ),
  move("updateToken", fc.tuple(some, change, ifMatch), (model, by, [choice, body, match]) => {
    const id = aToken(model, choice);
    return rules.updateToken(model, by, { id, body, ifMatch: ifMatchOf(model, id, match) });
  }),
  move(
    "rotateToken",
    fc.tuple(some, fc.constantFrom(undefined, 0, 30, 600), key),
    (model, by, [choice, grace, repeated]) => {
      const body = grace === undefined ? {} : { grace_seconds: grace };
      return rules.rotateToken(model, by, { id: aToken(model, choice), body, key: repeated });
    },
  ),
  move("revokeToken", fc.tuple(some, revocation, key), (model, by, [choice, body, repeated]) =>
    rules.revokeToken(model, by, { id: aToken(model, choice), body, key: repeated }),
  ),
];

/** When tokens expire, and when the sessions of revoked ones end. */
export const timedTokens: Timed = {
  timers: rules.tokenTimers,
  verges: (model) =>
    [...poolTokens(model).values()]
      .flatMap(({ expiresAt, sessionsEndAt }) => [expiresAt, sessionsEndAt])
      .filter((end) => end !== null),
};
