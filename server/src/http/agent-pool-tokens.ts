import { silenceBoundaries } from "../domain/agent.js";
import { expiryRefusal, sessionsEnd, tokenNameTaken, type AgentPoolToken } from "../domain/agent-pool-token.js";
import { absent, isRefusal } from "../domain/refusal.js";
import type { View } from "../store/store.js";
import { issueToken } from "../tokens.js";
import { auditor } from "./audit.js";
import type { Handlers } from "./contract.js";
import { tagged } from "./etag.js";
import { pageJson, rowJson, withMember } from "./json.js";
import { pageOf } from "./page.js";
import { timestamp, type World } from "./world.js";

/** The operations on agent pool tokens. */
export function agentPoolTokenHandlers(world: World) {
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
        const sessions = await countSessions(view, items, clock.now());
        return pageJson(
          items.map((token) => tokenJson(token, sessions.get(token.id))),
          nextCursor,
        );
      }),

    getAgentPoolToken: ({ path, caller }) =>
      store.read(async (view) => {
        const token = await view.agentPoolTokens.get(path.agent_pool_token_id);
        if (token?.accountId !== caller.serviceAccount.accountId) return absent("agent pool token");
        const sessions = await countSessions(view, [token], clock.now());
        return tagged(tokenJson(token, sessions.get(token.id)), configurationJson(token));
      }),
  };
}

function agentPoolTokenChanges(world: World): Pick<Handlers, "createAgentPoolToken" | "revokeAgentPoolToken"> {
  const { store, clock, ids, random } = world;
  const audit = auditor(world);
  return {
    createAgentPoolToken: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const pool = await tx.lock("agentPool", path.agent_pool_id, "share");
        if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
        const refusal = expiryRefusal(body.expires_at);
        if (refusal !== undefined) return refusal;
        const { secret, prefix, digest } = issueToken("mpt", random);
        const token: AgentPoolToken = {
          id: ids.next("apt"),
          accountId: pool.accountId,
          agentPoolId: pool.id,
          name: body.name,
          description: body.description,
          expiresAt: body.expires_at,
          prefix,
          digest,
          createdBy: call.caller.serviceAccount.id,
          createdAt: clock.now(),
          lastUsedAt: null,
          revokedAt: null,
          sessionsEndAt: null,
        };
        if (!(await tx.agentPoolTokens.insert(token))) return tokenNameTaken(token.name);
        const after = configurationJson(token);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool_token", id: token.id, before: null, after }));
        // TOK-1: the secret leaves the server in this answer and no other.
        return tagged(withMember(tokenJson(token, 0), "token", secret), after);
      }),

    revokeAgentPoolToken: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const token = await tx.lock("agentPoolToken", path.agent_pool_token_id, "update");
        if (token?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool token");
        const now = clock.now();
        const end = sessionsEnd(body.sessions, body.drain_seconds, now);
        await tx.agentPoolTokens.revoke(token.id, now, end);
        if (body.sessions === "drain" && end !== null) await tx.agents.drainRegisteredBy(token, end);
        const before = configurationJson(token);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool_token", id: token.id, before, after: null }));
        return null;
      }),
  };
}

function countSessions(view: View, tokens: readonly AgentPoolToken[], now: number) {
  return view.agentPoolTokens.sessions(tokens, silenceBoundaries(now).removed);
}

function tokenJson(token: AgentPoolToken, sessions = 0) {
  const lastUsedAt = token.lastUsedAt === null ? null : timestamp(token.lastUsedAt);
  // TOK-4: nothing rotates a token yet, so none has a secret before its present one.
  return withMember(configurationJson(token), "status", {
    last_used_at: lastUsedAt,
    sessions,
    previous_secret_expires_at: null,
  });
}

const configurationJson = rowJson((token: AgentPoolToken) => ({
  id: token.id,
  agent_pool_id: token.agentPoolId,
  name: token.name,
  description: token.description,
  expires_at: token.expiresAt,
  prefix: token.prefix,
  created_by: token.createdBy,
  created_at: timestamp(token.createdAt),
}));
