import { describe, expect, it } from "vitest";
import { choices, claimed, created, createdAt, running } from "./course.suite.js";
import {
  cancellationGrace,
  endJob,
  forceAt,
  hostedDuration,
  isHeld,
  jobHolder,
  requeueJob,
  startWithin,
  timed,
  type Job,
} from "./job.js";

const { job } = created();
const minute = 60_000;

describe("createJob", () => {
  it("makes a job that waits since it was made, with what its run was given", () => {
    const { priority, agentLabels, timeoutMinutes } = choices;
    expect(job).toMatchObject({ priority, agentLabels, timeoutMinutes, agentPoolId: "apool-1", phase: "plan" });
    expect(job).toMatchObject({ state: "waiting", isDue: true, createdAt, queuedAt: createdAt, epoch: 0, losses: 0 });
    expect(job).toMatchObject({ agentId: null, cancellation: null, reason: null, endedAt: null, timer: null });
  });

  it("asks no labels of hosted runners, which have none", () => {
    expect(created({}, null).job).toMatchObject({ agentPoolId: null, agentLabels: {} });
  });
});

describe("timed", () => {
  const started: Job = { ...job, state: "running", claimedAt: 2_000, startedAt: 3_000 };
  const timers = [
    ["none while it waits", job, null],
    [
      "its return once it is claimed",
      { ...job, state: "claimed", claimedAt: 2_000 },
      ["job_return", 2_000 + startWithin],
    ],
    ["its timeout once it is started", started, ["job_timeout", 3_000 + 60 * minute]],
    [
      "the end of its grace once it is to end",
      { ...started, cancellation: { reason: "canceled", requestedAt: 4_000 } },
      ["job_force_cancel", 4_000 + cancellationGrace],
    ],
    [
      "its end where a hosted runner plans",
      { ...started, agentPoolId: null },
      ["hosted_job_end", 3_000 + hostedDuration.plan],
    ],
    [
      "its end where a hosted runner applies",
      { ...started, phase: "apply", agentPoolId: null },
      ["hosted_job_end", 3_000 + hostedDuration.apply],
    ],
    ["none after its end", { ...started, state: "finished" }, null],
  ] as const satisfies readonly (readonly [string, Job, unknown])[];

  it.each(timers)("gives a job %s", (_, given, timer) => {
    expect(timed(given).timer).toEqual(timer === null ? null : { kind: timer[0], due: timer[1] });
  });

  it("counts a minute to the start, and two from the request to end to its force", () => {
    expect([startWithin, cancellationGrace]).toEqual([minute, 2 * minute]);
    expect(forceAt({ reason: "canceled", requestedAt: 7 })).toBe(7 + 2 * minute);
  });
});

describe("a job", () => {
  it("is held once it is claimed, until it ends or returns", () => {
    const { job: taken } = claimed(created(), 2_000);
    const { job: begun } = running(created(), 2_000);
    expect([job, taken, begun].map(isHeld)).toEqual([false, true, true]);
    expect([endJob(begun, "finished", null, 5), requeueJob(begun)].map(isHeld)).toEqual([false, false]);
  });

  it("ends with what was said of it, and with no timer", () => {
    const { job: begun } = running(created(), 2_000);
    const ended = { ...begun, state: "errored", reason: "failed", message: "Why", endedAt: 5, timer: null };
    expect(endJob(begun, "errored", "failed", 5, "Why")).toEqual(ended);
    expect(endJob(begun, "finished", null, 5).message).toBe("");
  });

  it("returns to the place that it had in the queue, with the epochs that were used", () => {
    const { job: begun } = running(created(), 2_000);
    expect(requeueJob(begun)).toMatchObject({
      state: "waiting",
      queuedAt: createdAt,
      epoch: 1,
      startedAt: null,
      timer: null,
    });
  });

  it("is named by its phase", () => {
    expect(jobHolder(job)).toEqual({ kind: "job", id: "job-plan", name: "plan" });
  });
});
