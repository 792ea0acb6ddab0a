import { silenceBoundaries } from "../domain/agent.js";
import { tooOld, type AgentPool } from "../domain/agent-pool.js";
import { pauseAt, type Pause } from "../domain/pause.js";
import type { AgentCounts, View } from "../store/store.js";
import { timestamp } from "./timestamp.js";

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
  const counts = await view.agents.count(ids, at);
  const statuses = new Map<string, AgentPoolStatus>();
  for (const pool of pools) {
    const agentsTooOld =
      pool.minAgentVersion === null ? 0 : tooOld(pool, await view.agents.versions(pool.id, at.unresponsive));
    statuses.set(pool.id, statusOf(counts.get(pool.id), agentsTooOld, pauseAt(pool.pause, now)));
  }
  return statuses;
}

/** The status of a pool without agents that nobody paused: what every pool begins with. */
export function emptyStatus(): AgentPoolStatus {
  return statusOf(undefined, 0, null);
}

/** How a pause is shown. */
export function showPause(pause: Pause | null) {
  if (pause === null) return null;
  const { note, pausedAt, resumeAt } = pause;
  return { note, paused_at: timestamp(pausedAt), resume_at: resumeAt === null ? null : timestamp(resumeAt) };
}

const noAgents: AgentCounts = { live: 0, slots: 0, unresponsive: 0, offline: 0 };

function statusOf(counts: AgentCounts = noAgents, agentsTooOld: number, pause: Pause | null) {
  const { live, slots, unresponsive, offline } = counts;
  // POOL-7: nothing makes an agent busy, and nothing waits, as long as there are no jobs.
  return {
    agents: { idle: live, busy: 0, unresponsive, offline },
    agents_too_old: agentsTooOld,
    slots: { total: slots, used: 0 },
    health: "ok" as const,
    scheduling: pause === null ? ("active" as const) : ("paused" as const),
    pause: showPause(pause),
  };
}
