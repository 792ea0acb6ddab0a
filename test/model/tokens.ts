import { isPresent } from "./agents.js";
import { instant, isSameName, lacks, nobody, page, queryOf, refused, text } from "./model.js";
import type { Model, Part, Pool, PoolToken, Principal, Shown, Turn, Verdict } from "./model.js";
import { absent, foreign, pathOf } from "./pools.js";

/** What becomes of the sessions of a revoked token (TOK-3). */
export interface Revocation {
  readonly sessions: "keep" | "drain" | "immediate";
  readonly drain_seconds: number;
}

/** TOK-1: the secret is in this answer alone. `validFor` is in milliseconds; null for ever. */
export function createToken(
  model: Model,
  by: Principal,
  pool: Pool | undefined,
  name: string,
  validFor: number | null,
): Turn {
  const expiresAt = validFor === null ? null : model.now + validFor;
  const body = { name, expires_at: expiresAt === null ? null : instant(expiresAt) };
  const learn = (answer: Shown) => {
    if (pool === undefined) throw new Error("a token was issued for a pool that is not there");
    const [id, secret] = [text(answer, "id"), text(answer, "token")];
    const state = { previous: null, lastUsedAt: null, isRevoked: false, sessionsEndAt: null };
    model.tokens.push({ id, pool, name, secret, expiresAt, ...state });
  };
  const isTaken = tokensOf(model, pool).some((token) => isSameName(token.name, name));
  const verdict =
    lacks(by, "agent-pools:update") ??
    absent(by, pool) ??
    (isTaken ? refused("name_taken") : { shows: { ...body, status: { sessions: 0, last_used_at: null } }, learn });
  return { call: { id: "createAgentPoolToken", token: by.token, path: pathOf(pool), body }, verdict };
}

export function getToken(model: Model, by: Principal, token: PoolToken | undefined): Turn {
  const verdict = lacks(by, "agent-pools:read") ?? gone(by, token) ?? { shows: token ? shown(model, token) : {} };
  return { call: { id: "getAgentPoolToken", token: by.token, path: tokenPath(token) }, verdict };
}

export function listTokens(model: Model, by: Principal, pool: Pool | undefined, part: Part): Turn {
  const answer = () =>
    page(model, `tokens ${pool?.id ?? ""}`, tokensOf(model, pool), part, (token) => shown(model, token));
  const verdict = lacks(by, "agent-pools:read") ?? absent(by, pool) ?? answer();
  return { call: { id: "listAgentPoolTokens", token: by.token, path: pathOf(pool), query: queryOf(part) }, verdict };
}

/** TOK-4: the present secret goes on for the seconds of grace, and one before it ends at once. */
export function rotateToken(model: Model, by: Principal, token: PoolToken | undefined, grace: number): Turn {
  const endsAt = model.now + grace * 1000;
  const learn = (answer: Shown) => {
    if (token === undefined) throw new Error("a token that is not there was rotated");
    token.previous = { secret: token.secret, endsAt };
    token.secret = text(answer, "token");
  };
  const shows = { id: token?.id, status: { previous_secret_expires_at: grace === 0 ? null : instant(endsAt) } };
  const verdict = lacks(by, "agent-pools:update") ?? gone(by, token) ?? { shows, learn };
  const body = { grace_seconds: grace };
  return { call: { id: "rotateAgentPoolToken", token: by.token, path: tokenPath(token), body }, verdict };
}

/** TOK-3. */
export function revokeToken(model: Model, by: Principal, token: PoolToken | undefined, body: Revocation): Turn {
  const learn = () => {
    if (token === undefined) throw new Error("a token that is not there was revoked");
    token.isRevoked = true;
    const end = body.sessions === "drain" ? model.now + body.drain_seconds * 1000 : model.now;
    token.sessionsEndAt = body.sessions === "keep" ? null : end;
    if (body.sessions !== "drain") return;
    for (const agent of model.agents) {
      if (agent.token === token && !agent.isRemoved) agent.drainDeadline = end;
    }
  };
  const verdict = lacks(by, "agent-pools:update") ?? gone(by, token) ?? { shows: {}, learn };
  return { call: { id: "revokeAgentPoolToken", token: by.token, path: tokenPath(token), body }, verdict };
}

/** Every token that can register agents in the pool, or could before it expired. */
function tokensOf(model: Model, pool: Pool | undefined): PoolToken[] {
  return model.tokens.filter((token) => token.pool === pool && !token.isRevoked);
}

function gone(by: Principal, token: PoolToken | undefined): Verdict | undefined {
  const isGone = token === undefined || token.isRevoked || token.pool.isDeleted;
  return foreign(by) ?? (isGone ? refused("not_found") : undefined);
}

function shown(model: Model, token: PoolToken): Shown {
  const sessions = model.agents.filter((agent) => agent.token === token && isPresent(model, agent)).length;
  const { previous } = token;
  const graceEnd = previous !== null && model.now < previous.endsAt ? instant(previous.endsAt) : null;
  const lastUsed = token.lastUsedAt === null ? null : instant(token.lastUsedAt);
  return {
    id: token.id,
    name: token.name,
    agent_pool_id: token.pool.id,
    prefix: token.secret.slice(0, 8),
    expires_at: token.expiresAt === null ? null : instant(token.expiresAt),
    status: { sessions, last_used_at: lastUsed, previous_secret_expires_at: graceEnd },
  };
}

function tokenPath(token: PoolToken | undefined): Record<string, string> {
  return { agent_pool_token_id: token?.id ?? nobody("apt") };
}
