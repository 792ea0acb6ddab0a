import { describe, expect, it } from "vitest";
import { heartbeat } from "./planting.js";
import {
  advanceAlive,
  claimJob,
  executeNextJob,
  getRun,
  instantIn,
  plantClaimedJob,
  plantLostApply,
  plantRun,
  plantRunningJob,
} from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const minute = 60_000;

/** The events of a run, oldest first. */
async function eventsOf(world: World, { id }: { readonly id: string }) {
  return (await world.ok("listAuditEvents", { query: { object_id: id, limit: 100 } })).items;
}

const server = { kind: "server", id: null };

describe("audit events of runs", () => {
  it("IAM-4 tell who started, confirmed and canceled a run, what was chosen of it, and how far it got", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRun(world, { message: "Widen the network", priority: 7 });
    await executeNextJob(world, session);
    const path = { run_id: run.id };
    await world.ok("confirmRun", { path });
    await world.ok("cancelRun", { path });
    const chosen = { id: run.id, message: "Widen the network", priority: 7, agent_pool_id: run.agent_pool_id };
    const actor = { kind: "service_account", id: run.created_by };
    const events = await eventsOf(world, run);
    expect(events).toMatchObject([
      { operation: "createRun", actor, before: null, after: { ...chosen, state: "plan_queued" } },
      {
        operation: "confirmRun",
        ...{
          actor,
          before: { ...chosen, state: "awaiting_confirmation" },
          after: { ...chosen, state: "apply_queued" },
        },
      },
      { operation: "cancelRun", actor, after: { ...chosen, state: "canceled", reason: "canceled" } },
    ]);
    for (const { after } of events) expect(after).not.toHaveProperty("status");
  });

  it("IAM-4 what agents claim, write and return leaves none", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantClaimedJob(world, { auto_apply: true });
    await world.advance(minute);
    await executeNextJob(world, session);
    await claimJob(world, session);
    expect((await eventsOf(world, run)).map(({ operation }) => operation)).toEqual(["createRun"]);
  });

  it("IAM-4 asking again for what is so already leaves none", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run } = await plantRunningJob(world);
    for (let time = 0; time < 3; time += 1) await world.ok("cancelRun", { path: { run_id: run.id } });
    expect((await eventsOf(world, run)).map(({ operation }) => operation)).toEqual(["createRun", "cancelRun"]);
    const lost = await plantLostApply(world);
    const before = (await eventsOf(world, lost.run)).length;
    for (let time = 0; time < 3; time += 1) await world.ok("acknowledgeRun", { path: { run_id: lost.run.id } });
    const events = await eventsOf(world, lost.run);
    expect(events.slice(before)).toMatchObject([
      { operation: "acknowledgeRun", before: { acknowledgement: "needed" }, after: { acknowledgement: "given" } },
    ]);
  });

  it("IAM-4 the loss of a silent agent's jobs is an event of the server for each run, at that instant", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRunningJob(world);
    await world.advance(5 * minute);
    const events = (await eventsOf(world, run)).slice(1);
    expect(events).toMatchObject([
      { actor: server, at: await instantIn(world), before: { state: "planning" }, after: { state: "plan_queued" } },
    ]);
    await heartbeat(world, session);
    expect((await eventsOf(world, run)).slice(1)).toEqual(events);
  });

  it("IAM-4 a job that took too long leaves an event when it is to end, and one when it is given up", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { run, session } = await plantRunningJob(world, { timeout_minutes: 10 });
    await advanceAlive(world, 10 * minute, session);
    const first = await instantIn(world);
    await world.advance(2 * minute);
    expect((await eventsOf(world, run)).slice(1)).toMatchObject([
      { actor: server, at: first, before: { cancellation: null }, after: { cancellation: { reason: "timed_out" } } },
      { actor: server, at: await instantIn(world), after: { state: "canceled", reason: "timed_out" } },
    ]);
    expect((await getRun(world, run)).status.state).toBe("canceled");
  });
});
