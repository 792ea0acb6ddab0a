import { describe, expect, it } from "vitest";
import { isRefusal } from "../refusal.js";
import { applying, claimed, created, decided, next, planned, result, running } from "./course.suite.js";
import { timed } from "./job.js";
import {
  acknowledgeRun,
  claimJob,
  confirmRun,
  discardRun,
  finishJob,
  releasesWorkspace,
  startHosted,
  startJob,
  type RunFacts,
} from "./progress.js";
import { endRun, type RunKind } from "./run.js";

const toEnd = (facts: RunFacts, reason: "canceled" | "timed_out"): RunFacts => ({
  ...facts,
  job: timed({ ...facts.job, cancellation: { reason, requestedAt: 4_000 } }),
});

describe("claimJob", () => {
  it("gives the job to an agent with the next epoch, and a minute to start it", () => {
    const before = created();
    const claim = { id: "lease-1", agentId: "agent-1", agentSessionId: "ases-1", digest: "d" };
    const { run, job, lease } = claimJob({ ...before, job: { ...before.job, epoch: 4, startedAt: 7 } }, claim, 2_000);
    expect(run.state).toBe("planning");
    expect(job).toMatchObject({ state: "claimed", epoch: 5, agentId: "agent-1", claimedAt: 2_000, startedAt: null });
    expect(job.timer).toEqual({ kind: "job_return", due: 62_000 });
    const names = { accountId: "acc-1", jobId: "job-plan", runId: "run-1", epoch: 5, state: "claimed" };
    const instants = { claimedAt: 2_000, startedAt: null, endedAt: null, lateResult: null };
    expect(lease).toEqual({ ...claim, ...names, ...instants });
  });
});

describe("startHosted", () => {
  it("begins at once, without a lease", () => {
    const { run, job, lease } = startHosted(created({}, null), 2_000);
    expect([run.state, lease]).toEqual(["planning", null]);
    expect(job).toMatchObject({ state: "running", epoch: 1, agentId: null, claimedAt: 2_000, startedAt: 2_000 });
    expect(job.timer).toEqual({ kind: "hosted_job_end", due: 12_000 });
  });
});

describe("startJob", () => {
  it("begins under the lease, and changes nothing when it is asked for again", () => {
    const started = startJob(claimed(created(), 2_000), 3_000);
    expect(started.job).toMatchObject({ state: "running", startedAt: 3_000 });
    expect(started.lease).toMatchObject({ state: "started", startedAt: 3_000 });
    const again = running(created(), 2_000);
    expect(startJob(again, 9_000)).toEqual(again);
  });
});

describe("finishJob", () => {
  const plans = [
    ["changes something", "plan_and_apply", false, "succeeded", true, ["awaiting_confirmation", null]],
    ["would destroy", "destroy", false, "succeeded", true, ["awaiting_confirmation", null]],
    ["changes something and is applied by itself", "plan_and_apply", true, "succeeded", true, ["apply_queued", null]],
    ["changes nothing", "plan_and_apply", true, "succeeded", false, ["finished", null]],
    ["is all there is to do", "plan_only", true, "succeeded", true, ["finished", null]],
    ["failed", "plan_and_apply", true, "failed", true, ["errored", "failed"]],
  ] as const satisfies readonly (readonly [string, RunKind, ...unknown[]])[];

  it.each(plans)("after a plan that %s goes on or ends", (_, kind, autoApply, outcome, hasChanges, [state, reason]) => {
    const facts = running(created({ kind, autoApply }), 2_000);
    const { run, job, lease, applyJob } = decided(finishJob(facts, result(outcome, hasChanges), "job-apply"));
    const isEnd = state === "finished" || state === "errored";
    expect(run).toMatchObject({ state, reason, endedAt: isEnd ? 5_000 : null });
    expect(run.hasChanges).toBe(outcome === "succeeded" ? hasChanges : null);
    const ended = {
      state: reason === null ? "finished" : "errored",
      reason,
      endedAt: 5_000,
      message: "Said",
      timer: null,
    };
    expect(job).toMatchObject(ended);
    expect(lease).toMatchObject({ state: "finished", endedAt: 5_000 });
    expect(run.applyJobId).toBe(state === "apply_queued" ? "job-apply" : null);
    if (state !== "apply_queued") expect(applyJob).toBeUndefined();
    else
      expect(applyJob).toMatchObject({
        id: "job-apply",
        phase: "apply",
        state: "waiting",
        isDue: true,
        queuedAt: 5_000,
      });
  });

  it("after an apply ends the run", () => {
    const success = decided(finishJob(applying(), result("succeeded"), "job-3"));
    expect([success.run.state, success.job.state, success.applyJob]).toEqual(["finished", "finished", undefined]);
    const failure = decided(finishJob(applying(), result("failed"), "job-3"));
    expect(failure.run).toMatchObject({ state: "errored", reason: "failed", acknowledgement: null });
  });

  const canceledPlans = [
    ["canceled", true, "canceled"],
    ["failed", true, "canceled"],
    ["succeeded", true, "canceled"],
    ["succeeded", false, "finished"],
  ] as const;

  it.each(canceledPlans)("of a plan that is to end, told %s with changes %s, is %s", (outcome, hasChanges, state) => {
    const facts = toEnd(running(created({ autoApply: true }), 2_000), "timed_out");
    const { run, job, applyJob } = decided(finishJob(facts, result(outcome, hasChanges), "job-apply"));
    expect(run).toMatchObject({ state, reason: state === "canceled" ? "timed_out" : null });
    expect(job.state).toBe(outcome === "succeeded" ? "finished" : "canceled");
    expect(applyJob).toBeUndefined();
  });

  it("of an apply that is to end tells what came of it", () => {
    const facts = toEnd(applying(), "canceled");
    expect(decided(finishJob(facts, result("succeeded"), "")).run).toMatchObject({ state: "finished", reason: null });
    const ended = { state: "canceled", reason: "canceled", acknowledgement: null };
    expect(decided(finishJob(facts, result("canceled"), "")).run).toMatchObject(ended);
  });

  it("as canceled is refused where nobody asked for that", () => {
    const refused = finishJob(running(created(), 2_000), result("canceled"), "job-apply");
    expect(refused).toMatchObject({ refused: "wrong_state", rule: "RUN-8" });
  });
});

describe("a planned run", () => {
  it("is applied once it is confirmed, and no second time", () => {
    const { run, applyJob } = decided(confirmRun(next(planned()), "job-apply", 7_000));
    expect(run).toMatchObject({ state: "apply_queued", applyJobId: "job-apply" });
    expect(applyJob).toMatchObject({ id: "job-apply", runId: "run-1", phase: "apply", queuedAt: 7_000 });
    const again = { ...next(planned()), run };
    expect(confirmRun(again, "job-3", 8_000)).toMatchObject({ refused: "wrong_state", rule: "RUN-1" });
  });

  it("can be discarded, and then neither confirmed nor discarded", () => {
    const { run, applyJob } = decided(discardRun(next(planned()), 7_000));
    expect([run.state, run.reason, run.endedAt, applyJob]).toEqual(["discarded", null, 7_000, undefined]);
    const discarded = { ...next(planned()), run };
    expect(discardRun(discarded, 8_000)).toMatchObject({ refused: "wrong_state", rule: "RUN-6" });
    expect(confirmRun(discarded, "job-3", 8_000)).toMatchObject({ refused: "wrong_state", rule: "RUN-6" });
  });
});

describe("acknowledgeRun", () => {
  const lost = endRun({ ...created().run, acknowledgement: "needed" }, "errored", "agent_lost", 9);

  it("says that somebody has seen to it, as often as it is said", () => {
    const once = decided(acknowledgeRun({ ...created(), run: lost }));
    expect(once.run).toEqual({ ...lost, acknowledgement: "given" });
    expect(decided(acknowledgeRun(once)).run).toEqual(once.run);
  });

  it("is refused where there is nothing to see to", () => {
    expect(isRefusal(acknowledgeRun(created()))).toBe(true);
  });
});

describe("releasesWorkspace", () => {
  const before = created();
  const finished = endRun(before.run, "finished", null, 9);

  it("is true of the change with which a run that had its turn has it no more", () => {
    expect(releasesWorkspace(before, finished)).toBe(true);
    expect(releasesWorkspace(before, { ...before.run, state: "planning" })).toBe(false);
    expect(releasesWorkspace({ ...before, run: finished }, finished)).toBe(false);
    const lost = { ...finished, acknowledgement: "needed" as const };
    expect(releasesWorkspace(before, lost)).toBe(false);
    expect(releasesWorkspace({ ...before, run: lost }, { ...lost, acknowledgement: "given" })).toBe(true);
  });

  it("is false of a run that waited for its turn, and of one that only plans", () => {
    expect(releasesWorkspace({ ...before, job: { ...before.job, isDue: false } }, finished)).toBe(false);
    const plan = created({ kind: "plan_only" });
    expect(releasesWorkspace(plan, endRun(plan.run, "finished", null, 9))).toBe(false);
  });
});
