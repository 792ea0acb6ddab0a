import { agents } from "../state/agents.js";
import { type Cancellation, type Job } from "../state/jobs.js";
import { isLive, leaseOf, type Lease } from "../state/leases.js";
import { instant, instantOrNull, type Model, type Shown } from "../state/model.js";
import type { Run } from "../state/runs.js";
import { silences } from "./silence.js";
import { jobOf, queueReason, runOf } from "./turns.js";

const grace = 2 * 60_000;

/** RUN-8: since when a job is to end, and when it is given up. */
export function cancellationShown(job: Job): Shown | null {
  const { cancellation, endedAt } = job;
  if (cancellation === null || endedAt !== null) return null;
  const { reason, at } = cancellation;
  return { reason, requested_at: instant(at), force_at: instant(forceAt(cancellation)) };
}

/** RUN-8: when a job is given up that is to end. */
export function forceAt({ at }: Cancellation): number {
  return at + grace;
}

/** RUN-3: when the lease of an agent is lost unless it calls before. */
export function leaseExpiry(model: Model, agentId: string): string | null {
  const agent = agents(model).get(agentId);
  return agent === undefined ? null : instant(agent.lastSeenAt + silences.offline);
}

export function jobShown(model: Model, job: Job): Shown {
  const run = runOf(model, job);
  const lease = leaseOf(model, job);
  return {
    id: job.id,
    account_id: model.accountId,
    run_id: run.id,
    workspace_id: run.workspaceId,
    phase: job.phase,
    agent_pool_id: run.poolId,
    created_at: instant(job.createdAt),
    status: {
      state: job.state,
      reason: job.reason,
      message: job.message,
      queue_reason: queueReason(model, job),
      queued_at: instant(job.queuedAt),
      epoch: job.epoch,
      agent_id: job.agentId,
      claimed_at: instantOrNull(job.claimedAt),
      started_at: instantOrNull(job.startedAt),
      lease_expires_at: lease === undefined ? null : leaseExpiry(model, lease.agentId),
      cancellation: cancellationShown(job),
      log_bytes: Buffer.byteLength(job.log),
      ended_at: instantOrNull(job.endedAt),
    },
  };
}

export function runShown(model: Model, run: Run): Shown {
  const job = jobOf(run);
  return {
    ...chosen(model, run),
    status: {
      state: run.state,
      reason: run.reason,
      queue_reason: queueReason(model, job),
      has_changes: run.hasChanges,
      cancellation: cancellationShown(job),
      needs_acknowledgement: run.acknowledgement === "needed",
      plan: jobShown(model, run.plan),
      apply: run.apply && jobShown(model, run.apply),
      ended_at: instantOrNull(run.endedAt),
    },
  };
}

/** What audit events tell of a run (IAM-4). */
export function runTold(model: Model, run: Run): Shown {
  const { state, reason, acknowledgement } = run;
  return { ...chosen(model, run), state, reason, cancellation: cancellationShown(jobOf(run)), acknowledgement };
}

export function leaseShown(lease: Lease): Shown {
  const { lateResult: late } = lease;
  return {
    id: lease.id,
    job_id: lease.job.id,
    epoch: lease.epoch,
    agent_id: lease.agentId,
    state: lease.state,
    claimed_at: instant(lease.claimedAt),
    started_at: instantOrNull(lease.startedAt),
    ended_at: instantOrNull(isLive(lease) ? null : lease.endedAt),
    late_result: late && {
      ...{ outcome: late.outcome, has_changes: late.hasChanges, message: late.message, at: instant(late.at) },
    },
  };
}

function chosen(model: Model, run: Run): Shown {
  return {
    id: run.id,
    account_id: model.accountId,
    workspace_id: run.workspaceId,
    kind: run.kind,
    message: run.message,
    auto_apply: run.autoApply,
    priority: run.priority,
    agent_labels: run.labels,
    timeout_minutes: run.timeoutMinutes,
    agent_pool_id: run.poolId,
    created_by: run.createdBy,
    created_at: instant(run.createdAt),
  };
}
