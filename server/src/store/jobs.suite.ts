import { describe, expect, it } from "vitest";
import { createJob } from "../domain/runs/job.js";
import { endLease } from "../domain/runs/lease.js";
import { startHosted } from "../domain/runs/progress.js";
import {
  accountId,
  agent,
  claim,
  keep,
  plantRun,
  plantRuns,
  plantStore,
  pool,
  queue,
  returned,
  runOf,
  session,
  token,
  turns,
  workspace,
} from "./planted-runs.suite.js";
import type { Store } from "./store.js";

/** What every store must do with jobs that wait and that are held, with leases, and with what is written for jobs. */
export function describeJobs(name: string, create: () => Store | Promise<Store>): void {
  const plantedStore = async () => plantStore(await create());

  describe(`${name}: queues`, () => {
    it("give the highest priority first, then what was queued first, then the first identifier", async () => {
      const store = await plantedStore();
      await plantRuns(store, {
        1: { queuedAt: 30 },
        2: { queuedAt: 20 },
        3: { queuedAt: 10, priority: -1 },
        4: { queuedAt: 20 },
        5: { queuedAt: 40, priority: 7 },
        6: { queuedAt: 40, priority: 10 },
      });
      expect(await turns(store)).toEqual(["job-6", "job-5", "job-2", "job-4", "job-1", "job-3"]);
    });

    it("are one for each pool, and one for the hosted runners of each account", async () => {
      const store = await plantedStore();
      await plantRuns(store, {
        1: {},
        2: { agentPoolId: "apool-2" },
        3: { agentPoolId: null },
        4: { agentPoolId: null, accountId: "acc-2" },
      });
      const other = { accountId, agentPoolId: "apool-2" };
      expect([await turns(store), await turns(store, other)]).toEqual([["job-1"], ["job-2"]]);
      expect(await turns(store, { accountId, agentPoolId: null })).toEqual(["job-3"]);
      expect(await turns(store, { accountId: "acc-2", agentPoolId: null })).toEqual(["job-4"]);
      expect(await turns(store, { accountId: "acc-3", agentPoolId: null })).toEqual([]);
      expect(await turns(store, { accountId, agentPoolId: "apool-3" })).toEqual([]);
    });

    it("give jobs whose labels the agent has, with their values, in one order with those that ask for none", async () => {
      const store = await plantedStore();
      await plantRuns(store, {
        1: { agentLabels: { zone: "a", gpu: "yes" } },
        2: {},
        3: { agentLabels: { zone: "b" } },
        4: { agentLabels: { gpu: "yes", zone: "a" } },
        5: { agentLabels: { zone: "a" }, priority: 1 },
        6: { agentLabels: { "zone=a": "" } },
      });
      expect(await turns(store)).toEqual(["job-2"]);
      expect(await turns(store, queue, { zone: "b" })).toEqual(["job-2", "job-3"]);
      expect(await turns(store, queue, { zone: "a" })).toEqual(["job-5", "job-2"]);
      expect(await turns(store, queue, { gpu: "yes" })).toEqual(["job-2"]);
      const all = ["job-5", "job-1", "job-2", "job-4"];
      expect(await turns(store, queue, { os: "linux", gpu: "yes", zone: "a" })).toEqual(all);
    });

    it("give no job that waits for its run's turn, until it is due", async () => {
      const store = await plantedStore();
      await plantRuns(store, { 1: { isDue: false }, 2: {} });
      expect(await turns(store)).toEqual(["job-2"]);
      await store.transaction(async (tx) => {
        await tx.lock("run", "run-1", "update");
        const job = await tx.jobs.get("job-1");
        expect(job && (await tx.jobs.update({ ...job, isDue: true }))).toBe(true);
      });
      expect(await turns(store)).toEqual(["job-1", "job-2"]);
    });

    it("give a job that returned at the place that it had", async () => {
      const store = await plantedStore();
      await plantRuns(store, { 1: { queuedAt: 11 }, 2: { queuedAt: 12 }, 3: { queuedAt: 13 } });
      const first = await store.transaction((tx) => claim(tx));
      expect(first?.job.id).toBe("job-1");
      expect((await store.transaction((tx) => claim(tx)))?.job.id).toBe("job-2");
      if (first !== undefined) await store.transaction((tx) => keep(tx, returned(first)));
      expect(await turns(store)).toEqual(["job-1", "job-3"]);
      expect((await store.transaction((tx) => claim(tx)))?.lease).toMatchObject({ jobId: "job-1", epoch: 2 });
    });

    it("give each of many jobs to one of many claims at once", async () => {
      const store = await plantedStore();
      await plantRuns(store, Object.fromEntries(Array.from({ length: 20 }, (_, number) => [number, {}])));
      const claims = await Promise.all(Array.from({ length: 25 }, () => store.transaction((tx) => claim(tx))));
      const claimed = claims.flatMap((change) => change?.job.id ?? []);
      expect(claimed).toHaveLength(20);
      expect(new Set(claimed).size).toBe(20);
    });

    it("tell which accounts have due jobs that wait for hosted runners, and how many these execute", async () => {
      const store = await plantedStore();
      const run = runOf(1, { agentPoolId: null });
      await store.transaction(async (tx) => {
        await plantRun(tx, run);
        await plantRun(tx, runOf(2, { agentPoolId: null, accountId: "acc-2" }), { isDue: false });
        await plantRun(tx, runOf(3));
      });
      const hosted = () =>
        store.read(async (view) => [await view.jobs.accountsAwaitingHosted(), await view.jobs.hosted(accountId)]);
      expect(await hosted()).toEqual([[accountId], 0]);
      await store.transaction(async (tx) => {
        const job = await tx.jobs.lockNext({ accountId, agentPoolId: null }, {});
        if (job !== undefined) await keep(tx, startHosted({ run, job }, 20));
      });
      expect(await hosted()).toEqual([[], 1]);
      await store.transaction((tx) => claim(tx));
      expect(await hosted()).toEqual([[], 1]);
    });
  });

  describe(`${name}: counts of jobs`, () => {
    const counts = (store: Store) => store.read(async (view) => (await view.jobs.count([pool.id])).get(pool.id));

    it("tell of each pool what waits, by phase and since when, and what is held", async () => {
      const store = await plantedStore();
      await plantRuns(store, {
        1: { queuedAt: 30 },
        2: { queuedAt: 15, phase: "apply" },
        3: { queuedAt: 5, isDue: false },
        4: { queuedAt: 40 },
        5: { queuedAt: 1, agentPoolId: "apool-2" },
        6: { queuedAt: 1, agentPoolId: null },
      });
      const waiting = { waiting: { plan: 2, apply: 1 }, notDue: 1, held: { plan: 0, apply: 0 }, oldestQueuedAt: 15 };
      expect(await counts(store)).toEqual(waiting);
      await store.transaction((tx) => claim(tx));
      const held = { waiting: { plan: 2, apply: 0 }, notDue: 1, held: { plan: 0, apply: 1 }, oldestQueuedAt: 30 };
      expect(await counts(store)).toEqual(held);
      await store.transaction((tx) => claim(tx));
      await store.transaction((tx) => claim(tx));
      const all = { waiting: { plan: 0, apply: 0 }, notDue: 1, held: { plan: 2, apply: 1 }, oldestQueuedAt: null };
      expect(await counts(store)).toEqual(all);
      const none = (await store.read((view) => view.jobs.count(["apool-9"]))).get("apool-9");
      expect(none?.waiting.plan ?? 0).toBe(0);
    });

    it("name the jobs that agents hold, the first of them, with how many there are", async () => {
      const store = await plantedStore();
      await plantRuns(store, { 1: {}, 2: { phase: "apply" }, 3: {}, 4: {} });
      for (let number = 0; number < 3; number += 1) await store.transaction((tx) => claim(tx));
      const items = [
        { kind: "job", id: "job-1", name: "plan" },
        { kind: "job", id: "job-2", name: "apply" },
        { kind: "job", id: "job-3", name: "plan" },
      ];
      const held = (limit: number) => store.read((view) => view.jobs.held(pool.id, limit));
      expect(await held(10)).toEqual({ count: 3, items });
      expect(await held(2)).toEqual({ count: 3, items: items.slice(0, 2) });
      expect(await store.read((view) => view.jobs.held("apool-2", 10))).toEqual({ count: 0, items: [] });
    });
  });

  describe(`${name}: leases`, () => {
    /** A store in which the agent holds the jobs 1 and 2, and another one the job 3. */
    const leasedStore = async () => {
      const store = await plantedStore();
      await store.transaction((tx) =>
        tx.agents.insert({
          ...agent,
          id: "agent-2",
          name: "b",
          instanceKey: "b",
          sessionId: "ases-2",
          silentSince: 50,
        }),
      );
      await plantRuns(store, { 1: {}, 2: {}, 3: {} });
      for (const agentId of ["agent-1", "agent-1", "agent-2"]) {
        await store.transaction((tx) => claim(tx, queue, { agentId }));
      }
      return store;
    };
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

    it("are found by the agent that holds them, in order, and by their job, as long as they are live", async () => {
      const store = await leasedStore();
      const held = (id: string) => store.read(async (view) => ids(await view.leases.ofAgent(id)));
      const live = (jobId: string) => store.read(async (view) => (await view.leases.ofJob(jobId))?.id);
      expect(await held("agent-1")).toEqual(["lease-job-1-1", "lease-job-2-1"]);
      expect(await live("job-1")).toBe("lease-job-1-1");
      await store.transaction(async (tx) => {
        const lease = await tx.leases.ofJob("job-1");
        await tx.lock("run", "run-1", "update");
        if (lease !== undefined) await tx.leases.update(endLease(lease, "lost", 30));
      });
      expect(await held("agent-1")).toEqual(["lease-job-2-1"]);
      expect(await live("job-1")).toBeUndefined();
      expect(await held("agent-3")).toEqual([]);
    });

    it("are found by the digest of their job token, with all that decides whether they hold, ended or not", async () => {
      const store = await leasedStore();
      const find = (digest: string) => store.read((view) => view.leases.byDigest(digest));
      const { id, sessionId, silentSince } = agent;
      const facts = { session, token, pool, agent: { id, sessionId, silentSince, removedAt: null } };
      expect(await find("d-lease-job-1-1")).toMatchObject({ ...facts, lease: { jobId: "job-1", state: "claimed" } });
      await store.transaction(async (tx) => {
        const lease = await tx.leases.ofJob("job-1");
        await tx.lock("agent", agent.id, "update");
        await tx.agents.remove(agent.id, 40);
        await tx.lock("run", "run-1", "update");
        if (lease !== undefined) await tx.leases.update(endLease(lease, "lost", 40));
      });
      const lost = {
        ...facts,
        agent: { id, sessionId, silentSince, removedAt: 40 },
        lease: { state: "lost", endedAt: 40 },
      };
      expect(await find("d-lease-job-1-1")).toMatchObject(lost);
      expect(await find("s1")).toBeUndefined();
    });

    it("are at most one live of a job, and one of a job token", async () => {
      const store = await leasedStore();
      const insert = (row: object) =>
        store.transaction(async (tx) => {
          const lease = await tx.leases.ofJob("job-1");
          return lease && tx.leases.insert({ ...lease, id: "lease-9", digest: "d9", ...row });
        });
      expect(await insert({})).toBe(false);
      expect(await insert({ jobId: "job-9", digest: "d-lease-job-2-1" })).toBe(false);
      expect(await insert({ jobId: "job-9", id: "lease-job-2-1" })).toBe(false);
      expect(await insert({ jobId: "job-9" })).toBe(true);
    });

    it("are listed by job, page by page, ended ones included", async () => {
      const store = await plantedStore();
      await plantRuns(store, { 1: {} });
      for (let epoch = 1; epoch <= 3; epoch += 1) {
        const change = await store.transaction((tx) => claim(tx));
        if (change !== undefined) await store.transaction((tx) => keep(tx, returned(change)));
      }
      const list = (after?: string) => store.read((view) => view.leases.list("job-1", { after, limit: 2 }));
      expect(ids(await list())).toEqual(["lease-job-1-1", "lease-job-1-2"]);
      expect(await list("lease-job-1-2")).toMatchObject([{ id: "lease-job-1-3", state: "returned", epoch: 3 }]);
      expect(await list("lease-job-1-3")).toEqual([]);
    });

    it("make the loads of the agents of a pool, and their slots that are used", async () => {
      const store = await leasedStore();
      await store.transaction((tx) =>
        tx.agents.insert({
          ...agent,
          id: "agent-3",
          name: "c",
          instanceKey: "c",
          sessionId: "ases-3",
          ephemeral: true,
        }),
      );
      const loads = await store.read((view) => view.leases.loads(pool.id));
      expect([loads.get("agent-1"), loads.get("agent-2"), loads.get("agent-3") ?? 0]).toEqual([2, 1, 0]);
      const count = (unresponsive: number) =>
        store.read(async (view) =>
          (await view.agents.count([pool.id], { unresponsive, offline: 0, removed: 0 })).get(pool.id),
        );
      expect(await count(0)).toMatchObject({ live: 3, busy: 2, slots: 11, slotsUsed: 3 });
      expect(await count(50)).toMatchObject({ live: 2, busy: 1, slots: 6, slotsUsed: 2, unresponsive: 1 });
    });

    it("tell agents that hold jobs from those that hold none", async () => {
      const store = await leasedStore();
      await store.transaction((tx) =>
        tx.agents.insert({ ...agent, id: "agent-3", name: "c", instanceKey: "c", sessionId: "ases-3" }),
      );
      const list = async (holdsJobs: boolean | undefined, agentPoolId?: string) => {
        const filter = { holdsJobs, agentPoolId, silent: { after: 0, until: 100 } };
        return ids(await store.read((view) => view.agents.list(accountId, filter, { limit: 5 })));
      };
      expect(await list(undefined)).toEqual(["agent-1", "agent-2", "agent-3"]);
      expect(await list(true)).toEqual(["agent-1", "agent-2"]);
      expect(await list(false, pool.id)).toEqual(["agent-3"]);
    });
  });

  describe(`${name}: what is written for jobs`, () => {
    /** A store in whose log of a job these texts were written, one after the other. */
    const writtenStore = async (...texts: string[]) => {
      const store = await plantedStore();
      await plantRuns(store, { 1: {} });
      for (const text of texts) {
        await store.transaction(async (tx) => {
          await tx.lock("run", "run-1", "update");
          await tx.jobLogs.append("job-1", text);
        });
      }
      return store;
    };
    const read = (store: Store, offset: number, limit = 1_000) =>
      store.read((view) => view.jobLogs.read("job-1", offset, limit));

    it("goes on where it ended, and is as long as its bytes of UTF-8", async () => {
      const store = await writtenStore("Grüße\n", "", "€", "🦊!");
      expect(await store.read((view) => view.jobLogs.length("job-1"))).toBe(16);
      expect(await read(store, 0)).toEqual({ text: "Grüße\n€🦊!", nextOffset: 16 });
      expect(await read(store, 8)).toEqual({ text: "€🦊!", nextOffset: 16 });
      expect(await read(store, 11)).toEqual({ text: "🦊!", nextOffset: 16 });
    });

    it("can be read from its end, and from no place behind it or within a character", async () => {
      const store = await writtenStore("aü", "🦊");
      expect(await read(store, 7)).toEqual({ text: "", nextOffset: 7 });
      for (const offset of [2, 4, 5, 6, 8]) expect(await read(store, offset), String(offset)).toBeUndefined();
    });

    it("is given in whole characters, as many as the limit has room for, but one at least", async () => {
      const store = await writtenStore("aü", "🦊", "b");
      expect(await read(store, 0, 1)).toEqual({ text: "a", nextOffset: 1 });
      expect(await read(store, 0, 2)).toEqual({ text: "a", nextOffset: 1 });
      expect(await read(store, 0, 3)).toEqual({ text: "aü", nextOffset: 3 });
      expect(await read(store, 1, 5)).toEqual({ text: "ü", nextOffset: 3 });
      expect(await read(store, 1, 6)).toEqual({ text: "ü🦊", nextOffset: 7 });
      expect(await read(store, 3, 1)).toEqual({ text: "🦊", nextOffset: 7 });
      expect(await read(store, 0, 8)).toEqual({ text: "aü🦊b", nextOffset: 8 });
    });

    it("is empty where nothing was written, and each job has its own", async () => {
      const store = await writtenStore("x".repeat(100));
      await store.transaction(async (tx) => {
        await tx.jobs.insert(createJob(runOf(1), "apply", "job-10", true, 10));
      });
      expect(await store.read((view) => view.jobLogs.read("job-10", 0, 10))).toEqual({ text: "", nextOffset: 0 });
      expect(await store.read((view) => view.jobLogs.read("job-10", 1, 10))).toBeUndefined();
      expect(await store.read((view) => view.jobLogs.length("job-10"))).toBe(0);
    });

    it("goes with the workspace, as do runs, jobs and leases", async () => {
      const store = await writtenStore("text");
      await plantRuns(store, { 2: {}, 3: { isDue: false } });
      await store.transaction((tx) => claim(tx));
      await store.transaction(async (tx) => {
        await tx.workspaces.insert({ ...workspace, id: "ws-2", name: "other" });
        await plantRun(tx, runOf(4, { workspaceId: "ws-2" }));
        await tx.lock("workspace", workspace.id, "update");
        expect(await tx.workspaces.delete(workspace.id)).toBe(true);
        expect(await tx.workspaces.delete(workspace.id)).toBe(false);
      });
      const found = await store.read(async (view) => ({
        runs: ids(await view.runs.list(accountId, {}, { limit: 10 })),
        job: await view.jobs.get("job-1"),
        lease: await view.leases.byDigest("d-lease-job-1-1"),
        leases: [...(await view.leases.ofAgent(agent.id)), ...(await view.leases.list("job-1", { limit: 5 }))],
        log: await view.jobLogs.length("job-1"),
        counts: (await view.jobs.count([pool.id])).get(pool.id),
        held: await view.jobs.held(pool.id, 5),
        queued: await view.runs.queued(accountId),
        unfinished: await view.runs.unfinishedOfPool(pool.id),
        loss: (await view.timers.due(Infinity, { loss: 500, removal: 1_000 }, 9)).map(({ kind }) => kind),
      }));
      expect(found).toEqual({
        runs: ["run-4"],
        job: undefined,
        lease: undefined,
        leases: [],
        log: 0,
        counts: { waiting: { plan: 1, apply: 0 }, notDue: 0, held: { plan: 0, apply: 0 }, oldestQueuedAt: 10 },
        held: { count: 0, items: [] },
        queued: 1,
        unfinished: ["run-4"],
        loss: ["agent_removal"],
      });
      expect(await turns(store)).toEqual(["job-4"]);
    });

    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  });
}
