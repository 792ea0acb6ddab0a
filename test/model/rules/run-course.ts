import { agents } from "../state/agents.js";
import { jobs, newJob, type Job, type Result } from "../state/jobs.js";
import { heldOf, isLive, leaseOf, type Lease } from "../state/leases.js";
import type { Model } from "../state/model.js";
import type { Run } from "../state/runs.js";
import { jobOf, runOf } from "./turns.js";

/** Ends a run; from then on it never changes (RUN-6). */
export function endRun(model: Model, run: Run, state: string, reason: string | null): void {
  Object.assign(run, { state, reason, endedAt: model.now });
}

function endJob(model: Model, job: Job, state: Job["state"], reason: string | null, message = ""): void {
  Object.assign(job, { state, reason, message, endedAt: model.now });
}

/** Ends both, for one reason. */
export function endBoth(model: Model, job: Job, state: "errored" | "canceled", reason: string, message = ""): void {
  endJob(model, job, state, reason, message);
  endRun(model, runOf(model, job), state, reason);
}

/** AGT-10: with its lease goes an agent that executes one job only. */
export function endLease(model: Model, lease: Lease | undefined, state: Lease["state"]): void {
  if (lease === undefined) return;
  Object.assign(lease, { state, endedAt: model.now });
  const agent = agents(model).get(lease.agentId);
  if (agent?.isEphemeral === true) agent.isGone = true;
}

/** RUN-4: what was not started returns to its place. */
export function returnJob(model: Model, lease: Lease): void {
  requeue(lease);
  endLease(model, lease, "returned");
}

function requeue({ run, job }: Lease): void {
  Object.assign(job, { state: "waiting", startedAt: null });
  run.state = `${job.phase}_queued`;
}

/** RUN-5: an agent loses all that it holds. */
export function loseAll(model: Model, agentId: string): void {
  for (const lease of heldOf(model, agentId)) lose(model, lease);
}

/** RUN-5. */
export function lose(model: Model, lease: Lease): void {
  const { run, job } = lease;
  if (lease.state === "claimed") {
    returnJob(model, lease);
    return;
  }
  job.losses += 1;
  endLease(model, lease, "lost");
  if (job.phase === "apply") {
    run.acknowledgement = "needed";
    endBoth(model, job, "errored", "agent_lost");
  } else if (job.cancellation !== null) endBoth(model, job, "canceled", job.cancellation.reason);
  else if (job.losses === 1) requeue(lease);
  else endBoth(model, job, "errored", "agent_lost");
}

/** RUN-1, RUN-8: what a result makes of a job and its run. */
export function finish(model: Model, job: Job, { outcome, hasChanges, message }: Result): void {
  const run = runOf(model, job);
  const { cancellation } = job;
  if (outcome !== "succeeded") {
    if (cancellation === null) endBoth(model, job, "errored", "failed", message);
    else endBoth(model, job, "canceled", cancellation.reason, message);
    return;
  }
  endJob(model, job, "finished", null, message);
  if (job.phase === "plan") run.hasChanges = hasChanges;
  if (job.phase === "apply" || run.kind === "plan_only" || !hasChanges) endRun(model, run, "finished", null);
  else if (cancellation !== null) endRun(model, run, "canceled", cancellation.reason);
  else if (run.autoApply) queueApply(model, run, null);
  else run.state = "awaiting_confirmation";
}

/** RUN-1: an apply job comes about. */
export function queueApply(model: Model, run: Run, id: string | null): void {
  run.apply = newJob(run.id, "apply", id, model.now);
  jobs(model).push(run.apply);
  run.state = "apply_queued";
}

/** RUN-8: ends at once what no agent executes, and asks an agent to end what it does. */
export function cancel(model: Model, run: Run): void {
  const job = jobOf(run);
  const lease = leaseOf(model, job);
  if (lease?.state === "started") {
    job.cancellation ??= { reason: "canceled", at: model.now };
    return;
  }
  endLease(model, lease, "canceled");
  if (job.endedAt === null) endBoth(model, job, "canceled", "canceled");
  else endRun(model, run, "canceled", "canceled");
}

/** POOL-5: with its pool ends what waits, and what awaits confirmation. */
export function endWithPool(model: Model, run: Run): void {
  const job = jobOf(run);
  if (job.state === "waiting") endBoth(model, job, "canceled", "pool_deleted");
  else endRun(model, run, "canceled", "pool_deleted");
}

/** RUN-8: a job is given up; what its agent does then is not known. */
export function giveUp(model: Model, job: Job): void {
  const lease = leaseOf(model, job);
  if (lease === undefined || !isLive(lease) || job.cancellation === null) return;
  if (job.phase === "apply") lease.run.acknowledgement = "needed";
  endLease(model, lease, "canceled");
  endBoth(model, job, "canceled", job.cancellation.reason);
}
