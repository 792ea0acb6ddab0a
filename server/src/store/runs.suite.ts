import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refuse } from "../domain/refusal.js";
import { createJob } from "../domain/runs/job.js";
import { startJob } from "../domain/runs/progress.js";
import { endRun, type Run } from "../domain/runs/run.js";
import {
  accountId,
  agent,
  claim,
  keep,
  picture,
  plantRun,
  plantRuns,
  plantStore,
  pool,
  queue,
  returned,
  runOf,
  turns,
  workspace,
} from "./planted-runs.suite.js";
import type { RunFilter } from "./run-view.js";
import type { Store, Transaction } from "./store.js";

/** What every store must do with runs: find them, and keep what a transaction made of them or nothing of it. */
export function describeRuns(name: string, create: () => Store | Promise<Store>): void {
  const plantedStore = async () => plantStore(await create());
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const update = (store: Store, run: Run) =>
    store.transaction(async (tx) => {
      await tx.lock("run", run.id, "update");
      return tx.runs.update(run);
    });

  describe(`${name}: runs`, () => {
    it("are listed in order, page by page, by all that a list is narrowed to", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.workspaces.insert({ ...workspace, id: "ws-2", name: "b", environmentId: "env-1" });
        await plantRun(tx, runOf(1));
        await plantRun(tx, runOf(2, { workspaceId: "ws-2" }));
        await plantRun(tx, runOf(3, { kind: "destroy" }));
        await plantRun(tx, runOf(4, { agentPoolId: null }));
        await plantRun(tx, runOf(5, { state: "planning" }));
        await plantRun(tx, runOf(6, { accountId: "acc-2", workspaceId: "ws-3" }));
      });
      const list = async (filter: RunFilter, after?: string, limit = 10) =>
        ids(await store.read((view) => view.runs.list(accountId, filter, { after, limit })));
      expect(await list({})).toEqual(["run-1", "run-2", "run-3", "run-4", "run-5"]);
      expect(await list({}, "run-2", 2)).toEqual(["run-3", "run-4"]);
      expect(await list({ workspaceId: workspace.id }, "run-3")).toEqual(["run-4", "run-5"]);
      expect(await list({ environmentId: "env-1" })).toEqual(["run-2"]);
      expect(await list({ agentPoolId: pool.id }, undefined, 3)).toEqual(["run-1", "run-2", "run-3"]);
      expect(await list({ kind: "destroy" })).toEqual(["run-3"]);
      expect(await list({ state: "planning", agentPoolId: pool.id, workspaceId: workspace.id })).toEqual(["run-5"]);
      expect(await list({ workspaceId: "ws-3" })).toEqual([]);
    });

    it("have identifiers of their own, and are changed whole", async () => {
      const store = await plantedStore();
      await plantRuns(store, { 1: {} });
      expect(await store.transaction((tx) => tx.runs.insert(runOf(1)))).toBe(false);
      expect(await store.transaction((tx) => tx.jobs.insert(createJob(runOf(1), "plan", "job-1", true, 1)))).toBe(
        false,
      );
      expect(await update(store, runOf(1, { message: "other" }))).toBe(true);
      expect(await store.transaction((tx) => tx.lock("run", "run-1", "share"))).toMatchObject({ message: "other" });
      expect(await update(store, runOf(9))).toBe(false);
      expect(await store.transaction((tx) => tx.lock("run", "run-9", "update"))).toBeUndefined();
    });

    it("are counted for their account while a job of them waits, and named for their workspace", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await plantRun(tx, runOf(1));
        await plantRun(tx, runOf(2, { state: "apply_queued" }));
        await plantRun(tx, runOf(3, { state: "awaiting_confirmation" }));
        await plantRun(tx, runOf(4, { accountId: "acc-2", workspaceId: "ws-2" }));
      });
      const queued = () =>
        store.read(async (view) => [await view.runs.queued(accountId), await view.runs.waitingIn(workspace.id)]);
      expect(await queued()).toEqual([2, ["run-1", "run-2"]]);
      await update(store, runOf(1, { state: "planning" }));
      expect(await queued()).toEqual([1, ["run-2"]]);
      await update(store, runOf(3, { state: "apply_queued" }));
      expect(await queued()).toEqual([2, ["run-2", "run-3"]]);
    });

    it("hold their workspace in turn, if they apply, until they end or what they left behind was acknowledged", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await plantRun(tx, runOf(1, { kind: "plan_only" }));
        for (const number of [2, 3, 4]) await plantRun(tx, runOf(number));
        await plantRun(tx, runOf(5, { workspaceId: "ws-2" }));
      });
      const holding = (after?: string) =>
        store.read(async (view) => (await view.runs.nextHolding(workspace.id, after))?.id);
      expect([await holding(), await holding("run-2"), await holding("run-3")]).toEqual(["run-2", "run-3", "run-4"]);
      expect([await holding("run-1"), await holding("run-4")]).toEqual(["run-2", undefined]);
      const lost = { ...endRun(runOf(2), "errored", "agent_lost", 30), acknowledgement: "needed" as const };
      await update(store, lost);
      expect(await holding()).toBe("run-2");
      await update(store, { ...lost, acknowledgement: "given" });
      expect(await holding()).toBe("run-3");
      await update(store, endRun(runOf(3), "finished", null, 30));
      expect(await holding()).toBe("run-4");
    });

    it("that have not ended are told by workspace and by pool", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await plantRun(tx, runOf(1, { message: "Why" }));
        await plantRun(tx, runOf(2, { agentPoolId: null }));
        await plantRun(tx, runOf(3, { workspaceId: "ws-2" }));
      });
      await update(store, endRun(runOf(2, { agentPoolId: null }), "discarded", null, 30));
      await store.transaction((tx) => plantRun(tx, runOf(4)));
      const unfinished = (limit: number) => store.read((view) => view.runs.unfinished(workspace.id, limit));
      const first = { kind: "run", id: "run-1", name: "Why" };
      expect(await unfinished(9)).toEqual({ count: 2, items: [first, { kind: "run", id: "run-4", name: "" }] });
      expect(await unfinished(1)).toEqual({ count: 2, items: [first] });
      expect(await store.read((view) => view.runs.unfinishedOfPool(pool.id))).toEqual(["run-1", "run-3", "run-4"]);
    });
  });

  describe(`${name}: what becomes of runs`, () => {
    /** Each a change of its own; all of them touch everything that is kept of runs. */
    const changes: readonly ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => claim(tx),
      (tx) => claim(tx, { accountId, agentPoolId: null }),
      async (tx) => {
        const lease = (await tx.leases.ofAgent(agent.id))[0];
        const facts = lease && { run: await tx.runs.get(lease.runId), job: await tx.jobs.get(lease.jobId), lease };
        if (facts?.run && facts.job) await keep(tx, startJob({ ...facts, run: facts.run, job: facts.job }, 25));
      },
      async (tx) => {
        const lease = (await tx.leases.ofAgent(agent.id)).at(-1);
        const facts = lease && { run: await tx.runs.get(lease.runId), job: await tx.jobs.get(lease.jobId), lease };
        if (facts?.run && facts.job) await keep(tx, returned({ ...facts, run: facts.run, job: facts.job }));
      },
      async (tx) => {
        const run = await tx.lock("run", "run-2", "update");
        if (run !== undefined) await tx.runs.update(endRun(run, "canceled", "canceled", 40));
      },
      async (tx) => {
        await tx.lock("run", "run-3", "update");
        await tx.jobLogs.append("job-3", "Größe\n");
        const job = await tx.jobs.get("job-3");
        if (job !== undefined) await tx.jobs.update({ ...job, isDue: !job.isDue });
      },
      (tx) => plantRun(tx, runOf(6, { priority: 3 }), { agentLabels: { zone: "a" } }),
      async (tx) => {
        await tx.lock("workspace", "ws-2", "update");
        await tx.workspaces.delete("ws-2");
      },
    ];

    const runsStore = async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.workspaces.insert({ ...workspace, id: "ws-2", name: "other" });
        await plantRun(tx, runOf(1));
        await plantRun(tx, runOf(2), { priority: 1 });
        await plantRun(tx, runOf(3), { isDue: false });
        await plantRun(tx, runOf(4, { workspaceId: "ws-2" }), { agentLabels: { zone: "a" } });
        await plantRun(tx, runOf(5, { agentPoolId: null, workspaceId: "ws-2" }));
      });
      return store;
    };
    const whole = async (store: Store) => ({
      ...(await picture(store)),
      turns: [await turns(store, queue, { zone: "a" }), await turns(store, { accountId, agentPoolId: null })],
    });
    /** Some of the changes in some order, each in a transaction. */
    const play = async (store: Store, order: readonly number[]) => {
      for (const number of order) await store.transaction(async (tx) => changes[number]?.(tx));
    };
    const orders = fc.array(fc.nat({ max: changes.length - 1 }), { maxLength: 8 });

    it("is nothing where the transaction throws or answers a refusal", async () => {
      const property = fc.asyncProperty(orders, orders, fc.boolean(), async (before, undone, throws) => {
        const store = await runsStore();
        await play(store, before);
        const present = await whole(store);
        for (const number of undone) {
          const work = store.transaction(async (tx) => {
            await changes[number]?.(tx);
            if (throws) throw new Error("stop");
            return refuse("wrong_state", "no");
          });
          if (throws) await expect(work).rejects.toThrow("stop");
          else await work;
        }
        expect(await whole(store)).toEqual(present);
      });
      await fc.assert(property, { numRuns: 50 });
    });

    it("is forgotten on return to a snapshot", async () => {
      const property = fc.asyncProperty(orders, orders, async (before, after) => {
        const store = await runsStore();
        await play(store, before);
        const present = await whole(store);
        const restore = await store.snapshot();
        await play(store, after);
        await restore();
        expect(await whole(store)).toEqual(present);
      });
      await fc.assert(property, { numRuns: 50 });
    });

    it("is seen by each of these reads", async () => {
      for (const [number, change] of changes.entries()) {
        const store = await runsStore();
        await play(store, [0]);
        const present = await whole(store);
        await store.transaction(async (tx) => change(tx));
        expect(await whole(store), String(number)).not.toEqual(present);
      }
    });
  });
}
