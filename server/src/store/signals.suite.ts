import { describe, expect, it } from "vitest";
import { refuse } from "../domain/refusal.js";
import { plantRuns, plantStore, pool } from "./planted-runs.suite.js";
import type { Signal } from "./signals.js";
import { Contended, type Store } from "./store.js";

/** What every store must do with signals, and with work that another transaction was quicker than. */
export function describeSignals(name: string, create: () => Store | Promise<Store>): void {
  const [first, second, third, other]: readonly [Signal, Signal, Signal, Signal] = [
    { kind: "queue", accountId: "acc-1", agentPoolId: null },
    { kind: "agent", agentId: "agent-1" },
    { kind: "agent_pool", agentPoolId: pool.id },
    { kind: "queue", accountId: "acc-1", agentPoolId: pool.id },
  ];

  const say = (store: Store, signal: Signal) =>
    store.transaction((tx) => {
      tx.signal(signal);
      return Promise.resolve();
    });

  /** A store, and what its listener was told. */
  const heardStore = async () => {
    const store = await plantStore(await create());
    const heard: Signal[] = [];
    const end = store.listen((signal) => heard.push(signal));
    return { store, heard, end };
  };

  describe(`${name}: signals`, () => {
    it("are told once the transaction is committed and not before, each once, in their order", async () => {
      const { store, heard } = await heardStore();
      await store.transaction((tx) => {
        for (const signal of [first, second, { ...first }, third, second, other]) tx.signal(signal);
        expect(heard).toEqual([]);
        return Promise.resolve();
      });
      expect(heard).toEqual([first, second, third, other]);
      await say(store, first);
      expect(heard).toEqual([first, second, third, other, first]);
    });

    it("of transactions that are refused or that throw are told to nobody", async () => {
      const { store, heard } = await heardStore();
      await store.transaction((tx) => {
        tx.signal(first);
        return Promise.resolve(refuse("wrong_state", "no"));
      });
      const work = store.transaction((tx) => {
        tx.signal(second);
        return Promise.reject(new Error("stop"));
      });
      await expect(work).rejects.toThrow("stop");
      await say(store, third);
      expect(heard).toEqual([third]);
    });

    it("are told to every listener as long as it listens, and what was committed can be read then", async () => {
      const { store, heard, end } = await heardStore();
      const seen: Promise<unknown>[] = [];
      store.listen(() => {
        seen.push(store.read(async (view) => (await view.jobs.get("job-1"))?.id));
      });
      await plantRuns(store, { 1: {} });
      await say(store, first);
      end();
      await say(store, second);
      expect(heard).toEqual([first]);
      expect(await Promise.all(seen)).toEqual(["job-1", "job-1"]);
    });
  });

  describe(`${name}: contended work`, () => {
    it("is done anew from the beginning, as if it had never begun", async () => {
      const { store, heard } = await heardStore();
      let times = 0;
      const done = await store.transaction(async (tx) => {
        times += 1;
        expect(await tx.agentPools.get("apool-2")).toBeUndefined();
        // Locks that were kept from the time before would be in the wrong order.
        await tx.lock("agent", `agent-${9 - times}`, "update");
        expect(await tx.agentPools.insert({ ...pool, id: "apool-2", name: "second" })).toBe(true);
        tx.signal(times === 1 ? first : second);
        if (times < 3) throw new Contended("another was quicker");
        return times;
      });
      expect(done).toBe(3);
      expect(heard).toEqual([second]);
      expect(await store.read((view) => view.agentPools.get("apool-2"))).toMatchObject({ name: "second" });
    });

    it("is given up in the end, and leaves nothing", async () => {
      const { store, heard } = await heardStore();
      let times = 0;
      const work = store.transaction(async (tx) => {
        times += 1;
        await tx.agentPools.insert({ ...pool, id: "apool-2", name: "second" });
        tx.signal(first);
        throw new Contended("another is always quicker");
      });
      await expect(work).rejects.toThrow("another is always quicker");
      expect(times).toBeGreaterThan(2);
      expect(heard).toEqual([]);
      expect(await store.read((view) => view.agentPools.get("apool-2"))).toBeUndefined();
    });
  });
}
