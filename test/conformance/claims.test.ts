import type { components } from "@muster/openapi/types";
import { describe, expect, it } from "vitest";
import { heartbeat, plantAgent, registerAgent, registration } from "./planting.js";
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
  leasesOf,
  plantClaimedJob,
  plantRunner,
  plantRunningJob,
  startNextJob,
  type AgentSession,
} from "./run-planting.js";
import { startWorld, type BegunCall, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

type ClaimAnswer = components["schemas"]["JobClaimAnswer"] & { readonly code?: string };

/** Begins a claim that waits, and resolves once the server has begun to hold it. */
async function beginClaim(world: World, session: AgentSession, wait_seconds = 50): Promise<BegunCall> {
  await world.advance(1);
  const now = await instantIn(world);
  const begun = world.begin("claimJob", claimCall(session, { wait_seconds }));
  const path = { agent_id: session.agent_id };
  // The call is a sign of life, which shows that the server has it.
  for (let look = 0; look < 1_000; look += 1) {
    if ((await world.ok("getAgent", { path })).status.last_seen_at === now) return begun;
  }
  return expect.fail("the server never took the claim");
}

async function answerOf({ answer }: BegunCall): Promise<ClaimAnswer> {
  const { text } = await answer;
  return JSON.parse(text) as ClaimAnswer; // The exchange was checked; a problem has a code.
}

/** Makes sure that a call is still held after the server has done other work. */
async function held(world: World, ...calls: readonly BegunCall[]): Promise<void> {
  for (let look = 0; look < 5; look += 1) await world.ok("getAccount");
  expect(calls.map(({ isAnswered }) => isAnswered)).toEqual(calls.map(() => false));
}

/** Closes the connection of a call that is held, and lets the server notice. */
async function vanish(world: World, call: BegunCall): Promise<void> {
  call.vanish();
  await expect(call.answer).rejects.toThrow();
  for (let look = 0; look < 5; look += 1) await world.ok("getAccount");
}

const plan = (world: World, workspaceId: string, body: object = {}) =>
  createRun(world, workspaceId, { kind: "plan_only", ...body });

describe("a claim that waits", () => {
  it("RUN-2 is held while there is nothing, and answered as soon as a job is queued", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, workspace } = await plantRunner(world);
    const waiting = await beginClaim(world, session);
    await held(world, waiting);
    const run = await plan(world, workspace.id);
    expect((await answerOf(waiting)).job).toMatchObject({ run_id: run.id, epoch: 1 });
  });

  it("RUN-2 ends without a job when its time is over, and not a millisecond earlier", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace } = await plantRunner(world);
    const waiting = await beginClaim(world, session, 7);
    await world.advance(7 * second - 1);
    await held(world, waiting);
    await world.advance(1);
    expect(await answerOf(waiting)).toEqual({ job: null, scheduling: "active", drain_deadline: null });
    // It has left the line: what is queued now is nobody's.
    const run = await plan(world, workspace.id);
    expect((await getRun(world, run)).status.state).toBe("plan_queued");
  });

  it("RUN-2 does not wait where it is not told to, nor where the agent is paused or drains", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path } = await plantRunner(world);
    await claimNothing(world, session);
    for (const [id, scheduling] of [
      ["pauseAgent", "paused"],
      ["drainAgent", "draining"],
    ] as const) {
      await world.ok(id, { path });
      expect(await claim(world, session, { wait_seconds: 50 })).toMatchObject({ job: null, scheduling });
    }
  });

  it("RUN-2 waits for a free slot of its agent as it waits for a job", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace } = await plantRunner(world, { capacity: 1 });
    await plan(world, workspace.id);
    const job = await startNextJob(world, session);
    const next = await plan(world, workspace.id);
    const waiting = await beginClaim(world, session);
    await held(world, waiting);
    await finishJob(world, job);
    expect((await answerOf(waiting)).job?.run_id).toBe(next.id);
  });

  it("RUN-2 of several that wait the longest waiting gets the job, and the others go on waiting", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, token } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    const [first, next] = [await beginClaim(world, other), await beginClaim(world, session)];
    const one = await plan(world, workspace.id);
    expect((await answerOf(first)).job?.run_id).toBe(one.id);
    await held(world, next);
    const two = await plan(world, workspace.id);
    expect((await answerOf(next)).job?.run_id).toBe(two.id);
  });

  it("RUN-2 lets a job with labels pass to the one behind it that has them", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, token } = await plantRunner(world);
    const labelled = await registerAgent(world, token.token, { labels: { zone: "a" } });
    const [first, next] = [await beginClaim(world, session), await beginClaim(world, labelled)];
    const run = await plan(world, workspace.id, { agent_labels: { zone: "a" } });
    expect((await answerOf(next)).job?.run_id).toBe(run.id);
    await held(world, first);
  });

  it("RUN-4 gets a job that returns to the queue, RUN-5 or was lost, at that instant", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, job, token, path } = await plantClaimedJob(world);
    const other = await registerAgent(world, token.token);
    const waiting = await beginClaim(world, other);
    await world.advance(minute - 2);
    await heartbeat(world, other);
    if (waiting.isAnswered) expect((await answerOf(waiting)).job).toBeNull();
    const again = await beginClaim(world, other);
    expect((await answerOf(again)).job).toMatchObject({ id: job.id, epoch: 2 });
    expect((await leasesOf(world, job))[0]?.state).toBe("returned");
    const third = await registerAgent(world, token.token);
    const last = await beginClaim(world, third);
    await world.ok("deregisterAgent", { path: { agent_id: other.agent_id }, token: other.session_token });
    expect((await answerOf(last)).job).toMatchObject({ id: job.id, epoch: 3 });
    await heartbeat(world, session);
    expect((await world.ok("getAgent", { path })).status.state).toBe("idle");
  });

  it("RUN-1 gets the next run of a workspace when the one before it ends", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, job } = await plantRunningJob(world);
    const next = await createRun(world, workspace.id);
    const waiting = await beginClaim(world, session);
    await held(world, waiting);
    await finishJob(world, job, { outcome: "failed" });
    expect((await answerOf(waiting)).job?.run_id).toBe(next.id);
  });

  it("RUN-2 gives every one of many that wait a job of its own", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, token } = await plantRunner(world);
    const sessions = [session];
    while (sessions.length < 40) sessions.push(await registerAgent(world, token.token));
    const waiting = [];
    for (const agent of sessions) waiting.push(await beginClaim(world, agent));
    const runs = await Promise.all(sessions.map(() => plan(world, workspace.id)));
    const got = (await Promise.all(waiting.map(answerOf))).map(({ job }) => job?.run_id);
    expect(got.sort()).toEqual(runs.map(({ id }) => id).sort());
  });

  it("AGT-5 is no way around the slots of an agent", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, path } = await plantRunner(world, { capacity: 2 });
    const waiting = [];
    for (let count = 0; count < 4; count += 1) waiting.push(await beginClaim(world, session));
    for (let count = 0; count < 4; count += 1) await plan(world, workspace.id);
    await world.advance(50 * second);
    const jobs = (await Promise.all(waiting.map(answerOf))).filter(({ job }) => job !== null);
    expect(jobs).toHaveLength(2);
    expect(
      (
        await world.ok("getAgentPool", {
          path: { agent_pool_id: (await world.ok("getAgent", { path })).agent_pool_id },
        })
      ).status.jobs,
    ).toEqual({ waiting: 2, running: 2 });
  });
});

describe("what ends the wait for a job", () => {
  it("AGT-6 draining ends it without a job, at once, and nothing is claimed from the answer on", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, workspace, path } = await plantRunner(world);
    const waiting = await beginClaim(world, session);
    await world.ok("drainAgent", { path });
    const run = await plan(world, workspace.id);
    expect(await answerOf(waiting)).toEqual({ job: null, scheduling: "draining", drain_deadline: null });
    expect((await getRun(world, run)).status).toMatchObject({ state: "plan_queued", queue_reason: "no_agents" });
  });

  it("AGT-6 draining all agents of a pool ends it for each", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, token, pool } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    const waiting = [await beginClaim(world, session), await beginClaim(world, other)];
    await world.ok("drainAgentPool", { path: { agent_pool_id: pool.id } });
    for (const call of waiting) expect(await answerOf(call)).toMatchObject({ job: null, scheduling: "draining" });
  });

  it("AGT-2 pausing the agent ends it, and resuming gives the next claim a job", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, path } = await plantRunner(world);
    const waiting = await beginClaim(world, session);
    await world.ok("pauseAgent", { path });
    expect(await answerOf(waiting)).toMatchObject({ job: null, scheduling: "paused" });
    await plan(world, workspace.id);
    await world.ok("resumeAgent", { path });
    await claimJob(world, session);
  });

  it("POOL-9 pausing the pool does not end it, and gives nothing before the pool is resumed", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, pool } = await plantRunner(world);
    const poolPath = { agent_pool_id: pool.id };
    const waiting = await beginClaim(world, session);
    await world.ok("pauseAgentPool", { path: poolPath });
    const run = await plan(world, workspace.id);
    expect((await getRun(world, run)).status).toMatchObject({ state: "plan_queued", queue_reason: "pool_paused" });
    await held(world, waiting);
    await world.ok("resumeAgentPool", { path: poolPath });
    expect((await answerOf(waiting)).job?.run_id).toBe(run.id);
  });

  it("POOL-9 a pool that resumes by itself gives its jobs to those who wait, at that very millisecond", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, pool } = await plantRunner(world);
    const body = { resume_at: await instantIn(world, 20 * second) };
    await world.ok("pauseAgentPool", { path: { agent_pool_id: pool.id }, body });
    const run = await plan(world, workspace.id);
    const waiting = await beginClaim(world, session);
    await world.advance(20 * second - 2);
    await held(world, waiting);
    await world.advance(1);
    expect((await answerOf(waiting)).job?.run_id).toBe(run.id);
  });

  it("AGT-9 becoming too old does not end it, and gives nothing before a heartbeat tells another version", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, pool, path } = await plantRunner(world);
    const waiting = await beginClaim(world, session);
    const body = { min_agent_version: "99.0.0" };
    await world.ok("updateAgentPool", { path: { agent_pool_id: pool.id }, body });
    const run = await plan(world, workspace.id);
    expect((await getRun(world, run)).status.state).toBe("plan_queued");
    await held(world, waiting);
    const newer = { path, token: session.session_token, body: { version: "99.0.0" } };
    await world.ok("heartbeatAgent", newer);
    expect((await answerOf(waiting)).job?.run_id).toBe(run.id);
  });

  it("POOL-6 the deletion of the pool answers it with pool_deleted, within 2 seconds", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, pool, token } = await plantAgent(world);
    const other = await registerAgent(world, token.token);
    const waiting = [await beginClaim(world, session), await beginClaim(world, other)];
    // The clock stands still: what comes now comes at once.
    await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
    for (const call of waiting) {
      expect((await call.answer).response.status).toBe(410);
      expect((await answerOf(call)).code).toBe("pool_deleted");
    }
  });

  it("TOK-3 the revocation of its token answers it with token_revoked, or drains the agent", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, token } = await plantAgent(world);
    const waiting = await beginClaim(world, session);
    const path = { agent_pool_token_id: token.id };
    await world.ok("revokeAgentPoolToken", { path, body: { sessions: "immediate" } });
    expect((await answerOf(waiting)).code).toBe("token_revoked");
    const drained = await plantAgent(world);
    const draining = await beginClaim(world, drained.session);
    const body = { sessions: "drain", drain_seconds: 60 };
    const revoke = { path: { agent_pool_token_id: drained.token.id }, body };
    await world.ok("revokeAgentPoolToken", revoke);
    expect(await answerOf(draining)).toEqual({
      job: null,
      scheduling: "draining",
      drain_deadline: await instantIn(world, minute),
    });
  });

  it("AGT-7 a newer session answers it with session_superseded", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const body = registration(world);
    const { session, token, workspace } = await plantRunner(world, body);
    const waiting = await beginClaim(world, session);
    const newer = await world.ok("registerAgent", { token: token.token, body });
    expect((await answerOf(waiting)).code).toBe("session_superseded");
    const run = await plan(world, workspace.id);
    expect((await claimJob(world, newer)).run_id).toBe(run.id);
  });

  it("AGT-6 its own deregistration answers it with agent_removed", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, path } = await plantAgent(world);
    const waiting = await beginClaim(world, session);
    await world.ok("deregisterAgent", { path, token: session.session_token });
    expect((await answerOf(waiting)).code).toBe("agent_removed");
  });

  it("AGT-1 another agent under its name answers it with agent_removed", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const body = registration(world);
    const { session, token } = await plantRunner(world, body);
    const waiting = await beginClaim(world, session);
    await world.advance(30 * second);
    const rival = { ...body, instance_key: "another-instance-key" };
    await world.ok("registerAgent", { token: token.token, body: rival });
    expect((await answerOf(waiting)).code).toBe("agent_removed");
  });

  it("the end of the server answers it without a job", async (test) => {
    await using world = await startWorld(test, { clock: true, outages: true, socket: true });
    const { session } = await plantAgent(world);
    const waiting = await beginClaim(world, session);
    await world.outage(1);
    expect(await answerOf(waiting)).toMatchObject({ job: null });
  });
});

describe("a client that vanishes", () => {
  it("RUN-4 leaves the line: the job goes to whoever is there", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, workspace, token } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    const gone = await beginClaim(world, session);
    const there = await beginClaim(world, other);
    await vanish(world, gone);
    const run = await plan(world, workspace.id);
    expect((await answerOf(there)).job?.run_id).toBe(run.id);
  });

  it("RUN-4 never swallows a job, whenever its connection closes", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, workspace, token } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    for (let round = 0; round < 20; round += 1) {
      const gone = await beginClaim(world, session);
      const creation = plan(world, workspace.id);
      // At another moment each time: before, while and after the job is given away.
      for (let step = 0; step < round; step += 1) await Promise.resolve();
      if (round % 2 === 1) await world.ok("getHealth");
      gone.vanish();
      const received = await gone.answer.then(
        () => answerOf(gone),
        () => undefined,
      );
      const run = await creation;
      let taken = received?.job ?? (await claim(world, other)).job;
      // An answer that crossed the end of its connection was given to nobody; the job returns as one that was not started.
      if (taken === null) await world.advance(minute);
      taken ??= (await claim(world, other)).job;
      expect(taken?.run_id, `round ${round}`).toBe(run.id);
      await world.ok("cancelRun", { path: { run_id: run.id } });
    }
  });

  it("RUN-4 gives back at once what was claimed for it already", async (test) => {
    // In one process the server learns it at the same instant: at some of these moments it has claimed and not answered.
    await using world = await startWorld(test, { clock: true, outages: true });
    const { session, workspace } = await plantRunner(world);
    let returned = 0;
    for (let moment = 0; moment < 60; moment += 1) {
      const run = await plan(world, workspace.id);
      const gone = world.begin("claimJob", claimCall(session, { wait_seconds: 50 }));
      for (let step = 0; step < moment * 4; step += 1) await Promise.resolve();
      gone.vanish();
      await gone.answer.catch(() => undefined);
      const leases = await leasesOf(world, run.status.plan);
      for (const { state, claimed_at, ended_at } of leases)
        if (state === "returned" && claimed_at === ended_at) returned += 1;
      await world.ok("cancelRun", { path: { run_id: run.id } });
    }
    expect(returned).toBeGreaterThan(0);
  });

  it("RUN-4 takes no slot and no time: what it had claimed waits again, at the place that it had", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, workspace, path } = await plantRunner(world);
    const gone = await beginClaim(world, session);
    await vanish(world, gone);
    const run = await plan(world, workspace.id);
    expect((await world.ok("getAgent", { path })).status.slots.used).toBe(0);
    const { job } = await claim(world, session, { wait_seconds: 50 });
    expect(job).toMatchObject({ run_id: run.id });
    expect((await world.ok("getAgent", { path })).status.slots.used).toBe(1);
    expect((await getRun(world, run)).status.plan.status.queued_at).toBe(run.created_at);
  });
});

describe("two agents and one job", () => {
  it("RUN-3 one of them gets it, the other waits on", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { session, workspace, token } = await plantRunner(world);
    const other = await registerAgent(world, token.token);
    for (let round = 0; round < 5; round += 1) {
      const waiting = [await beginClaim(world, session), await beginClaim(world, other)];
      const run = await plan(world, workspace.id);
      const first = await Promise.race(waiting.map(answerOf));
      expect(first.job?.run_id).toBe(run.id);
      await held(world, ...waiting.filter(({ isAnswered }) => !isAnswered));
      expect(waiting.filter(({ isAnswered }) => isAnswered)).toHaveLength(1);
      await world.advance(50 * second);
      const jobs = (await Promise.all(waiting.map(answerOf))).filter(({ job }) => job !== null);
      expect(jobs).toHaveLength(1);
      await world.ok("cancelRun", { path: { run_id: run.id } });
    }
    await plan(world, workspace.id);
    await startNextJob(world, session);
  });

  it("RUN-3 an agent that executes a job may wait for another beside it", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { session, workspace, job } = await plantRunningJob(world);
    const waiting = await beginClaim(world, session);
    const run = await plan(world, workspace.id);
    expect((await answerOf(waiting)).job?.run_id).toBe(run.id);
    await finishJob(world, job);
    await world.ok("discardRun", { path: { run_id: job.run_id } });
    await plan(world, workspace.id);
    await executeNextJob(world, session);
  });
});
