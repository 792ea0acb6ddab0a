import { agentPresence, noJobsReasons, schedulingAt, slotsOf, type Agent } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import type { View } from "../../store/store.js";
import { showPause } from "../agent-pools/agent-pool-status.js";
import { showResources } from "./agent-resources.js";
import { rowJson, withMember } from "../answer/json.js";
import { timestamp, timestampOrNull } from "../answer/timestamp.js";

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
  const set = { scheduling, pause: showPause(pause), drain_deadline: timestampOrNull(drainDeadline) };
  return withMember(registrationJson(agent), "status", set);
}

/** What answers show of an agent; nothing when it is removed, or its pool is deleted. */
export async function readAgentJson(view: View, agent: Agent, now: number) {
  const pool = await view.agentPools.get(agent.agentPoolId);
  return pool && agentJson(agent, pool, (await view.leases.ofAgent(agent.id)).length, now);
}

/** What answers show of an agent of a pool that holds so many jobs; nothing when its silence removed it. */
export function agentJson(agent: Agent, pool: AgentPool, jobs: number, now: number) {
  const presence = agentPresence(agent, now, jobs);
  if (presence === undefined) return undefined;
  const { scheduling, pause } = schedulingAt(agent, now);
  return withMember(registrationJson(agent), "status", {
    state: presence.state,
    scheduling,
    pause: showPause(pause),
    drain_deadline: timestampOrNull(agent.drainDeadline),
    slots: { total: slotsOf(agent), used: jobs },
    resources: agent.resources && showResources(agent.resources),
    no_jobs_because: [...noJobsReasons(agent, pool, presence, now, jobs)],
    last_seen_at: timestamp(agent.lastSeenAt),
    offline_at: timestampOrNull(presence.offlineAt),
    removal_at: timestampOrNull(presence.removalAt),
  });
}
