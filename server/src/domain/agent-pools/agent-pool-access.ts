import type { AgentPool } from "./agent-pool.js";
import { refuse, refuseFaults, type Holders, type Refusal } from "../refusal.js";

/** What is asked of the environment access of a pool; absent members stay as they are (POOL-3). */
export interface AccessChange {
  readonly environmentAccess?: AgentPool["environmentAccess"] | undefined;
  /** The whole set; it replaces the one before. */
  readonly environmentIds?: readonly string[] | undefined;
}

/** Whether the workspaces of an environment may use a pool; null stands for those of none (POOL-3). */
export function mayUse(pool: AgentPool, environmentId: string | null): boolean {
  if (pool.environmentAccess === "all") return true;
  return environmentId !== null && pool.environmentIds.includes(environmentId);
}

/** The pool with another environment access; opening it to all empties the set (POOL-3). */
export function changeAccess(pool: AgentPool, change: AccessChange): AgentPool | Refusal {
  const { environmentAccess = pool.environmentAccess, environmentIds = [] } = change;
  if (pool.type === "vcs" && (environmentAccess === "selected" || environmentIds.length > 0)) return noAccess(pool);
  if (environmentAccess === "selected") {
    return { ...pool, environmentAccess, environmentIds: change.environmentIds ?? pool.environmentIds };
  }
  if (environmentIds.length === 0) return { ...pool, environmentAccess, environmentIds: [] };
  const detail = "must be empty where every environment may use the agent pool; choose selected access as well";
  return refuseFaults([{ pointer: "/environment_ids", detail }]);
}

/** Refuses to choose single environments for a pool that has none to choose (POOL-3). */
export function selectionRefusal(pool: AgentPool): Refusal | undefined {
  if (pool.type === "vcs") return noAccess(pool);
  if (pool.environmentAccess === "selected") return undefined;
  const open = `Every environment may use the agent pool ${JSON.stringify(pool.name)}`;
  return refuse("environment_access_is_all", `${open}; change its access to selected first`, { rule: "POOL-3" });
}

// The bound that the contract sets to `environment_ids`.
const mostEnvironments = 500;

/** The pool open to one environment more; the same where it was already. Refused where its set is full (POOL-3). */
export function withEnvironment(pool: AgentPool, environmentId: string): AgentPool | Refusal {
  const used = pool.environmentIds.length;
  if (pool.environmentIds.includes(environmentId)) return pool;
  if (used >= mostEnvironments) {
    const detail = `The set of the agent pool ${JSON.stringify(pool.name)} is full (${used}); take an environment out first`;
    const quota = { name: "environments_per_agent_pool", limit: mostEnvironments, used };
    return refuse("quota_exceeded", detail, { rule: "POOL-3", quota });
  }
  return { ...pool, environmentIds: [...pool.environmentIds, environmentId] };
}

/** The pool closed to one environment; the same where it was already (POOL-3). */
export function withoutEnvironment(pool: AgentPool, environmentId: string): AgentPool {
  if (!pool.environmentIds.includes(environmentId)) return pool;
  return { ...pool, environmentIds: pool.environmentIds.filter((id) => id !== environmentId) };
}

/** Refuses a narrower access while something that would lose it uses the pool (ASG-6). */
export function narrowingRefusal(pool: AgentPool, losers: Holders): Refusal | undefined {
  if (losers.count === 0) return undefined;
  const detail = `The agent pool ${JSON.stringify(pool.name)} is used where it would be closed (${losers.count})`;
  return refuse("pool_in_use", `${detail}; choose another pool there first`, { rule: "ASG-6", holders: losers });
}

function noAccess(pool: AgentPool): Refusal {
  const detail = `The agent pool ${JSON.stringify(pool.name)} is of type vcs and serves no environment`;
  return refuse("pool_type_mismatch", `${detail}; link it to VCS providers instead`, { rule: "POOL-3" });
}
