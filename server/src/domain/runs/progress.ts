import { refuse, type Refusal } from "../refusal.js";
import { createJob, endJob, timed, type Job } from "./job.js";
import { endLease, type JobResult, type Lease } from "./lease.js";
import { applies, endRun, holdsWorkspace, stateIn, wrongRunState, type Run } from "./run.js";

/** A run with the job that it is at, and the lease of that job where an agent holds it. */
export interface RunFacts {
  readonly run: Run;
  readonly job: Job;
  readonly lease: Lease | null;
}

/** What became of a run: its rows as they are now, and an apply job where one came about. */
export interface RunChange extends RunFacts {
  readonly applyJob?: Job;
}

/** An agent takes a waiting job (RUN-3). The lease comes with the epoch that the claim makes of the job's. */
export function claimJob(
  { run, job }: Omit<RunFacts, "lease">,
  claim: Pick<Lease, "id" | "agentId" | "agentSessionId" | "digest">,
  now: number,
): RunChange & { readonly lease: Lease } {
  const epoch = job.epoch + 1;
  // Every member by its name: see createRun.
  const lease: Lease = {
    id: claim.id,
    accountId: job.accountId,
    jobId: job.id,
    runId: run.id,
    agentId: claim.agentId,
    agentSessionId: claim.agentSessionId,
    epoch,
    digest: claim.digest,
    state: "claimed",
    claimedAt: now,
    startedAt: null,
    endedAt: null,
    lateResult: null,
  };
  const claimed = timed({ ...job, state: "claimed", epoch, agentId: claim.agentId, claimedAt: now, startedAt: null });
  return { run: { ...run, state: stateIn(job.phase, "executed") }, job: claimed, lease };
}

/** Hosted runners take a waiting job and begin at once (RUN-7). */
export function startHosted({ run, job }: Omit<RunFacts, "lease">, now: number): RunChange {
  const started = timed({ ...job, state: "running", epoch: job.epoch + 1, claimedAt: now, startedAt: now });
  return { run: { ...run, state: stateIn(job.phase, "executed") }, job: started, lease: null };
}

/** The agent begins; doing so again changes nothing (RUN-4). */
export function startJob({ run, job, lease }: RunFacts & { readonly lease: Lease }, now: number): RunChange {
  if (job.state === "running") return { run, job, lease };
  return {
    run,
    job: timed({ ...job, state: "running", startedAt: now }),
    lease: { ...lease, state: "started", startedAt: now },
  };
}

/**
 * Whoever executes the job tells its result, and the run goes on or ends (RUN-1). A job that is to end is canceled where it
 * did not succeed; a run that would go on ends then, too (RUN-8). `applyJobId` names the apply job that may come about.
 */
export function finishJob(facts: RunFacts, result: JobResult, applyJobId: string): RunChange | Refusal {
  const { run, job, lease } = facts;
  const { cancellation } = job;
  if (result.outcome === "canceled" && cancellation === null) {
    const detail = "Nobody wants the job to end; tell whether it succeeded or failed";
    return refuse("wrong_state", detail, { rule: "RUN-8" });
  }
  const { at, message } = result;
  const ended = lease && endLease(lease, "finished", at);
  if (result.outcome !== "succeeded") {
    const [state, reason] = cancellation === null ? (["errored", "failed"] as const) : canceledFor(cancellation.reason);
    return { run: endRun(run, state, reason, at), job: endJob(job, state, reason, at, message), lease: ended };
  }
  const finished = { job: endJob(job, "finished", null, at, message), lease: ended };
  if (job.phase === "apply") return { run: endRun(run, "finished", null, at), ...finished };
  const planned = { ...run, hasChanges: result.hasChanges };
  if (!applies(run) || !result.hasChanges) return { run: endRun(planned, "finished", null, at), ...finished };
  if (cancellation !== null) return { run: endRun(planned, ...canceledFor(cancellation.reason), at), ...finished };
  return run.autoApply
    ? { ...queueApply(planned, finished.job, applyJobId, at), lease: ended }
    : { run: { ...planned, state: "awaiting_confirmation" }, ...finished };
}

/** Whether a result is the one that ended the job (RUN-3). */
export function isSameResult({ run, job }: Pick<RunFacts, "run" | "job">, result: JobResult): boolean {
  if (job.message !== result.message) return false;
  if (result.outcome !== "succeeded") {
    return job.state === "canceled" || (job.state === "errored" && result.outcome === "failed");
  }
  return job.state === "finished" && (job.phase === "apply" || run.hasChanges === result.hasChanges);
}

/** Somebody lets a planned run be applied (RUN-1). */
export function confirmRun({ run, job, lease }: RunFacts, applyJobId: string, now: number): RunChange | Refusal {
  const refusal = unplanned(run, "only a run that awaits confirmation can be confirmed");
  return refusal ?? { ...queueApply(run, job, applyJobId, now), lease };
}

/** Somebody gives a plan up (RUN-1). */
export function discardRun({ run, ...rest }: RunFacts, now: number): RunChange | Refusal {
  const refusal = unplanned(run, "only a run that awaits confirmation can be discarded");
  return refusal ?? { run: endRun(run, "discarded", null, now), ...rest };
}

/** Somebody has seen to what an apply left behind that was given up; saying so again changes nothing (RUN-5). */
export function acknowledgeRun({ run, job, lease }: RunFacts): RunChange | Refusal {
  if (run.acknowledgement === null) return wrongRunState(run, "only an apply that was given up can be acknowledged");
  return { run: { ...run, acknowledgement: "given" }, job, lease };
}

/** Whether the next run of the workspace has its turn since a change: this one had it, and has not any more (RUN-1). */
export function releasesWorkspace(before: Pick<RunFacts, "run" | "job">, after: Run): boolean {
  return before.job.isDue && holdsWorkspace(before.run) && !holdsWorkspace(after);
}

function unplanned(run: Run, wanted: string): Refusal | undefined {
  return run.state === "awaiting_confirmation" ? undefined : wrongRunState(run, wanted);
}

function queueApply(run: Run, job: Job, applyJobId: string, now: number): Omit<RunChange, "lease"> {
  const applyJob = createJob(run, "apply", applyJobId, true, now);
  return { run: { ...run, state: "apply_queued", applyJobId }, job, applyJob };
}

function canceledFor(reason: "canceled" | "timed_out") {
  return ["canceled", reason] as const;
}
