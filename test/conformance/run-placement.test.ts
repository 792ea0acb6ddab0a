import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createSelectedPool, createWorkspace, plantAgent } from "./planting.js";
import {
  claimJob,
  claimNothing,
  createRun,
  executeNextJob,
  finishJob,
  getRun,
  jobCall,
  plantPlannedRun,
  plantRun,
  plantRunner,
  plantRunningJob,
  startNextJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

/** Asks for something to be done with a run. */
function act(world: World, id: "confirmRun" | "discardRun" | "cancelRun" | "acknowledgeRun", run: { id: string }) {
  return world.ok(id, { path: { run_id: run.id } });
}

describe("where a run goes", () => {
  it("ASG-8 it goes to the pool that its workspace had at its creation, whatever is changed later", async (test) => {
    await using world = await startWorld(test);
    const { run, session, pool, workspace } = await plantRun(world);
    const elsewhere = await plantAgent(world);
    const path = { workspace_id: workspace.id };
    await world.ok("updateWorkspace", { path, body: { agent_pool_id: elsewhere.pool.id } });
    await claimNothing(world, elsewhere.session);
    await executeNextJob(world, session);
    await act(world, "confirmRun", run);
    await claimNothing(world, elsewhere.session);
    expect((await getRun(world, run)).agent_pool_id).toBe(pool.id);
    await executeNextJob(world, session);
    const next = await createRun(world, workspace.id);
    expect(next.agent_pool_id).toBe(elsewhere.pool.id);
    await claimNothing(world, session);
    expect((await claimJob(world, elsewhere.session)).run_id).toBe(next.id);
  });

  it("ASG-8 every level that gives a workspace its pool gives it to its runs", async (test) => {
    await using world = await startWorld(test);
    const [ofAccount, ofEnvironment, ofWorkspace] = [
      await createPool(world),
      await createPool(world),
      await createPool(world),
    ];
    const environment = await createEnvironment(world, { default_agent_pool_id: ofEnvironment.id });
    const pools: (string | null)[] = [];
    const create = async (body: object) => {
      const { id } = await createWorkspace(world, body);
      pools.push((await createRun(world, id)).agent_pool_id);
    };
    await create({});
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: ofAccount.id } });
    await create({});
    await create({ environment_id: environment.id });
    await create({ environment_id: environment.id, agent_pool_id: ofWorkspace.id });
    await create({ hosted: true });
    expect(pools).toEqual([null, ofAccount.id, ofEnvironment.id, ofWorkspace.id, null]);
  });

  it("ASG-5 a job whose workspace may not use its pool any more is errored at its dispatch, and the next one goes out", async (test) => {
    await using world = await startWorld(test);
    const { session, pool, ...planted } = await plantRunner(world);
    const environment = await createEnvironment(world);
    const body = { environment_id: environment.id };
    await world.ok("updateWorkspace", { path: { workspace_id: planted.workspace.id }, body });
    const run = await createRun(world, planted.workspace.id);
    const later = await createRun(world, planted.workspace.id, { kind: "plan_only" });
    const poolPath = { agent_pool_id: pool.id };
    const other = await createPool(world);
    await world.ok("updateWorkspace", {
      path: { workspace_id: planted.workspace.id },
      body: { agent_pool_id: other.id },
    });
    const allowed = await createEnvironment(world);
    await world.ok("updateAgentPool", { path: poolPath, body: { environment_access: "selected" } });
    await world.ok("setAgentPoolEnvironments", { path: poolPath, body: { environment_ids: [allowed.id] } });
    const workspace = await createWorkspace(world, { environment_id: allowed.id, agent_pool_id: pool.id });
    const good = await createRun(world, workspace.id);
    expect((await claimJob(world, session)).run_id).toBe(good.id);
    for (const { id } of [run, later]) {
      const { status } = await getRun(world, { id });
      const reason = "pool_not_available_in_environment";
      expect(status).toMatchObject({
        state: "errored",
        reason,
        plan: { status: { state: "errored", reason, epoch: 0 } },
      });
    }
    await claimNothing(world, session);
  });

  it("ASG-5 a pool that is open again at the dispatch executes the job", async (test) => {
    await using world = await startWorld(test);
    const environment = await createEnvironment(world);
    const { session, pool, workspace } = await plantRunner(world);
    const path = { workspace_id: workspace.id };
    await world.ok("updateWorkspace", { path, body: { environment_id: environment.id } });
    const run = await createRun(world, workspace.id);
    await world.ok("updateWorkspace", {
      path,
      body: { agent_pool_id: (await createSelectedPool(world, [environment])).id },
    });
    const poolPath = { agent_pool_id: pool.id };
    await world.ok("updateAgentPool", { path: poolPath, body: { environment_access: "selected" } });
    await world.ok("updateAgentPool", { path: poolPath, body: { environment_access: "all" } });
    expect((await claimJob(world, session)).run_id).toBe(run.id);
  });
});

describe("what limits and keeps runs", () => {
  it("POOL-10 runs of which a job waits are counted against a quota at the creation of a run", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session } = await plantRunner(world);
    const only = { kind: "plan_only" };
    await world.ok("updateAccount", { body: { quotas: { queued_runs: 2 } } });
    const queued = async () => (await world.ok("getAccount")).status.queued_runs;
    await createRun(world, workspace.id, only);
    await createRun(world, workspace.id, only);
    const path = { workspace_id: workspace.id };
    const { quota } = await world.refused("quota_exceeded", "createRun", { path, body: only });
    expect(quota).toEqual({ name: "queued_runs", limit: 2, used: 2 });
    await claimJob(world, session);
    expect(await queued()).toBe(1);
    const last = await createRun(world, workspace.id, only);
    await world.refused("quota_exceeded", "createRun", { path, body: only });
    await act(world, "cancelRun", last);
    expect(await queued()).toBe(1);
    // A quota below what is used takes nothing away, and what began goes on whatever waits.
    await world.ok("updateAccount", { body: { quotas: { queued_runs: 0 } } });
    const next = await startNextJob(world, session);
    await finishJob(world, next);
    expect((await getRun(world, { id: next.run_id })).status.state).toBe("finished");
  });

  it("POOL-10 an apply that waits counts and is never refused", async (test) => {
    await using world = await startWorld(test);
    const { run } = await plantPlannedRun(world);
    await world.ok("updateAccount", { body: { quotas: { queued_runs: 0 } } });
    expect((await act(world, "confirmRun", run)).status.state).toBe("apply_queued");
    expect((await world.ok("getAccount")).status.queued_runs).toBe(1);
  });

  it("POOL-10 of many runs that are created at once as many are granted as there is room for", async (test) => {
    await using world = await startWorld(test);
    const { workspace } = await plantRunner(world);
    await world.ok("updateAccount", { body: { quotas: { queued_runs: 5 } } });
    const parts = { path: { workspace_id: workspace.id }, body: {} };
    const calls = Array.from({ length: 12 }, () => world.call("createRun", parts));
    const statuses = (await Promise.all(calls)).map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect((await world.ok("listRuns")).items).toHaveLength(5);
  });

  it("ASG-9 a workspace that has a run which has not ended cannot be deleted; afterwards its runs go with it", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const { run, job, workspace } = await plantRunningJob(world, { message: "Widen the network" });
    const path = { workspace_id: workspace.id };
    const { holders } = await world.refused("in_use", "deleteWorkspace", { path });
    expect(holders).toEqual({ count: 1, items: [{ kind: "run", id: run.id, name: "Widen the network" }] });
    await finishJob(world, job);
    await world.refused("in_use", "deleteWorkspace", { path });
    await act(world, "discardRun", run);
    await world.ok("deleteWorkspace", { path });
    await world.refused("not_found", "getRun", { path: { run_id: run.id } });
    await world.refused("not_found", "getJob", { path: { job_id: job.id } });
    await world.refused("not_found", "listLeases", { path: { job_id: job.id } });
    await world.refused("not_found", "readJobLog", { path: { job_id: job.id } });
    expect((await world.ok("listRuns")).items).toEqual([]);
    await world.refused("unauthenticated", "renewJob", jobCall(job));
  });

  it("RUN-1 a list shows the runs of an environment, a workspace, a pool, a kind or a state, oldest first", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const environment = await createEnvironment(world);
    const { pool, session, workspace } = await plantRunner(world);
    const first = await createRun(world, workspace.id);
    const second_ = await createRun(world, workspace.id, { kind: "plan_only" });
    const inEnvironment = await createWorkspace(world, { environment_id: environment.id, hosted: true });
    const third = await createRun(world, inEnvironment.id, { kind: "destroy" });
    await startNextJob(world, session);
    const listed = async (query: Record<string, string>) =>
      (await world.ok("listRuns", { query })).items.map(({ id }) => id);
    expect(await listed({})).toEqual([first.id, second_.id, third.id]);
    expect(await listed({ workspace_id: workspace.id })).toEqual([first.id, second_.id]);
    expect(await listed({ environment_id: environment.id })).toEqual([third.id]);
    expect(await listed({ agent_pool_id: pool.id })).toEqual([first.id, second_.id]);
    expect(await listed({ kind: "plan_only" })).toEqual([second_.id]);
    expect(await listed({ state: "planning" })).toEqual([first.id, third.id]);
    expect(await listed({ state: "planning", workspace_id: workspace.id })).toEqual([first.id]);
    expect(await listed({ state: "finished" })).toEqual([]);
  });
});
