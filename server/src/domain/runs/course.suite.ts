import { expect } from "vitest";
import { isRefusal, type Refusal } from "../refusal.js";
import { createJob } from "./job.js";
import type { JobResult, Lease } from "./lease.js";
import { claimJob, finishJob, startJob, type RunChange, type RunFacts } from "./progress.js";
import { createRun, type RunChoices } from "./run.js";

/** What is chosen of a run where a test chooses nothing else. */
export const choices: RunChoices = {
  kind: "plan_and_apply",
  message: "Why",
  autoApply: false,
  priority: 3,
  agentLabels: { zone: "a" },
  timeoutMinutes: 60,
};

/** When every run of these tests is created. */
export const createdAt = 1_000;

/** A run that was created just now, with its plan job. */
export function created(chosen: Partial<RunChoices> = {}, agentPoolId: string | null = "apool-1"): RunFacts {
  const names = { id: "run-1", accountId: "acc-1", workspaceId: "ws-1", agentPoolId, planJobId: "job-plan" };
  const run = createRun({ ...choices, ...chosen }, { ...names, createdBy: "sa-1", now: createdAt });
  return { run, job: createJob(run, "plan", run.planJobId, true, createdAt), lease: null };
}

/** The facts with the lease that they must have. */
export function held(facts: RunFacts): RunFacts & { readonly lease: Lease } {
  const { lease } = facts;
  if (lease === null) throw new Error("no agent holds the job");
  return { ...facts, lease };
}

/** An agent claims the job, at an instant. */
export function claimed(facts: RunFacts, now: number): RunFacts & { readonly lease: Lease } {
  const claim = { id: `lease-${facts.job.epoch + 1}`, agentId: "agent-1", agentSessionId: "ases-1", digest: "d" };
  return claimJob(facts, claim, now);
}

/** An agent claims the job and starts it, at an instant. */
export function running(facts: RunFacts, now: number): RunFacts & { readonly lease: Lease } {
  return held(startJob(claimed(facts, now), now));
}

/** What is told of a job at its end. */
export function result(outcome: JobResult["outcome"], hasChanges = true, at = 5_000): JobResult {
  return { outcome, hasChanges, message: "Said", at };
}

/** The run after its plan changed something and awaits confirmation, or after its plan was queued to be applied. */
export function planned(chosen: Partial<RunChoices> = {}): RunChange {
  return decided(finishJob(running(created(chosen), 2_000), result("succeeded"), "job-apply"));
}

/** The run whose apply job an agent has started, at an instant. */
export function applying(now = 6_000): RunFacts & { readonly lease: Lease } {
  return running(next(planned({ autoApply: true })), now);
}

/** What a run is at after a change: its apply job where one came about, and no lease that ended. */
export function next({ run, job, lease, applyJob }: RunChange): RunFacts {
  if (applyJob !== undefined) return { run, job: applyJob, lease: null };
  return { run, job, lease: lease?.endedAt === null ? lease : null };
}

/** The change that was decided and not refused. */
export function decided(change: RunChange | Refusal | undefined): RunChange {
  expect(change).toBeDefined();
  expect(isRefusal(change)).toBe(false);
  // It is neither, or the test has failed.
  return change as RunChange;
}
