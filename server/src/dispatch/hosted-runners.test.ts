import { describe, expect, it } from "vitest";
import { VirtualClock } from "../clock.js";
import { accountId } from "../store/planted-runs.suite.js";
import { call, openServer } from "./served.suite.js";
import { openPlayground } from "./playground.suite.js";

const second = 1_000;

describe("hosted runners", () => {
  it("begin five jobs of an account at once, the first queued first, and say when these end (RUN-7)", async () => {
    const { queue, dispatcher, job, expected, clock } = await openPlayground();
    const jobs = [];
    for (let count = 0; count < 6; count += 1) jobs.push(await queue({ agentLabels: { zone: "a" } }, null));
    await dispatcher.idle();
    const states = await Promise.all(jobs.map(async ({ id }) => (await job(id))?.state));
    expect(states).toEqual([...Array.from({ length: 5 }, () => "running"), "waiting"]);
    expect(expected).toEqual(Array.from({ length: 5 }, () => 10 * second));
    expect(clock.now()).toBe(VirtualClock.start);
  });

  it("begin as many more as the account may have when that becomes more", async () => {
    const { queue, dispatcher, store, tell } = await openPlayground();
    for (let count = 0; count < 9; count += 1) await queue({}, null);
    await store.transaction(async (tx) => {
      const account = await tx.lock("account", accountId, "update");
      if (account !== undefined) await tx.accounts.update({ ...account, hostedConcurrency: 8 });
    });
    await tell({ kind: "queue", accountId, agentPoolId: null });
    await dispatcher.idle();
    expect(await store.read((view) => view.jobs.hosted(accountId))).toBe(8);
  });

  it("begin what waited before the server was there, and nothing once it has stopped", async () => {
    const { queue, dispatcher, store } = await openPlayground();
    await dispatcher.stop();
    await queue({}, null);
    await dispatcher.idle();
    expect(await store.read((view) => view.jobs.hosted(accountId))).toBe(0);
    await dispatcher.start();
    expect(await store.read((view) => view.jobs.hosted(accountId))).toBe(1);
  });

  it("never begin a job too many, however many servers dispatch what one store holds", async () => {
    const { queue, dispatcher, store, second: other } = await openPlayground();
    await other.start();
    await Promise.all(Array.from({ length: 12 }, () => queue({}, null)));
    await Promise.all([dispatcher.idle(), other.idle()]);
    expect(await store.read((view) => view.jobs.hosted(accountId))).toBe(5);
  });

  it("begin the sixth job at the very instant at which the first ends, and leave the slots of agents alone (RUN-7, AGT-5)", async () => {
    const served = await openServer();
    const hosted = await served.workspace({ hosted: true });
    const own = await served.workspace({ agent_pool_id: served.poolId });
    const started = [];
    for (let count = 0; count < 6; count += 1) {
      started.push(await served.run(hosted));
      await served.clock.advance(second);
    }
    const [first, sixth] = [started[0] ?? "", started[5] ?? ""];
    const state = async (id: string) => (await call(served.server, "GET", `/runs/${id}`)).status;
    expect(await state(sixth)).toMatchObject({ state: "plan_queued", queue_reason: "hosted_limit" });
    for (let count = 0; count < 10; count += 1) await served.run(own);
    for (const agent of [await served.register("one"), await served.register("two")]) {
      for (let count = 0; count < 5; count += 1) expect(await served.claim(agent)).not.toBeNull();
    }
    await served.clock.advance(4 * second - 1);
    expect(await state(first)).toMatchObject({ state: "planning" });
    expect(await state(sixth)).toMatchObject({ state: "plan_queued" });
    await served.clock.advance(1);
    expect(await state(first)).toMatchObject({ state: "finished" });
    const plan = { started_at: new Date(VirtualClock.start + 10 * second).toISOString() };
    expect(await state(sixth)).toMatchObject({ state: "planning", plan: { status: plan } });
    const runs = await call(served.server, "GET", `/accounts/${served.server.access.accountId}/runs?state=planning`);
    expect(runs.items).toHaveLength(15);
    await served.server.close();
  });
});
