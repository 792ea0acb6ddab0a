import { describe, expect, it } from "vitest";
import { VirtualClock } from "../clock.js";
import { loseSilent, noticeLateCaller } from "../http/agents/agent-loss.js";
import { openPlayground } from "./playground.suite.js";
import { call, openServer, type Answer, type ClaimedJob } from "./served.suite.js";

const second = 1_000;
const minute = 60 * second;

/** What the server did by itself: milliseconds since the start of the clock, and what it was. */
async function doneByTheServer({ server }: Pick<Awaited<ReturnType<typeof openServer>>, "server">) {
  const { items } = await call(server, "GET", `/accounts/${server.access.accountId}/audit-events?limit=100`);
  return items
    .filter(({ actor }) => actor.kind === "server")
    .map(({ at, operation }) => [Date.parse(at) - VirtualClock.start, operation] as const);
}

/** A server whose pool executes a workspace, and an agent of it. */
async function openPool(body: object = {}) {
  const served = await openServer();
  const workspace = await served.workspace({ agent_pool_id: served.poolId });
  const agent = await served.register("one", body);
  const beat = (of: Answer) =>
    call(served.server, "POST", `/agents/${of.agent_id}/heartbeat`, { version: "1.0.0" }, of.session_token);
  const job = async ({ id }: { readonly id: string }) => (await call(served.server, "GET", `/jobs/${id}`)).status;
  const claim = async (of: Answer): Promise<ClaimedJob> => {
    return (await served.claim(of)) ?? expect.fail("there is no job to claim");
  };
  return { ...served, workspace, agent, beat, job, claim };
}

describe("the loss of an agent", () => {
  it("comes once, of several that notice it at the same instant (RUN-5)", async () => {
    const { register, queue, claim, clock, store, ids, job } = await openPlayground();
    const session = await register();
    const planned = await queue();
    const { answer } = claim(session);
    const told = await answer;
    if (told.outcome !== "claimed") expect.fail("there is no job to claim");
    await store.transaction(async (tx) => {
      const { lease } = told.claimed;
      await tx.lock("run", lease.runId, "update");
      await tx.jobs.update({ ...told.claimed.job, state: "running", startedAt: 1 });
      await tx.leases.update({ ...lease, state: "started", startedAt: 1 });
    });
    await clock.advance(5 * minute);
    const ended: object[] = [];
    const metrics = { observe: () => undefined, observeClaim: () => undefined, observeEnd: (one: object) => void ended.push(one), text: () => Promise.resolve("") }; // prettier-ignore
    const world = { store, clock, ids, metrics };
    await Promise.all([
      loseSilent(session.agent.id, world),
      noticeLateCaller(session, world),
      loseSilent(session.agent.id, world),
      noticeLateCaller(session, world),
    ]);
    expect(await job(planned.id)).toMatchObject({ state: "waiting", losses: 1, epoch: 1 });
    const events = await store.read((view) => view.auditEvents.list(session.agent.accountId, {}, { limit: 10 }));
    expect(events.map(({ operation }) => operation)).toEqual(["agent_loss"]);
    expect(ended).toEqual([]);
  });

  it("is noticed at its very instant, and a call that comes later finds nothing to lose", async () => {
    const pool = await openPool();
    await pool.run(pool.workspace);
    const claimed = await pool.claim(pool.agent);
    await pool.write(claimed, "start");
    await pool.clock.advance(5 * minute - 1);
    expect(await pool.job(claimed)).toMatchObject({ state: "running" });
    await pool.clock.advance(1);
    expect(await pool.job(claimed)).toMatchObject({ state: "waiting", lease_expires_at: null });
    expect((await pool.beat(pool.agent)).jobs).toEqual([]);
    expect(await doneByTheServer(pool)).toEqual([[5 * minute, "agent_loss"]]);
    // RUN-5: when a second agent is lost over it, the plan is given up.
    await pool.write(await pool.claim(pool.agent), "start");
    await pool.clock.advance(5 * minute);
    expect(await pool.job(claimed)).toMatchObject({ state: "errored", reason: "agent_lost", epoch: 2 });
    await pool.server.close();
  });

  it("comes with a newer session, and with deregistration, in the same step", async () => {
    const pool = await openPool();
    await pool.run(pool.workspace);
    const claimed = await pool.claim(pool.agent);
    const newer = await pool.register("one");
    expect(newer.agent_id).toBe(pool.agent.agent_id);
    expect(await pool.job(claimed)).toMatchObject({ state: "waiting", epoch: 1 });
    const again = await pool.claim(newer);
    expect(again).toMatchObject({ id: claimed.id, epoch: 2 });
    expect((await pool.beat(newer)).jobs).toEqual([{ id: claimed.id, epoch: 2, cancellation: null }]);
    await call(pool.server, "POST", `/agents/${newer.agent_id}/deregister`, undefined, newer.session_token);
    expect(await pool.job(claimed)).toMatchObject({ state: "waiting", epoch: 2 });
    await pool.server.close();
  });

  it("removes an agent that executes one job only, and what registers again is another one (AGT-10)", async () => {
    const pool = await openPool({ ephemeral: true });
    await pool.run(pool.workspace);
    await pool.claim(pool.agent);
    expect((await call(pool.server, "POST", `/agents/${pool.agent.agent_id}/claim`, {}, pool.agent.session_token)).job).toBeNull(); // prettier-ignore
    const newer = await pool.register("one", { ephemeral: true });
    expect(newer.agent_id).not.toBe(pool.agent.agent_id);
    expect((await pool.beat(pool.agent)).code).toBe("agent_removed");
    await pool.server.close();
  });
});

describe("what an agent writes", () => {
  it("changes nothing, and is no sign of life, once it comes from an earlier claim (RUN-3)", async () => {
    const pool = await openPool();
    await pool.run(pool.workspace);
    const claims: ClaimedJob[] = [];
    const replay = async () => {
      await pool.clock.advance(1);
      const seen = async () => [await pool.job(claims[0] ?? { id: "" }), await call(pool.server, "GET", `/agents/${pool.agent.agent_id}`)]; // prettier-ignore
      const before = await seen();
      const latest = claims.at(-1)?.epoch ?? 0;
      for (const old of claims.slice(0, -1)) {
        for (const epoch of [old.epoch, latest]) {
          for (const [what, body] of [
            ["start", {}],
            ["renew", {}],
            ["log", { offset: 0, text: "late" }],
            ["finish", { outcome: "succeeded" }],
            ["finish", { outcome: "failed", message: "late" }],
          ] as const) {
            expect((await pool.write({ ...old, epoch }, what, body)).code).toBe("lease_lost");
          }
        }
      }
      expect(await seen()).toEqual(before);
    };
    for (const isStarted of [false, true]) {
      claims.push(await pool.claim(pool.agent));
      if (isStarted) await pool.write(claims[1] ?? expect.fail("it was claimed once"), "start");
      await replay();
      await pool.clock.advance(5 * minute);
    }
    claims.push(await pool.claim(pool.agent));
    await replay();
    await pool.write(claims[2] ?? expect.fail("it was claimed twice"), "start");
    await replay();
    const { items } = await call(pool.server, "GET", `/jobs/${claims[0]?.id ?? ""}/leases`);
    expect(items.map(({ state }) => state)).toEqual(["returned", "lost", "started"]);
    // RUN-5: the result that came after the loss is kept, the first one only.
    expect(items.map(({ late_result: late }) => late)).toMatchObject([null, { outcome: "succeeded" }, null]);
    await pool.server.close();
  });

  it("may tell the same result again, and no other one (RUN-3)", async () => {
    const pool = await openPool();
    await pool.run(pool.workspace);
    const claimed = await pool.claim(pool.agent);
    await pool.write(claimed, "start");
    const result = { outcome: "succeeded", has_changes: false, message: "Done" };
    for (let time = 0; time < 2; time += 1) expect(await pool.write(claimed, "finish", result)).toEqual({});
    const status = await pool.job(claimed);
    for (const other of [{ outcome: "failed" }, { ...result, message: "" }, { ...result, has_changes: true }]) {
      expect((await pool.write(claimed, "finish", other)).code).toBe("lease_lost");
    }
    expect(await pool.job(claimed)).toEqual(status);
    await pool.server.close();
  });
});

describe("what falls due of jobs", () => {
  it("is done in order, each at its own instant (RUN-4, RUN-5, RUN-8, RUN-9)", async () => {
    const pool = await openPool();
    for (let count = 0; count < 2; count += 1)
      await pool.run(pool.workspace, { kind: "plan_only", timeout_minutes: 10 });
    const [returning, timed] = [await pool.claim(pool.agent), await pool.claim(pool.agent)];
    await pool.clock.advance(10 * second);
    await pool.write(timed, "start");
    await pool.clock.advance(50 * second - 1);
    expect(await pool.job(returning)).toMatchObject({ state: "claimed" });
    await pool.clock.advance(1);
    expect(await pool.job(returning)).toMatchObject({ state: "waiting" });
    for (let count = 0; count < 3; count += 1) {
      await pool.clock.advance(3 * minute);
      await pool.beat(pool.agent);
    }
    await pool.clock.advance(10 * second);
    expect(await pool.job(timed)).toMatchObject({ state: "running", cancellation: { reason: "timed_out" } });
    await pool.clock.advance(2 * minute);
    expect(await pool.job(timed)).toMatchObject({ state: "canceled", reason: "timed_out" });
    expect(await doneByTheServer(pool)).toEqual([
      [10 * minute + 10 * second, "job_timeout"],
      [12 * minute + 10 * second, "job_force_cancel"],
    ]);
    await pool.server.close();
  });

  it("gives what returns to a queue to whoever waits there, before time moves on", async () => {
    const pool = await openPool();
    await pool.run(pool.workspace);
    const claimed = await pool.claim(pool.agent);
    const other = await pool.register("two");
    await pool.clock.advance(50 * second);
    await pool.beat(other);
    const path = `/agents/${other.agent_id}/claim`;
    const waiting = call(pool.server, "POST", path, { wait_seconds: 50 }, other.session_token);
    // It stands in the line once the server has done something else that came after it.
    await pool.beat(other);
    await pool.clock.advance(20 * second);
    expect((await waiting).job).toMatchObject({ id: claimed.id, epoch: 2 });
    const at = new Date(VirtualClock.start + minute).toISOString();
    expect(await pool.job(claimed)).toMatchObject({ claimed_at: at, agent_id: other.agent_id });
    await pool.server.close();
  });

  it("goes on for an agent that fell silent while its claim waits, as soon as it sends a heartbeat (AGT-2)", async () => {
    const pool = await openPool();
    const path = `/agents/${pool.agent.agent_id}/claim`;
    const waiting = call(pool.server, "POST", path, { wait_seconds: 50 }, pool.agent.session_token);
    // It stands in the line once the server has done something else that came after it.
    const other = await pool.register("two");
    await pool.clock.advance(30 * second);
    const run = await pool.run(pool.workspace);
    await pool.clock.advance(second);
    await pool.beat(other);
    expect((await call(pool.server, "GET", `/runs/${run}`)).status).toMatchObject({ state: "plan_queued" });
    await pool.beat(pool.agent);
    expect((await waiting).job).toMatchObject({ run_id: run });
    await pool.server.close();
  });
});
