import { silenceBoundaries } from "../../domain/agents/agent.js";
import { tooOld, type AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { pauseAt, type Pause } from "../../domain/agents/pause.js";
import type { AgentCounts, View } from "../../store/store.js";
import { rowJson, type Json } from "../answer/json.js";
import { timestamp } from "../answer/timestamp.js";

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
    const pause = pauseAt(pool.pause, now);
    const agents = counts.get(pool.id) ?? noAgents;
    const isEmpty = agents.live + agents.unresponsive + agents.offline === 0 && pause === null;
    statuses.set(pool.id, isEmpty ? emptyStatus : statusOf(agents, agentsTooOld, pause));
  }
  return statuses;
}

const noAgents: AgentCounts = { live: 0, slots: 0, unresponsive: 0, offline: 0 };

/** The status of a pool without agents that nobody paused: what every pool begins with. */
export const emptyStatus: AgentPoolStatus = statusOf(noAgents, 0, null);

/** Writes a status; the most common one was written before. */
export const statusJson: (status: AgentPoolStatus) => Json<AgentPoolStatus> = rowJson((status) => status);

/** How a pause is shown. */
export function showPause(pause: Pause | null) {
  if (pause === null) return null;
  const { note, pausedAt, resumeAt } = pause;
  return { note, paused_at: timestamp(pausedAt), resume_at: resumeAt === null ? null : timestamp(resumeAt) };
}

function statusOf(counts: AgentCounts, agentsTooOld: number, pause: Pause | null) {
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
