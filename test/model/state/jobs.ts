import { journal } from "./model.js";

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

/** Every job, in the order of creation. */
export const jobs = journal<Job>();

/** A job that waits. */
export function newJob(runId: string, phase: Job["phase"], id: string | null, now: number): Job {
  return {
    ...{ id, runId, phase, createdAt: now, state: "waiting", reason: null, message: "", queuedAt: now, epoch: 0 },
    ...{ losses: 0, agentId: null, claimedAt: null, startedAt: null, cancellation: null, log: "", endedAt: null },
  };
}
