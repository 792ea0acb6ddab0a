import { describe, expect, it } from "vitest";
import { createWorkspace, heartbeat, type plantAgent, registerAgent, registration } from "./planting.js";
import {
  advanceAlive,
  claimCall,
  claimJob,
  claimNothing,
  createRun,
  executeNextJob,
  finishJob,
  getJob,
  getRun,
  instantIn,
  jobCall,
  leasesOf,
  plantClaimedJob,
  plantLostApply,
  plantRun,
  plantRunner,
  plantRunningApply,
  plantRunningJob,
  startJob,
  startNextJob,
} from "./run-planting.js";

import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

const deregister = (world: World, session: { agent_id: string; session_token: string }) =>
  world.ok("deregisterAgent", { path: { agent_id: session.agent_id }, token: session.session_token });

describe("leases", () => {
  it("RUN-3 every claim of a job is its next epoch, with a lease and a token of its own", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job, run } = await plantClaimedJob(world);
    const claimed_at = await instantIn(world);
    expect(job).toMatchObject({
      ...{
        epoch: 1,
        start_before: await instantIn(world, minute),
        lease_expires_at: await instantIn(world, 5 * minute),
      },
      ...{ timeout_minutes: 60, log_offset: 0, job_token: expect.stringMatching(/^mjt_[0-9A-Za-z]{49}$/) as string },
    });
    expect((await getJob(world, job)).status).toMatchObject({
      ...{ state: "claimed", epoch: 1, agent_id: session.agent_id, claimed_at, started_at: null },
      lease_expires_at: job.lease_expires_at,
    });
    await world.advance(minute);
    const again = await claimJob(world, session);
    expect(again).toMatchObject({ id: job.id, epoch: 2 });
    expect(again.job_token).not.toBe(job.job_token);
    await startJob(world, again);
    const [first, second_] = await leasesOf(world, job);
    expect(first).toMatchObject({
      ...{ job_id: job.id, epoch: 1, agent_id: session.agent_id, state: "returned", claimed_at, started_at: null },
      ...{ ended_at: await instantIn(world), late_result: null },
    });
    expect(second_).toMatchObject({ epoch: 2, state: "started", started_at: await instantIn(world), ended_at: null });
    await world.advance(second);
    await finishJob(world, again);
    expect((await leasesOf(world, job))[1]).toMatchObject({ state: "finished", ended_at: await instantIn(world) });
    expect((await getRun(world, run)).status.plan.status).toMatchObject({ epoch: 2, lease_expires_at: null });
  });

  it("RUN-3 every granted call of the agent prolongs all of its leases, with whichever token", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path, job, workspace } = await plantRunningJob(world);
    await createRun(world, workspace.id, { kind: "plan_only" });
    const other = await startNextJob(world, session);
    const token = session.session_token;
    const calls = {
      heartbeatAgent: () => heartbeat(world, session),
      claimJob: () => claimNothing(world, session),
      startJob: () => startJob(world, other),
      renewJob: () => world.ok("renewJob", jobCall(other)),
      appendJobLog: () => world.ok("appendJobLog", jobCall(other, { offset: 0, text: "a" })),
      pauseAgent: () => world.ok("pauseAgent", { path, token }),
      resumeAgent: () => world.ok("resumeAgent", { path, token }),
      drainAgent: () => world.ok("drainAgent", { path, token }),
      finishJob: () => finishJob(world, other),
    };
    for (const [id, call] of Object.entries(calls)) {
      await world.advance(5 * minute - 1);
      await call();
      const expires = await instantIn(world, 5 * minute);
      expect((await getJob(world, job)).status.lease_expires_at, id).toBe(expires);
      if (id !== "finishJob") expect((await getJob(world, other)).status.lease_expires_at, id).toBe(expires);
    }
    await world.advance(5 * minute - 1);
    expect((await getJob(world, job)).status.state).toBe("running");
    await world.advance(1);
    expect((await getJob(world, job)).status.state).toBe("waiting");
  });

  it("RUN-3 the answers to an agent tell until when its lease holds", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job } = await plantClaimedJob(world);
    await world.advance(second);
    const answer = { lease_expires_at: await instantIn(world, 5 * minute), cancellation: null };
    expect(await startJob(world, job)).toEqual(answer);
    expect(await startJob(world, job)).toEqual(answer);
    expect(await world.ok("renewJob", jobCall(job))).toEqual(answer);
    const appended = await world.ok("appendJobLog", jobCall(job, { offset: 0, text: "é" }));
    expect(appended).toEqual({ ...answer, next_offset: 2 });
  });

  it("RUN-3 no call that is refused prolongs a lease", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job, path } = await plantRunningJob(world);
    const before = await getJob(world, job);
    await world.advance(minute);
    await world.refused("lease_lost", "renewJob", { ...jobCall(job), body: { epoch: 2 } });
    await world.refused("lease_lost", "renewJob", { ...jobCall(job), body: { epoch: 0 } });
    await world.refused("validation_failed", "renewJob", { ...jobCall(job), body: {} });
    await world.refused("validation_failed", "appendJobLog", jobCall(job, { offset: 7, text: "a" }));
    await world.refused("wrong_state", "finishJob", jobCall(job, { outcome: "canceled" }));
    await world.refused("not_found", "renewJob", { ...jobCall(job), path: { job_id: "job-x" } });
    await world.refused("wrong_token_kind", "heartbeatAgent", {
      path,
      token: job.job_token,
      body: { version: "1.0.0" },
    });
    await world.refused("validation_failed", "claimJob", claimCall(session, { wait_seconds: 51 }));
    expect(await getJob(world, job)).toEqual(before);
  });

  it("TOK-2 a job token writes for its one job; every other is absent to it", async (test) => {
    await using world = await startWorld(test);
    const { job, workspace, session } = await plantRunningJob(world);
    await createRun(world, workspace.id, { kind: "plan_only" });
    const other = await startNextJob(world, session);
    const foreign = { ...jobCall(other), token: job.job_token };
    await world.refused("not_found", "renewJob", foreign);
    await world.refused("not_found", "finishJob", { ...jobCall(other, { outcome: "failed" }), token: job.job_token });
    expect((await getJob(world, other)).status.state).toBe("running");
  });

  it("RUN-3 the result of a lease that ended by it may be told again, and changes nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { job, run } = await plantRunningJob(world);
    const result = { outcome: "succeeded", has_changes: true, message: "1 to add" };
    await finishJob(world, job, result);
    const before = [await getRun(world, run), await leasesOf(world, job)];
    await world.advance(second);
    await finishJob(world, job, result);
    expect([await getRun(world, run), await leasesOf(world, job)]).toEqual(before);
    for (const id of ["startJob", "renewJob"] as const) await world.refused("lease_lost", id, jobCall(job));
    await world.refused("lease_lost", "appendJobLog", jobCall(job, { offset: 0, text: "late" }));
    await world.refused("lease_lost", "finishJob", jobCall(job, { ...result, outcome: "failed" }));
    expect([await getRun(world, run), await leasesOf(world, job)]).toEqual(before);
  });
});

describe("the start of a job", () => {
  it("RUN-4 a claimed job that is not started within 60 seconds returns to the queue, and not a millisecond earlier", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job, run } = await plantClaimedJob(world);
    await advanceAlive(world, minute - 1, session);
    expect((await getJob(world, job)).status.state).toBe("claimed");
    expect((await getRun(world, run)).status.state).toBe("planning");
    await world.advance(1);
    expect((await getJob(world, job)).status).toMatchObject({
      ...{ state: "waiting", queue_reason: "dispatching", started_at: null, lease_expires_at: null },
      queued_at: run.created_at,
    });
    expect((await getRun(world, run)).status.state).toBe("plan_queued");
    await world.refused("lease_lost", "startJob", jobCall(job));
    expect(await leasesOf(world, job)).toMatchObject([{ state: "returned", ended_at: await instantIn(world) }]);
  });

  it("RUN-4 a job that is started in the last millisecond stays with its agent", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job } = await plantClaimedJob(world);
    await world.advance(minute - 1);
    await startJob(world, job);
    await world.advance(1);
    await heartbeat(world, session);
    await advanceAlive(world, 10 * minute, session);
    expect((await getJob(world, job)).status.state).toBe("running");
  });

  it("RUN-4 what was not started can neither write a log nor tell a result", async (test) => {
    await using world = await startWorld(test);
    const { job, run } = await plantClaimedJob(world);
    for (const outcome of ["succeeded", "failed"]) {
      await world.refused("wrong_state", "finishJob", jobCall(job, { outcome }));
    }
    const { response } = await world.call("appendJobLog", jobCall(job, { offset: 0, text: "early" }));
    expect(response.ok).toBe(false);
    expect((await getRun(world, run)).status).toMatchObject({ state: "planning", plan: { status: { log_bytes: 0 } } });
    await world.ok("renewJob", jobCall(job));
  });

  it("RUN-4 what returns to the queue returns to the place that it had", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job, pool, run } = await plantClaimedJob(world);
    await world.advance(second);
    const later = await createWorkspace(world, { agent_pool_id: pool.id });
    const second_ = await createRun(world, later.id);
    await world.advance(minute - second);
    expect(await claimJob(world, session)).toMatchObject({ id: job.id, run_id: run.id });
    expect(await claimJob(world, session)).toMatchObject({ run_id: second_.id });
  });

  it("RUN-4 an apply that was not started returns too, any number of times, and is executed once", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, run } = await plantRun(world, { auto_apply: true });
    await executeNextJob(world, session);
    for (let epoch = 1; epoch <= 3; epoch += 1) {
      expect(await claimJob(world, session)).toMatchObject({ phase: "apply", epoch });
      await world.advance(minute);
      expect((await getRun(world, run)).status.state).toBe("apply_queued");
    }
    await executeNextJob(world, session);
    expect((await getRun(world, run)).status).toMatchObject({ state: "finished", needs_acknowledgement: false });
  });
});

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
    await world.outage(60 * minute);
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
