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
  const follow = (jobId: string, gone = new AbortController().signal) => logs.follow(jobId, gone);
  return { logs, clock, follow, grow, soon: () => clock.now() + 1000 };
}

describe("LogFollower", () => {
  it("tells every reader of the log that grew, and no other", async () => {
    const { clock, follow, grow, soon } = setUp();
    const [first, second, other] = [follow("job-1"), follow("job-1"), follow("job-2")];
    const told = [first, second, other].map((reader) => reader.change(soon()));
    await grow("job-1");
    await expect(Promise.all(told.slice(0, 2))).resolves.toEqual([true, true]);
    await clock.advance(1000);
    await expect(told[2]).resolves.toBe(false);
  });

  it("tells what happened since it was asked last, once", async () => {
    const { clock, follow, grow, soon } = setUp();
    const reader = follow("job-1");
    await grow("job-1");
    await expect(reader.change(soon())).resolves.toBe(true);
    await expect(reader.change(clock.now())).resolves.toBe(false);
  });

  it("tells nothing to a reader that ended, and goes on with the others", async () => {
    const { follow, grow, soon } = setUp();
    const [first, second] = [follow("job-1"), follow("job-1")];
    first.end();
    const told = second.change(soon());
    await grow("job-1");
    await expect(told).resolves.toBe(true);
    second.end();
    const third = follow("job-1");
    second.end();
    const again = third.change(soon());
    await grow("job-1");
    await expect(again).resolves.toBe(true);
  });

  it("sends everybody away at once, whatever they were told before", async () => {
    const { logs, follow, grow, soon } = setUp();
    const [waiting, late] = [follow("job-1"), follow("job-1")];
    const told = waiting.change(soon());
    await grow("job-2");
    logs.close();
    await expect(told).resolves.toBe(false);
    await expect(late.change(soon())).resolves.toBe(false);
  });

  it("lets go at once of a reader that has gone, before or while it waits, and of no other", async () => {
    const { follow, grow, soon } = setUp();
    const client = new AbortController();
    const [gone, there] = [follow("job-1", client.signal), follow("job-1")];
    const told = [gone, there].map((reader) => reader.change(soon()));
    client.abort();
    await expect(told[0]).resolves.toBe(false);
    await expect(follow("job-1", client.signal).change(soon())).resolves.toBe(false);
    await grow("job-1");
    await expect(told[1]).resolves.toBe(true);
  });
});
