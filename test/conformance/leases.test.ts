import { describe, expect, it } from "vitest";
import { createWorkspace, heartbeat } from "./planting.js";
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
  plantRun,
  plantRunningJob,
  startJob,
  startNextJob,
} from "./run-planting.js";
import { startWorld } from "./world.js";

const second = 1_000;
const minute = 60 * second;

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
    await world.refused("wrong_state", "appendJobLog", jobCall(job, { offset: 0, text: "early" }));
    expect((await getJob(world, job)).status.log_bytes).toBe(0);
    expect((await getRun(world, run)).status).toMatchObject({
      state: "planning",
      plan: { status: { state: "claimed", started_at: null } },
    });
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
