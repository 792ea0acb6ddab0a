import { describe, expect, it } from "vitest";
import { heartbeat, plantAgent, registerAgent } from "./planting.js";
import { startWorld } from "./world.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

describe("the server's own downtime", () => {
  it("AGT-8 makes no agent offline sooner than 5 minutes after the server's return", async (test) => {
    await using world = await startWorld(test, { clock: true, outages: true });
    const { path, session } = await plantAgent(world);
    const { status: before } = await world.ok("getAgent", { path });
    await world.outage(12 * hour);
    const returnedAt = Date.parse((await world.ok("getClock")).now);
    expect((await world.ok("getAgent", { path })).status).toEqual(before);
    await world.advance(5 * minute - 1);
    expect((await world.ok("getAgent", { path })).status).toMatchObject({ state: "unresponsive", removal_at: null });
    await world.advance(1);
    const offline = await world.ok("getAgent", { path });
    expect(offline.status).toMatchObject({
      state: "offline",
      last_seen_at: before.last_seen_at,
      offline_at: new Date(returnedAt + 5 * minute).toISOString(),
      removal_at: new Date(returnedAt + 5 * minute + 4 * hour).toISOString(),
    });
    expect(await heartbeat(world, session)).toMatchObject({ scheduling: "active" });
    expect((await world.ok("getAgent", { path })).status.state).toBe("idle");
  });

  it("AGT-8 counts the downtime that the controls make like any other, to the millisecond of the return", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    await world.advance(7 * second);
    await world.ok("startDowntime", { body: { milliseconds: 6 * hour + 1 } });
    await world.advance(6 * hour + 1);
    const returnedAt = Date.parse((await world.ok("getClock")).now);
    await world.advance(5 * minute - 1);
    expect((await world.ok("getAgent", { path })).status).toMatchObject({ state: "unresponsive", offline_at: null });
    await world.advance(1);
    const offlineAt = new Date(returnedAt + 5 * minute).toISOString();
    expect((await world.ok("getAgent", { path })).status).toMatchObject({ state: "offline", offline_at: offlineAt });
    await heartbeat(world, session);
    await world.ok("startDowntime");
    await world.advance(hour);
    await world.ok("endDowntime");
    expect((await world.ok("getAgent", { path })).status.state).toBe("idle");
  });

  it("AGT-8 forgives nothing to an agent that was offline before, and nothing for less than a minute", async (test) => {
    await using world = await startWorld(test, { clock: true, outages: true });
    const { path, token } = await plantAgent(world);
    await world.advance(5 * minute);
    const offline = await world.ok("getAgent", { path });
    const live = { agent_id: (await registerAgent(world, token.token)).agent_id };
    await world.outage(minute - 1);
    expect((await world.ok("getAgent", { path: live })).status.state).toBe("unresponsive");
    await world.outage(hour);
    expect((await world.ok("getAgent", { path: live })).status.state).toBe("idle");
    expect((await world.ok("getAgent", { path })).status).toEqual(offline.status);
    await world.advance(3 * hour - minute);
    expect((await world.ok("getAgent", { path })).status.state).toBe("offline");
    await world.advance(1);
    await world.refused("not_found", "getAgent", { path });
  });
});
