import { describe, expect, it } from "vitest";
import { interleave, judge, median, type Bar } from "./measure.js";

const measure = (bar: Bar) => ({
  name: "server.example",
  what: "ms",
  other: "another",
  bar,
  take: () => Promise.resolve({ ours: 1, other: 1 }),
});

describe("judge", () => {
  it("holds an upper bar when ours is small enough", () => {
    const outcome = judge(measure({ atMost: 1.6 }), { ours: 48, other: 30 });
    expect(outcome).toEqual({ name: "server.example", ours: 48, other: 30, ratio: 1.6, bar: "<= 1.6", holds: true });
  });

  it("breaks an upper bar when ours is too large", () => {
    expect(judge(measure({ atMost: 1.6 }), { ours: 49, other: 30 }).holds).toBe(false);
  });

  it("holds a lower bar when ours is large enough and breaks it below", () => {
    expect(judge(measure({ atLeast: 1.7 }), { ours: 17, other: 10 }).holds).toBe(true);
    expect(judge(measure({ atLeast: 1.7 }), { ours: 16.9, other: 10 }).holds).toBe(false);
  });
});

describe("median", () => {
  it("is the middle one of an odd number", () => {
    expect(median([3, 1, 2])).toBe(2);
  });

  it("is the mean of the middle two of an even number", () => {
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it("refuses to speak of nothing", () => {
    expect(() => median([])).toThrow("nothing was measured");
  });
});

describe("interleave", () => {
  it("takes the two in turn", async () => {
    const order: string[] = [];
    const take = (name: string) => () => {
      order.push(name);
      return Promise.resolve(order.length);
    };
    expect(await interleave(3, take("ours"), take("other"))).toEqual({ ours: 3, other: 4 });
    expect(order).toEqual(["ours", "other", "ours", "other", "ours", "other"]);
  });
});
