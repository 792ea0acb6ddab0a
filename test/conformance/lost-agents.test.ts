import { describe, expect, it } from "vitest";
import { createWorkspace, heartbeat, type plantAgent, registerAgent, registration } from "./planting.js";
import {
  advanceAlive,
  claimCall,
  claimJob,
  claimNothing,
  createRun,
  finishJob,
  getJob,
  getRun,
  instantIn,
  jobCall,
  leasesOf,
  plantClaimedJob,
  plantLostApply,
  plantRunner,
  plantRunningApply,
  plantRunningJob,
  startNextJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

const deregister = (world: World, session: { agent_id: string; session_token: string }) =>
  world.ok("deregisterAgent", { path: { agent_id: session.agent_id }, token: session.session_token });

/** Every way in which an agent is lost that holds a job; answers the instant at which it was. */
const losses: Readonly<
  Record<string, (world: World, planted: Awaited<ReturnType<typeof plantAgent>> & { body: object }) => Promise<void>>
> = {
  silence: (world) => world.advance(5 * minute),
  deregistration: (world, { session }) => deregister(world, session),
  "a newer session": async (world, { token, body }) => {
    await world.ok("registerAgent", { token: token.token, body });
  },
  "another agent under its name": async (world, { token, body }) => {
    await world.advance(30 * second);
    const rival = { ...body, instance_key: "another-instance-key" };
    await world.ok("registerAgent", { token: token.token, body: rival });
  },
};

/** The agent that gets the job after a loss. */
async function anotherAgent(world: World, { token }: Awaited<ReturnType<typeof plantAgent>>) {
  return registerAgent(world, token.token);
}

describe("the loss of an agent", () => {
  it("RUN-5 an agent that is silent for exactly 5 minutes loses its jobs, and not a millisecond earlier", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, run, session, workspace } = await plantRunningJob(world);
    await createRun(world, workspace.id, { kind: "plan_only" });
    const other = await startNextJob(world, session);
    await world.advance(5 * minute - 1);
    for (const held of [job, other]) expect((await getJob(world, held)).status.state).toBe("running");
    await world.advance(1);
    const now = await instantIn(world);
    for (const held of [job, other]) {
      expect((await getJob(world, held)).status).toMatchObject({ state: "waiting", started_at: null, epoch: 1 });
      expect(await leasesOf(world, held)).toMatchObject([{ state: "lost", ended_at: now, late_result: null }]);
    }
    expect((await getRun(world, run)).status).toMatchObject({ state: "plan_queued", queue_reason: "no_agents" });
    expect(await heartbeat(world, session)).toMatchObject({ jobs: [] });
    await world.refused("lease_lost", "renewJob", jobCall(job));
    expect(await claimJob(world, session)).toMatchObject({ id: job.id, epoch: 2 });
  });

  it.for(Object.keys(losses))("RUN-5 by %s a claimed job returns to the queue", async (way, test) => {
    await using world = await startWorld(test, { clock: true });
    const body = registration(world);
    const { job, run, ...planted } = await plantClaimedJob(world, {}, body);
    await losses[way]?.(world, { ...planted, body });
    const { status } = await getJob(world, job);
    expect(status).toMatchObject({ state: "waiting", queued_at: run.created_at });
    expect(await leasesOf(world, job)).toMatchObject([{ epoch: 1, state: "returned", late_result: null }]);
    await world.refused("lease_lost", "startJob", jobCall(job));
    const next = await anotherAgent(world, planted);
    expect(await claimJob(world, next)).toMatchObject({ id: job.id, epoch: 2 });
  });

  it.for(Object.keys(losses))("RUN-5 by %s a plan returns once, and is errored the second time", async (way, test) => {
    await using world = await startWorld(test, { clock: true });
    const [body, again] = [registration(world), registration(world)];
    const { job, run, ...planted } = await plantRunningJob(world, {}, body);
    await losses[way]?.(world, { ...planted, body });
    expect((await getRun(world, run)).status).toMatchObject({ state: "plan_queued", ended_at: null });
    const session = await world.ok("registerAgent", { token: planted.token.token, body: again });
    const second_ = await startNextJob(world, session);
    expect(second_).toMatchObject({ id: job.id, epoch: 2 });
    await losses[way]?.(world, { ...planted, session, path: { agent_id: session.agent_id }, body: again });
    const now = await instantIn(world);
    const ended = { state: "errored", reason: "agent_lost", ended_at: now };
    expect((await getRun(world, run)).status).toMatchObject({
      ...ended,
      needs_acknowledgement: false,
      plan: { status: ended },
    });
    expect((await leasesOf(world, job)).map(({ state }) => state)).toEqual(["lost", "lost"]);
    await claimNothing(world, await anotherAgent(world, planted));
  });

  it.for(Object.keys(losses))("RUN-5 by %s an apply is errored and its workspace locked", async (way, test) => {
    await using world = await startWorld(test, { clock: true });
    const body = registration(world);
    const { job, run, workspace, ...planted } = await plantRunningApply(world, {}, body);
    const next = await createRun(world, workspace.id);
    await losses[way]?.(world, { ...planted, body });
    const ended = { state: "errored", reason: "agent_lost", ended_at: await instantIn(world) };
    expect((await getRun(world, run)).status).toMatchObject({
      ...ended,
      needs_acknowledgement: true,
      apply: { status: { ...ended, epoch: 1 } },
    });
    const session = await anotherAgent(world, planted);
    await claimNothing(world, session);
    expect((await getRun(world, next)).status.queue_reason).toBe("workspace_busy");
    await advanceAlive(world, 60 * minute, session);
    await claimNothing(world, session);
    await world.ok("acknowledgeRun", { path: { run_id: run.id } });
    expect(await claimJob(world, session)).toMatchObject({ run_id: next.id, phase: "plan" });
    await world.refused("lease_lost", "finishJob", jobCall(job, { outcome: "succeeded" }));
    expect((await getRun(world, run)).status).toMatchObject({ state: "errored", reason: "agent_lost" });
  });

  it("RUN-5 while a lost apply is not acknowledged, runs that only plan are executed", async (test) => {
    await using world = await startWorld(test);
    const { token, workspace } = await plantLostApply(world);
    const blocked = await createRun(world, workspace.id);
    const only = await createRun(world, workspace.id, { kind: "plan_only" });
    const session = await registerAgent(world, token.token);
    expect((await claimJob(world, session)).run_id).toBe(only.id);
    await claimNothing(world, session);
    await world.ok("cancelRun", { path: { run_id: blocked.id } });
    expect((await createRun(world, workspace.id)).status.queue_reason).toBe("workspace_busy");
  });

  it("RUN-5 a job that was not started, a plan and an apply are each lost in their own way at once", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, pool, job: apply } = await plantRunningApply(world);
    const created = [];
    for (let count = 0; count < 2; count += 1) {
      created.push(await createRun(world, (await createWorkspace(world, { agent_pool_id: pool.id })).id));
    }
    const plan = await startNextJob(world, session);
    const claimed = await claimJob(world, session);
    await world.advance(second);
    await deregister(world, session);
    const states = [];
    for (const job of [apply, plan, claimed]) {
      const [lease] = await leasesOf(world, job);
      states.push([(await getJob(world, job)).status.state, lease?.state]);
    }
    expect(states).toEqual([
      ["errored", "lost"],
      ["waiting", "lost"],
      ["waiting", "returned"],
    ]);
    expect(created).toHaveLength(2);
  });

  it("RUN-5 a job that was to end and is lost is canceled", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, run } = await plantRunningJob(world);
    await world.ok("cancelRun", { path: { run_id: run.id } });
    await deregister(world, session);
    const ended = { state: "canceled", reason: "canceled" };
    expect((await getRun(world, run)).status).toMatchObject({ ...ended, plan: { status: ended } });
  });

  it("RUN-5 a result that comes too late is kept beside the lease, the first only, and changes nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, run } = await plantRunningApply(world);
    await world.advance(5 * minute);
    const before = await getRun(world, run);
    await world.advance(second);
    const result = { outcome: "succeeded", has_changes: false, message: "3 added" };
    const { rule } = await world.refused("lease_lost", "finishJob", jobCall(job, result));
    expect(rule).toMatch(/^RUN-[35]$/);
    const [lease] = await leasesOf(world, job);
    expect(lease).toMatchObject({ state: "lost", late_result: { ...result, at: await instantIn(world) } });
    await world.advance(second);
    await world.refused("lease_lost", "finishJob", jobCall(job, { outcome: "failed" }));
    expect(await leasesOf(world, job)).toEqual([lease]);
    expect(await getRun(world, run)).toEqual(before);
  });

  it("RUN-5 a late result of a plan does not reach the claim that has it now", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, run, session, token } = await plantRunningJob(world);
    await world.advance(5 * minute);
    const next = await registerAgent(world, token.token);
    const again = await startNextJob(world, next);
    await world.refused("lease_lost", "finishJob", jobCall(job, { outcome: "failed", message: "late" }));
    expect((await leasesOf(world, job)).map(({ late_result }) => late_result?.message)).toEqual(["late", undefined]);
    await finishJob(world, again, { has_changes: false });
    expect((await getRun(world, run)).status.state).toBe("finished");
    await heartbeat(world, session);
  });

  it("RUN-5 an agent whose token was revoked keeps its jobs until it is silent, and can write nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, token, run, pool } = await plantRunningJob(world);
    const path = { agent_pool_token_id: token.id };
    await world.ok("revokeAgentPoolToken", { path, body: { sessions: "immediate" } });
    await world.refused("token_revoked", "renewJob", jobCall(job));
    await world.refused("token_revoked", "finishJob", jobCall(job, { outcome: "succeeded" }));
    await world.advance(5 * minute - 1);
    expect((await getJob(world, job)).status.state).toBe("running");
    await world.refused("pool_in_use", "deleteAgentPool", { path: { agent_pool_id: pool.id } });
    await world.advance(1);
    expect((await getRun(world, run)).status.state).toBe("plan_queued");
    await world.refused("token_revoked", "finishJob", jobCall(job, { outcome: "succeeded" }));
  });

  it("RUN-5 what returns after a loss returns to the place that it had", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, pool, session, token } = await plantRunningJob(world);
    await world.advance(second);
    await createRun(world, (await createWorkspace(world, { agent_pool_id: pool.id })).id);
    await deregister(world, session);
    const next = await registerAgent(world, token.token);
    expect((await claimJob(world, next)).id).toBe(job.id);
  });

  it("AGT-8 the server's own absence loses no job; silence counts from its return", async (test) => {
    await using world = await startWorld(test, { clock: true, outages: true });
    const { session, job, run } = await plantRunningJob(world);
    await world.outage(30 * minute);
    expect((await getJob(world, job)).status).toMatchObject({
      state: "running",
      lease_expires_at: await instantIn(world, 5 * minute),
    });
    await world.advance(5 * minute - 1);
    expect((await getJob(world, job)).status.state).toBe("running");
    await world.ok("renewJob", jobCall(job));
    await world.advance(5 * minute - 1);
    expect((await getJob(world, job)).status.state).toBe("running");
    await world.advance(1);
    expect((await getRun(world, run)).status.state).toBe("plan_queued");
    await heartbeat(world, session);
  });

  it("RUN-4 a job that was to be started while the server was away has returned when it comes back", async (test) => {
    await using world = await startWorld(test, { clock: true, outages: true });
    const { session, job } = await plantClaimedJob(world);
    await world.outage(10 * minute);
    await world.refused("lease_lost", "startJob", jobCall(job));
    expect(await claimJob(world, session)).toMatchObject({ id: job.id, epoch: 2 });
  });

  it("RUN-3 the list of leases tells every claim, oldest first, page by page", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job } = await plantClaimedJob(world);
    for (let count = 0; count < 4; count += 1) {
      await world.advance(minute);
      await claimJob(world, session);
    }
    const path = { job_id: job.id };
    const epochs: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: Record<string, string | number> = cursor === "" ? { limit: 2 } : { limit: 2, cursor };
      const page = await world.ok("listLeases", { path, query });
      epochs.push(...page.items.map(({ epoch }) => epoch));
      cursor = page.next_cursor;
    }
    expect(epochs).toEqual([1, 2, 3, 4, 5]);
    const { job: hosted } = await plantHostedJob(world);
    expect(await leasesOf(world, hosted)).toEqual([]);
  });

  it("RUN-3 one agent's jobs are no other's: a session cannot claim for another agent", async (test) => {
    await using world = await startWorld(test);
    const { session, token } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    await world.refused("not_found", "claimJob", { ...claimCall(session), path: { agent_id: other.agent_id } });
  });
});

async function plantHostedJob(world: World) {
  const workspace = await createWorkspace(world, { hosted: true });
  return { job: (await createRun(world, workspace.id)).status.plan };
}
