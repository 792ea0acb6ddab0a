import { silenceBoundaries } from "../domain/agent.js";
import { changeAgentPool, poolDeletionRefusal, poolNameTaken, type AgentPool } from "../domain/agent-pool.js";
import { absent, isRefusal, type Refusal } from "../domain/refusal.js";
import type { AgentCounts, Transaction, View } from "../store/store.js";
import { auditor } from "./audit.js";
import type { Handlers } from "./contract.js";
import { preconditionRefusal, tagged } from "./etag.js";
import { pageJson, rowJson, withMember } from "./json.js";
import { unimplemented } from "./not-implemented.js";
import { pageOf } from "./page.js";
import { timestamp, type World } from "./world.js";

// A problem names that many of the objects that hold a pool (POOL-5).
const mostHolders = 20;

/** The operations on agent pools. */
export function agentPoolHandlers(world: World): Pick<Handlers, AgentPoolOperation> {
  const { store, clock, ids, cursors } = world;
  const audit = auditor(world);
  return {
    listAgentPools: ({ path, query }) =>
      store.read(async (view) => {
        if ((query.type ?? query.environment_id) !== undefined) {
          return unimplemented("filtering agent pools by type and environment");
        }
        const page = pageOf(cursors, ["listAgentPools", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.agentPools.list(path.account_id, query, page));
        const counts = await countAgents(view, items, clock.now());
        return pageJson(
          items.map((pool) => poolJson(pool, counts.get(pool.id))),
          nextCursor,
        );
      }),

    createAgentPool: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const { name, description, tags, type, initial_token: initialToken, ...access } = body;
        const refusal = initialToken === undefined ? accessRefusal(access) : unimplemented("issuing a first token");
        if (refusal !== undefined) return refusal;
        const pool: AgentPool = {
          id: ids.next("apool"),
          accountId: path.account_id,
          ...{ name, description, tags, type },
          createdAt: clock.now(),
          deletedAt: null,
        };
        if (!(await tx.agentPools.insert(pool))) return poolNameTaken(pool.name);
        const after = configurationJson(pool);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id: pool.id, before: null, after }));
        return taggedPool(pool, undefined);
      }),

    getAgentPool: ({ path, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        return taggedPool(pool, (await countAgents(view, [pool], clock.now())).get(pool.id));
      }),

    updateAgentPool: ({ path, headers, body: { name, description, tags, ...access }, ...call }) =>
      store.transaction(async (tx) => {
        const pool = await lockOwn(tx, path.agent_pool_id, call.caller.serviceAccount.accountId);
        if (isRefusal(pool)) return pool;
        const before = configurationJson(pool);
        const refusal = preconditionRefusal(headers["If-Match"], before) ?? accessRefusal(access);
        if (refusal !== undefined) return refusal;
        const changed = changeAgentPool(pool, { name, description, tags });
        if (isRefusal(changed)) return changed;
        if (!(await tx.agentPools.update(changed))) return poolNameTaken(changed.name);
        const after = configurationJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id: pool.id, before, after }));
        return taggedPool(changed, (await countAgents(tx, [changed], clock.now())).get(changed.id));
      }),

    deleteAgentPool: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const pool = await lockOwn(tx, path.agent_pool_id, call.caller.serviceAccount.accountId);
        if (isRefusal(pool)) return pool;
        const before = configurationJson(pool);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          poolDeletionRefusal(pool, await tx.workspaces.holding(pool.id, mostHolders));
        if (refusal !== undefined) return refusal;
        // POOL-6: with the pool go its tokens, its agents and their sessions.
        const now = clock.now();
        await tx.agentPools.delete(pool.id, now);
        await tx.agentPoolTokens.revokeAllOf(pool.id, now);
        await tx.agents.removeAllOf(pool.id, now);
        await tx.auditEvents.insert(audit(call, { kind: "agent_pool", id: pool.id, before, after: null }));
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

// What every pool has as long as nothing can choose otherwise.
const openAccess = { environment_access: "all", environment_ids: [] as string[], min_agent_version: null } as const;

/** Refuses the choices of access and version that this server does not know yet (POOL-3, AGT-9). */
function accessRefusal(access: {
  readonly environment_access?: "all" | "selected";
  readonly environment_ids?: readonly string[];
  readonly min_agent_version?: string | null;
}): Refusal | undefined {
  if (access.environment_access === "selected" || (access.environment_ids ?? []).length > 0) {
    return unimplemented("environment access of agent pools");
  }
  return access.min_agent_version == null ? undefined : unimplemented("versions that agents must have");
}

const configurationJson = rowJson((pool: AgentPool) => ({
  id: pool.id,
  account_id: pool.accountId,
  name: pool.name,
  description: pool.description,
  tags: pool.tags,
  type: pool.type,
  ...openAccess,
  created_at: timestamp(pool.createdAt),
}));

function poolJson(pool: AgentPool, counts: AgentCounts = { live: 0, slots: 0, unresponsive: 0, offline: 0 }) {
  const { live, slots, unresponsive, offline } = counts;
  // POOL-7: agents by state. Nothing makes an agent busy, and nothing waits, as long as there are no jobs.
  return withMember(configurationJson(pool), "status", {
    agents: { idle: live, busy: 0, unresponsive, offline },
    agents_too_old: 0,
    slots: { total: slots, used: 0 },
    health: "ok" as const,
    scheduling: "active" as const,
    pause: null,
  });
}

function taggedPool(pool: AgentPool, counts: AgentCounts | undefined) {
  return tagged(poolJson(pool, counts), configurationJson(pool));
}
