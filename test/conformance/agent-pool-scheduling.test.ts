import { describe, expect, it } from "vitest";
import { createPool, plantAgent, registration } from "./planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const hour = 3600 * second;

async function instantIn(world: World, milliseconds: number): Promise<string> {
  const { now } = await world.ok("getClock");
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

describe("the scheduling of agent pools", () => {
  it("POOL-9 a paused pool says why, its agents get no jobs for it, and it is resumed", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, path: agentPath } = await plantAgent(world);
    const path = { agent_pool_id: pool.id };
    const paused = await world.ok("pauseAgentPool", { path, body: { note: "Incident 17" } });
    const pause = { note: "Incident 17", paused_at: await instantIn(world, 0), resume_at: null };
    expect(paused.status).toMatchObject({ scheduling: "paused", pause, health: "ok" });
    expect((await world.ok("getAgent", { path: agentPath })).status.no_jobs_because).toEqual(["pool_paused"]);
    expect((await world.ok("listAgents")).items[0]?.status.no_jobs_because).toEqual(["pool_paused"]);
    const again = await world.ok("pauseAgentPool", { path, body: { note: "Incident 18" } });
    expect(again.status.pause?.note).toBe("Incident 18");
    expect((await world.ok("resumeAgentPool", { path })).status).toMatchObject({ scheduling: "active", pause: null });
    expect((await world.ok("resumeAgentPool", { path })).status.scheduling).toBe("active");
    expect((await world.ok("getAgent", { path: agentPath })).status.no_jobs_because).toEqual([]);
  });

  it("POOL-9 a pool resumes by itself at the very millisecond that the pause names, which lies in the future", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    await world.ok("pauseAgentPool", { path, body: { resume_at: await instantIn(world, hour) } });
    await world.advance(hour - 1);
    expect((await world.ok("getAgentPool", { path })).status.scheduling).toBe("paused");
    await world.advance(1);
    const end = await instantIn(world, 0);
    expect((await world.ok("getAgentPool", { path })).status).toMatchObject({ scheduling: "active", pause: null });
    const body = { resume_at: end };
    const { errors } = await world.refused("validation_failed", "pauseAgentPool", { path, body });
    expect(errors).toMatchObject([{ pointer: "/resume_at" }]);
    const { items } = await world.ok("listAuditEvents", { query: { object_id: pool.id } });
    expect(items.at(-1)).toMatchObject({
      operation: "agent_pool_resume",
      at: end,
      actor: { kind: "server", id: null },
    });
  });

  it("POOL-9 a pause is no configuration: it changes neither the pool's ETag nor any member of it", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    const before = await world.call("getAgentPool", { path });
    const paused = await world.ok("pauseAgentPool", { path });
    const after = await world.call("getAgentPool", { path });
    expect(after.response.headers.get("etag")).toBe(before.response.headers.get("etag"));
    expect({ ...paused, status: pool.status }).toEqual(pool);
  });

  it("POOL-1 a pool is created with a first token, whose secret stands in that answer only and registers agents", async (test) => {
    await using world = await startWorld(test);
    const body = { name: world.name("pool"), initial_token: { name: "first", description: "by hand" } };
    const { initial_token: token, ...pool } = await world.ok("createAgentPool", { body });
    expect(token).toMatchObject({ name: "first", description: "by hand", agent_pool_id: pool.id, expires_at: null });
    const secret = token?.token ?? "";
    expect(secret).toMatch(/^mpt_/);
    const path = { agent_pool_id: pool.id };
    expect(await world.ok("getAgentPool", { path })).toEqual(pool);
    const tokens = await world.call("listAgentPoolTokens", { path });
    expect(tokens.text).toContain('"first"');
    expect(tokens.text).not.toContain(secret);
    const session = await world.ok("registerAgent", { token: secret, body: registration(world) });
    expect(session.agent_pool.id).toBe(pool.id);
  });

  it("POOL-1 a pool whose first token cannot be issued is not created either", async (test) => {
    await using world = await startWorld(test);
    const name = world.name("pool");
    const body = { name, initial_token: { name: "first", expires_at: "2030-02-30T00:00:00Z" } };
    const { errors } = await world.refused("validation_failed", "createAgentPool", { body });
    expect(errors).toMatchObject([{ pointer: "/initial_token/expires_at" }]);
    expect((await world.ok("listAgentPools", { query: { name } })).items).toEqual([]);
  });

  it("POOL-7 a pool counts its agents by state and the slots of its live ones", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, token } = await plantAgent(world);
    const path = { agent_pool_id: pool.id };
    await world.advance(5 * 60 * second - 30 * second);
    await world.ok("registerAgent", { token: token.token, body: registration(world, { capacity: 4 }) });
    await world.advance(30 * second);
    await world.ok("registerAgent", { token: token.token, body: registration(world, { capacity: 3 }) });
    expect((await world.ok("getAgentPool", { path })).status).toMatchObject({
      agents: { idle: 1, busy: 0, unresponsive: 1, offline: 1 },
      slots: { total: 3, used: 0 },
      health: "ok",
    });
  });
});
