import { describe, expect, it } from "vitest";
import { createPool, createWorkspace, issuePoolToken, plantAgent, registerAgent } from "./planting.js";
import { claim, claimJob, claimNothing, createRun, getJob, getRun, plantRun, plantRunner } from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;

/** Runs that only plan, which wait for no turn. */
async function createPlans(world: World, workspaceId: string, bodies: readonly object[]) {
  const runs = [];
  for (const body of bodies) runs.push(await createRun(world, workspaceId, { kind: "plan_only", ...body }));
  return runs;
}

const plans = (count: number, body: object = {}) => Array.from({ length: count }, () => body);

async function queueReason(world: World, run: { readonly id: string }) {
  const { status } = await getRun(world, run);
  expect((await getJob(world, status.apply ?? status.plan)).status.queue_reason).toBe(status.queue_reason);
  return status.queue_reason;
}

describe("the order of dispatch", () => {
  it("RUN-2 the highest priority goes first, of these what was queued first, of these the first identifier", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, session, pool, token } = await plantRunner(world);
    const created: { id: string; priority: number; at: number }[] = [];
    let at = 0;
    for (const priorities of [
      [0, 5, -100, 0],
      [5, 0],
      [100, -100, 0, 5],
    ]) {
      for (const priority of priorities) {
        const [run] = await createPlans(world, workspace.id, [{ priority }]);
        if (run !== undefined) created.push({ id: run.id, priority, at });
      }
      await world.advance(1);
      at += 1;
    }
    const expected = created.sort(
      (one, other) => other.priority - one.priority || one.at - other.at || (one.id < other.id ? -1 : 1),
    );
    const claimed = [];
    for (const agent of [session, await registerAgent(world, token.token)]) {
      for (let slot = 0; slot < 5; slot += 1) claimed.push((await claimJob(world, agent)).run_id);
    }
    expect(claimed).toEqual(expected.map(({ id }) => id));
    expect((await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } })).status.jobs).toEqual({
      waiting: 0,
      running: 10,
    });
  });

  it("RUN-2 an agent gets only jobs whose labels it has, with these values, whatever comes before them", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session, token } = await plantRunner(world, { labels: { zone: "a", size: "big" } });
    const [none, zoneB, zoneA, both, more] = await createPlans(world, workspace.id, [
      { priority: -1 },
      { agent_labels: { zone: "b" }, priority: 9 },
      { agent_labels: { zone: "a" } },
      { agent_labels: { zone: "a", size: "big" } },
      { agent_labels: { zone: "a", gpu: "yes" }, priority: 100 },
    ]);
    const claimed = [await claimJob(world, session), await claimJob(world, session), await claimJob(world, session)];
    expect(claimed.map(({ run_id }) => run_id)).toEqual([zoneA?.id, both?.id, none?.id]);
    await claimNothing(world, session);
    const other = await registerAgent(world, token.token, { labels: { zone: "a", gpu: "yes" } });
    expect((await claimJob(world, other)).run_id).toBe(more?.id);
    await claimNothing(world, other);
    const plain = await registerAgent(world, token.token);
    await claimNothing(world, plain);
    expect(await queueReason(world, zoneB ?? { id: "" })).toBe("labels_unmatched");
  });

  it("RUN-2 labels are compared exactly, their names and their values", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session } = await plantRunner(world, { labels: { Zone: "A" } });
    await createPlans(world, workspace.id, [{ agent_labels: { zone: "A" } }, { agent_labels: { Zone: "a" } }]);
    await createPlans(world, workspace.id, [{ agent_labels: { constructor: "A" } }]);
    await claimNothing(world, session);
  });

  it("RUN-2 a pool's jobs go to its own agents alone", async (test) => {
    await using world = await startWorld(test);
    const { session } = await plantRun(world);
    const stranger = await plantAgent(world);
    await claimNothing(world, stranger.session);
    await claimJob(world, session);
  });

  it("RUN-2 two agents that ask at once never get the same job", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session, token } = await plantRunner(world);
    const sessions = [session];
    for (let count = 0; count < 5; count += 1) sessions.push(await registerAgent(world, token.token));
    await createPlans(world, workspace.id, plans(20));
    const calls = Array.from({ length: 8 }, () => sessions.map((agent) => claim(world, agent))).flat();
    const jobs = (await Promise.all(calls)).flatMap(({ job }) => (job === null ? [] : [job.id]));
    expect(jobs).toHaveLength(20);
    expect(new Set(jobs).size).toBe(20);
  });
});

describe("what a waiting job waits for", () => {
  it("RUN-2 each reason is told in its situation, and no other", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, session, pool, token, path } = await plantRunner(world, { capacity: 1, version: "1.0.0" });
    const poolPath = { agent_pool_id: pool.id };
    const [run] = await createPlans(world, workspace.id, [{ agent_labels: {} }]);
    if (run === undefined) expect.fail("there is no run");
    const reason = () => queueReason(world, run);
    expect(await reason()).toBe("dispatching");
    await world.ok("pauseAgentPool", { path: poolPath });
    expect(await reason()).toBe("pool_paused");
    await world.ok("resumeAgentPool", { path: poolPath });
    await world.ok("updateAgentPool", { path: poolPath, body: { min_agent_version: "2.0.0" } });
    expect(await reason()).toBe("agents_too_old");
    await world.ok("drainAgent", { path });
    expect(await reason()).toBe("no_agents");
    await world.ok("undrainAgent", { path });
    await world.ok("updateAgentPool", { path: poolPath, body: { min_agent_version: null } });
    await world.ok("pauseAgent", { path });
    expect(await reason()).toBe("no_agents");
    await world.ok("resumeAgent", { path });
    expect(await reason()).toBe("dispatching");
    await world.advance(30 * second - 1);
    expect(await reason()).toBe("dispatching");
    await world.advance(1);
    expect(await reason()).toBe("no_agents");
    await world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.0.0" } });
    const [urgent] = await createPlans(world, workspace.id, [{ priority: 1 }]);
    expect((await claimJob(world, session)).run_id).toBe(urgent?.id);
    expect(await reason()).toBe("all_busy");
    const labelled = await createRun(world, workspace.id, { kind: "plan_only", agent_labels: { zone: "a" } });
    expect(await queueReason(world, labelled)).toBe("labels_unmatched");
    await registerAgent(world, token.token);
    expect(await reason()).toBe("dispatching");
    expect(await queueReason(world, labelled)).toBe("labels_unmatched");
  });

  it("RUN-2 of several reasons the first is told", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, pool, path, session } = await plantRunner(world, { labels: { zone: "b" }, version: "1.0.0" });
    const poolPath = { agent_pool_id: pool.id };
    const first = await createRun(world, workspace.id, { agent_labels: { zone: "a" } });
    const later = await createRun(world, workspace.id, { agent_labels: { zone: "a" } });
    await world.ok("updateAgentPool", { path: poolPath, body: { min_agent_version: "2.0.0" } });
    await world.ok("pauseAgentPool", { path: poolPath });
    await world.ok("pauseAgent", { path });
    const reasons = async () => [await queueReason(world, first), await queueReason(world, later)];
    expect(await reasons()).toEqual(["pool_paused", "workspace_busy"]);
    await world.ok("resumeAgentPool", { path: poolPath });
    expect(await reasons()).toEqual(["no_agents", "workspace_busy"]);
    await world.ok("resumeAgent", { path });
    expect(await reasons()).toEqual(["agents_too_old", "workspace_busy"]);
    await world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "2.0.0" } });
    expect(await reasons()).toEqual(["labels_unmatched", "workspace_busy"]);
    await world.ok("cancelRun", { path: { run_id: first.id } });
    expect((await getRun(world, first)).status.queue_reason).toBeNull();
    expect(await queueReason(world, later)).toBe("labels_unmatched");
  });

  it("RUN-2 whoever says dispatching gets the job at the next call, and nobody else does", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const workspace = await createWorkspace(world, { agent_pool_id: pool.id });
    const run = await createRun(world, workspace.id);
    expect(await queueReason(world, run)).toBe("no_agents");
    const { token } = await issuePoolToken(world, pool.id);
    const session = await registerAgent(world, token);
    expect(await queueReason(world, run)).toBe("dispatching");
    expect((await claimJob(world, session)).run_id).toBe(run.id);
    expect((await getRun(world, run)).status.queue_reason).toBeNull();
  });

  it("RUN-2 what a list tells of each run is what the run itself tells", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const { workspace, session } = await plantRunner(world);
    await createPlans(world, workspace.id, [{}, { agent_labels: { zone: "a" } }, {}]);
    await createRun(world, workspace.id);
    await createRun(world, workspace.id);
    const hosted = await createWorkspace(world, { hosted: true });
    for (let count = 0; count < 6; count += 1) await createRun(world, hosted.id, { kind: "plan_only" });
    await claimJob(world, session);
    const { items } = await world.ok("listRuns");
    const reasons = items.map(({ status }) => status.queue_reason);
    expect(reasons).toEqual([
      ...[null, "labels_unmatched", "dispatching", "dispatching", "workspace_busy"],
      ...[null, null, null, null, null, "hosted_limit"],
    ]);
    for (const run of items) expect(await getRun(world, run)).toEqual(run);
  });
});
