import { describe, expect, it } from "vitest";
import { isWhole, takeRequest, type Allowance, type Use } from "./allowance.js";

const start = Date.UTC(2026, 0, 1);

/** Takes so many requests at one instant, all of which there must be room for. */
function take(allowance: Allowance, count: number, now: number, use?: Use): Use {
  let taken = use;
  for (let number = 0; number < count; number += 1) {
    const next = takeRequest(allowance, taken, now);
    if ("waitMilliseconds" in next) expect.fail(`request ${number + 1} has to wait`);
    taken = next;
  }
  return taken ?? expect.fail("nothing was taken");
}

describe("takeRequest", () => {
  it.each([
    { requests: 600, seconds: 60, wait: 100 },
    { requests: 3, seconds: 1, wait: 334 },
    { requests: 7, seconds: 10, wait: 1_429 },
    { requests: 1, seconds: 86_400, wait: 86_400_000 },
    { requests: 1_000_000, seconds: 1, wait: 1 },
  ])("has room for $requests at once, and for one more $wait ms later, not sooner", ({ wait, ...limit }) => {
    const allowance = { name: "calls", ...limit };
    const use = take(allowance, Math.min(limit.requests, 1_000), start);
    const full = limit.requests > 1_000 ? { units: limit.requests * limit.seconds * 1_000, at: start } : use;
    expect(takeRequest(allowance, full, start)).toEqual({ waitMilliseconds: wait });
    expect(takeRequest(allowance, full, start + wait - 1)).toEqual({ waitMilliseconds: 1 });
    take(allowance, 1, start + wait, full);
  });

  it("loses nothing to rounding: three a second are three thousand in a thousand seconds", () => {
    const allowance = { name: "calls", requests: 3, seconds: 1 };
    let [use, granted] = [take(allowance, 3, start), 0];
    for (let now = start + 1; now <= start + 1_000_000; now += 1) {
      const next = takeRequest(allowance, use, now);
      if ("waitMilliseconds" in next) continue;
      [use, granted] = [next, granted + 1];
    }
    expect(granted).toBe(3_000);
  });

  it("is whole again after a window, and where the clock was set back", () => {
    const allowance = { name: "calls", requests: 5, seconds: 10 };
    const use = take(allowance, 5, start);
    expect(isWhole(allowance, use, start + 9_999)).toBe(false);
    expect(isWhole(allowance, use, start + 10_000)).toBe(true);
    take(allowance, 5, start + 10_000, use);
    take(allowance, 5, start - 1, use);
  });
});
