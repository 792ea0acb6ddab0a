import { leasesExpireAt } from "../../domain/agents/agent.js";
import { forceAt, isHeld, type Cancellation, type Job } from "../../domain/runs/job.js";
import type { JobResult, Lease } from "../../domain/runs/lease.js";
import type { View } from "../../store/store.js";
import { rowJson } from "../answer/json.js";
import { timestamp, timestampOrNull } from "../answer/timestamp.js";
import type { QueueReasons } from "./queue-reasons.js";

/** What answers show of a job. */
export async function showJob(view: View, job: Job, reasons: QueueReasons) {
  const { id, accountId, runId, workspaceId, phase, agentPoolId, createdAt } = job;
  return {
    id,
    account_id: accountId,
    run_id: runId,
    workspace_id: workspaceId,
    phase,
    agent_pool_id: agentPoolId,
    created_at: timestamp(createdAt),
    status: {
      state: job.state,
      reason: job.reason,
      message: job.message,
      queue_reason: await reasons.of(job),
      queued_at: timestamp(job.queuedAt),
      epoch: job.epoch,
      agent_id: job.agentId,
      claimed_at: timestampOrNull(job.claimedAt),
      started_at: timestampOrNull(job.startedAt),
      lease_expires_at: timestampOrNull(await leaseExpiry(view, job)),
      cancellation: showCancellation(presentCancellation(job)),
      log_bytes: await view.jobLogs.length(id),
      ended_at: timestampOrNull(job.endedAt),
    },
  };
}

/** Since when a job is to end, and why; null for one that need not, or has ended (RUN-8). */
export function presentCancellation({ cancellation, endedAt }: Job): Cancellation | null {
  return endedAt === null ? cancellation : null;
}

/** How it is shown since when a job is to end. */
export function showCancellation(cancellation: Cancellation | null) {
  if (cancellation === null) return null;
  const { reason, requestedAt } = cancellation;
  return { reason, requested_at: timestamp(requestedAt), force_at: timestamp(forceAt(cancellation)) };
}

/** What answers show of a lease; nothing of its secret. */
export const leaseJson = rowJson((lease: Lease) => ({
  id: lease.id,
  job_id: lease.jobId,
  epoch: lease.epoch,
  agent_id: lease.agentId,
  state: lease.state,
  claimed_at: timestamp(lease.claimedAt),
  started_at: timestampOrNull(lease.startedAt),
  ended_at: timestampOrNull(lease.endedAt),
  late_result: lease.lateResult && showResult(lease.lateResult),
}));

function showResult({ outcome, hasChanges, message, at }: JobResult) {
  return { outcome, has_changes: hasChanges, message, at: timestamp(at) };
}

/** When the silence of the agent that holds a job would end its lease; null where none does (RUN-3). */
async function leaseExpiry(view: View, job: Job): Promise<number | null> {
  const lease = isHeld(job) ? await view.leases.ofJob(job.id) : undefined;
  const agent = lease && (await view.agents.get(lease.agentId));
  return agent === undefined ? null : leasesExpireAt(agent);
}
