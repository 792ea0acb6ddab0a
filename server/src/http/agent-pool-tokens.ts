import { expiryRefusal, tokenNameTaken, type AgentPoolToken } from "../domain/agent-pool-token.js";
import { absent, isRefusal } from "../domain/refusal.js";
import { issueToken } from "../tokens.js";
import type { Handlers } from "./contract.js";
import { pageJson, rowJson, withMember } from "./json.js";
import { pageOf } from "./page.js";
import { timestamp, type World } from "./world.js";

/** The operations on agent pool tokens. */
export function agentPoolTokenHandlers(world: World): Pick<Handlers, AgentPoolTokenOperation> {
  const { store, clock, ids, random, cursors } = world;
  return {
    listAgentPoolTokens: ({ path, query, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        const page = pageOf(cursors, ["listAgentPoolTokens", pool.id], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.agentPoolTokens.list(pool.id, page));
        return pageJson(items.map(tokenJson), nextCursor);
      }),

    createAgentPoolToken: ({ path, body, caller: { serviceAccount } }) =>
      store.transaction(async (tx) => {
        const pool = await tx.lock("agentPool", path.agent_pool_id, "share");
        if (pool?.accountId !== serviceAccount.accountId) return absent("agent pool");
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
          createdBy: serviceAccount.id,
          createdAt: clock.now(),
          lastUsedAt: null,
          revokedAt: null,
        };
        if (!(await tx.agentPoolTokens.insert(token))) return tokenNameTaken(token.name);
        // TOK-1: the secret leaves the server in this answer and no other.
        return withMember(tokenJson(token), "token", secret);
      }),

    getAgentPoolToken: ({ path, caller }) =>
      store.read(async (view) => {
        const token = await view.agentPoolTokens.get(path.agent_pool_token_id);
        return token?.accountId === caller.serviceAccount.accountId ? tokenJson(token) : absent("agent pool token");
      }),

    revokeAgentPoolToken: ({ path, caller }) =>
      store.transaction(async (tx) => {
        const token = await tx.lock("agentPoolToken", path.agent_pool_token_id, "update");
        if (token?.accountId !== caller.serviceAccount.accountId) return absent("agent pool token");
        // TOK-3: what it registered is refused from the next call on.
        await tx.agentPoolTokens.revoke(token.id, clock.now());
        return null;
      }),
  };
}

type AgentPoolTokenOperation =
  "listAgentPoolTokens" | "createAgentPoolToken" | "getAgentPoolToken" | "revokeAgentPoolToken";

const tokenJson = rowJson((token: AgentPoolToken) => ({
  id: token.id,
  agent_pool_id: token.agentPoolId,
  name: token.name,
  description: token.description,
  expires_at: token.expiresAt,
  prefix: token.prefix,
  created_by: token.createdBy,
  created_at: timestamp(token.createdAt),
  status: { last_used_at: token.lastUsedAt === null ? null : timestamp(token.lastUsedAt) },
}));
