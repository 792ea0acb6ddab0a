import type { AgentPool } from "../agent-pools/agent-pool.js";
import { isOlder } from "./agent-version.js";
import { pauseAt, type Pause } from "./pause.js";
import { refuse, type Refusal } from "../refusal.js";
import { agentSchedulingTransitions, nextScheduling, type AgentScheduling } from "./scheduling.js";

/** A process that executes runs, as its registration and its heartbeats describe it. */
export interface Agent {
  readonly id: string;
  readonly accountId: string;
  readonly agentPoolId: string;
  /** The token with which it last registered. */
  readonly agentPoolTokenId: string;
  /** Unique among the agents of its pool that are not removed, ignoring case (AGT-1). */
  readonly name: string;
  /** Chosen by the agent and kept over restarts: it makes this the same agent again (AGT-1). */
  readonly instanceKey: string;
  readonly version: string;
  readonly os: string;
  readonly arch: string;
  /** What it says of itself, for jobs to choose by. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many jobs it executes at once, at most 5 (AGT-5). */
  readonly capacity: number;
  /** Whether it executes one job and is removed then (AGT-10). */
  readonly ephemeral: boolean;
  /** What its last heartbeat told of its machine; null where it told nothing. */
  readonly resources: AgentResources | null;
  /** As it was last chosen; a pause that has ended by itself since still stands here as `paused`. */
  readonly scheduling: AgentScheduling;
  /** Why and until when it is paused; null unless it is. */
  readonly pause: Pause | null;
  /** When its session ends even if it is not done (TOK-3); null where it may take its time. */
  readonly drainDeadline: number | null;
  readonly createdAt: number;
  /** When it last made a call of its own; nothing else moves it (AGT-2). */
  readonly lastSeenAt: number;
  /** From when its silence counts: its last call, or the server's return if it could not call before (AGT-8). */
  readonly silentSince: number;
  /** The one session that speaks for it (AGT-7). */
  readonly sessionId: string;
  /** Set when it was removed by an act; silence removes it without one. A removed agent is remembered. */
  readonly removedAt: number | null;
}

/** What a sign of life answers of the agent that gave it: how it is scheduled, and from when its silence counts. */
export type HeardAgent = Pick<Agent, "id" | "version" | "scheduling" | "pause" | "drainDeadline" | "silentSince">;

/** How an agent is: what its status shows, and `removed` for one that is gone. */
export type AgentState = "idle" | "busy" | "unresponsive" | "offline" | "removed";

/** What an agent tells of its machine: percents of all its processors, and bytes. */
export interface AgentResources {
  readonly cpuPercent: number;
  readonly memoryUsed: number;
  readonly memoryTotal: number;
  readonly diskUsed: number;
  readonly diskTotal: number;
}

/** Seconds from one heartbeat to the next (AGT-1). */
export const heartbeatIntervalSeconds = 10;

const unresponsiveAfter = 30_000;
const offlineAfter = 5 * 60_000;
// Milliseconds of silence that remove an agent (AGT-3).
const removalSilence = offlineAfter + 4 * 60 * 60_000;
/** How long silence lasts, in milliseconds, until something comes of it: an agent loses its jobs (RUN-5), or is removed (AGT-3). */
export const silences = { loss: offlineAfter, removal: removalSilence } as const;

/**
 * One way from a state to another: by silence that lasts so many milliseconds, by what becomes of the jobs that it holds, or by
 * an operation.
 */
export type AgentTransition = {
  readonly from: AgentState;
  readonly to: AgentState;
  readonly rule: string;
} & ({ readonly silence: number } | { readonly timer: string } | { readonly operation: string });

/**
 * Every way in which the state of an agent changes; the API document shows the same.
 *
 *     idle ⇄ busy ──30 s──► unresponsive ──5 min──► offline ──4 h──► removed
 *         ▲                      │                     │
 *         └──────────────────────┴── a call of its own ┘
 */
export const agentTransitions: readonly AgentTransition[] = [
  { from: "idle", to: "unresponsive", silence: unresponsiveAfter, rule: "AGT-2" },
  { from: "busy", to: "unresponsive", silence: unresponsiveAfter, rule: "AGT-2" },
  { from: "unresponsive", to: "offline", silence: offlineAfter, rule: "AGT-2" },
  { from: "offline", to: "removed", silence: removalSilence, rule: "AGT-3" },
  { from: "idle", to: "busy", operation: "claimJob", rule: "AGT-2" },
  { from: "unresponsive", to: "busy", operation: "claimJob", rule: "AGT-2" },
  { from: "offline", to: "busy", operation: "claimJob", rule: "AGT-3" },
  { from: "busy", to: "idle", operation: "finishJob", rule: "AGT-2" },
  { from: "busy", to: "idle", operation: "cancelRun", rule: "AGT-2" },
  { from: "busy", to: "idle", timer: "the end of its last lease", rule: "AGT-2" },
  { from: "busy", to: "removed", operation: "finishJob", rule: "AGT-10" },
  { from: "busy", to: "removed", timer: "the end of its only lease", rule: "AGT-10" },
  { from: "busy", to: "removed", operation: "cancelRun", rule: "AGT-10" },
  { from: "unresponsive", to: "busy", operation: "heartbeatAgent", rule: "AGT-2" },
  { from: "unresponsive", to: "idle", operation: "heartbeatAgent", rule: "AGT-2" },
  { from: "offline", to: "idle", operation: "heartbeatAgent", rule: "AGT-3" },
  { from: "unresponsive", to: "idle", operation: "registerAgent", rule: "AGT-1" },
  { from: "offline", to: "idle", operation: "registerAgent", rule: "AGT-1" },
  { from: "offline", to: "removed", operation: "deleteAgent", rule: "AGT-4" },
  { from: "idle", to: "removed", operation: "deregisterAgent", rule: "AGT-6" },
  { from: "busy", to: "removed", operation: "deregisterAgent", rule: "AGT-6" },
  { from: "unresponsive", to: "removed", operation: "deregisterAgent", rule: "AGT-6" },
  { from: "offline", to: "removed", operation: "deregisterAgent", rule: "AGT-6" },
  { from: "unresponsive", to: "removed", operation: "registerAgent", rule: "AGT-1" },
  { from: "offline", to: "removed", operation: "registerAgent", rule: "AGT-1" },
  { from: "idle", to: "removed", operation: "deleteAgentPool", rule: "POOL-6" },
  { from: "unresponsive", to: "removed", operation: "deleteAgentPool", rule: "POOL-6" },
  { from: "offline", to: "removed", operation: "deleteAgentPool", rule: "POOL-6" },
];

/**
 * The state of an agent, from how long it has been silent and how many jobs it holds; where nobody asks whether it is busy, these
 * need not be told. Boundaries are inclusive (AGT-2, AGT-3).
 */
export function agentState(agent: Pick<Agent, "silentSince" | "removedAt">, now: number, jobs = 0): AgentState {
  const silence = now - agent.silentSince;
  if (agent.removedAt !== null || silence >= removalSilence) return "removed";
  if (silence >= offlineAfter) return "offline";
  if (silence >= unresponsiveAfter) return "unresponsive";
  return jobs > 0 ? "busy" : "idle";
}

/** When an agent loses the leases that it holds unless it calls before (RUN-3). */
export function leasesExpireAt({ silentSince }: Pick<Agent, "silentSince">): number {
  return silentSince + offlineAfter;
}

/** The instants that divide states: an agent silent since one of them, or longer, is in that state or beyond. */
export interface SilenceBoundaries {
  readonly unresponsive: number;
  readonly offline: number;
  readonly removed: number;
}

/** The boundaries at an instant, for stores that count or select agents by state. */
export function silenceBoundaries(now: number): SilenceBoundaries {
  return { unresponsive: now - unresponsiveAfter, offline: now - offlineAfter, removed: now - removalSilence };
}

/** What the status of an agent shows: its state, and for an offline one when it became so and when it is removed. */
export interface AgentPresence {
  readonly state: Exclude<AgentState, "removed">;
  readonly offlineAt: number | null;
  readonly removalAt: number | null;
}

/** How an agent that holds so many jobs is at an instant; undefined when it is removed (AGT-2, AGT-3). */
export function agentPresence(agent: Agent, now: number, jobs = 0): AgentPresence | undefined {
  const state = agentState(agent, now, jobs);
  if (state === "removed") return undefined;
  if (state !== "offline") return { state, offlineAt: null, removalAt: null };
  return { state, offlineAt: agent.silentSince + offlineAfter, removalAt: agent.silentSince + removalSilence };
}

/** The instants between which an agent in a state has been silent since: after the one, and until the other. */
export interface SilenceRange {
  readonly after: number;
  readonly until: number;
}

/** Since when the agents in a state have been silent; `holdsJobsIn` tells those that are busy from those that are idle. */
export function silenceRange(state: AgentPresence["state"] | undefined, now: number): SilenceRange {
  const { unresponsive, offline, removed } = silenceBoundaries(now);
  switch (state) {
    case undefined:
      return { after: removed, until: now };
    case "idle":
    case "busy":
      return { after: unresponsive, until: now };
    case "unresponsive":
      return { after: offline, until: unresponsive };
    case "offline":
      return { after: removed, until: offline };
  }
}

/** Whether the agents in a state hold jobs; undefined where some do and some do not (AGT-2). */
export function holdsJobsIn(state: AgentPresence["state"] | undefined): boolean | undefined {
  return state === "busy" || state === "idle" ? state === "busy" : undefined;
}

/** Whether an agent takes jobs at an instant, and why not if it is paused (AGT-2). */
export function schedulingAt(
  agent: Pick<Agent, "scheduling" | "pause">,
  now: number,
): { readonly scheduling: AgentScheduling; readonly pause: Pause | null } {
  const pause = pauseAt(agent.pause, now);
  return { scheduling: agent.scheduling === "paused" && pause === null ? "active" : agent.scheduling, pause };
}

/** An agent after an operation on its scheduling, which changes nothing where it leads nowhere (AGT-2, AGT-6). */
export function reschedule(agent: Agent, operation: string, now: number, pause: Pause | null = null): Agent {
  const { scheduling: from, pause: present } = schedulingAt(agent, now);
  const scheduling = nextScheduling(agentSchedulingTransitions, from, operation);
  return { ...agent, scheduling, pause: scheduling === "paused" ? (pause ?? present) : null };
}

/** Why an agent gets no jobs. */
export type NoJobsReason =
  "unresponsive" | "offline" | "paused" | "draining" | "pool_paused" | "too_old" | "no_free_slot";

/**
 * Every reason why an agent of the pool that holds so many jobs gets no others; none when it gets them
 * (AGT-2, AGT-5, AGT-6, AGT-9, POOL-9).
 */
export function noJobsReasons(
  agent: Agent,
  { pause, minAgentVersion }: AgentPool,
  { state }: AgentPresence,
  now: number,
  jobs: number,
): readonly NoJobsReason[] {
  const { scheduling } = schedulingAt(agent, now);
  const reasons: NoJobsReason[] = state === "unresponsive" || state === "offline" ? [state] : [];
  if (scheduling !== "active") reasons.push(scheduling);
  if (pauseAt(pause, now) !== null) reasons.push("pool_paused");
  if (minAgentVersion !== null && isOlder(agent.version, minAgentVersion)) reasons.push("too_old");
  if (jobs >= slotsOf(agent)) reasons.push("no_free_slot");
  return reasons;
}

/** How many jobs an agent executes at once: one that executes a single job only has room for that one (AGT-5, AGT-10). */
export function slotsOf({ capacity, ephemeral }: Pick<Agent, "capacity" | "ephemeral">): number {
  return ephemeral ? 1 : capacity;
}

/** Refuses to drain an agent that holds jobs where only an idle one is to be drained (AGT-6). */
export function drainRefusal(agent: Agent, onlyIfIdle: boolean, jobs: number): Refusal | undefined {
  if (!onlyIfIdle || jobs === 0) return undefined;
  const busy = `The agent ${JSON.stringify(agent.name)} executes jobs`;
  return refuse("agent_busy", `${busy}; drain it without only_if_idle to let it finish them`, { rule: "AGT-6" });
}

/** Seconds from one mark of the server that it is there to the next (AGT-8). */
export const markIntervalSeconds = 30;

/** When the server was last there, where it has been away since: where its last mark is two intervals old (AGT-8). */
export function downtimeFrom(lastMark: number | undefined, now: number): number | undefined {
  return lastMark !== undefined && now - lastMark >= 2 * markIntervalSeconds * 1000 ? lastMark : undefined;
}

/**
 * The instant from which the server's absence is forgiven: an agent that had been silent since before it was offline
 * already when the server was last there (AGT-8).
 */
export function excusedAfter(lastThere: number): number {
  return lastThere - offlineAfter;
}

/** Whether an operation may remove an agent that is in this state. */
export function mayRemove(state: AgentState, operation: string): boolean {
  return agentTransitions.some(
    (way) => way.from === state && way.to === "removed" && "operation" in way && way.operation === operation,
  );
}

/** Refuses to delete an agent that is not offline (AGT-4). */
export function agentDeletionRefusal(agent: Agent, now: number, jobs = 0): Refusal | undefined {
  const state = agentState(agent, now, jobs);
  if (mayRemove(state, "deleteAgent")) return undefined;
  const active = `The agent ${JSON.stringify(agent.name)} is ${state}`;
  return refuse("agent_active", `${active}; only an offline agent can be deleted`, { rule: "AGT-4" });
}
