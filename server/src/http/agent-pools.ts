import { silenceBoundaries } from "../domain/agent.js";
import { changeAgentPool, poolDeletionRefusal, poolNameTaken, type AgentPool } from "../domain/agent-pool.js";
import { absent, isRefusal } from "../domain/refusal.js";
import type { AgentCounts, Transaction, View } from "../store/store.js";
import type { Handlers } from "./contract.js";
import { pageJson, rowJson, withMember } from "./json.js";
import { pageOf } from "./page.js";
import { timestamp, type World } from "./world.js";

// A problem names that many of the objects that hold a pool (POOL-5).
const mostHolders = 20;

/** The operations on agent pools. */
export function agentPoolHandlers(world: World): Pick<Handlers, AgentPoolOperation> {
  const { store, clock, ids, cursors } = world;
  return {
    listAgentPools: ({ path, query }) =>
      store.read(async (view) => {
        const page = pageOf(cursors, ["listAgentPools", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.agentPools.list(path.account_id, query, page));
        const counts = await countAgents(view, items, clock.now());
        return pageJson(
          items.map((pool) => poolJson(pool, counts.get(pool.id))),
          nextCursor,
        );
      }),

    createAgentPool: ({ path, body }) =>
      store.transaction(async (tx) => {
        const pool: AgentPool = {
          id: ids.next("apool"),
          accountId: path.account_id,
          ...body,
          createdAt: clock.now(),
          deletedAt: null,
        };
        return (await tx.agentPools.insert(pool)) ? poolJson(pool, undefined) : poolNameTaken(pool.name);
      }),

    getAgentPool: ({ path, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        return poolJson(pool, (await countAgents(view, [pool], clock.now())).get(pool.id));
      }),

    updateAgentPool: ({ path, body, caller }) =>
      store.transaction(async (tx) => {
        const pool = await lockOwn(tx, path.agent_pool_id, caller.serviceAccount.accountId);
        if (isRefusal(pool)) return pool;
        const changed = changeAgentPool(pool, body);
        if (isRefusal(changed)) return changed;
        if (!(await tx.agentPools.update(changed))) return poolNameTaken(changed.name);
        return poolJson(changed, (await countAgents(tx, [changed], clock.now())).get(changed.id));
      }),

    deleteAgentPool: ({ path, caller }) =>
      store.transaction(async (tx) => {
        const pool = await lockOwn(tx, path.agent_pool_id, caller.serviceAccount.accountId);
        if (isRefusal(pool)) return pool;
        const refusal = poolDeletionRefusal(pool, await tx.workspaces.holding(pool.id, mostHolders));
        if (refusal !== undefined) return refusal;
        // POOL-6: with the pool go its tokens, its agents and their sessions.
        const now = clock.now();
        await tx.agentPools.delete(pool.id, now);
        await tx.agentPoolTokens.revokeAllOf(pool.id, now);
        await tx.agents.removeAllOf(pool.id, now);
        return null;
      }),
  };
}

type AgentPoolOperation = "listAgentPools" | "createAgentPool" | "getAgentPool" | "updateAgentPool" | "deleteAgentPool";

async function lockOwn(tx: Transaction, id: string, accountId: string) {
  const pool = await tx.lock("agentPool", id, "update");
  return pool?.accountId === accountId ? pool : absent("agent pool");
}

function countAgents(view: View, pools: readonly AgentPool[], now: number) {
  return view.agents.count(
    pools.map(({ id }) => id),
    silenceBoundaries(now),
  );
}

const configurationJson = rowJson((pool: AgentPool) => ({
  id: pool.id,
  account_id: pool.accountId,
  name: pool.name,
  description: pool.description,
  tags: pool.tags,
  type: pool.type,
  created_at: timestamp(pool.createdAt),
}));

function poolJson(pool: AgentPool, counts: AgentCounts = { live: 0, unresponsive: 0, offline: 0 }) {
  const { live, unresponsive, offline } = counts;
  // POOL-7: agents by state. Nothing makes an agent busy as long as there are no jobs.
  return withMember(configurationJson(pool), "status", { agents: { idle: live, busy: 0, unresponsive, offline } });
}
