import { describe, expect, it } from "vitest";
import { choices, created, createdAt } from "./course.suite.js";
import { applies, endRun, holdsWorkspace, runHolder, stateIn, wrongRunState } from "./run.js";

describe("createRun", () => {
  it("makes a run whose plan job waits, and keeps what was chosen", () => {
    const { run } = created();
    expect(run).toMatchObject({ ...choices, agentPoolId: "apool-1", planJobId: "job-plan", createdAt });
    expect(run).toMatchObject({ state: "plan_queued", reason: null, hasChanges: null, acknowledgement: null });
    expect(run).toMatchObject({ applyJobId: null, endedAt: null });
  });
});

describe("holdsWorkspace", () => {
  const { run } = created();

  it("is true of a run that applies until it ends, and of none that only plans", () => {
    expect(holdsWorkspace(run)).toBe(true);
    expect(holdsWorkspace({ ...run, kind: "destroy" })).toBe(true);
    expect(holdsWorkspace({ ...run, kind: "plan_only" })).toBe(false);
    expect(holdsWorkspace(endRun(run, "finished", null, 5))).toBe(false);
    expect([applies(run), applies({ kind: "destroy" }), applies({ kind: "plan_only" })]).toEqual([true, true, false]);
  });

  it("stays so after an apply that was given up, until somebody acknowledges it", () => {
    const lost = endRun({ ...run, acknowledgement: "needed" }, "errored", "agent_lost", 5);
    expect(holdsWorkspace(lost)).toBe(true);
    expect(holdsWorkspace({ ...lost, acknowledgement: "given" })).toBe(false);
  });
});

describe("stateIn", () => {
  it("tells of each phase whether its job waits or is executed", () => {
    expect([stateIn("plan", "queued"), stateIn("plan", "executed")]).toEqual(["plan_queued", "planning"]);
    expect([stateIn("apply", "queued"), stateIn("apply", "executed")]).toEqual(["apply_queued", "applying"]);
  });
});

describe("a run", () => {
  const { run } = created();

  it("ends with its reason at an instant", () => {
    expect(endRun(run, "errored", "failed", 9)).toEqual({ ...run, state: "errored", reason: "failed", endedAt: 9 });
  });

  it("says what it is where it is in no state for something, and by which rule", () => {
    const wrong = wrongRunState(run, "only another can");
    expect(wrong).toMatchObject({
      refused: "wrong_state",
      rule: "RUN-1",
      detail: "The run is plan_queued; only another can",
    });
    expect(wrongRunState(endRun(run, "finished", null, 9), "no")).toMatchObject({ rule: "RUN-6" });
  });

  it("is named by what was said of it", () => {
    expect(runHolder(run)).toEqual({ kind: "run", id: "run-1", name: "Why" });
  });
});
