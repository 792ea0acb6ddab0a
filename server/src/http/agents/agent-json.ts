import { agentPresence, noJobsReasons, schedulingAt, type Agent } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import type { View } from "../../store/store.js";
import { showPause } from "../agent-pools/agent-pool-status.js";
import { showResources } from "./agent-resources.js";
import { rowJson, withMember } from "../answer/json.js";
import { timestamp } from "../answer/timestamp.js";

/** What an agent told of itself when it registered: all but its status. */
const registrationJson = rowJson((agent: Agent) => ({
  id: agent.id,
  account_id: agent.accountId,
  agent_pool_id: agent.agentPoolId,
  name: agent.name,
  version: agent.version,
  os: agent.os,
  arch: agent.arch,
  labels: agent.labels,
  capacity: agent.capacity,
  ephemeral: agent.ephemeral,
  created_at: timestamp(agent.createdAt),
}));

/** What audit events show of an agent: what it told of itself, and of its status what is set, not observed (IAM-4). */
export function agentEventJson(agent: Agent) {
  const { scheduling, pause, drainDeadline } = agent;
  const set = { scheduling, pause: showPause(pause), drain_deadline: instant(drainDeadline) };
  return withMember(registrationJson(agent), "status", set);
}

/** What answers show of an agent; nothing when it is removed, or its pool is deleted. */
export async function readAgentJson(view: View, agent: Agent, now: number) {
  const pool = await view.agentPools.get(agent.agentPoolId);
  return pool && agentJson(agent, pool, now);
}

/** What answers show of an agent of a pool; nothing when its silence removed it. */
export function agentJson(agent: Agent, pool: AgentPool, now: number) {
  const presence = agentPresence(agent, now);
  if (presence === undefined) return undefined;
  const { scheduling, pause } = schedulingAt(agent, now);
  return withMember(registrationJson(agent), "status", {
    state: presence.state,
    scheduling,
    pause: showPause(pause),
    drain_deadline: instant(agent.drainDeadline),
    slots: { total: agent.capacity, used: 0 },
    resources: agent.resources && showResources(agent.resources),
    no_jobs_because: [...noJobsReasons(agent, pool, presence, now)],
    last_seen_at: timestamp(agent.lastSeenAt),
    offline_at: instant(presence.offlineAt),
    removal_at: instant(presence.removalAt),
  });
}

function instant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : timestamp(milliseconds);
}
