import { describe, expect, it } from "vitest";
import { createWorkspace } from "./planting.js";
import {
  claimJob,
  claimNothing,
  createRun,
  executeNextJob,
  finishJob,
  getJob,
  getRun,
  instantIn,
  plantLostApply,
  plantPlannedRun,
  plantRun,
  plantRunner,
  plantRunningApply,
  plantRunningJob,
  startJob,
  startNextJob,
  type AgentSession,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;

/** Asks for something to be done with a run. */
function act(world: World, id: "confirmRun" | "discardRun" | "cancelRun" | "acknowledgeRun", run: { id: string }) {
  return world.ok(id, { path: { run_id: run.id } });
}

describe("the course of a run", () => {
  it("RUN-1 plans, awaits confirmation, applies and is finished, a job for each phase", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session, pool, workspace } = await plantRun(world, { message: "Widen the network" });
    const queued = await instantIn(world);
    expect(run).toMatchObject({
      ...{ workspace_id: workspace.id, agent_pool_id: pool.id, account_id: world.accountId, created_at: queued },
      ...{ kind: "plan_and_apply", message: "Widen the network", auto_apply: false, priority: 0 },
      ...{ agent_labels: {}, timeout_minutes: 60 },
      status: {
        ...{ state: "plan_queued", reason: null, queue_reason: "dispatching", has_changes: null, cancellation: null },
        ...{ needs_acknowledgement: false, apply: null, ended_at: null },
        plan: { phase: "plan", run_id: run.id, status: { state: "waiting", queued_at: queued, epoch: 0 } },
      },
    });
    await world.advance(second);
    const plan = await claimJob(world, session);
    expect(plan).toMatchObject({ run_id: run.id, id: run.status.plan.id, phase: "plan", kind: "plan_and_apply" });
    expect((await getRun(world, run)).status).toMatchObject({ state: "planning", queue_reason: null });
    await world.advance(second);
    await startJob(world, plan);
    expect((await getJob(world, plan)).status).toMatchObject({ state: "running", started_at: await instantIn(world) });
    await world.advance(second);
    await finishJob(world, plan, { message: "1 to add" });
    const planned = await getRun(world, run);
    const ended = { state: "finished", reason: null, message: "1 to add", ended_at: await instantIn(world) };
    expect(planned.status).toMatchObject({
      ...{ state: "awaiting_confirmation", has_changes: true, queue_reason: null, apply: null, ended_at: null },
      plan: { status: { ...ended, lease_expires_at: null } },
    });
    const confirmed = await act(world, "confirmRun", run);
    expect(confirmed.status).toMatchObject({
      state: "apply_queued",
      queue_reason: "dispatching",
      apply: { phase: "apply", status: { state: "waiting" } },
    });
    const apply = await startNextJob(world, session);
    expect(apply).toMatchObject({ run_id: run.id, id: confirmed.status.apply?.id, phase: "apply", epoch: 1 });
    expect((await getRun(world, run)).status.state).toBe("applying");
    await finishJob(world, apply);
    const now = await instantIn(world);
    expect((await getRun(world, run)).status).toMatchObject({
      ...{ state: "finished", reason: null, ended_at: now },
      apply: { status: { state: "finished", ended_at: now } },
    });
    await claimNothing(world, session);
  });

  it("RUN-1 a run that applies by itself awaits no confirmation", async (test) => {
    await using world = await startWorld(test);
    const { run, session, job } = await plantRunningJob(world, { kind: "destroy", auto_apply: true });
    await finishJob(world, job);
    expect((await getRun(world, run)).status.state).toBe("apply_queued");
    expect(await executeNextJob(world, session)).toMatchObject({ phase: "apply", kind: "destroy" });
    expect((await getRun(world, run)).status.state).toBe("finished");
  });

  it("RUN-1 a plan that changes nothing is not applied, and neither is one that is all there is to do", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session } = await plantRunner(world);
    const cases = [
      { body: {}, told: { has_changes: false } },
      { body: { auto_apply: true }, told: { has_changes: false } },
      { body: { kind: "destroy" }, told: { has_changes: false } },
      { body: { kind: "plan_only" }, told: { has_changes: true } },
      { body: { kind: "plan_only", auto_apply: true }, told: { has_changes: true } },
    ];
    for (const { body, told } of cases) {
      const run = await createRun(world, workspace.id, body);
      await executeNextJob(world, session, told);
      const { status } = await getRun(world, run);
      expect(status).toMatchObject({ state: "finished", reason: null, ...told, apply: null });
      await world.refused("wrong_state", "confirmRun", { path: { run_id: run.id } });
    }
    await claimNothing(world, session);
  });

  it("RUN-1 what fails makes the run errored, the plan and the apply alike", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const plan = await plantRunningJob(world);
    const apply = await plantRunningApply(world);
    for (const { run, job } of [plan, apply]) {
      await finishJob(world, job, { outcome: "failed", message: "exit code 1\n\u001b[31mError" });
      const { status } = await getRun(world, run);
      expect(status).toMatchObject({ state: "errored", reason: "failed", needs_acknowledgement: false });
      const ended = { state: "errored", reason: "failed", message: "exit code 1\n\u001b[31mError" };
      expect((await getJob(world, job)).status).toMatchObject({ ...ended, ended_at: await instantIn(world) });
    }
    expect((await getRun(world, plan.run)).status).toMatchObject({ has_changes: null, apply: null });
  });

  it("RUN-1 a plan that is discarded ends its run, and nothing is applied", async (test) => {
    await using world = await startWorld(test);
    const { run, session } = await plantPlannedRun(world);
    expect((await act(world, "discardRun", run)).status).toMatchObject({ state: "discarded", reason: null });
    await claimNothing(world, session);
  });

  it("RUN-1 while a run awaits confirmation it has no job and takes no slot", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const { run, session, path, pool } = await plantPlannedRun(world, {}, { capacity: 1 });
    expect((await world.ok("getAgent", { path })).status).toMatchObject({
      state: "idle",
      slots: { total: 1, used: 0 },
    });
    const { status } = await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } });
    expect(status).toMatchObject({ jobs: { waiting: 0, running: 0 }, slots: { total: 1, used: 0 } });
    expect((await world.ok("getAccount")).status.queued_runs).toBe(0);
    const other = await createWorkspace(world, { agent_pool_id: pool.id });
    const next = await createRun(world, other.id);
    expect((await claimJob(world, session)).run_id).toBe(next.id);
    expect((await getRun(world, run)).status.state).toBe("awaiting_confirmation");
  });

  it("RUN-1 only what awaits confirmation can be confirmed or discarded", async (test) => {
    await using world = await startWorld(test);
    const { run, session } = await plantRun(world, { auto_apply: true });
    const refused = async () => {
      for (const id of ["confirmRun", "discardRun", "acknowledgeRun"] as const) {
        await world.refused("wrong_state", id, { path: { run_id: run.id } });
      }
    };
    await refused();
    const plan = await claimJob(world, session);
    await refused();
    await startJob(world, plan);
    await refused();
    await finishJob(world, plan);
    await refused();
    await startNextJob(world, session);
    await refused();
    expect((await getRun(world, run)).status.state).toBe("applying");
  });
});

describe("the turns of the runs of a workspace", () => {
  it("RUN-1 a later run that applies begins when the one before has ended, in whatever way", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { workspace, session } = await plantRunner(world);
    const ends: Readonly<Record<string, (run: { id: string }, agent: AgentSession) => Promise<unknown>>> = {
      finished: async (_, agent) => {
        await executeNextJob(world, agent);
        await executeNextJob(world, agent);
      },
      "finished without changes": (_, agent) => executeNextJob(world, agent, { has_changes: false }),
      failed: (_, agent) => executeNextJob(world, agent, { outcome: "failed" }),
      discarded: async (run, agent) => {
        await executeNextJob(world, agent);
        await act(world, "discardRun", run);
      },
      "canceled while it waits": (run) => act(world, "cancelRun", run),
      "canceled while it is planned": async (run, agent) => {
        const job = await startNextJob(world, agent);
        await act(world, "cancelRun", run);
        await finishJob(world, job, { outcome: "canceled" });
      },
    };
    for (const [end, bringAbout] of Object.entries(ends)) {
      const first = await createRun(world, workspace.id, { auto_apply: end === "finished" });
      const next = await createRun(world, workspace.id, { priority: 100 });
      expect(next.status, end).toMatchObject({ state: "plan_queued", queue_reason: "workspace_busy" });
      expect((await getRun(world, first)).status.queue_reason, end).toBe("dispatching");
      await bringAbout(first, session);
      expect((await getRun(world, first)).status.ended_at, end).not.toBeNull();
      expect((await getRun(world, next)).status.queue_reason, end).toBe("dispatching");
      expect(await executeNextJob(world, session, { has_changes: false }), end).toMatchObject({ run_id: next.id });
    }
  });

  it("RUN-1 three runs of a workspace take turns in the order of their creation, whatever their priority", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session } = await plantRunner(world);
    const runs = [];
    for (const priority of [0, -100, 100])
      runs.push(await createRun(world, workspace.id, { auto_apply: true, priority }));
    const executed: string[] = [];
    for (let job = 0; job < 6; job += 1) {
      const { run_id, phase } = await startNextJob(world, session).then(async (started) => {
        // Nothing of any other run may begin meanwhile.
        await claimNothing(world, session);
        await finishJob(world, started);
        return started;
      });
      executed.push(`${run_id} ${phase}`);
    }
    expect(executed).toEqual(runs.flatMap(({ id }) => [`${id} plan`, `${id} apply`]));
  });

  it("RUN-1 a run whose turn another's end did not bring, as it was canceled in the queue, is passed over", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session } = await plantRunner(world);
    const [first, second_, third] = [
      await createRun(world, workspace.id),
      await createRun(world, workspace.id),
      await createRun(world, workspace.id),
    ];
    expect((await act(world, "cancelRun", second_)).status.state).toBe("canceled");
    expect((await getRun(world, third)).status.queue_reason).toBe("workspace_busy");
    await act(world, "cancelRun", first);
    expect((await claimJob(world, session)).run_id).toBe(third.id);
  });

  it("RUN-1 runs that only plan wait for none, and none waits for them", async (test) => {
    await using world = await startWorld(test);
    const { workspace, session } = await plantRunner(world);
    const applying = await createRun(world, workspace.id);
    const only = await createRun(world, workspace.id, { kind: "plan_only" });
    const another = await createRun(world, workspace.id, { kind: "plan_only" });
    const waiting = await createRun(world, workspace.id);
    const claimed = [await claimJob(world, session), await claimJob(world, session), await claimJob(world, session)];
    expect(claimed.map(({ run_id }) => run_id)).toEqual([applying.id, only.id, another.id]);
    await claimNothing(world, session);
    await act(world, "cancelRun", applying);
    expect((await claimJob(world, session)).run_id).toBe(waiting.id);
  });

  it("RUN-1 runs of other workspaces do not wait", async (test) => {
    await using world = await startWorld(test);
    const { pool, session } = await plantRun(world);
    await claimJob(world, session);
    const other = await createWorkspace(world, { agent_pool_id: pool.id });
    const run = await createRun(world, other.id);
    expect(run.status.queue_reason).toBe("dispatching");
    expect((await claimJob(world, session)).run_id).toBe(run.id);
  });
});

describe("the end of a run", () => {
  it("RUN-6 a run and a job that have ended never change", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const ended: Readonly<Record<string, () => Promise<{ run: { id: string }; session: AgentSession }>>> = {
      finished: async () => {
        const planted = await plantRunningApply(world);
        await finishJob(world, planted.job);
        return planted;
      },
      errored: async () => {
        const planted = await plantRunningJob(world);
        await finishJob(world, planted.job, { outcome: "failed" });
        return planted;
      },
      discarded: async () => {
        const planted = await plantPlannedRun(world);
        await act(world, "discardRun", planted.run);
        return planted;
      },
      canceled: async () => {
        const planted = await plantRun(world);
        await act(world, "cancelRun", planted.run);
        return planted;
      },
    };
    for (const [state, plant] of Object.entries(ended)) {
      const { run, session } = await plant();
      const before = await getRun(world, run);
      expect(before.status.state).toBe(state);
      await world.advance(second);
      for (const id of ["confirmRun", "discardRun", "cancelRun", "acknowledgeRun"] as const) {
        const { rule } = await world.refused("wrong_state", id, { path: { run_id: run.id } });
        expect(rule).toBe("RUN-6");
      }
      await world.ok("deregisterAgent", { path: { agent_id: session.agent_id }, token: session.session_token });
      await world.advance(20 * 60 * second);
      expect(await getRun(world, run)).toEqual(before);
    }
  });

  it("RUN-6 a lost apply is acknowledged, which changes nothing else, and again, which changes nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run } = await plantLostApply(world);
    const before = await getRun(world, run);
    expect(before.status).toMatchObject({ state: "errored", reason: "agent_lost", needs_acknowledgement: true });
    for (const id of ["confirmRun", "discardRun", "cancelRun"] as const) {
      await world.refused("wrong_state", id, { path: { run_id: run.id } });
    }
    expect(await getRun(world, run)).toEqual(before);
    const acknowledged = await act(world, "acknowledgeRun", run);
    expect(acknowledged).toEqual({ ...before, status: { ...before.status, needs_acknowledgement: false } });
    expect(await act(world, "acknowledgeRun", run)).toEqual(acknowledged);
  });
});
