import { describe, expect, it } from "vitest";
import { applying, claimed, created, createdAt, decided, held, next, planned, running } from "./course.suite.js";
import { cancelRun, cancelWithPool, loseLease, performJobTimer, refuseDispatch, returnJob } from "./giving-up.js";
import { startHosted, type RunFacts } from "./progress.js";
import { holdsWorkspace } from "./run.js";

const minute = 60_000;

describe("returnJob", () => {
  it("puts a job that was not started back where it stood", () => {
    const { run, job, lease } = returnJob(claimed(created(), 2_000), 9_000);
    expect(run).toEqual(created().run);
    expect(job).toMatchObject({ state: "waiting", queuedAt: createdAt, epoch: 1, losses: 0, timer: null });
    expect(lease).toMatchObject({ state: "returned", endedAt: 9_000 });
  });
});

describe("loseLease", () => {
  it("returns a job that was not started, and counts no loss", () => {
    const { job, lease } = loseLease(claimed(created(), 2_000), 9_000);
    expect([job.state, job.losses, lease?.state]).toEqual(["waiting", 0, "returned"]);
  });

  it("has a plan made again once, and errored the second time", () => {
    const once = loseLease(running(created(), 2_000), 9_000);
    expect(once.run).toMatchObject({ state: "plan_queued", reason: null });
    expect(once.job).toMatchObject({ state: "waiting", queuedAt: createdAt, losses: 1, startedAt: null, timer: null });
    expect(once.lease).toMatchObject({ state: "lost", endedAt: 9_000 });
    const twice = loseLease(running(next(once), 10_000), 20_000);
    expect(twice.run).toMatchObject({ state: "errored", reason: "agent_lost", acknowledgement: null, endedAt: 20_000 });
    expect(twice.job).toMatchObject({ state: "errored", reason: "agent_lost", losses: 2, epoch: 2 });
    expect(twice.lease?.state).toBe("lost");
  });

  it("ends a plan that was to end anyway", () => {
    const asked = held(decided(cancelRun(running(created(), 2_000), 3_000)));
    const { run, job, lease } = loseLease(asked, 9_000);
    expect([run.state, run.reason, job.state, lease?.state]).toEqual(["canceled", "canceled", "canceled", "lost"]);
  });

  it("never has an apply executed again, and keeps its workspace until that is acknowledged", () => {
    for (const facts of [applying(), held(decided(cancelRun(applying(), 7_000)))]) {
      const { run, job, lease } = loseLease(facts, 9_000);
      expect(run).toMatchObject({ state: "errored", reason: "agent_lost", acknowledgement: "needed", endedAt: 9_000 });
      expect([job.state, job.reason, lease?.state]).toEqual(["errored", "agent_lost", "lost"]);
      expect(holdsWorkspace(run)).toBe(true);
    }
  });
});

describe("cancelRun", () => {
  const ends: readonly (readonly [string, RunFacts, string, string | undefined])[] = [
    ["whose plan waits", created(), "canceled", undefined],
    ["whose plan was claimed and not started", claimed(created(), 2_000), "canceled", "canceled"],
    ["whose plan a hosted runner executes", startHosted(created({}, null), 2_000), "canceled", undefined],
    ["that awaits confirmation", next(planned()), "finished", undefined],
    ["whose apply waits", next(planned({ autoApply: true })), "canceled", undefined],
  ];

  it.each(ends)("ends at once a run %s", (_, facts, jobState, leaseState) => {
    const { run, job, lease } = decided(cancelRun(facts, 9_000));
    expect(run).toMatchObject({ state: "canceled", reason: "canceled", acknowledgement: null, endedAt: 9_000 });
    expect([job.state, job.timer, lease?.state]).toEqual([jobState, null, leaseState]);
    expect(cancelRun({ run, job, lease: null }, 10_000)).toMatchObject({ refused: "wrong_state", rule: "RUN-6" });
  });

  it.each([running(created(), 2_000), applying()])(
    "asks whoever executes the job to end it, once ($job.phase)",
    (facts) => {
      const once = decided(cancelRun(facts, 9_000));
      expect([once.run, once.lease]).toEqual([facts.run, facts.lease]);
      expect(once.job).toMatchObject({ state: "running", cancellation: { reason: "canceled", requestedAt: 9_000 } });
      expect(once.job.timer).toEqual({ kind: "job_force_cancel", due: 9_000 + 2 * minute });
      expect(cancelRun(once, 10_000)).toEqual(once);
    },
  );
});

describe("a run without its pool", () => {
  it("ends with it, waiting or awaiting confirmation", () => {
    const waiting = cancelWithPool(created(), 9_000);
    expect(waiting.run).toMatchObject({ state: "canceled", reason: "pool_deleted", endedAt: 9_000 });
    expect(waiting.job).toMatchObject({ state: "canceled", reason: "pool_deleted", endedAt: 9_000 });
    const unconfirmed = next(planned());
    const ended = cancelWithPool(unconfirmed, 9_000);
    expect([ended.run.reason, ended.job]).toEqual(["pool_deleted", unconfirmed.job]);
  });

  it("is errored where its workspace may not use it any more", () => {
    const { run, job, lease } = refuseDispatch(created(), 9_000);
    const errored = { state: "errored", reason: "pool_not_available_in_environment", endedAt: 9_000 };
    expect([run, job]).toMatchObject([errored, errored]);
    expect(lease).toBeNull();
  });
});

describe("performJobTimer", () => {
  const performed = (facts: RunFacts, now: number) => performJobTimer(facts, now, "job-apply");

  it("does nothing before the instant, nor where nothing is due any more", () => {
    expect(performed(created(), Infinity)).toBeUndefined();
    expect(performed(claimed(created(), 2_000), 2_000 + minute - 1)).toBeUndefined();
    const late = { ...claimed(created(), 2_000), lease: null };
    expect(performed(late, 2_000 + minute)).toBeUndefined();
  });

  it("returns what was not started within a minute", () => {
    const { job, lease } = decided(performed(claimed(created(), 2_000), 2_000 + minute));
    expect([job.state, lease?.state]).toEqual(["waiting", "returned"]);
  });

  it("asks a job to end that is executed too long, and gives it up two minutes later", () => {
    const tooLong = 2_000 + 60 * minute;
    expect(performed(running(created(), 2_000), tooLong - 1)).toBeUndefined();
    const asked = decided(performed(running(created(), 2_000), tooLong));
    expect(asked.job).toMatchObject({ state: "running", cancellation: { reason: "timed_out", requestedAt: tooLong } });
    expect(performed(asked, tooLong + 2 * minute - 1)).toBeUndefined();
    const { run, job, lease } = decided(performed(asked, tooLong + 2 * minute));
    expect(run).toMatchObject({ state: "canceled", reason: "timed_out", acknowledgement: null });
    expect([job.state, job.reason, lease?.state]).toEqual(["canceled", "timed_out", "canceled"]);
  });

  it("keeps the workspace of an apply that is given up", () => {
    const asked = decided(cancelRun(applying(), 9_000));
    const { run } = decided(performed(asked, 9_000 + 2 * minute));
    expect(run).toMatchObject({ state: "canceled", reason: "canceled", acknowledgement: "needed" });
    expect(holdsWorkspace(run)).toBe(true);
  });

  it("ends what hosted runners execute, with a plan that changes something", () => {
    const plan = startHosted(created({ autoApply: true }, null), 2_000);
    expect(performed(plan, 11_999)).toBeUndefined();
    const change = decided(performed(plan, 12_000));
    expect([change.run.state, change.job.state]).toEqual(["apply_queued", "finished"]);
    expect(change.applyJob).toMatchObject({ id: "job-apply", agentPoolId: null });
    const apply = startHosted(next(change), 20_000);
    expect(decided(performed(apply, 40_000)).run.state).toBe("finished");
  });
});
