import { describe, expect, it } from "vitest";
import { systemClock, VirtualClock } from "./clock.js";

describe("VirtualClock", () => {
  it("starts at its documented instant and moves only when advanced", async () => {
    const clock = new VirtualClock();
    expect(new Date(clock.now()).toISOString()).toBe("2026-01-01T00:00:00.000Z");
    await clock.advance(1_500);
    expect(clock.now() - VirtualClock.start).toBe(1_500);
  });

  it("makes due calls in order, each at its own instant, those asked for on the way included", async () => {
    const clock = new VirtualClock();
    const calls: string[] = [];
    const note = (name: string) => {
      calls.push(`${name} at ${clock.now() - VirtualClock.start}`);
    };
    clock.after(30, () => {
      note("third");
    });
    clock.after(10, () => {
      note("first");
      clock.after(10, () => {
        note("second");
      });
    });
    clock.after(30, () => {
      note("fourth");
    });
    clock.after(31, () => {
      note("never");
    });
    await clock.advance(30);
    expect(calls).toEqual(["first at 10", "second at 20", "third at 30", "fourth at 30"]);
  });

  it("waits for what a call started before it goes on", async () => {
    const clock = new VirtualClock();
    const calls: string[] = [];
    clock.after(1, async () => {
      await Promise.resolve();
      calls.push("slow");
    });
    clock.after(2, () => {
      calls.push("next");
    });
    await Promise.all([clock.advance(1), clock.advance(1)]);
    expect(calls).toEqual(["slow", "next"]);
    expect(clock.now() - VirtualClock.start).toBe(2);
  });

  it("never makes a cancelled call", async () => {
    const clock = new VirtualClock();
    let called = false;
    clock
      .after(1, () => {
        called = true;
      })
      .cancel();
    await clock.advance(1);
    expect(called).toBe(false);
  });

  it("keeps the order of calls among many that were cancelled", async () => {
    const clock = new VirtualClock();
    const calls: number[] = [];
    const timers = Array.from({ length: 100 }, (_, number) => clock.after(number % 3, () => void calls.push(number)));
    timers.forEach((timer, number) => {
      if (number % 5 !== 0) timer.cancel();
    });
    timers[1]?.cancel();
    await clock.advance(2);
    const kept = Array.from({ length: 20 }, (_, number) => number * 5);
    expect(calls).toEqual([0, 1, 2].flatMap((rest) => kept.filter((number) => number % 3 === rest)));
  });

  it("has work done at each instant before it moves on, and no more once that is ended", async () => {
    const clock = new VirtualClock();
    const calls: string[] = [];
    const note = (name: string) => void calls.push(`${name} at ${clock.now() - VirtualClock.start}`);
    const end = clock.beforeMoving(async () => {
      await Promise.resolve();
      note("work");
    });
    clock.after(10, () => {
      note("call");
    });
    await clock.advance(15);
    expect(calls).toEqual(["work at 0", "call at 10", "work at 10"]);
    end();
    await clock.advance(5);
    expect(calls).toHaveLength(3);
  });

  it("makes a call that work before it asked for at an instant that has not passed", async () => {
    const clock = new VirtualClock();
    const calls: number[] = [];
    clock.after(10, () => undefined);
    clock.beforeMoving(() => {
      if (calls.length === 0 && clock.now() === VirtualClock.start) {
        clock.after(4, () => void calls.push(clock.now() - VirtualClock.start));
      }
      return Promise.resolve();
    });
    await clock.advance(10);
    expect(calls).toEqual([4]);
  });

  it("returns to the instant of a snapshot, and makes the calls that pend at their own", async () => {
    const clock = new VirtualClock();
    const calls: (readonly [what: string, at: number])[] = [];
    const note = (what: string) => () => void calls.push([what, clock.now() - VirtualClock.start]);
    clock.after(5, note("made before"));
    const early = clock.snapshot();
    await clock.advance(10);
    const late = clock.snapshot();
    clock.after(5, note("still to come"));
    early();
    expect(clock.now()).toBe(VirtualClock.start);
    clock.after(8, note("past by then"));
    late();
    await clock.advance(0);
    await clock.advance(20);
    expect(calls).toEqual([
      ["made before", 5],
      ["past by then", 10],
      ["still to come", 15],
    ]);
  });
});

describe("systemClock", () => {
  it("calls back, and not when cancelled", async () => {
    const calls: string[] = [];
    systemClock
      .after(0, () => {
        calls.push("cancelled");
      })
      .cancel();
    await new Promise<void>((resolve) => systemClock.after(1, resolve));
    expect(calls).toEqual([]);
  });

  it("takes a wait longer than Node's longest timeout", () => {
    let called = false;
    systemClock
      .after(2 ** 40, () => {
        called = true;
      })
      .cancel();
    expect(called).toBe(false);
  });
});
