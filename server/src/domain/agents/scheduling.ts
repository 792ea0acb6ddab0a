/** Whether an agent takes jobs (AGT-2, AGT-6). */
export type AgentScheduling = "active" | "paused" | "draining";

/** Whether jobs are dispatched to a pool at all (POOL-9). */
export type AgentPoolScheduling = "active" | "paused";

/** One way from one scheduling to another: by an operation, or when the named instant comes. */
export type SchedulingTransition<Scheduling> = {
  readonly from: Scheduling;
  readonly to: Scheduling;
  readonly rule: string;
} & ({ readonly operation: string } | { readonly timer: "resume_at" });

/** Every way in which the scheduling of an agent changes; the API document shows the same. */
export const agentSchedulingTransitions: readonly SchedulingTransition<AgentScheduling>[] = [
  { from: "active", to: "paused", operation: "pauseAgent", rule: "AGT-2" },
  { from: "draining", to: "paused", operation: "pauseAgent", rule: "AGT-2" },
  { from: "paused", to: "active", operation: "resumeAgent", rule: "AGT-2" },
  { from: "paused", to: "active", timer: "resume_at", rule: "AGT-2" },
  { from: "active", to: "draining", operation: "drainAgent", rule: "AGT-6" },
  { from: "paused", to: "draining", operation: "drainAgent", rule: "AGT-6" },
  { from: "active", to: "draining", operation: "drainAgentPool", rule: "AGT-6" },
  { from: "paused", to: "draining", operation: "drainAgentPool", rule: "AGT-6" },
  { from: "active", to: "draining", operation: "revokeAgentPoolToken", rule: "TOK-3" },
  { from: "paused", to: "draining", operation: "revokeAgentPoolToken", rule: "TOK-3" },
  { from: "draining", to: "active", operation: "undrainAgent", rule: "AGT-6" },
];

/** Every way in which the scheduling of a pool changes; the API document shows the same. */
export const agentPoolSchedulingTransitions: readonly SchedulingTransition<AgentPoolScheduling>[] = [
  { from: "active", to: "paused", operation: "pauseAgentPool", rule: "POOL-9" },
  { from: "paused", to: "active", operation: "resumeAgentPool", rule: "POOL-9" },
  { from: "paused", to: "active", timer: "resume_at", rule: "POOL-9" },
];

/** What an operation makes of a scheduling; the same where it leads nowhere from there. */
export function nextScheduling<Scheduling>(
  transitions: readonly SchedulingTransition<Scheduling>[],
  from: Scheduling,
  operation: string,
): Scheduling {
  const way = transitions.find((other) => other.from === from && "operation" in other && other.operation === operation);
  return way?.to ?? from;
}
