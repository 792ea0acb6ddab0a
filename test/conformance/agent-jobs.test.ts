import { describe, expect, it } from "vitest";
import { createWorkspace, heartbeat, plantAgent, registerAgent } from "./planting.js";
import {
  claim,
  claimCall,
  claimJob,
  claimNothing,
  createRun,
  executeNextJob,
  finishJob,
  getRun,
  instantIn,
  jobCall,
  leasesOf,
  plantClaimedJob,
  plantRun,
  plantRunner,
  plantRunningJob,
  startJob,
  startNextJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

/** Runs that only plan, which wait for no turn. */
async function createPlans(world: World, workspaceId: string, bodies: readonly object[]) {
  const runs = [];
  for (const body of bodies) runs.push(await createRun(world, workspaceId, { kind: "plan_only", ...body }));
  return runs;
}

const plans = (count: number, body: object = {}) => Array.from({ length: count }, () => body);

async function queueReason(world: World, run: { readonly id: string }) {
  return (await getRun(world, run)).status.queue_reason;
}

describe("the slots of agents", () => {
  it("AGT-5 the sixth job of an agent waits until one of the five has ended", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session, path } = await plantRunner(world);
    const runs = await createPlans(world, workspace.id, plans(6));
    const jobs = [];
    for (let slot = 0; slot < 5; slot += 1) jobs.push(await claimJob(world, session));
    const refused = await claim(world, session);
    expect(refused).toMatchObject({ job: null, scheduling: "active" });
    expect((await world.ok("getAgent", { path })).status).toMatchObject({
      state: "busy",
      slots: { total: 5, used: 5 },
      no_jobs_because: ["no_free_slot"],
    });
    expect(await queueReason(world, runs[5] ?? { id: "" })).toBe("all_busy");
    const [first] = jobs;
    if (first === undefined) expect.fail("there is no job");
    await startJob(world, first);
    await claimNothing(world, session);
    await finishJob(world, first);
    expect(await queueReason(world, runs[5] ?? { id: "" })).toBe("dispatching");
    expect((await claimJob(world, session)).run_id).toBe(runs[5]?.id);
  });

  it("AGT-5 an agent that declared fewer executes no more", async (test) => {
    await using world = await startWorld(test);
    for (const capacity of [1, 3]) {
      const { workspace, session } = await plantRunner(world, { capacity });
      await createPlans(world, workspace.id, plans(5));
      for (let slot = 0; slot < capacity; slot += 1) await claimJob(world, session);
      await claimNothing(world, session);
    }
  });

  it("AGT-5 whatever it claims at once, an agent holds no more jobs than it has slots", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session, path } = await plantRunner(world);
    await createPlans(world, workspace.id, plans(20));
    const answers = await Promise.all(Array.from({ length: 12 }, () => claim(world, session)));
    expect(answers.filter(({ job }) => job !== null)).toHaveLength(5);
    expect((await world.ok("getAgent", { path })).status.slots).toEqual({ total: 5, used: 5 });
  });

  it("AGT-5 five hosted jobs and two agents make fifteen runs at once, and not one more", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, session, token } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    const hosted = await createWorkspace(world, { hosted: true });
    await createPlans(world, workspace.id, plans(12));
    await createPlans(world, hosted.id, plans(7));
    for (const agent of [session, other]) for (let slot = 0; slot < 5; slot += 1) await startNextJob(world, agent);
    await claimNothing(world, session);
    await claimNothing(world, other);
    const running = (await world.ok("listRuns", { query: { state: "planning", limit: 100 } })).items;
    expect(running).toHaveLength(15);
    expect(running.filter(({ agent_pool_id }) => agent_pool_id === null)).toHaveLength(5);
    expect(running.every(({ status }) => status.plan.status.state === "running")).toBe(true);
    const waiting = (await world.ok("listRuns", { query: { state: "plan_queued" } })).items;
    expect(waiting.map(({ status }) => status.queue_reason)).toEqual([
      ...["all_busy", "all_busy"],
      ...["hosted_limit", "hosted_limit"],
    ]);
    expect((await world.ok("getAccount")).status).toMatchObject({ hosted_jobs: 5, queued_runs: 4 });
  });

  it("AGT-2 an agent is busy while it holds a job, claimed or running, and idle afterwards", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path, job } = await plantClaimedJob(world);
    const state = async () => (await world.ok("getAgent", { path })).status.state;
    expect(await state()).toBe("busy");
    await startJob(world, job);
    expect(await state()).toBe("busy");
    expect((await world.ok("listAgents", { query: { state: "busy" } })).items).toHaveLength(1);
    await world.advance(30 * second);
    expect(await state()).toBe("unresponsive");
    await heartbeat(world, session);
    expect(await state()).toBe("busy");
    await finishJob(world, job);
    expect(await state()).toBe("idle");
  });
});

describe("agents that get no jobs", () => {
  it("AGT-9 an agent that is too old gets no jobs until a heartbeat tells another version", async (test) => {
    await using world = await startWorld(test);
    const { session, pool, path, run } = await plantRun(world, {}, { version: "1.9.0" });
    const poolPath = { agent_pool_id: pool.id };
    await world.ok("updateAgentPool", { path: poolPath, body: { min_agent_version: "1.10.0" } });
    expect(await claim(world, session)).toMatchObject({ job: null, scheduling: "active" });
    const token = session.session_token;
    await world.ok("heartbeatAgent", { path, token, body: { version: "1.10.0-rc.1" } });
    await claimNothing(world, session);
    await world.ok("heartbeatAgent", { path, token, body: { version: "1.10.0" } });
    expect((await claimJob(world, session)).run_id).toBe(run.id);
  });

  it("AGT-9 what an agent holds when it becomes too old it may end", async (test) => {
    await using world = await startWorld(test);
    const { job, pool, run } = await plantClaimedJob(world);
    const body = { min_agent_version: "9.0.0" };
    await world.ok("updateAgentPool", { path: { agent_pool_id: pool.id }, body });
    await startJob(world, job);
    await finishJob(world, job);
    expect((await getRun(world, run)).status.state).toBe("awaiting_confirmation");
  });

  it("POOL-9 a paused pool is dispatched nothing, from the very millisecond of resume_at on it is", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, pool, workspace, job } = await plantRunningJob(world);
    const poolPath = { agent_pool_id: pool.id };
    const [waiting] = await createPlans(world, workspace.id, [{}]);
    await world.ok("pauseAgentPool", { path: poolPath, body: { resume_at: await instantIn(world, 25 * second) } });
    await claimNothing(world, session);
    await finishJob(world, job);
    await world.advance(25 * second - 1);
    await claimNothing(world, session);
    await world.advance(1);
    expect((await claimJob(world, session)).run_id).toBe(waiting?.id);
  });

  it("AGT-2 a paused agent gets no jobs, until it resumes by itself", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path, run } = await plantRun(world);
    await world.ok("pauseAgent", { path, body: { resume_at: await instantIn(world, 20 * second) } });
    expect(await claim(world, session)).toMatchObject({ job: null, scheduling: "paused" });
    await world.advance(20 * second - 1);
    await claimNothing(world, session);
    await world.advance(1);
    expect((await claimJob(world, session)).run_id).toBe(run.id);
  });

  it("AGT-6 a draining agent gets no jobs, ends what it holds, and leaves", async (test) => {
    await using world = await startWorld(test);
    const { session, path, job, workspace, run } = await plantRunningJob(world);
    await createPlans(world, workspace.id, [{}]);
    await world.ok("drainAgent", { path });
    expect(await claim(world, session)).toMatchObject({ job: null, scheduling: "draining" });
    expect(await heartbeat(world, session)).toMatchObject({
      scheduling: "draining",
      jobs: [{ id: job.id, epoch: 1, cancellation: null }],
    });
    await finishJob(world, job);
    expect((await getRun(world, run)).status.state).toBe("awaiting_confirmation");
    expect(await heartbeat(world, session)).toMatchObject({ jobs: [] });
    await claimNothing(world, session);
    await world.ok("undrainAgent", { path });
    await claimJob(world, session);
  });

  it("AGT-6 only an idle agent is drained where that is asked for", async (test) => {
    await using world = await startWorld(test);
    const { session, path, job } = await plantClaimedJob(world);
    const only = { path, body: { only_if_idle: true } };
    const { rule } = await world.refused("agent_busy", "drainAgent", only);
    expect(rule).toBe("AGT-6");
    await world.refused("agent_busy", "drainAgent", { ...only, token: session.session_token });
    expect((await world.ok("getAgent", { path })).status.scheduling).toBe("active");
    await startJob(world, job);
    await world.refused("agent_busy", "drainAgent", only);
    await finishJob(world, job);
    expect((await world.ok("drainAgent", only)).status.scheduling).toBe("draining");
  });

  it("AGT-6 all agents of a pool are drained at once, or those that hold nothing", async (test) => {
    await using world = await startWorld(test);
    const { pool, token, path, workspace } = await plantClaimedJob(world);
    const poolPath = { agent_pool_id: pool.id };
    const idle = await registerAgent(world, token.token);
    const draining = await registerAgent(world, token.token);
    const stranger = await plantAgent(world);
    await world.ok("drainAgent", { path: { agent_id: draining.agent_id } });
    const scheduling = async (agent_id: string) =>
      (await world.ok("getAgent", { path: { agent_id } })).status.scheduling;
    expect(await world.ok("drainAgentPool", { path: poolPath, body: { only_if_idle: true } })).toEqual({
      agents_drained: 1,
    });
    expect(await scheduling(idle.agent_id)).toBe("draining");
    expect(await scheduling(path.agent_id)).toBe("active");
    expect(await world.ok("drainAgentPool", { path: poolPath })).toEqual({ agents_drained: 1 });
    expect(await scheduling(path.agent_id)).toBe("draining");
    expect(await world.ok("drainAgentPool", { path: poolPath })).toEqual({ agents_drained: 0 });
    expect(await scheduling(stranger.session.agent_id)).toBe("active");
    const later = await registerAgent(world, token.token);
    const [run] = await createPlans(world, workspace.id, [{}]);
    for (const session of [idle, draining]) await claimNothing(world, session);
    expect((await claimJob(world, later)).run_id).toBe(run?.id);
  });

  it("AGT-2 a claim is a sign of life, one that finds nothing too", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path } = await plantAgent(world);
    await world.advance(5 * minute);
    expect((await world.ok("getAgent", { path })).status.state).toBe("offline");
    await claimNothing(world, session);
    expect((await world.ok("getAgent", { path })).status).toMatchObject({
      state: "idle",
      last_seen_at: await instantIn(world),
    });
    await world.refused("not_found", "claimJob", { ...claimCall(session), path: { agent_id: "agent-x" } });
  });
});

describe("agents that execute one job only", () => {
  it("AGT-10 it has one slot, whatever it declared, and is removed at the instant at which it told the result", async (test) => {
    await using world = await startWorld(test);
    const { session, path, workspace, job } = await plantRunningJob(world, {}, { ephemeral: true, capacity: 5 });
    await createPlans(world, workspace.id, [{}]);
    expect((await world.ok("getAgent", { path })).status.slots).toEqual({ total: 1, used: 1 });
    await claimNothing(world, session);
    await finishJob(world, job);
    await world.refused("not_found", "getAgent", { path });
    await world.refused("agent_removed", "claimJob", claimCall(session));
    await finishJob(world, job);
  });

  it("AGT-10 it is removed when it did not start its job in time, and the job goes to another", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path, job, token } = await plantClaimedJob(world, {}, { ephemeral: true });
    await world.advance(minute - 1);
    expect((await world.ok("getAgent", { path })).status.state).toBe("unresponsive");
    await world.advance(1);
    await world.refused("not_found", "getAgent", { path });
    await world.refused("agent_removed", "claimJob", claimCall(session));
    await world.refused("lease_lost", "startJob", jobCall(job));
    const other = await registerAgent(world, token.token);
    expect(await claimJob(world, other)).toMatchObject({ id: job.id, epoch: 2 });
  });

  it("AGT-10 it is removed when its job is canceled, and when it is lost", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const claimed = await plantClaimedJob(world, {}, { ephemeral: true });
    await world.ok("cancelRun", { path: { run_id: claimed.run.id } });
    await world.refused("not_found", "getAgent", { path: claimed.path });
    const given = await plantRunningJob(world, {}, { ephemeral: true });
    await world.ok("cancelRun", { path: { run_id: given.run.id } });
    await world.advance(2 * minute - 1);
    await world.ok("getAgent", { path: given.path });
    await world.advance(1);
    await world.refused("not_found", "getAgent", { path: given.path });
    const silent = await plantRunningJob(world, {}, { ephemeral: true });
    await world.advance(5 * minute - 1);
    await world.ok("getAgent", { path: silent.path });
    await world.advance(1);
    await world.refused("not_found", "getAgent", { path: silent.path });
    expect(await leasesOf(world, silent.job)).toMatchObject([{ state: "lost" }]);
    expect((await getRun(world, silent.run)).status.state).toBe("plan_queued");
  });

  it("AGT-10 the plan and the apply of a run take two such agents", async (test) => {
    await using world = await startWorld(test);
    const { session, token, run } = await plantRun(world, { auto_apply: true }, { ephemeral: true });
    await executeNextJob(world, session);
    await world.refused("agent_removed", "claimJob", claimCall(session));
    const next = await registerAgent(world, token.token, { ephemeral: true });
    await executeNextJob(world, next);
    expect((await getRun(world, run)).status.state).toBe("finished");
  });
});
