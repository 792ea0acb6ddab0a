import { silenceBoundaries } from "../../domain/agents/agent.js";
import { tooOld, type AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { pauseAt, type Pause } from "../../domain/agents/pause.js";
import { isDegraded } from "../../domain/runs/queue.js";
import type { JobCounts } from "../../store/run-view.js";
import type { AgentCounts, View } from "../../store/store.js";
import { rowJson, type Json } from "../answer/json.js";
import { timestamp, timestampOrNull } from "../answer/timestamp.js";

/** What the answers of a pool show as its status (POOL-7). */
export type AgentPoolStatus = ReturnType<typeof statusOf>;

/** Finds out how pools are at an instant; answers their statuses by the pools' identifiers. */
export async function agentPoolStatuses(
  view: View,
  pools: readonly AgentPool[],
  now: number,
): Promise<ReadonlyMap<string, AgentPoolStatus>> {
  const at = silenceBoundaries(now);
  const ids = pools.map(({ id }) => id);
  const agentCounts = await view.agents.count(ids, at);
  const jobCounts = await view.jobs.count(ids);
  const statuses = new Map<string, AgentPoolStatus>();
  for (const pool of pools) {
    const pause = pauseAt(pool.pause, now);
    const agents = agentCounts.get(pool.id) ?? noAgents;
    const jobs = jobCounts.get(pool.id) ?? noJobs;
    if (pause === null && isEmpty(agents, jobs)) {
      statuses.set(pool.id, emptyStatus);
      continue;
    }
    const agentsTooOld =
      pool.minAgentVersion === null ? 0 : tooOld(pool, await view.agents.versions(pool.id, at.unresponsive));
    statuses.set(pool.id, statusOf({ agents, agentsTooOld, jobs, pause }, now));
  }
  return statuses;
}

/** The jobs of a pool without any. */
export const noJobs: JobCounts = {
  waiting: { plan: 0, apply: 0 },
  notDue: 0,
  held: { plan: 0, apply: 0 },
  oldestQueuedAt: null,
};

const noAgents: AgentCounts = { live: 0, busy: 0, slots: 0, slotsUsed: 0, unresponsive: 0, offline: 0 };

/** What the status of a pool is made of. */
interface StatusFacts {
  readonly agents: AgentCounts;
  readonly agentsTooOld: number;
  readonly jobs: JobCounts;
  readonly pause: Pause | null;
}

/** The status of a pool without agents and jobs that nobody paused: what every pool begins with. */
export const emptyStatus: AgentPoolStatus = statusOf(
  { agents: noAgents, agentsTooOld: 0, jobs: noJobs, pause: null },
  0,
);

/** Writes a status; the most common one was written before. */
export const statusJson: (status: AgentPoolStatus) => Json<AgentPoolStatus> = rowJson((status) => status);

/** How a pause is shown. */
export function showPause(pause: Pause | null) {
  if (pause === null) return null;
  const { note, pausedAt, resumeAt } = pause;
  return { note, paused_at: timestamp(pausedAt), resume_at: timestampOrNull(resumeAt) };
}

function isEmpty({ live, unresponsive, offline }: AgentCounts, jobs: JobCounts): boolean {
  return live + unresponsive + offline + waitingJobs(jobs) + heldJobs(jobs) === 0;
}

function statusOf({ agents, agentsTooOld, jobs, pause }: StatusFacts, now: number) {
  const { live, busy, slots, slotsUsed, unresponsive, offline } = agents;
  return {
    agents: { idle: live - busy, busy, unresponsive, offline },
    agents_too_old: agentsTooOld,
    slots: { total: slots, used: slotsUsed },
    jobs: { waiting: waitingJobs(jobs), running: heldJobs(jobs) },
    health: isDegraded(live, jobs.oldestQueuedAt, now) ? ("degraded" as const) : ("ok" as const),
    scheduling: pause === null ? ("active" as const) : ("paused" as const),
    pause: showPause(pause),
  };
}

function waitingJobs({ waiting, notDue }: JobCounts): number {
  return waiting.plan + waiting.apply + notDue;
}

function heldJobs({ held }: JobCounts): number {
  return held.plan + held.apply;
}
