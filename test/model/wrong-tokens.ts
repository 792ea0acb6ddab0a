import { nobody, refused } from "./model.js";
import type { PoolToken, Principal, Session, Turn } from "./model.js";

/** TOK-2, TOK-5: a call with a token of a kind that the operation does not take, or one that was mistyped. */
export function misuse(
  kind: number,
  path: Readonly<Record<string, string>>,
  by: Principal,
  token: PoolToken | undefined,
  session: Session | undefined,
): Turn | undefined {
  const wrongKind = refused("wrong_token_kind");
  const mistyped = refused("unauthenticated");
  const asUser = (secret: string) => ({ id: "getAgentPool" as const, path, token: secret });
  const asAgent = (secret: string) => {
    const agent = { agent_id: session?.agent.id ?? nobody("agent") };
    return { id: "heartbeatAgent" as const, path: agent, body: { version: "1" }, token: secret };
  };
  const turns: readonly (Turn | undefined)[] = [
    token && { call: asUser(token.secret), verdict: wrongKind },
    session && { call: asUser(session.secret), verdict: wrongKind },
    token && { call: asAgent(token.secret), verdict: wrongKind },
    { call: asAgent(by.token), verdict: wrongKind },
    { call: asUser(mistype(by.token)), verdict: mistyped },
    session && { call: asAgent(mistype(session.secret)), verdict: mistyped },
  ];
  return turns[kind % turns.length];
}

function mistype(secret: string): string {
  const last = secret.slice(-1);
  return secret.slice(0, -1) + (last === "0" ? "1" : "0");
}
