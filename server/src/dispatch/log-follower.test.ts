import { describe, expect, it } from "vitest";
import { VirtualClock } from "../clock.js";
import { MemoryStore } from "../store/memory/memory-store.js";
import { LogFollower } from "./log-follower.js";

function setUp() {
  const [store, clock] = [new MemoryStore(), new VirtualClock()];
  const logs = new LogFollower(store, clock);
  const grow = (jobId: string) =>
    store.transaction((tx) => {
      tx.signal({ kind: "job_log", jobId });
      return Promise.resolve(null);
    });
  return { logs, clock, grow, soon: () => clock.now() + 1000 };
}

describe("LogFollower", () => {
  it("tells every reader of the log that grew, and no other", async () => {
    const { logs, clock, grow, soon } = setUp();
    const [first, second, other] = [logs.follow("job-1"), logs.follow("job-1"), logs.follow("job-2")];
    const told = [first, second, other].map((reader) => reader.change(soon()));
    await grow("job-1");
    await expect(Promise.all(told.slice(0, 2))).resolves.toEqual([true, true]);
    await clock.advance(1000);
    await expect(told[2]).resolves.toBe(false);
  });

  it("tells what happened since it was asked last, once", async () => {
    const { logs, clock, grow, soon } = setUp();
    const reader = logs.follow("job-1");
    await grow("job-1");
    await expect(reader.change(soon())).resolves.toBe(true);
    await expect(reader.change(clock.now())).resolves.toBe(false);
  });

  it("tells nothing to a reader that ended, and goes on with the others", async () => {
    const { logs, grow, soon } = setUp();
    const [first, second] = [logs.follow("job-1"), logs.follow("job-1")];
    first.end();
    const told = second.change(soon());
    await grow("job-1");
    await expect(told).resolves.toBe(true);
    second.end();
    const third = logs.follow("job-1");
    second.end();
    const again = third.change(soon());
    await grow("job-1");
    await expect(again).resolves.toBe(true);
  });

  it("sends everybody away at once, whatever they were told before", async () => {
    const { logs, grow, soon } = setUp();
    const [waiting, late] = [logs.follow("job-1"), logs.follow("job-1")];
    const told = waiting.change(soon());
    await grow("job-2");
    logs.close();
    await expect(told).resolves.toBe(false);
    await expect(late.change(soon())).resolves.toBe(false);
  });
});
