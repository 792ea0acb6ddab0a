import type { Timer, TimerKind } from "../timers.js";
import { inOrder } from "./sorted-blocks.js";

const kinds: readonly TimerKind[] = [
  "agent_pool_resume",
  "agent_pool_token_grace_end",
  "agent_resume",
  "agent_loss",
  "agent_removal",
  "job_return",
  "job_timeout",
  "job_force_cancel",
  "hosted_job_end",
];

/** The earliest first; of one instant in the order of kinds, then of identifiers. */
export function timerOrder(one: Timer, other: Timer): number {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  return one.due - other.due || byKind || inOrder(one.id, other.id);
}
