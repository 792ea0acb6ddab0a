import type { Job } from "../../domain/runs/job.js";
import type { RunFacts } from "../../domain/runs/progress.js";
import type { Run } from "../../domain/runs/run.js";
import type { View } from "../../store/store.js";
import { toJson, withMember } from "../answer/json.js";
import { timestamp, timestampOrNull } from "../answer/timestamp.js";
import { presentCancellation, showCancellation, showJob } from "./job-json.js";
import { QueueReasons } from "./queue-reasons.js";

/** What answers show of a run. Lists give the reasons that they share. */
export async function readRunJson(view: View, run: Run, now: number, reasons = new QueueReasons(view, now)) {
  const plan = await showJob(view, await jobOf(view, run, run.planJobId), reasons);
  const applyJob = run.applyJobId === null ? null : await jobOf(view, run, run.applyJobId);
  const apply = applyJob && (await showJob(view, applyJob, reasons));
  const present = (apply ?? plan).status;
  return withMember(toJson(showRun(run)), "status", {
    state: run.state,
    reason: run.reason,
    queue_reason: present.queue_reason,
    has_changes: run.hasChanges,
    cancellation: present.cancellation,
    needs_acknowledgement: run.acknowledgement === "needed",
    plan,
    apply,
    ended_at: timestampOrNull(run.endedAt),
  });
}

/** What audit events show of a run: what was chosen of it, and how far it got (IAM-4). */
export function runEventJson({ run, job }: Pick<RunFacts, "run" | "job">) {
  return toJson({
    ...showRun(run),
    state: run.state,
    reason: run.reason,
    cancellation: showCancellation(presentCancellation(job)),
    acknowledgement: run.acknowledgement,
  });
}

function showRun(run: Run) {
  return {
    id: run.id,
    account_id: run.accountId,
    workspace_id: run.workspaceId,
    kind: run.kind,
    message: run.message,
    auto_apply: run.autoApply,
    priority: run.priority,
    agent_labels: run.agentLabels,
    timeout_minutes: run.timeoutMinutes,
    agent_pool_id: run.agentPoolId,
    created_by: run.createdBy,
    created_at: timestamp(run.createdAt),
  };
}

async function jobOf(view: View, run: Run, id: string): Promise<Job> {
  const job = await view.jobs.get(id);
  if (job === undefined) throw new Error(`the run ${run.id} has no job ${id}`);
  return job;
}
