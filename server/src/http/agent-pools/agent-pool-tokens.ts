import { silenceBoundaries, silenceRange } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import {
  changeToken,
  expiryRefusal,
  previousSecretAt,
  rotateToken,
  sessionsEnd,
  tokenNameTaken,
  type AgentPoolToken,
} from "../../domain/agent-pools/agent-pool-token.js";
import { absent, isRefusal } from "../../domain/refusal.js";
import type { Transaction, View } from "../../store/store.js";
import { issueToken } from "../../tokens.js";
import { auditor, type AuditedCall } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson, withMember } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { tokenQuotaRefusal } from "../answer/quotas.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";
import { agentsOf } from "./agent-pool-load.js";

/** The operations on agent pool tokens. */
export function agentPoolTokenHandlers(
  world: World,
): ReturnType<typeof agentPoolTokenReads> & ReturnType<typeof agentPoolTokenChanges> {
  return { ...agentPoolTokenReads(world), ...agentPoolTokenChanges(world) };
}

function agentPoolTokenReads(world: World): Pick<Handlers, "listAgentPoolTokens" | "getAgentPoolToken"> {
  const { store, clock, cursors } = world;
  return {
    listAgentPoolTokens: ({ path, query, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        const page = pageOf(cursors, ["listAgentPoolTokens", pool.id], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.agentPoolTokens.list(pool.id, page));
        const now = clock.now();
        const sessions = await countSessions(view, items, now);
        return pageJson(
          items.map((token) => tokenJson(token, sessions.get(token.id), now)),
          nextCursor,
        );
      }),

    getAgentPoolToken: ({ path, caller }) =>
      store.read(async (view) => {
        const token = await view.agentPoolTokens.get(path.agent_pool_token_id);
        if (token?.accountId !== caller.serviceAccount.accountId) return absent("agent pool token");
        return tagged(await readTokenJson(view, token, clock.now()), configurationJson(token));
      }),
  };
}

function agentPoolTokenChanges(
  world: World,
): Pick<Handlers, "createAgentPoolToken" | "updateAgentPoolToken" | "rotateAgentPoolToken" | "revokeAgentPoolToken"> {
  const { store, clock, random, sweeper } = world;
  const audit = auditor(world);
  return {
    createAgentPoolToken: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        // POOL-10: of the tokens issued at once, the last place goes to one.
        const pool = await tx.lock("agentPool", path.agent_pool_id, "update");
        if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
        const issued = await issueAgentPoolToken(tx, pool, body, call, world);
        return isRefusal(issued) ? issued : tagged(issued.json, issued.configuration);
      }),

    updateAgentPoolToken: ({ path, headers, body, ...call }) =>
      store.transaction(async (tx) => {
        const token = await lockOwn(tx, path.agent_pool_token_id, call.caller.serviceAccount.accountId);
        if (isRefusal(token)) return token;
        const before = configurationJson(token);
        const refusal = preconditionRefusal(headers["If-Match"], before);
        if (refusal !== undefined) return refusal;
        const changed = changeToken(token, body);
        if (!(await tx.agentPoolTokens.update(changed))) return tokenNameTaken(changed.name);
        const after = configurationJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool_token", id: token.id, before, after }));
        return tagged(await readTokenJson(tx, changed, clock.now()), after);
      }),

    rotateAgentPoolToken: async ({ path, body, ...call }) => {
      const now = clock.now();
      const answer = await store.transaction(async (tx) => {
        const token = await lockOwn(tx, path.agent_pool_token_id, call.caller.serviceAccount.accountId);
        if (isRefusal(token)) return token;
        const { secret, ...known } = issueToken("mpt", random);
        const rotated = rotateToken(token, known, body.grace_seconds, now);
        await tx.agentPoolTokens.update(rotated);
        const [before, after] = [configurationJson(token), configurationJson(rotated)];
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool_token", id: token.id, before, after }));
        return withMember(await readTokenJson(tx, rotated, now), "token", secret);
      });
      sweeper.expect(now + body.grace_seconds * 1000);
      return answer;
    },

    revokeAgentPoolToken: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const token = await lockOwn(tx, path.agent_pool_token_id, call.caller.serviceAccount.accountId);
        if (isRefusal(token)) return token;
        const now = clock.now();
        const end = sessionsEnd(body.sessions, body.drain_seconds, now);
        await tx.agentPoolTokens.revoke(token.id, now, end);
        if (body.sessions === "drain" && end !== null) await tx.agents.drainRegisteredBy(token, end);
        if (end !== null) await tellAgents(tx, token, now);
        const before = configurationJson(token);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool_token", id: token.id, before, after: null }));
        return null;
      }),
  };
}

/** Tells the agents that the token registered that they wait for a job in vain (TOK-3). */
async function tellAgents(tx: Transaction, token: AgentPoolToken, now: number): Promise<void> {
  const pool = { id: token.agentPoolId, accountId: token.accountId };
  for await (const agent of agentsOf(tx, pool, silenceRange(undefined, now))) {
    if (agent.agentPoolTokenId === token.id) tx.signal({ kind: "agent", agentId: agent.id });
  }
}

/**
 * Issues a token of a pool that the transaction has locked, and answers its JSON with the secret, and without. Refuses an
 * expiry that no calendar has, and a name that another token of the pool has.
 */
export async function issueAgentPoolToken(
  tx: Transaction,
  pool: AgentPool,
  body: { readonly name: string; readonly description: string; readonly expires_at: string | null },
  call: AuditedCall & { readonly caller: Callers["user_token"] },
  world: World,
) {
  const refusal = expiryRefusal(body.expires_at) ?? (await tokenQuotaRefusal(tx, pool));
  if (refusal !== undefined) return refusal;
  const { secret, prefix, digest } = issueToken("mpt", world.random);
  const token: AgentPoolToken = {
    id: world.ids.next("apt"),
    accountId: pool.accountId,
    agentPoolId: pool.id,
    name: body.name,
    description: body.description,
    expiresAt: body.expires_at,
    prefix,
    digest,
    previousSecret: null,
    createdBy: call.caller.serviceAccount.id,
    createdAt: world.clock.now(),
    lastUsedAt: null,
    revokedAt: null,
    sessionsEndAt: null,
  };
  if (!(await tx.agentPoolTokens.insert(token))) return tokenNameTaken(token.name);
  const configuration = configurationJson(token);
  const change = { kind: "agent_pool_token", id: token.id, before: null, after: configuration };
  await tx.auditEvents.insert(auditor(world)(call, change));
  // TOK-1: the secret leaves the server in this answer and no other.
  return { json: withMember(tokenJson(token, 0, world.clock.now()), "token", secret), configuration };
}

async function lockOwn(tx: Transaction, id: string, accountId: string) {
  const token = await tx.lock("agentPoolToken", id, "update");
  return token?.accountId === accountId ? token : absent("agent pool token");
}

async function readTokenJson(view: View, token: AgentPoolToken, now: number) {
  return tokenJson(token, (await countSessions(view, [token], now)).get(token.id), now);
}

function countSessions(view: View, tokens: readonly AgentPoolToken[], now: number) {
  return view.agentPoolTokens.sessions(tokens, silenceBoundaries(now).removed);
}

function tokenJson(token: AgentPoolToken, sessions = 0, now: number) {
  const previous = previousSecretAt(token, now);
  return withMember(configurationJson(token), "status", {
    last_used_at: token.lastUsedAt === null ? null : timestamp(token.lastUsedAt),
    sessions,
    previous_secret_expires_at: previous === null ? null : timestamp(previous.expiresAt),
  });
}

/** What users choose of a token, as answers and audit events show it. */
export const configurationJson = rowJson((token: AgentPoolToken) => ({
  id: token.id,
  agent_pool_id: token.agentPoolId,
  name: token.name,
  description: token.description,
  expires_at: token.expiresAt,
  prefix: token.prefix,
  created_by: token.createdBy,
  created_at: timestamp(token.createdAt),
}));
