import { describe, expect, it } from "vitest";
import { heartbeat, registerAgent } from "./planting.js";
import {
  advanceAlive,
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
  plantPlannedRun,
  plantRun,
  plantRunningApply,
  plantRunningJob,
  startJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;

const cancel = (world: World, { id }: { readonly id: string }) => world.ok("cancelRun", { path: { run_id: id } });

/** What an ended run and its last job say. */
function canceledFor(reason: "canceled" | "timed_out", ended_at: string) {
  return { state: "canceled", reason, cancellation: null, ended_at };
}

describe("canceling a run", () => {
  it("RUN-8 a run ends at once while it waits, is claimed, or awaits confirmation", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const waiting = await plantRun(world);
    const claimed = await plantClaimedJob(world);
    const planned = await plantPlannedRun(world);
    await world.advance(second);
    const now = await instantIn(world);
    for (const { run } of [waiting, claimed, planned]) {
      expect((await cancel(world, run)).status).toMatchObject({ ...canceledFor("canceled", now), queue_reason: null });
    }
    for (const { run } of [waiting, claimed]) {
      expect((await getRun(world, run)).status.plan.status).toMatchObject(canceledFor("canceled", now));
    }
    expect((await getRun(world, planned.run)).status.plan.status.state).toBe("finished");
    await claimNothing(world, waiting.session);
    await world.refused("lease_lost", "startJob", jobCall(claimed.job));
    expect(await leasesOf(world, claimed.job)).toMatchObject([{ state: "canceled", ended_at: now, started_at: null }]);
    expect((await world.ok("getAgent", { path: claimed.path })).status.state).toBe("idle");
  });

  it("RUN-8 what an agent executes is to end: every call of the agent tells it", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, job, session } = await plantRunningJob(world);
    expect(await world.ok("renewJob", jobCall(job))).toMatchObject({ cancellation: null });
    await world.advance(second);
    const requested = await instantIn(world);
    const cancellation = { reason: "canceled", requested_at: requested, force_at: await instantIn(world, 2 * minute) };
    const answered = await cancel(world, run);
    expect(answered.status).toMatchObject({ state: "planning", cancellation, reason: null, ended_at: null });
    expect(answered.status.plan.status).toMatchObject({ state: "running", cancellation });
    expect(await world.ok("renewJob", jobCall(job))).toMatchObject({ cancellation });
    expect(await startJob(world, job)).toMatchObject({ cancellation });
    expect(await world.ok("appendJobLog", jobCall(job, { offset: 0, text: "a" }))).toMatchObject({ cancellation });
    expect((await heartbeat(world, session)).jobs).toEqual([{ id: job.id, epoch: 1, cancellation }]);
  });

  it("RUN-8 canceling again changes nothing, and postpones nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRunningJob(world);
    const first = await cancel(world, run);
    await world.advance(minute);
    await heartbeat(world, session);
    const again = await cancel(world, run);
    expect(again.status.cancellation).toEqual(first.status.cancellation);
    await world.advance(minute);
    expect((await getRun(world, run)).status.state).toBe("canceled");
    await world.refused("wrong_state", "cancelRun", { path: { run_id: run.id } });
  });

  it("RUN-8 the agent ends it and tells so, and the run is canceled", async (test) => {
    await using world = await startWorld(test, { clock: true });
    for (const outcome of ["canceled", "failed"]) {
      for (const plant of [plantRunningJob, plantRunningApply]) {
        const { run, job } = await plant(world);
        await cancel(world, run);
        await world.advance(second);
        await finishJob(world, job, { outcome, message: "interrupted" });
        const ended = canceledFor("canceled", await instantIn(world));
        expect((await getRun(world, run)).status).toMatchObject({ ...ended, needs_acknowledgement: false });
        expect((await getJob(world, job)).status).toMatchObject({ ...ended, message: "interrupted" });
        expect(await leasesOf(world, job)).toMatchObject([{ state: "finished" }]);
      }
    }
  });

  it("RUN-8 a success counts where nothing is left to do; a plan that would have to be applied is canceled", async (test) => {
    await using world = await startWorld(test);
    const cases = [
      { plant: plantRunningJob, body: {}, told: {}, state: "canceled", reason: "canceled" },
      { plant: plantRunningJob, body: { auto_apply: true }, told: {}, state: "canceled", reason: "canceled" },
      { plant: plantRunningJob, body: {}, told: { has_changes: false }, state: "finished", reason: null },
      { plant: plantRunningJob, body: { kind: "plan_only" }, told: {}, state: "finished", reason: null },
      { plant: plantRunningApply, body: {}, told: {}, state: "finished", reason: null },
    ] as const;
    for (const { plant, body, told, state, reason } of cases) {
      const { run, job, session } = await plant(world, body);
      await cancel(world, run);
      await finishJob(world, job, told);
      const { status } = await getRun(world, run);
      expect(status).toMatchObject({ state, reason, has_changes: "has_changes" in told ? told.has_changes : true });
      expect((await getJob(world, job)).status.state).toBe("finished");
      await claimNothing(world, session);
    }
  });

  it("RUN-8 a job that nobody asked to end cannot be told as canceled", async (test) => {
    await using world = await startWorld(test);
    const { job } = await plantRunningJob(world);
    const { rule } = await world.refused("wrong_state", "finishJob", jobCall(job, { outcome: "canceled" }));
    expect(rule).toBe("RUN-8");
    await finishJob(world, job);
  });

  it("RUN-8 a job is given up exactly 2 minutes after the request, and not a millisecond earlier", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, job, session, workspace } = await plantRunningJob(world);
    const next = await createRun(world, workspace.id);
    await cancel(world, run);
    await world.advance(2 * minute - 1);
    expect((await getRun(world, run)).status.state).toBe("planning");
    await heartbeat(world, session);
    await world.advance(1);
    const now = await instantIn(world);
    const ended = canceledFor("canceled", now);
    expect((await getRun(world, run)).status).toMatchObject({ ...ended, needs_acknowledgement: false });
    expect((await getJob(world, job)).status).toMatchObject(ended);
    expect(await leasesOf(world, job)).toMatchObject([{ state: "canceled", ended_at: now }]);
    expect((await heartbeat(world, session)).jobs).toEqual([]);
    await world.refused("lease_lost", "finishJob", jobCall(job, { outcome: "canceled" }));
    expect((await leasesOf(world, job))[0]?.late_result).toMatchObject({ outcome: "canceled", at: now });
    expect((await claimJob(world, session)).run_id).toBe(next.id);
  });

  it("RUN-8 an apply that is given up keeps its workspace locked, as a lost one does", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, job, session, workspace } = await plantRunningApply(world);
    const next = await createRun(world, workspace.id);
    await cancel(world, run);
    await world.advance(2 * minute);
    expect((await getRun(world, run)).status).toMatchObject({
      ...canceledFor("canceled", await instantIn(world)),
      needs_acknowledgement: true,
    });
    await claimNothing(world, session);
    expect((await getRun(world, next)).status.queue_reason).toBe("workspace_busy");
    await world.refused("lease_lost", "renewJob", jobCall(job));
    await world.ok("acknowledgeRun", { path: { run_id: run.id } });
    expect((await claimJob(world, session)).run_id).toBe(next.id);
  });

  it("RUN-8 an apply whose agent is lost while it was to end is a lost apply", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session, path } = await plantRunningApply(world);
    await cancel(world, run);
    await world.ok("deregisterAgent", { path, token: session.session_token });
    expect((await getRun(world, run)).status).toMatchObject({
      state: "errored",
      reason: "agent_lost",
      needs_acknowledgement: true,
    });
  });

  it("RUN-8 a run that returned to the queue is canceled at once there", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, token } = await plantRunningJob(world);
    await world.advance(5 * minute);
    expect((await cancel(world, run)).status.state).toBe("canceled");
    await claimNothing(world, await registerAgent(world, token.token));
  });
});

describe("runs that take too long", () => {
  it.for([10, 60, 720])("RUN-9 a job of %i minutes is to end at that very millisecond", async (minutes, test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, job, session } = await plantClaimedJob(world, { timeout_minutes: minutes });
    // What counts is the execution, not the claim.
    await world.advance(30 * second);
    await startJob(world, job);
    await advanceAlive(world, minutes * minute - 1, session);
    expect((await getRun(world, run)).status.cancellation).toBeNull();
    await world.advance(1);
    const cancellation = {
      reason: "timed_out",
      requested_at: await instantIn(world),
      force_at: await instantIn(world, 2 * minute),
    };
    expect((await getRun(world, run)).status).toMatchObject({ state: "planning", cancellation });
    expect((await heartbeat(world, session)).jobs).toEqual([{ id: job.id, epoch: 1, cancellation }]);
    await world.advance(2 * minute - 1);
    expect((await getRun(world, run)).status.state).toBe("planning");
    await world.advance(1);
    const ended = canceledFor("timed_out", await instantIn(world));
    expect((await getRun(world, run)).status).toMatchObject({ ...ended, plan: { status: ended } });
    expect(await leasesOf(world, job)).toMatchObject([{ state: "canceled" }]);
  });

  it("RUN-9 an agent that ends it in time tells the result, and the reason stays", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, job, session } = await plantRunningJob(world, { timeout_minutes: 10 });
    await advanceAlive(world, 10 * minute, session);
    await finishJob(world, job, { outcome: "canceled" });
    expect((await getRun(world, run)).status).toMatchObject(canceledFor("timed_out", await instantIn(world)));
  });

  it("RUN-9 each job has the whole time for itself, and so has each claim", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, job, session, token } = await plantRunningJob(world, { timeout_minutes: 12, auto_apply: true });
    await advanceAlive(world, 6 * minute, session);
    await world.advance(5 * minute);
    const next = await registerAgent(world, token.token);
    const again = await claimJob(world, next);
    expect(again).toMatchObject({ id: job.id, epoch: 2, timeout_minutes: 12 });
    await startJob(world, again);
    await advanceAlive(world, 11 * minute, next);
    await finishJob(world, again);
    const apply = await claimJob(world, next);
    await startJob(world, apply);
    await advanceAlive(world, 12 * minute - 1, next);
    expect((await getRun(world, run)).status).toMatchObject({ state: "applying", cancellation: null });
    await world.advance(1);
    expect((await getRun(world, run)).status.cancellation).toMatchObject({ reason: "timed_out" });
  });

  it("RUN-9 an apply that took too long and is given up keeps its workspace locked", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRunningApply(world, { timeout_minutes: 10 });
    await advanceAlive(world, 12 * minute, session);
    expect((await getRun(world, run)).status).toMatchObject({
      state: "canceled",
      reason: "timed_out",
      needs_acknowledgement: true,
    });
  });

  it("RUN-9 what somebody canceled before stays canceled by them", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRunningJob(world, { timeout_minutes: 10 });
    await advanceAlive(world, 9 * minute, session);
    await cancel(world, run);
    await world.advance(2 * minute);
    expect((await getRun(world, run)).status).toMatchObject({ state: "canceled", reason: "canceled" });
  });

  it("RUN-9 only whole minutes from 10 to 720 can be chosen", async (test) => {
    await using world = await startWorld(test);
    const { workspace } = await plantRun(world);
    const path = { workspace_id: workspace.id };
    for (const timeout_minutes of [9, 721, 10.5, "60", null]) {
      const { errors } = await world.refused("validation_failed", "createRun", { path, body: { timeout_minutes } });
      expect(errors).toMatchObject([{ pointer: "/timeout_minutes" }]);
    }
  });
});
