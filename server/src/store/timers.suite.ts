import { describe, expect, it } from "vitest";
import type { JobTimer } from "../domain/runs/job.js";
import { agent, claim, keep, plantRuns, plantStore, pool, returned, token } from "./planted-runs.suite.js";
import type { Store } from "./store.js";

/** What every store must do about what falls due by itself, and about the secrets of tokens. */
export function describeTimers(name: string, create: () => Store | Promise<Store>): void {
  /** A store with a pool, its token and an agent. */
  const plantedStore = async () => {
    const store = await create();
    const inserted = await store.transaction(async (tx) => [
      await tx.agentPools.insert(pool),
      await tx.agentPoolTokens.insert(token),
      await tx.agents.insert(agent),
    ]);
    expect(inserted).toEqual([true, true, true]);
    return store;
  };

  describe(`${name}: timers`, () => {
    const silences = { loss: 500, removal: 1_000 };
    const due = (store: Store, at: number, limit = 10) => store.read((view) => view.timers.due(at, silences, limit));
    const pause = { note: "", pausedAt: 1, resumeAt: 40 };

    /** A store in which something of every kind falls due. */
    const timedStore = async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.lock("agentPool", pool.id, "update");
        await tx.agentPools.update({ ...pool, pause });
        await tx.lock("agentPoolToken", token.id, "update");
        await tx.agentPoolTokens.update({ ...token, previousSecret: { digest: "d0", expiresAt: 40 } });
        await tx.lock("agent", agent.id, "update");
        await tx.agents.update({ ...agent, scheduling: "paused", pause: { ...pause, resumeAt: 30 } });
      });
      return store;
    };
    const all = [
      { kind: "agent_resume", id: agent.id, due: 30 },
      { kind: "agent_pool_resume", id: pool.id, due: 40 },
      { kind: "agent_pool_token_grace_end", id: token.id, due: 40 },
      { kind: "agent_removal", id: agent.id, due: 1_100 },
    ];

    it("are given in the order of their instants, those due at one in the order of kinds", async () => {
      const store = await timedStore();
      expect(await due(store, 1_100)).toEqual(all);
      expect(await due(store, 1_099)).toEqual(all.slice(0, 3));
      expect(await due(store, 1_100, 2)).toEqual(all.slice(0, 2));
      expect(await due(store, 29)).toEqual([]);
    });

    it("tell when the next one is due after an instant", async () => {
      const store = await timedStore();
      const nextAfter = (at: number) => store.read((view) => view.timers.nextAfter(at, silences));
      expect(await nextAfter(0)).toBe(30);
      expect(await nextAfter(30)).toBe(40);
      expect(await nextAfter(40)).toBe(1_100);
      expect(await nextAfter(1_100)).toBeUndefined();
    });

    it("are gone with what they belong to", async () => {
      const store = await timedStore();
      await store.transaction(async (tx) => {
        await tx.lock("agentPool", pool.id, "update");
        await tx.agentPools.delete(pool.id, 5);
        await tx.agentPoolTokens.revokeAllOf(pool.id, 5);
        await tx.agents.removeAllOf(pool.id, 5);
      });
      expect(await due(store, 2_000)).toEqual([]);
    });
  });

  describe(`${name}: timers of jobs and of what agents hold`, () => {
    const silences = { loss: 500, removal: 1_000 };
    const due = (store: Store, at: number, limit = 10) => store.read((view) => view.timers.due(at, silences, limit));
    const timed = (kind: JobTimer["kind"], at: number) => ({ state: "running", timer: { kind, due: at } }) as const;

    const timedStore = async () => {
      const store = await plantStore(await create());
      await plantRuns(store, {
        1: timed("hosted_job_end", 300),
        2: timed("job_return", 300),
        3: timed("job_timeout", 100),
        4: timed("job_return", 300),
        5: timed("job_force_cancel", 300),
        6: timed("job_timeout", 600),
        7: {},
      });
      return store;
    };
    const jobTimer = (kind: JobTimer["kind"], number: number, at: number) => ({ kind, id: `job-${number}`, due: at });
    const all = [
      jobTimer("job_timeout", 3, 100),
      jobTimer("job_return", 2, 300),
      jobTimer("job_return", 4, 300),
      jobTimer("job_force_cancel", 5, 300),
      jobTimer("hosted_job_end", 1, 300),
      jobTimer("job_timeout", 6, 600),
    ];

    it("are given with all others in the order of their instants, of kinds, and of identifiers", async () => {
      const store = await timedStore();
      expect(await due(store, 600)).toEqual(all);
      expect(await due(store, 599, 9)).toEqual(all.slice(0, 5));
      expect(await due(store, 600, 3)).toEqual(all.slice(0, 3));
      expect(await due(store, 99)).toEqual([]);
      expect(await due(store, 1_100)).toEqual([...all, { kind: "agent_removal", id: agent.id, due: 1_100 }]);
    });

    it("tell when the next one is due after an instant, and follow their jobs", async () => {
      const store = await timedStore();
      const nextAfter = (at: number) => store.read((view) => view.timers.nextAfter(at, silences));
      expect([await nextAfter(0), await nextAfter(100), await nextAfter(300)]).toEqual([100, 300, 600]);
      expect(await nextAfter(600)).toBe(1_100);
      await store.transaction(async (tx) => {
        await tx.lock("run", "run-3", "update");
        const job = await tx.jobs.get("job-3");
        if (job !== undefined) await tx.jobs.update({ ...job, timer: { kind: "job_force_cancel", due: 220 } });
        await tx.lock("run", "run-6", "update");
        const ended = await tx.jobs.get("job-6");
        if (ended !== undefined) await tx.jobs.update({ ...ended, timer: null });
      });
      expect([await nextAfter(0), await nextAfter(300)]).toEqual([220, 1_100]);
    });

    it("have the loss of what an agent holds only where it holds something, before its removal", async () => {
      const store = await plantStore(await create());
      await plantRuns(store, { 1: {} });
      await store.transaction((tx) =>
        tx.agents.insert({ ...agent, id: "agent-2", name: "b", instanceKey: "b", sessionId: "ases-2" }),
      );
      const change = await store.transaction((tx) => claim(tx));
      const loss = { kind: "agent_loss", id: agent.id, due: 600 };
      const claimed = { kind: "job_return", id: "job-1", due: 60_020 };
      expect((await due(store, 60_020)).filter(({ kind }) => kind !== "agent_removal")).toEqual([loss, claimed]);
      expect(await due(store, 1_100)).toMatchObject([loss, { kind: "agent_removal" }, { kind: "agent_removal" }]);
      expect(await store.read((view) => view.timers.nextAfter(100, silences))).toBe(600);
      await store.transaction((tx) =>
        tx.agents.touch(agent.id, { sessionId: agent.sessionId, at: 150, silentAfter: 0 }),
      );
      expect(await due(store, 650, 1)).toEqual([{ ...loss, due: 650 }]);
      if (change !== undefined) await store.transaction((tx) => keep(tx, returned(change)));
      expect(await due(store, 1_099)).toEqual([]);
    });
  });

  describe(`${name}: the mark of the server`, () => {
    it("is absent before the first, and never moves back", async () => {
      const store = await create();
      const mark = () => store.read((view) => view.serverMark.get());
      expect(await mark()).toBeUndefined();
      for (const at of [5, 9, 7]) await store.transaction((tx) => tx.serverMark.set(at));
      expect(await mark()).toBe(9);
    });
  });

  describe(`${name}: tokens`, () => {
    it("are found by their present secret and by the one before", async () => {
      const store = await plantedStore();
      const find = (digest: string) => store.read(async (view) => (await view.agentPoolTokens.byDigest(digest))?.token);
      const rotated = { ...token, digest: "d2", previousSecret: { digest: "d1", expiresAt: 9 } };
      await store.transaction(async (tx) => {
        await tx.lock("agentPoolToken", token.id, "update");
        expect(await tx.agentPoolTokens.update(rotated)).toBe(true);
      });
      expect(await find("d2")).toEqual(rotated);
      expect(await find("d1")).toEqual(rotated);
      await store.transaction(async (tx) => {
        await tx.lock("agentPoolToken", token.id, "update");
        await tx.agentPoolTokens.update({ ...rotated, previousSecret: null });
      });
      expect(await find("d1")).toBeUndefined();
    });

    it("cannot be renamed to another's name in their pool", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agentPoolTokens.insert({ ...token, id: "apt-2", name: "second", digest: "d2" });
        await tx.lock("agentPoolToken", token.id, "update");
        expect(await tx.agentPoolTokens.update({ ...token, name: "SECOND" })).toBe(false);
        expect(await tx.agentPoolTokens.update({ ...token, name: "FIRST" })).toBe(true);
      });
    });
  });
}
