import { agentPools, type AgentPool } from "../state/agent-pools.js";
import { poolTokens } from "../state/agent-pool-tokens.js";
import { agents, type Agent } from "../state/agents.js";
import { heldOf } from "../state/leases.js";
import { instant, instantOrNull, type Model, type Shown } from "../state/model.js";
import type { Noun } from "./changes.js";
import { pauseNow, pauseShown } from "./pauses.js";
import { isLiveState, silences, stateOf } from "./silence.js";

/** The versions that agents tell, in their order (AGT-9): a pre-release comes before its release. */
export const versions = ["1.0.0-rc.2", "1.0.0-rc.10", "1.0.0", "1.9.0", "1.10.0"] as const;

export const agentNoun: Noun<Agent> = {
  kind: "agent",
  rows: agents,
  configuration: (model, agent) => ({
    id: agent.id,
    account_id: model.accountId,
    agent_pool_id: agent.poolId,
    name: agent.name,
    version: agent.version,
    os: "linux",
    arch: "amd64",
    labels: agent.labels,
    capacity: agent.capacity,
    ephemeral: agent.isEphemeral,
    created_at: instant(agent.createdAt),
  }),
  status: statusOf,
  set: (model, agent) => ({
    scheduling: agent.scheduling,
    pause: pauseShown(agent.pause),
    drain_deadline: drainDeadline(model, agent),
  }),
  isTagged: false,
};

/** AGT-9. */
export function isTooOld({ minVersion }: AgentPool, { version }: Agent): boolean {
  return minVersion !== null && rank(version) < rank(minVersion);
}

/** What an agent's scheduling is now: a pause has an end (AGT-2). */
export function schedulingNow(model: Model, agent: Agent): Pick<Agent, "scheduling" | "pause"> {
  const pause = pauseNow(model, agent.pause);
  return { pause, scheduling: agent.scheduling === "paused" && pause === null ? "active" : agent.scheduling };
}

/** When the session of an agent ends even if it is not done (TOK-3, AGT-6). */
export function drainDeadline(model: Model, { tokenId }: Agent): string | null {
  const token = poolTokens(model).get(tokenId);
  return token?.fate === "drain" ? instantOrNull(token.sessionsEndAt) : null;
}

function statusOf(model: Model, agent: Agent): Shown {
  const state = stateOf(model, agent);
  const { scheduling, pause } = schedulingNow(model, agent);
  const isOffline = state === "offline";
  return {
    state,
    scheduling,
    pause: pauseShown(pause),
    drain_deadline: drainDeadline(model, agent),
    slots: { total: slotsOf(agent), used: heldOf(model, agent.id).length },
    resources: agent.resources,
    no_jobs_because: whyNoJobs(model, agent),
    last_seen_at: instant(agent.lastSeenAt),
    offline_at: isOffline ? instant(agent.lastSeenAt + silences.offline) : null,
    removal_at: isOffline ? instant(agent.lastSeenAt + silences.removed) : null,
  };
}

/** AGT-5, AGT-10. */
export function slotsOf({ capacity, isEphemeral }: Agent): number {
  return isEphemeral ? 1 : capacity;
}

/** AGT-2: every reason. */
export function whyNoJobs(model: Model, agent: Agent): string[] {
  const state = stateOf(model, agent);
  const { scheduling } = schedulingNow(model, agent);
  const pool = agentPools(model).get(agent.poolId);
  const isPoolPaused = pool !== undefined && pauseNow(model, pool.pause) !== null;
  return [
    ...(isLiveState(state) ? [] : [state]),
    ...(scheduling === "active" ? [] : [scheduling]),
    ...(isPoolPaused ? ["pool_paused"] : []),
    ...(pool !== undefined && isTooOld(pool, agent) ? ["too_old"] : []),
    ...(heldOf(model, agent.id).length >= slotsOf(agent) ? ["no_free_slot"] : []),
  ];
}

function rank(version: string): number {
  return versions.findIndex((known) => known === version);
}
