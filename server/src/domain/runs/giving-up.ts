import { isRefusal, type Refusal } from "../refusal.js";
import { endJob, isHeld, requeueJob, timed, type Cancellation, type Job } from "./job.js";
import { endLease, type Lease } from "./lease.js";
import { finishJob, type RunChange, type RunFacts } from "./progress.js";
import { endRun, stateIn, wrongRunState, type Run } from "./run.js";
import type { EndReason } from "./states.js";

/** A run whose job an agent holds. */
export interface HeldRunFacts extends RunFacts {
  readonly lease: Lease;
}

/** A claimed job that was not started returns to the head of its queue; nothing of it was executed (RUN-4). */
export function returnJob({ run, job, lease }: HeldRunFacts, now: number): RunChange {
  return { run: requeueRun(run, job), job: requeueJob(job), lease: endLease(lease, "returned", now) };
}

/**
 * The agent that holds the job is lost: silent, removed or superseded (RUN-5). What it had not started returns to the queue. A
 * plan is made again once. An apply may have changed anything: it is errored, never made again, and its workspace stays
 * locked until somebody has seen to it.
 */
export function loseLease(facts: HeldRunFacts, now: number): RunChange {
  const { run, lease } = facts;
  if (facts.job.state === "claimed") return returnJob(facts, now);
  const job = { ...facts.job, losses: facts.job.losses + 1 };
  const ended = endLease(lease, "lost", now);
  if (job.phase === "apply") {
    const errored = endRun({ ...run, acknowledgement: "needed" }, "errored", "agent_lost", now);
    return { run: errored, job: endJob(job, "errored", "agent_lost", now), lease: ended };
  }
  if (job.cancellation !== null) return canceled({ run, job, lease: ended }, job.cancellation.reason, now);
  if (job.losses === 1) return { run: requeueRun(run, job), job: requeueJob(job), lease: ended };
  return {
    run: endRun(run, "errored", "agent_lost", now),
    job: endJob(job, "errored", "agent_lost", now),
    lease: ended,
  };
}

/**
 * Somebody ends a run (RUN-8): at once where nothing of it is executed, or hosted runners do; else its agent is told, and has
 * a while to end it. Asking again changes nothing. Refused once it has ended (RUN-6).
 */
export function cancelRun(facts: RunFacts, now: number): RunChange | Refusal {
  const { run, job, lease } = facts;
  if (run.endedAt !== null) return wrongRunState(run, "it cannot be canceled");
  if (job.state === "running" && lease !== null) {
    return job.cancellation === null ? askToEnd(facts, "canceled", now) : facts;
  }
  const ended = lease && endLease(lease, "canceled", now);
  return isHeld(job) || job.state === "waiting"
    ? canceled({ run, job, lease: ended }, "canceled", now)
    : { run: endRun(run, "canceled", "canceled", now), job, lease };
}

/** A run goes with its pool, which nothing of it was dispatched to at that moment (POOL-5). */
export function cancelWithPool({ run, job, lease }: RunFacts, now: number): RunChange {
  if (job.state === "waiting") return canceled({ run, job, lease }, "pool_deleted", now);
  return { run: endRun(run, "canceled", "pool_deleted", now), job, lease };
}

/** A waiting job ends where its pool may no longer be used in the environment of its workspace (ASG-5). */
export function refuseDispatch({ run, job }: RunFacts, now: number): RunChange {
  const reason = "pool_not_available_in_environment";
  return { run: endRun(run, "errored", reason, now), job: endJob(job, "errored", reason, now), lease: null };
}

/** Does what is due of a job by itself; undefined where nothing is, any more. `applyJobId` as in `finishJob`. */
export function performJobTimer(facts: RunFacts, now: number, applyJobId: string): RunChange | undefined {
  const { job, lease } = facts;
  if (job.timer === null || job.timer.due > now) return undefined;
  switch (job.timer.kind) {
    case "job_return":
      return lease === null ? undefined : returnJob({ ...facts, lease }, now);
    case "job_timeout":
      return askToEnd(facts, "timed_out", now);
    case "job_force_cancel":
      return forceEnd(facts, now);
    case "hosted_job_end": {
      const result = { outcome: "succeeded", hasChanges: true, message: "", at: now } as const;
      const change = finishJob(facts, result, applyJobId);
      return isRefusal(change) ? undefined : change;
    }
  }
}

/** A job that was to end is given up after its grace; what its agent does then is not known (RUN-8). */
function forceEnd({ run, job, lease }: RunFacts, now: number): RunChange | undefined {
  if (job.cancellation === null) return undefined;
  const ended = lease && endLease(lease, "canceled", now);
  const left = job.phase === "apply" ? ({ ...run, acknowledgement: "needed" } as const) : run;
  return canceled({ run: left, job, lease: ended }, job.cancellation.reason, now);
}

function askToEnd({ run, job, lease }: RunFacts, reason: Cancellation["reason"], now: number): RunChange {
  return { run, job: timed({ ...job, cancellation: { reason, requestedAt: now } }), lease };
}

function canceled({ run, job, lease }: RunFacts, reason: EndReason, now: number): RunChange {
  return { run: endRun(run, "canceled", reason, now), job: endJob(job, "canceled", reason, now), lease };
}

function requeueRun(run: Run, job: Job): Run {
  return { ...run, state: stateIn(job.phase, "queued") };
}
