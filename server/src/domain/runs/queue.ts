import type { AgentPool } from "../agent-pools/agent-pool.js";
import { isOlder } from "../agents/agent-version.js";
import { schedulingAt, slotsOf, type Agent } from "../agents/agent.js";
import { pauseAt } from "../agents/pause.js";
import type { Job } from "./job.js";

/** Where jobs wait: the queue of a pool, or of the hosted runners of an account where the pool is null. */
export interface Queue {
  readonly accountId: string;
  readonly agentPoolId: string | null;
}

// Milliseconds.
const waitInVain = 5 * 60_000;

/** What a waiting job waits for (RUN-2). */
export type QueueReason =
  | "workspace_busy"
  | "hosted_limit"
  | "pool_paused"
  | "no_agents"
  | "agents_too_old"
  | "labels_unmatched"
  | "all_busy"
  | "dispatching";

/** Whether an agent has all the labels that are asked for, with these values (RUN-2). */
export function hasLabels(agent: Pick<Agent, "labels">, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => agent.labels[name] === value);
}

/** A live agent, and how many jobs it holds. */
export interface AgentLoad {
  readonly agent: Agent;
  readonly jobs: number;
}

/** What decides what a job of a pool waits for: the pool, and its agents that are live. */
export interface PoolLoad {
  readonly pool: AgentPool;
  readonly agents: readonly AgentLoad[];
}

/** What a waiting job of a pool waits for: the first of the reasons that holds (RUN-2). */
export function poolQueueReason(job: Job, { pool, agents }: PoolLoad, now: number): QueueReason {
  if (!job.isDue) return "workspace_busy";
  if (pauseAt(pool.pause, now) !== null) return "pool_paused";
  const taking = agents.filter(({ agent }) => schedulingAt(agent, now).scheduling === "active");
  if (taking.length === 0) return "no_agents";
  const { minAgentVersion } = pool;
  const recent = taking.filter(({ agent }) => minAgentVersion === null || !isOlder(agent.version, minAgentVersion));
  if (recent.length === 0) return "agents_too_old";
  const labelled = recent.filter(({ agent }) => hasLabels(agent, job.agentLabels));
  if (labelled.length === 0) return "labels_unmatched";
  return labelled.some(({ agent, jobs }) => jobs < slotsOf(agent)) ? "dispatching" : "all_busy";
}

/** What a waiting job of hosted runners waits for (RUN-2, RUN-7). */
export function hostedQueueReason(job: Job, executed: number, hostedConcurrency: number): QueueReason {
  if (!job.isDue) return "workspace_busy";
  return executed < hostedConcurrency ? "dispatching" : "hosted_limit";
}

/**
 * Whether jobs wait in vain: no agent of the pool is live, and the first of the jobs that wait for one was queued 5 minutes ago or
 * before (POOL-7).
 */
export function isDegraded(liveAgents: number, oldestQueuedAt: number | null, now: number): boolean {
  return liveAgents === 0 && oldestQueuedAt !== null && now - oldestQueuedAt >= waitInVain;
}

/** How many agents execute so many jobs at once, each with so many slots (POOL-8). */
export function desiredAgents(jobs: number, slotsPerAgent: number): number {
  return Math.ceil(jobs / slotsPerAgent);
}
