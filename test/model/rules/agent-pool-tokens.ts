import type { UserToken } from "../state/access.js";
import { agentPools } from "../state/agent-pools.js";
import { poolTokens, type PoolToken } from "../state/agent-pool-tokens.js";
import { agents } from "../state/agents.js";
import { find, instant, instantOrNull, there, type Model, type Shown } from "../state/model.js";
import { absent, taken, type Ask } from "./ask.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf, type Part } from "./pages.js";
import { lacks } from "./permissions.js";
import { exceeded } from "./quotas.js";
import { presentAgents } from "./silence.js";
import { stale } from "./tags.js";
import type { Timer } from "./timers.js";
import { anyOf, refused, text, type Grant, type Turn } from "./verdict.js";

export interface TokenBody {
  readonly name?: string;
  readonly description?: string;
  readonly expires_at?: string | null;
}

/** What becomes of the sessions of a revoked token (TOK-3). */
export interface Revocation {
  readonly sessions?: "keep" | "drain" | "immediate";
  readonly drain_seconds?: number;
}

const tokenNoun: Noun<PoolToken> = {
  kind: "agent_pool_token",
  rows: poolTokens,
  configuration: (_, token) => ({
    id: token.id,
    agent_pool_id: token.poolId,
    name: token.name,
    description: token.description,
    expires_at: instantOrNull(token.expiresAt),
    prefix: token.secret.slice(0, 8),
    created_by: token.createdBy,
    created_at: instant(token.createdAt),
  }),
  status: statusOf,
  isTagged: true,
};

/** TOK-1, POOL-10: the secret is in this answer alone. */
export function createToken(
  model: Model,
  by: UserToken,
  { id = "", body, key }: Ask & { readonly body: TokenBody },
): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "createAgentPoolToken", path: { agent_pool_id: id }, body, key },
    () => lacks(model, by, "agent-pools:update"),
    () =>
      absent(by, pool?.isGone === false ? pool : undefined) ??
      anyOf(taken(tokensOf(model, id), body.name), exceeded(model, "tokens_per_agent_pool", id)) ??
      issue(model, by, id, body),
  );
}

/** Grants a token of that pool, with its secret. */
export function issue(
  model: Model,
  by: UserToken,
  poolId: string,
  { name = "", description = "", expires_at: expiry = null }: TokenBody,
): Grant {
  const expiresAt = expiry === null ? null : Date.parse(expiry);
  const make = (id: string, answer: Shown): PoolToken => ({
    ...{ id, poolId, name, description, secret: text(answer, "token"), previous: null, expiresAt },
    ...{ createdBy: by.serviceAccountId, createdAt: model.now },
    ...{ lastUsedAt: null, fate: null, sessionsEndAt: null, isGone: false },
  });
  return creates(model, tokenNoun, make, ({ secret }) => ({ token: secret }));
}

export function getToken(model: Model, by: UserToken, id: string): Turn {
  const token = present(model, id);
  return decide(
    model,
    by,
    { id: "getAgentPoolToken", path: { agent_pool_token_id: id } },
    () => lacks(model, by, "agent-pools:read"),
    () => absent(by, token) ?? (token === undefined ? refused("not_found") : shows(model, tokenNoun, token)),
  );
}

export function listTokens(model: Model, by: UserToken, id: string, part: Part): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "listAgentPoolTokens", path: { agent_pool_id: id }, query: queryOf(part, {}) },
    () => lacks(model, by, "agent-pools:read"),
    () =>
      absent(by, pool) ??
      page(model, "tokens", tokensOf(model, id), { id }, part, (token) => shown(model, tokenNoun, token)),
  );
}

/** TOK-1: name and description change, the expiry never. */
export function updateToken(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: TokenBody },
): Turn {
  const token = present(model, id);
  return decide(
    model,
    by,
    { id: "updateAgentPoolToken", path: { agent_pool_token_id: id }, body, ifMatch },
    () =>
      lacks(model, by, "agent-pools:update") ??
      (body.expires_at === undefined ? undefined : refused("immutable_field")),
    () => {
      if (token === undefined || by.isForeign) return refused("not_found");
      const change = { name: body.name ?? token.name, description: body.description ?? token.description };
      return (
        stale(model, ifMatch, tokenNoun.configuration(model, token)) ??
        taken(tokensOf(model, token.poolId), body.name, token) ??
        changes(model, tokenNoun, token, change)
      );
    },
  );
}

/** TOK-4: the present secret goes on for the seconds of grace, and one before it ends at once. */
export function rotateToken(
  model: Model,
  by: UserToken,
  { id = "", body, key }: Ask & { readonly body: { readonly grace_seconds?: number } },
): Turn {
  return decide(
    model,
    by,
    { id: "rotateAgentPoolToken", path: { agent_pool_token_id: id }, body, key },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      const token = present(model, id);
      if (token === undefined || by.isForeign) return refused("not_found");
      const grace = body.grace_seconds ?? 86_400;
      const previous = grace === 0 ? null : { secret: token.secret, endsAt: model.now + grace * 1000 };
      const learn = (answer: Shown) =>
        changes(model, tokenNoun, token, { secret: text(answer, "token"), previous }).learn?.(answer);
      return { learn, shows: () => ({ ...shown(model, tokenNoun, token), token: token.secret }) };
    },
  );
}

/** TOK-3. */
export function revokeToken(
  model: Model,
  by: UserToken,
  { id = "", body, key }: Ask & { readonly body: Revocation },
): Turn {
  return decide(
    model,
    by,
    { id: "revokeAgentPoolToken", path: { agent_pool_token_id: id }, body, key },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      const token = present(model, id);
      if (token === undefined || by.isForeign) return refused("not_found");
      return removes(model, tokenNoun, token, () => {
        endSessions(model, token, body);
      });
    },
  );
}

/** TOK-4: the end of a grace. */
export function tokenTimers(model: Model): Timer[] {
  return there(poolTokens(model)).flatMap((token) => {
    if (token.previous === null || find(agentPools(model), token.poolId) === undefined) return [];
    const fall = () => {
      token.previous = null;
      const configuration = tokenNoun.configuration(model, token);
      return { kind: "agent_pool_token", id: token.id, before: configuration, after: configuration };
    };
    return [{ at: token.previous.endsAt, name: "agent_pool_token_grace_end", fall }];
  });
}

function endSessions(
  model: Model,
  token: PoolToken,
  { sessions = "drain", drain_seconds: seconds = 3600 }: Revocation,
) {
  const end = sessions === "drain" ? model.now + seconds * 1000 : model.now;
  token.fate = sessions;
  token.sessionsEndAt = sessions === "keep" ? null : end;
  if (sessions !== "drain") return;
  for (const agent of agents(model).values()) {
    if (agent.tokenId !== token.id || agent.isGone) continue;
    Object.assign(agent, { scheduling: "draining", pause: null });
  }
}

/** Every token that can register agents in the pool, or could before it expired. */
function tokensOf(model: Model, poolId: string): PoolToken[] {
  return there(poolTokens(model)).filter((token) => token.poolId === poolId);
}

/** POOL-6: with a pool go its tokens. */
function present(model: Model, id: string): PoolToken | undefined {
  const token = find(poolTokens(model), id);
  return token !== undefined && find(agentPools(model), token.poolId) !== undefined ? token : undefined;
}

function statusOf(model: Model, token: PoolToken): Shown {
  const { previous } = token;
  return {
    last_used_at: instantOrNull(token.lastUsedAt),
    sessions: presentAgents(model, token.poolId).filter(({ tokenId }) => tokenId === token.id).length,
    previous_secret_expires_at: previous !== null && model.now < previous.endsAt ? instant(previous.endsAt) : null,
  };
}
