import type { AgentPool } from "./agent-pool.js";
import { refuse, refuseFaults, type Refusal } from "./refusal.js";
import type { Workspace } from "./workspace.js";

/** A level that may decide which pool executes the runs of a workspace. */
type AgentPoolSource = "workspace" | "hosted";

/** What one level names; null where it names no pool. */
export interface AssignmentStep {
  readonly source: AgentPoolSource;
  readonly agentPoolId: string | null;
}

/** Which pool executes the runs of a workspace, and every level that was asked; the last one decided. */
export interface EffectiveAgentPool extends AssignmentStep {
  readonly chain: readonly AssignmentStep[];
}

/** ASG-1: the pool that the workspace itself names, else hosted runners, which are no pool. */
export function effectiveAgentPool(workspace: Workspace): EffectiveAgentPool {
  const own: AssignmentStep = { source: "workspace", agentPoolId: workspace.agentPoolId };
  if (own.agentPoolId !== null) return { ...own, chain: [own] };
  const hosted: AssignmentStep = { source: "hosted", agentPoolId: null };
  return { ...hosted, chain: [own, hosted] };
}

/**
 * Refuses a pool that a workspace of the account may not name: one that is not there, or another account's, which is
 * the same; or one whose agents do not execute runs (ASG-7).
 */
export function assignmentRefusal(pool: AgentPool | undefined, accountId: string): Refusal | undefined {
  if (pool?.accountId !== accountId) {
    return refuseFaults([{ pointer: "/agent_pool_id", detail: "there is no such agent pool" }]);
  }
  if (pool.type === "runs") return undefined;
  const mismatch = `The agent pool ${JSON.stringify(pool.name)} is of type ${pool.type}`;
  return refuse("pool_type_mismatch", `${mismatch}; a workspace takes a pool of type runs`, { rule: "ASG-7" });
}
