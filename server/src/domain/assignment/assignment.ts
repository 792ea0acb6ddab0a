import type { Account } from "./account.js";
import type { AgentPool } from "../agent-pools/agent-pool.js";
import { mayUse } from "../agent-pools/agent-pool-access.js";
import type { Environment } from "./environment.js";
import { soleHolder } from "./holders.js";
import { refuse, refuseFaults, type Refusal } from "../refusal.js";
import type { Workspace } from "./workspace.js";

/** A level that may decide which pool executes the runs of a workspace. */
type AgentPoolSource = "workspace" | "environment" | "account" | "hosted";

/** What one level names; null where it names no pool. */
export interface AssignmentStep {
  readonly source: AgentPoolSource;
  readonly agentPoolId: string | null;
}

/** Which pool executes the runs of a workspace, and every level that was asked; the last one decided. */
export interface EffectiveAgentPool extends AssignmentStep {
  readonly chain: readonly AssignmentStep[];
}

/** The levels above a workspace; no environment where it belongs to none. */
export interface Levels {
  readonly environment: Environment | undefined;
  readonly account: Account;
}

/**
 * ASG-1: the workspace decides where it names a pool or chooses hosted runners, else the default of its environment,
 * else that of the account, else hosted runners, which are no pool. That a pool may be used decides nothing (ASG-3).
 */
export function effectiveAgentPool(workspace: Workspace, { environment, account }: Levels): EffectiveAgentPool {
  const own: AssignmentStep = { source: "workspace", agentPoolId: workspace.agentPoolId };
  if (workspace.hosted) return { ...own, chain: [own] };
  const levels: AssignmentStep[] = [own];
  if (environment !== undefined) levels.push({ source: "environment", agentPoolId: environment.defaultAgentPoolId });
  levels.push({ source: "account", agentPoolId: account.defaultAgentPoolId });
  const hosted: AssignmentStep = { source: "hosted", agentPoolId: null };
  const place = levels.findIndex(({ agentPoolId }) => agentPoolId !== null);
  const deciding = levels[place];
  return deciding === undefined
    ? { ...hosted, chain: [...levels, hosted] }
    : { ...deciding, chain: levels.slice(0, place + 1) };
}

/** What the placement of a workspace is judged by; each row undefined where it is absent or not named. */
export interface PlacementFacts {
  readonly account: Account;
  readonly environment: Environment | undefined;
  readonly pool: AgentPool | undefined;
  /** The workspace as it stands, where it may move to another environment and keeps the pool that it names. */
  readonly keeper: Workspace | undefined;
}

/** Refuses a workspace that is, or would be, where the rules do not let it be (ASG-5 to ASG-8). */
export function placementRefusal(workspace: Workspace, facts: PlacementFacts): Refusal | undefined {
  const { environment, account } = facts;
  if (workspace.hosted && workspace.agentPoolId !== null) {
    const detail = "excludes an agent pool; clear the one or the other";
    return refuseFaults([{ pointer: "/hosted", detail }]);
  }
  if (workspace.environmentId !== null && environment?.accountId !== workspace.accountId) {
    return refuseFaults([{ pointer: "/environment_id", detail: "there is no such environment" }]);
  }
  return namedPoolRefusal(workspace, facts) ?? hostedRefusal(workspace, { environment, account });
}

/**
 * Refuses a pool that a workspace, an environment or an account may not name: one that is not there, or another
 * account's, which is the same; or one whose agents do not execute runs (ASG-7).
 */
export function assignmentRefusal(
  pool: AgentPool | undefined,
  accountId: string,
  pointer = "/agent_pool_id",
): Refusal | undefined {
  if (pool?.accountId !== accountId) return noSuchPool(pointer);
  return pool.type === "runs" ? undefined : typeMismatch(pool, "workspaces, environments and accounts take");
}

/** Refuses a pool that cannot be the default of the account: not of its own, not for runs, or not open to all (ASG-4). */
export function defaultPoolRefusal(pool: AgentPool | undefined, accountId: string): Refusal | undefined {
  const refusal = assignmentRefusal(pool, accountId);
  if (refusal !== undefined || pool?.environmentAccess === "all") return refusal;
  const detail = `Only selected environments may use the agent pool ${JSON.stringify(pool?.name)}`;
  return refuse("default_pool_not_shared", `${detail}; open it to all first`, { rule: "ASG-4" });
}

/** Refuses a pool that a VCS provider may not name (ASG-7). */
export function linkRefusal(pool: AgentPool | undefined, accountId: string): Refusal | undefined {
  if (pool?.accountId !== accountId) return noSuchPool("/agent_pool_id");
  return pool.type === "vcs" ? undefined : typeMismatch(pool, "a VCS provider takes");
}

/** Refuses a pool that an environment, or workspaces of none, may not use (ASG-5). */
export function availabilityRefusal(pool: AgentPool, environment: Environment | undefined): Refusal | undefined {
  if (mayUse(pool, environment?.id ?? null)) return undefined;
  const who = environment === undefined ? "A workspace without environment" : `The environment ${quoted(environment)}`;
  const detail = `${who} may not use the agent pool ${quoted(pool)}; open the pool to it first`;
  return refuse("pool_not_available_in_environment", detail, { rule: "ASG-5" });
}

/** Refuses what would leave that many workspaces to hosted runners where the account refuses those (ASG-8). */
export function hostedRunnersRefusal(account: Account, workspaces: number): Refusal | undefined {
  if (!account.requireAgentPool || workspaces === 0) return undefined;
  const detail = `The account requires agent pools, and hosted runners would execute workspaces (${workspaces})`;
  return refuse("agent_pool_required", `${detail}; choose an agent pool for them first`, { rule: "ASG-8" });
}

function namedPoolRefusal(workspace: Workspace, facts: PlacementFacts): Refusal | undefined {
  const { pool, environment, keeper } = facts;
  if (workspace.agentPoolId === null) return undefined;
  if (pool?.accountId !== workspace.accountId) return noSuchPool("/agent_pool_id");
  const mismatch = assignmentRefusal(pool, workspace.accountId);
  if (mismatch !== undefined) return mismatch;
  const unavailable = availabilityRefusal(pool, environment);
  if (unavailable === undefined || keeper === undefined) return unavailable;
  // ASG-6: whoever moves a workspace did not speak of its pool, so they are told what uses it.
  const holders = soleHolder({ kind: "workspace", id: keeper.id, name: keeper.name });
  return refuse("pool_in_use", `${unavailable.detail}, or choose another for it`, { rule: "ASG-6", holders });
}

function hostedRefusal(workspace: Workspace, levels: Levels): Refusal | undefined {
  const isHosted = effectiveAgentPool(workspace, levels).agentPoolId === null;
  return hostedRunnersRefusal(levels.account, isHosted ? 1 : 0);
}

function noSuchPool(pointer: string): Refusal {
  return refuseFaults([{ pointer, detail: "there is no such agent pool" }]);
}

function typeMismatch(pool: AgentPool, takers: string): Refusal {
  const wanted = pool.type === "runs" ? "vcs" : "runs";
  const detail = `The agent pool ${quoted(pool)} is of type ${pool.type}; ${takers} one of type ${wanted}`;
  return refuse("pool_type_mismatch", detail, { rule: "ASG-7" });
}

function quoted({ name }: { readonly name: string }): string {
  return JSON.stringify(name);
}
