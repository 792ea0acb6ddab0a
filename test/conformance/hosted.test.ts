import { describe, expect, it } from "vitest";
import { createWorkspace } from "./planting.js";
import {
  claimNothing,
  createRun,
  getJob,
  getRun,
  instantIn,
  leasesOf,
  plantRunner,
  startNextJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

const hostedWorkspace = (world: World) => createWorkspace(world, { hosted: true });

/** Runs that only plan, which wait for no turn. */
async function createPlans(world: World, workspaceId: string, count: number, body: object = {}) {
  const runs = [];
  for (let number = 0; number < count; number += 1) {
    runs.push(await createRun(world, workspaceId, { kind: "plan_only", ...body }));
  }
  return runs;
}

const hostedJobs = async (world: World) => (await world.ok("getAccount")).status.hosted_jobs;

async function states(world: World, runs: readonly { readonly id: string }[]) {
  return Promise.all(runs.map(async (run) => (await getRun(world, run)).status.state));
}

/** Lets time pass until a run is in a state; how long hosted runners take is theirs to know. */
async function until(world: World, run: { readonly id: string }, state: string): Promise<void> {
  for (let passed = 0; passed < 60 * minute; passed += second) {
    if ((await getRun(world, run)).status.state === state) return;
    await world.advance(second);
  }
  expect.fail(`the run is never ${state}`);
}

describe("hosted runners", () => {
  it("RUN-7 they execute the runs of workspaces without agent pool, plan and apply, without agents and leases", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const workspace = await hostedWorkspace(world);
    const run = await createRun(world, workspace.id);
    expect(run.agent_pool_id).toBeNull();
    const begun = await getRun(world, run);
    expect(begun.status).toMatchObject({ state: "planning", queue_reason: null });
    expect(begun.status.plan.status).toMatchObject({
      ...{ state: "running", agent_id: null, started_at: await instantIn(world), lease_expires_at: null },
    });
    expect(await leasesOf(world, run.status.plan)).toEqual([]);
    expect(await hostedJobs(world)).toBe(1);
    await until(world, run, "awaiting_confirmation");
    expect(await hostedJobs(world)).toBe(0);
    expect((await getRun(world, run)).status).toMatchObject({ has_changes: true });
    await world.ok("confirmRun", { path: { run_id: run.id } });
    expect((await getRun(world, run)).status.state).toBe("applying");
    await until(world, run, "finished");
    expect((await getRun(world, run)).status.apply?.status).toMatchObject({ state: "finished", agent_id: null });
  });

  it("RUN-7 a run that applies by itself is finished without anybody, and the next of its workspace follows", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const workspace = await hostedWorkspace(world);
    const first = await createRun(world, workspace.id, { auto_apply: true });
    const next = await createRun(world, workspace.id, { auto_apply: true });
    expect((await getRun(world, next)).status.queue_reason).toBe("workspace_busy");
    await until(world, first, "finished");
    expect(await states(world, [next])).toEqual(["planning"]);
    await until(world, next, "finished");
  });

  it("RUN-7 at most as many at once as the account may; the others wait for one of them to end, in order", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const workspace = await hostedWorkspace(world);
    const runs = await createPlans(world, workspace.id, 7);
    const [urgent] = await createPlans(world, workspace.id, 1, { priority: 1 });
    expect(await hostedJobs(world)).toBe(5);
    const waiting = [...runs.slice(5), ...(urgent === undefined ? [] : [urgent])];
    for (const run of waiting) {
      expect((await getRun(world, run)).status).toMatchObject({ state: "plan_queued", queue_reason: "hosted_limit" });
    }
    await world.ok("cancelRun", { path: { run_id: runs[0]?.id ?? "" } });
    expect(await states(world, waiting)).toEqual(["plan_queued", "plan_queued", "planning"]);
    await world.ok("cancelRun", { path: { run_id: runs[1]?.id ?? "" } });
    expect(await states(world, waiting)).toEqual(["planning", "plan_queued", "planning"]);
    // What began at the same instant ends at the same instant.
    await until(world, runs[2] ?? { id: "" }, "finished");
    expect(await states(world, waiting.slice(1, 2))).toEqual(["planning"]);
  });

  it("RUN-7 a job ends when it ends, whatever waits, and at no time are there more than five", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const workspace = await hostedWorkspace(world);
    const runs = await createPlans(world, workspace.id, 12);
    let most = 0;
    for (let passed = 0; passed < 10 * minute; passed += second) {
      const planning = (await states(world, runs)).filter((state) => state === "planning").length;
      expect(await hostedJobs(world)).toBe(planning);
      most = Math.max(most, planning);
      if (passed > 0 && planning === 0) break;
      await world.advance(second);
    }
    expect(most).toBe(5);
    expect(new Set(await states(world, runs))).toEqual(new Set(["finished"]));
  });

  it("RUN-7 the limit counts for what comes next: raised it lets more begin, lowered it ends nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const workspace = await hostedWorkspace(world);
    await createPlans(world, workspace.id, 9);
    await world.ok("updateAccount", { body: { hosted_concurrency: 7 } });
    expect(await hostedJobs(world)).toBe(7);
    await world.ok("updateAccount", { body: { hosted_concurrency: 1 } });
    expect(await hostedJobs(world)).toBe(7);
    const { items } = await world.ok("listRuns", { query: { state: "planning" } });
    await world.ok("cancelRun", { path: { run_id: items[0]?.id ?? "" } });
    expect(await hostedJobs(world)).toBe(6);
  });

  it("RUN-7 no agent gets their jobs, and jobs of agents never count against the limit", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace } = await plantRunner(world);
    const hosted = await hostedWorkspace(world);
    await createPlans(world, hosted.id, 6);
    await claimNothing(world, session);
    await createPlans(world, workspace.id, 5);
    for (let slot = 0; slot < 5; slot += 1) await startNextJob(world, session);
    expect(await hostedJobs(world)).toBe(5);
    expect((await world.ok("listAgents")).items).toHaveLength(1);
  });

  it("RUN-8 what hosted runners execute is canceled at once", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const workspace = await hostedWorkspace(world);
    const run = await createRun(world, workspace.id, { auto_apply: true });
    await until(world, run, "applying");
    const canceled = await world.ok("cancelRun", { path: { run_id: run.id } });
    const ended = { state: "canceled", reason: "canceled", ended_at: await instantIn(world) };
    expect(canceled.status).toMatchObject({ ...ended, needs_acknowledgement: false, apply: { status: ended } });
    await world.advance(10 * minute);
    expect(await getRun(world, run)).toEqual(canceled);
    expect((await getJob(world, run.status.plan)).status.state).toBe("finished");
  });

  it("RUN-7 they go on after the server was away", async (test) => {
    await using world = await startWorld(test, { clock: true, outages: true });
    const workspace = await hostedWorkspace(world);
    const runs = await createPlans(world, workspace.id, 7);
    await world.outage(10 * minute);
    expect(await states(world, runs.slice(0, 5))).toEqual(Array.from({ length: 5 }, () => "finished"));
    for (const run of runs.slice(5)) await until(world, run, "finished");
  });
});
