import fc from "fast-check";
import { refused, type Turn } from "../rules/verdict.js";
import { nobody } from "../state/model.js";
import { aPool } from "./agent-pools.js";
import { aSession, aToken } from "./agents.js";
import { move, some } from "./move.js";

/** TOK-2, TOK-5: a call with a token of a kind that the operation does not take, or one that was mistyped. */
export const wrongTokenMoves = [
  move("wrongToken", fc.tuple(some, some, some), (model, by, [kind, pool, choice]) => {
    const [token, session] = [aToken(model, choice), aSession(model, choice)];
    const [wrongKind, mistyped] = [refused("wrong_token_kind"), refused("unauthenticated")];
    const asUser = (secret: string): Turn["call"] => ({
      ...{ id: "getAgentPool", path: { agent_pool_id: aPool(model, pool) }, token: secret },
    });
    const asAgent = (secret: string): Turn["call"] => ({
      ...{ id: "heartbeatAgent", path: { agent_id: session?.agentId ?? nobody("agent") } },
      ...{ body: { version: "1.0.0" }, token: secret },
    });
    const turns: readonly (Omit<Turn, "actor"> | undefined)[] = [
      token && { call: asUser(token.secret), verdict: wrongKind },
      session && { call: asUser(session.secret), verdict: wrongKind },
      token && { call: asAgent(token.secret), verdict: wrongKind },
      { call: asAgent(by.secret), verdict: wrongKind },
      { call: asUser(mistype(by.secret)), verdict: mistyped },
      session && { call: asAgent(mistype(session.secret)), verdict: mistyped },
    ];
    const turn = turns[kind % turns.length];
    return turn && { ...turn, actor: { kind: "server", id: null } };
  }),
];

function mistype(secret: string): string {
  const last = secret.slice(-1);
  return secret.slice(0, -1) + (last === "0" ? "1" : "0");
}
