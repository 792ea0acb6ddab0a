import { describe, expect, it } from "vitest";
import { createJob, type Job } from "../../domain/runs/job.js";
import { claim, keep, plantStore, queue, returned, runOf } from "../planted-runs.suite.js";
import { MemoryStore } from "./memory-store.js";

/** A store in which so many jobs wait, and the identifiers of those that were looked at. */
async function watchedStore(count: number) {
  const store = await plantStore(new MemoryStore());
  const seen = new Set<string>();
  await store.transaction(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const run = runOf(number, { priority: number % 3, agentLabels: number % 2 === 0 ? {} : { zone: "a" } });
      await tx.runs.insert(run);
      await tx.jobs.insert(watched(createJob(run, "plan", run.planJobId, true, number), seen));
    }
  });
  return { store, seen };
}

/** The job, which tells when any member of it is read. */
function watched(job: Job, seen: Set<string>): Job {
  const watching = Object.entries(job).map(([name, value]: readonly [string, unknown]) => {
    const get = () => {
      seen.add(job.id);
      return value;
    };
    return [name, { enumerable: true, get }] as const;
  });
  return Object.defineProperties({ ...job }, Object.fromEntries(watching));
}

describe("A queue in memory", () => {
  it.each([100, 2_000])("of %d jobs is walked by no claim, and by no return to it", async (count) => {
    const { store, seen } = await watchedStore(count);
    seen.clear();
    const change = await store.transaction((tx) => claim(tx, queue, { labels: { zone: "a" } }));
    expect(change?.job.id).toBe("job-2");
    expect(seen.size).toBeLessThan(2 * Math.log2(count) + 10);
    seen.clear();
    if (change !== undefined) await store.transaction((tx) => keep(tx, returned(change)));
    expect(seen.size).toBeLessThan(2 * Math.log2(count) + 10);
  });

  it("is not looked at by what counts it, nor by what looks for what is due", async () => {
    const { store, seen } = await watchedStore(100);
    seen.clear();
    await store.read(async (view) => {
      await view.jobs.count(["apool-1"]);
      await view.jobs.held("apool-1", 20);
      await view.jobs.accountsAwaitingHosted();
      await view.timers.due(1_000_000, { loss: 1, removal: 1 }, 100);
      await view.timers.nextAfter(0, { loss: 1, removal: 1 });
      await view.runs.queued("acc-1");
      await view.runs.nextHolding("ws-1");
    });
    expect([...seen]).toEqual([]);
  });
});

describe("A change in memory", () => {
  it("of a run, its jobs, leases or logs is reported without the run's lock", async () => {
    const { store } = await watchedStore(2);
    const change = await store.transaction((tx) => claim(tx));
    const without = (work: Parameters<typeof store.transaction<unknown>>[0]) =>
      expect(store.transaction(work)).rejects.toThrow("run run-0 without its lock");
    expect(change?.run.id).toBe("run-0");
    if (change === undefined) return;
    await without((tx) => tx.runs.update(change.run));
    await without((tx) => tx.jobs.update(change.job));
    await without((tx) => tx.leases.update(change.lease));
    await without((tx) => tx.jobLogs.append(change.job.id, "text"));
    await expect(store.transaction((tx) => tx.jobLogs.append("job-9", "text"))).rejects.toThrow(
      "job-9 that is not there",
    );
  });
});
