import { refuse, type Refusal } from "../refusal.js";
import type { Job } from "./job.js";
import type { LeaseState } from "./states.js";

/** The right of one agent to execute one job, from one claim on (RUN-3). Leases are never forgotten. */
export interface Lease {
  readonly id: string;
  readonly accountId: string;
  readonly jobId: string;
  readonly runId: string;
  readonly agentId: string;
  /** The session that claimed; a newer one of the same agent does not hold it (RUN-5). */
  readonly agentSessionId: string;
  /** Which claim of the job it is: every write of the agent carries it (RUN-3). */
  readonly epoch: number;
  /** Of the job token. */
  readonly digest: string;
  readonly state: LeaseState;
  readonly claimedAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** What the agent told as its result when the lease had been lost: kept, and without effect (RUN-5). */
  readonly lateResult: JobResult | null;
}

/** What an agent tells of a job at its end. */
export interface JobResult {
  readonly outcome: "succeeded" | "failed" | "canceled";
  /** Whether the plan changes anything; says nothing of an apply. */
  readonly hasChanges: boolean;
  readonly message: string;
  readonly at: number;
}

/** Whether the lease holds: at most one of a job does. */
export function isLive({ state }: Pick<Lease, "state">): boolean {
  return state === "claimed" || state === "started";
}

/** The lease after its end. */
export function endLease(lease: Lease, state: Exclude<LeaseState, "claimed" | "started">, now: number): Lease {
  return { ...lease, state, endedAt: now };
}

/**
 * Refuses what an agent writes for a job that is no longer its own: from another claim than the one that its token comes
 * from, after its lease ended, and from the instant on at which its silence ended it, whoever noticed (RUN-3, RUN-5).
 */
export function leaseRefusal(lease: Lease, epoch: number, isAgentLost: boolean): Refusal | undefined {
  if (isLive(lease) && lease.epoch === epoch && !isAgentLost) return undefined;
  const detail = "The agent does not hold this job any more; stop its execution and claim another";
  return refuse("lease_lost", detail, { rule: "RUN-3" });
}

/** Refuses a write for a job that was claimed and not started yet (RUN-4). */
export function unstartedRefusal(job: Job): Refusal | undefined {
  if (job.state !== "claimed") return undefined;
  return refuse("wrong_state", "The job was not started; start it first", { rule: "RUN-4" });
}
