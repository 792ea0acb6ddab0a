import { journal, type Model } from "./model.js";
import type { Run } from "./runs.js";

export interface Job {
  /** Null until an answer tells it: nobody is told at once of an apply job that comes about by itself. */
  id: string | null;
  readonly runId: string;
  readonly phase: "plan" | "apply";
  readonly createdAt: number;
  state: "waiting" | "claimed" | "running" | "finished" | "errored" | "canceled";
  reason: string | null;
  message: string;
  readonly queuedAt: number;
  epoch: number;
  /** How often an agent was lost that had started it (RUN-5). */
  losses: number;
  agentId: string | null;
  claimedAt: number | null;
  startedAt: number | null;
  cancellation: Cancellation | null;
  log: string;
  endedAt: number | null;
}

/** Since when a job is to end, and why (RUN-8, RUN-9). */
export interface Cancellation {
  readonly reason: "canceled" | "timed_out";
  readonly at: number;
}

/** What an agent tells at the end. */
export interface Result {
  readonly outcome: "succeeded" | "failed" | "canceled";
  readonly hasChanges: boolean;
  readonly message: string;
}

/** What one claim gave. */
export interface Lease {
  /** Null until a list tells it. */
  id: string | null;
  readonly run: Run;
  readonly job: Job;
  readonly epoch: number;
  readonly agentId: string;
  /** The secret of the session that claimed, and the token that registered it. */
  readonly session: string;
  readonly tokenId: string;
  readonly secret: string;
  state: "claimed" | "started" | "finished" | "returned" | "lost" | "canceled";
  readonly claimedAt: number;
  startedAt: number | null;
  endedAt: number | null;
  /** The result that ended it. */
  result: Result | null;
  lateResult: (Result & { readonly at: number }) | null;
}

/** Every job, in the order of creation. */
export const jobs = journal<Job>();

/** Every lease, in the order of the claims. */
export const leases = journal<Lease>();

/** Whether a lease holds (RUN-3). */
export function isLive({ state }: Lease): boolean {
  return state === "claimed" || state === "started";
}

/** What an agent holds. */
export function heldOf(model: Model, agentId: string): Lease[] {
  return leases(model).filter((lease) => lease.agentId === agentId && isLive(lease));
}

/** The lease under which an agent executes a job, if one does. */
export function leaseOf(model: Model, job: Job): Lease | undefined {
  return leases(model).findLast((lease) => lease.job === job && isLive(lease));
}

/** A job that waits. */
export function newJob(runId: string, phase: Job["phase"], id: string | null, now: number): Job {
  return {
    ...{ id, runId, phase, createdAt: now, state: "waiting", reason: null, message: "", queuedAt: now, epoch: 0 },
    ...{ losses: 0, agentId: null, claimedAt: null, startedAt: null, cancellation: null, log: "", endedAt: null },
  };
}
