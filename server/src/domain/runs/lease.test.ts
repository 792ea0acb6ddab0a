import { describe, expect, it } from "vitest";
import { claimed, created, running } from "./course.suite.js";
import { endLease, isLive, leaseRefusal, unstartedRefusal } from "./lease.js";

const { job, lease } = claimed(created(), 2_000);

describe("a lease", () => {
  it("is live until it ends, however it ends", () => {
    expect([lease, running(created(), 2_000).lease].map(isLive)).toEqual([true, true]);
    for (const state of ["finished", "returned", "lost", "canceled"] as const) {
      const ended = endLease(lease, state, 9);
      expect(ended).toEqual({ ...lease, state, endedAt: 9 });
      expect(isLive(ended)).toBe(false);
    }
  });
});

describe("leaseRefusal", () => {
  it("lets write whoever holds the job, for the claim that the lease comes from", () => {
    expect(leaseRefusal(lease, 1, false)).toBeUndefined();
    expect(leaseRefusal({ ...lease, state: "started" }, 1, false)).toBeUndefined();
  });

  it("refuses another epoch, an ended lease, and an agent that is lost, noticed or not", () => {
    const lost = { refused: "lease_lost", rule: "RUN-3" };
    expect(leaseRefusal(lease, 0, false)).toMatchObject(lost);
    expect(leaseRefusal(lease, 2, false)).toMatchObject(lost);
    expect(leaseRefusal(lease, 1, true)).toMatchObject(lost);
    expect(leaseRefusal(endLease(lease, "lost", 9), 1, false)).toMatchObject(lost);
  });
});

describe("unstartedRefusal", () => {
  it("refuses what only an agent writes that has started its job", () => {
    expect(unstartedRefusal(job)).toMatchObject({ refused: "wrong_state", rule: "RUN-4" });
    expect(unstartedRefusal(running(created(), 2_000).job)).toBeUndefined();
  });
});
