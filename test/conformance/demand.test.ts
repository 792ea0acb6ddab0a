import { describe, expect, it } from "vitest";
import { createPool, createWorkspace, heartbeat, plantAgent, registerAgent } from "./planting.js";
import {
  advanceAlive,
  claimJob,
  createRun,
  executeNextJob,
  finishJob,
  getJob,
  getRun,
  instantIn,
  plantClaimedJob,
  plantPlannedRun,
  plantRun,
  plantRunner,
  plantRunningJob,
  startNextJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

const demand = (world: World, { id }: { readonly id: string }, query: Record<string, number> = {}) =>
  world.ok("getAgentPoolDemand", { path: { agent_pool_id: id }, query });

async function statusOf(world: World, { id }: { readonly id: string }) {
  return (await world.ok("getAgentPool", { path: { agent_pool_id: id } })).status;
}

/** Moves a workspace to another pool; its runs stay where they are. */
async function moveAway(world: World, workspaces: readonly { readonly id: string }[]) {
  const other = await createPool(world);
  for (const { id } of workspaces) {
    await world.ok("updateWorkspace", { path: { workspace_id: id }, body: { agent_pool_id: other.id } });
  }
  return other;
}

describe("the demand of a pool", () => {
  it("POOL-8 tells what waits and runs by phase, since when, and how many agents execute all of it at once", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, session, workspace } = await plantRunner(world);
    expect(await demand(world, pool)).toEqual({
      ...{ waiting: { plan: 0, apply: 0, workspace_busy: 0 }, oldest_waiting_since: null },
      ...{ running: { plan: 0, apply: 0 }, slots: { total: 5, used: 0 }, agents: { desired: 0, live: 1 } },
    });
    const applying = await createRun(world, workspace.id, { auto_apply: true });
    await createRun(world, workspace.id);
    await createRun(world, workspace.id);
    await executeNextJob(world, session);
    await world.advance(second);
    const since = await instantIn(world, -second);
    for (let count = 0; count < 4; count += 1) await createRun(world, workspace.id, { kind: "plan_only" });
    expect(await demand(world, pool)).toMatchObject({
      ...{ waiting: { plan: 4, apply: 1, workspace_busy: 2 }, oldest_waiting_since: since },
      ...{ running: { plan: 0, apply: 0 }, agents: { desired: 1, live: 1 } },
    });
    await claimJob(world, session);
    await startNextJob(world, session);
    expect((await getRun(world, applying)).status.state).toBe("applying");
    expect(await demand(world, pool)).toMatchObject({
      ...{ waiting: { plan: 3, apply: 0, workspace_busy: 2 }, oldest_waiting_since: await instantIn(world) },
      ...{ running: { plan: 1, apply: 1 }, slots: { total: 5, used: 2 } },
    });
    for (const [slots_per_agent, desired] of [
      [1, 5],
      [2, 3],
      [3, 2],
      [4, 2],
      [5, 1],
    ] as const) {
      expect((await demand(world, pool, { slots_per_agent })).agents.desired).toBe(desired);
    }
  });

  it("POOL-8 counts the live agents that take jobs, whose slots may be taken or whose pool may be paused", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, session, token, workspace } = await plantRunner(world, { capacity: 1, version: "1.2.3" });
    const other = await registerAgent(world, token.token, { capacity: 3 });
    const single = await registerAgent(world, token.token, { ephemeral: true });
    const [path, otherPath] = [{ agent_pool_id: pool.id }, { agent_id: other.agent_id }];
    const slots = async () => {
      const told = await demand(world, pool);
      return [told.agents.live, told.slots.total, told.slots.used];
    };
    expect(await slots()).toEqual([3, 5, 0]);
    await createRun(world, workspace.id);
    await claimJob(world, session);
    expect(await slots()).toEqual([3, 5, 1]);
    await world.ok("pauseAgentPool", { path });
    expect(await slots()).toEqual([3, 5, 1]);
    await world.ok("resumeAgentPool", { path });
    await world.ok("drainAgent", { path: otherPath });
    expect(await slots()).toEqual([2, 2, 1]);
    await world.ok("undrainAgent", { path: otherPath });
    await world.ok("pauseAgent", { path: otherPath });
    expect(await slots()).toEqual([2, 2, 1]);
    await world.ok("resumeAgent", { path: otherPath });
    await world.ok("updateAgentPool", { path, body: { min_agent_version: "9.0.0" } });
    expect(await slots()).toEqual([0, 0, 0]);
    await world.ok("updateAgentPool", { path, body: { min_agent_version: null } });
    await world.advance(30 * second);
    expect(await slots()).toEqual([0, 0, 0]);
    for (const agent of [session, single]) await heartbeat(world, agent);
    expect(await slots()).toEqual([2, 2, 1]);
  });

  it("POOL-8 of a paused pool only what agents hold needs agents", async (test) => {
    await using world = await startWorld(test);
    const { pool, workspace } = await plantRunningJob(world);
    for (let count = 0; count < 9; count += 1) await createRun(world, workspace.id, { kind: "plan_only" });
    expect((await demand(world, pool)).agents.desired).toBe(2);
    await world.ok("pauseAgentPool", { path: { agent_pool_id: pool.id } });
    expect(await demand(world, pool)).toMatchObject({ waiting: { plan: 9 }, agents: { desired: 1 } });
    await world.ok("resumeAgentPool", { path: { agent_pool_id: pool.id } });
    expect((await demand(world, pool)).agents.desired).toBe(2);
  });

  it("POOL-8 takes 1 to 5 slots for an agent", async (test) => {
    await using world = await startWorld(test);
    const { pool } = await plantAgent(world);
    for (const slots_per_agent of [0, 6, 1.5]) {
      const parts = { path: { agent_pool_id: pool.id }, query: { slots_per_agent } };
      const { errors } = await world.refused("validation_failed", "getAgentPoolDemand", parts);
      expect(errors).toMatchObject([{ parameter: "slots_per_agent" }]);
    }
  });

  it("POOL-8 is what an autoscaler follows: with as many agents as desired nothing waits", async (test) => {
    await using world = await startWorld(test);
    const { pool, workspace, token, session } = await plantRunner(world, { capacity: 2 });
    for (let count = 0; count < 7; count += 1) await createRun(world, workspace.id, { kind: "plan_only" });
    const { agents } = await demand(world, pool, { slots_per_agent: 2 });
    expect(agents).toEqual({ desired: 4, live: 1 });
    const sessions = [session];
    while (sessions.length < agents.desired) sessions.push(await registerAgent(world, token.token, { capacity: 2 }));
    for (const agent of sessions)
      for (let slot = 0; slot < 2; slot += 1)
        await world.call("claimJob", {
          path: { agent_id: agent.agent_id },
          token: agent.session_token,
        });
    expect(await demand(world, pool)).toMatchObject({ waiting: { plan: 0 }, running: { plan: 7 } });
  });
});

describe("the health of a pool", () => {
  it("POOL-7 counts the jobs that wait and that agents hold, those of the list alike", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const { pool, workspace, session } = await plantRunner(world);
    await createRun(world, workspace.id);
    await createRun(world, workspace.id);
    await createRun(world, workspace.id, { kind: "plan_only" });
    expect((await statusOf(world, pool)).jobs).toEqual({ waiting: 3, running: 0 });
    const job = await claimJob(world, session);
    const status = await statusOf(world, pool);
    expect(status).toMatchObject({
      ...{ jobs: { waiting: 2, running: 1 }, agents: { idle: 0, busy: 1 } },
      ...{ slots: { total: 5, used: 1 }, health: "ok" },
    });
    expect((await world.ok("listAgentPools")).items[0]?.status).toEqual(status);
    await world.ok("cancelRun", { path: { run_id: job.run_id } });
    expect((await statusOf(world, pool)).jobs).toEqual({ waiting: 2, running: 0 });
  });

  it("POOL-7 is degraded from the millisecond on at which a job has waited for 5 minutes with no live agent", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world);
    const workspace = await createWorkspace(world, { agent_pool_id: pool.id });
    await world.advance(10 * minute);
    await createRun(world, workspace.id);
    await world.advance(5 * minute - 1);
    expect((await statusOf(world, pool)).health).toBe("ok");
    await world.advance(1);
    expect((await statusOf(world, pool)).health).toBe("degraded");
  });

  it("POOL-7 is ok as long as an agent lives, though it takes no jobs, and again once nothing waits", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, session, run } = await plantRun(world);
    await advanceAlive(world, 6 * minute, session);
    expect((await statusOf(world, pool)).health).toBe("ok");
    await world.advance(30 * second - 1);
    expect((await statusOf(world, pool)).health).toBe("ok");
    await world.advance(1);
    expect((await statusOf(world, pool)).health).toBe("degraded");
    await heartbeat(world, session);
    expect((await statusOf(world, pool)).health).toBe("ok");
    await world.advance(30 * second);
    expect((await statusOf(world, pool)).health).toBe("degraded");
    await world.ok("cancelRun", { path: { run_id: run.id } });
    expect((await statusOf(world, pool)).health).toBe("ok");
  });

  it("POOL-7 what waits for its workspace, and what an agent holds, does not degrade a pool", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, workspace } = await plantRunningJob(world);
    await createRun(world, workspace.id);
    await world.advance(5 * minute - 1);
    expect((await statusOf(world, pool)).health).toBe("ok");
    // The job that is lost now was queued 5 minutes ago.
    await world.advance(1);
    expect(await statusOf(world, pool)).toMatchObject({ health: "degraded", jobs: { waiting: 2, running: 0 } });
  });
});

describe("the deletion of a pool that has jobs", () => {
  it("POOL-5 a job that an agent holds keeps its pool, claimed or running", async (test) => {
    await using world = await startWorld(test);
    const { pool, workspace, session } = await plantRunner(world);
    await createRun(world, workspace.id);
    const job = await claimJob(world, session);
    await moveAway(world, [workspace]);
    const path = { agent_pool_id: pool.id };
    const { holders, rule } = await world.refused("pool_in_use", "deleteAgentPool", { path });
    expect(rule).toBe("POOL-5");
    expect(holders).toEqual({ count: 1, items: [{ kind: "job", id: job.id, name: "plan" }] });
    await world.ok("startJob", { path: { job_id: job.id }, token: job.job_token, body: { epoch: 1 } });
    await world.refused("pool_in_use", "deleteAgentPool", { path });
    await finishJob(world, job);
    await world.ok("deleteAgentPool", { path });
    expect((await getRun(world, { id: job.run_id })).status).toMatchObject({
      state: "canceled",
      reason: "pool_deleted",
    });
  });

  it("POOL-5 what waits ends with the pool, at once, and never goes to hosted runners", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, workspace, session, run: planned } = await plantPlannedRun(world);
    const queued = await createRun(world, workspace.id);
    const only = await createRun(world, workspace.id, { kind: "plan_only" });
    const confirmed = await createWorkspace(world, { agent_pool_id: pool.id });
    const applying = await createRun(world, confirmed.id, { auto_apply: true, priority: 100 });
    await executeNextJob(world, session);
    await executeNextJob(world, session).then(({ run_id }) => {
      expect(run_id).toBe(applying.id);
    });
    const again = await createRun(world, confirmed.id);
    await world.ok("updateWorkspace", {
      path: { workspace_id: confirmed.id },
      body: { agent_pool_id: null, hosted: true },
    });
    const other = await moveAway(world, [workspace]);
    const onOther = await createRun(world, workspace.id);
    const onHosted = await createRun(world, confirmed.id);
    await world.advance(second);
    const now = await instantIn(world);
    await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
    for (const run of [planned, queued, only, again]) {
      const { status } = await getRun(world, run);
      expect(status).toMatchObject({ state: "canceled", reason: "pool_deleted", ended_at: now, queue_reason: null });
    }
    const { status } = await getRun(world, queued);
    expect((await getJob(world, status.plan)).status).toMatchObject({ state: "canceled", reason: "pool_deleted" });
    // Those that came after them have their turn.
    expect((await getRun(world, onOther)).status).toMatchObject({ queue_reason: "no_agents" });
    expect(onOther.agent_pool_id).toBe(other.id);
    expect((await getRun(world, onHosted)).status).toMatchObject({ state: "planning" });
    expect((await world.ok("getAccount")).status).toMatchObject({ hosted_jobs: 1, queued_runs: 1 });
  });

  it("POOL-6 with the pool its agents and their sessions go, those that held jobs before included", async (test) => {
    await using world = await startWorld(test);
    const { pool, workspace, session, path, job } = await plantClaimedJob(world);
    await moveAway(world, [workspace]);
    await world.ok("cancelRun", { path: { run_id: job.run_id } });
    await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
    await world.refused("pool_deleted", "claimJob", { path, token: session.session_token });
    await world.refused("not_found", "getAgent", { path });
    const { response } = await world.call("renewJob", {
      path: { job_id: job.id },
      token: job.job_token,
      body: { epoch: 1 },
    });
    expect(response.ok).toBe(false);
  });
});
