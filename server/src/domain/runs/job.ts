import type { Holder } from "../refusal.js";
import type { Run } from "./run.js";
import type { EndReason, JobPhase, JobState } from "./states.js";

/** One phase of a run, executed by one agent or by hosted runners. */
export interface Job {
  readonly id: string;
  readonly accountId: string;
  readonly runId: string;
  readonly workspaceId: string;
  readonly phase: JobPhase;
  /** The pool that executes it; null for hosted runners. */
  readonly agentPoolId: string | null;
  /** Of its run; jobs of a higher one are dispatched first (RUN-2). */
  readonly priority: number;
  /** The labels that an agent must have (RUN-2); none where hosted runners execute it, which have none. */
  readonly agentLabels: Readonly<Record<string, string>>;
  /** How long it may be executed (RUN-9). */
  readonly timeoutMinutes: number;
  readonly createdAt: number;
  readonly state: JobState;
  /** Whether its run has its turn among those of the workspace; a job that waits for that is dispatched to nobody (RUN-1). */
  readonly isDue: boolean;
  /** Since when it waits, or waited; kept when it returns to the queue, so that it returns to its head (RUN-4). */
  readonly queuedAt: number;
  /** How often it was claimed. A number is never used again (RUN-3). */
  readonly epoch: number;
  /** How often an agent was lost that had started it (RUN-5). */
  readonly losses: number;
  /** The agent that claimed it last; null where none has, and for hosted runners. */
  readonly agentId: string | null;
  /** When it was claimed last. */
  readonly claimedAt: number | null;
  /** When it was started under its last lease. */
  readonly startedAt: number | null;
  /** Since when it is to end while it is executed, and why (RUN-8, RUN-9). */
  readonly cancellation: Cancellation | null;
  /** Why it was canceled or errored; null in every other state. */
  readonly reason: EndReason | null;
  /** What whoever executed it said at its end. */
  readonly message: string;
  readonly endedAt: number | null;
  /** What happens to it next by itself; null for nothing. */
  readonly timer: JobTimer | null;
}

/** Since when a job is to end that is being executed, and why. */
export interface Cancellation {
  readonly reason: "canceled" | "timed_out";
  readonly requestedAt: number;
}

/** What happens to a job by itself at an instant, unless something else happens before. */
export interface JobTimer {
  readonly kind: "job_return" | "job_timeout" | "job_force_cancel" | "hosted_job_end";
  readonly due: number;
}

const second = 1000;
const minute = 60 * second;

/** How many milliseconds an agent has to start what it claimed (RUN-4). */
export const startWithin = minute;

/** After how many milliseconds a job that is to end is given up (RUN-8). */
export const cancellationGrace = 2 * minute;

/** How many milliseconds a job takes hosted runners, which the reference server plays (RUN-7). */
export const hostedDuration: Readonly<Record<JobPhase, number>> = { plan: 10 * second, apply: 20 * second };

/** A job of a run that waits. */
export function createJob(run: Run, phase: JobPhase, id: string, isDue: boolean, now: number): Job {
  return {
    id,
    accountId: run.accountId,
    runId: run.id,
    workspaceId: run.workspaceId,
    phase,
    agentPoolId: run.agentPoolId,
    priority: run.priority,
    // RUN-7: hosted runners have no labels that could be asked for.
    agentLabels: run.agentPoolId === null ? {} : run.agentLabels,
    timeoutMinutes: run.timeoutMinutes,
    createdAt: now,
    state: "waiting",
    isDue,
    queuedAt: now,
    epoch: 0,
    losses: 0,
    agentId: null,
    claimedAt: null,
    startedAt: null,
    cancellation: null,
    reason: null,
    message: "",
    endedAt: null,
    timer: null,
  };
}

/** The job with the timer that it has as it is (RUN-4, RUN-7, RUN-8, RUN-9). */
export function timed(job: Job): Job {
  return { ...job, timer: timerOf(job) };
}

function timerOf({ state, phase, agentPoolId, claimedAt, startedAt, cancellation, timeoutMinutes }: Job) {
  if (state === "claimed" && claimedAt !== null) return { kind: "job_return", due: claimedAt + startWithin } as const;
  if (state !== "running" || startedAt === null) return null;
  if (agentPoolId === null) return { kind: "hosted_job_end", due: startedAt + hostedDuration[phase] } as const;
  return cancellation === null
    ? ({ kind: "job_timeout", due: startedAt + timeoutMinutes * minute } as const)
    : ({ kind: "job_force_cancel", due: forceAt(cancellation) } as const);
}

/** When a job that is to end is given up, whatever its agent does (RUN-8). */
export function forceAt({ requestedAt }: Cancellation): number {
  return requestedAt + cancellationGrace;
}

/** Whether an agent, or a hosted runner, has the job. */
export function isHeld({ state }: Pick<Job, "state">): boolean {
  return state === "claimed" || state === "running";
}

/** The job after its end. */
export function endJob(
  job: Job,
  state: "finished" | "errored" | "canceled",
  reason: EndReason | null,
  now: number,
  message = "",
): Job {
  return timed({ ...job, state, reason, message, endedAt: now });
}

/** The job back in the queue, at the place that it had (RUN-4, RUN-5). */
export function requeueJob(job: Job): Job {
  return timed({ ...job, state: "waiting", startedAt: null });
}

/** A job as it is named where it holds something. */
export function jobHolder({ id, phase }: Job): Holder {
  return { kind: "job", id, name: phase };
}
