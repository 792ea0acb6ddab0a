import { describe, expect, it } from "vitest";
import { createPool, heartbeat, issuePoolToken, plantAgent, registerAgent, registration } from "./planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

async function instantIn(world: World, milliseconds: number): Promise<string> {
  const { now } = await world.ok("getClock");
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

function rotate(world: World, id: string, body?: object) {
  const path = { agent_pool_token_id: id };
  return world.ok("rotateAgentPoolToken", body === undefined ? { path } : { path, body });
}

describe("the life of agent pool tokens", () => {
  it("TOK-1 a token's name and description change, its expiry never", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const { token: secret, ...token } = await issuePoolToken(world, pool.id, { expires_at: "2030-01-01T00:00:00Z" });
    const other = await issuePoolToken(world, pool.id);
    const path = { agent_pool_token_id: token.id };
    const name = world.name("Renamed");
    const changed = await world.ok("updateAgentPoolToken", { path, body: { name, description: "by hand" } });
    expect(changed).toEqual({ ...token, name, description: "by hand" });
    expect(await world.ok("getAgentPoolToken", { path })).toEqual(changed);
    const taken = { path, body: { name: other.name.toUpperCase() } };
    expect((await world.refused("name_taken", "updateAgentPoolToken", taken)).rule).toBe("TOK-1");
    await world.ok("updateAgentPoolToken", { path, body: { name: name.toUpperCase() } });
    for (const expires_at of ["2031-01-01T00:00:00Z", "2030-01-01T00:00:00Z", null]) {
      const problem = await world.refused("immutable_field", "updateAgentPoolToken", { path, body: { expires_at } });
      expect(problem.rule).toBe("TOK-1");
    }
    await registerAgent(world, secret);
  });

  it("TOK-4 a rotated token has a new secret, and the one before registers agents until its grace ends", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session } = await plantAgent(world);
    const path = { agent_pool_token_id: token.id };
    const rotated = await rotate(world, token.id, { grace_seconds: 60 });
    expect(rotated).toMatchObject({ id: token.id, name: token.name, created_at: token.created_at });
    expect(rotated.token).not.toBe(token.token);
    expect(rotated.token.startsWith(rotated.prefix)).toBe(true);
    const end = await instantIn(world, minute);
    expect(rotated.status).toMatchObject({ sessions: 1, previous_secret_expires_at: end });
    expect(await world.call("getAgentPoolToken", { path }).then(({ text }) => text)).not.toContain(rotated.token);
    await registerAgent(world, rotated.token);
    await world.advance(minute - 1);
    await registerAgent(world, token.token);
    await world.advance(1);
    await world.refused("unauthenticated", "registerAgent", { token: token.token, body: registration(world) });
    const { status } = await world.ok("getAgentPoolToken", { path });
    expect(status).toMatchObject({ sessions: 3, previous_secret_expires_at: null });
    await registerAgent(world, rotated.token);
    await heartbeat(world, session);
  });

  it("TOK-4 without a grace the secret before ends at once, and a grace of a day is what nobody chooses", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session } = await plantAgent(world);
    const once = await rotate(world, token.id, { grace_seconds: 0 });
    expect(once.status.previous_secret_expires_at).toBeNull();
    await world.refused("unauthenticated", "registerAgent", { token: token.token, body: registration(world) });
    await heartbeat(world, session);
    const twice = await rotate(world, token.id);
    expect(twice.status.previous_secret_expires_at).toBe(await instantIn(world, 24 * hour));
    const thrice = await rotate(world, token.id);
    await world.refused("unauthenticated", "registerAgent", { token: once.token, body: registration(world) });
    await registerAgent(world, twice.token);
    await registerAgent(world, thrice.token);
  });

  it("TOK-4 a revoked token is revoked with both of its secrets", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token } = await plantAgent(world);
    const rotated = await rotate(world, token.id, { grace_seconds: 60 });
    await world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token.id } });
    for (const secret of [token.token, rotated.token]) {
      await world.refused("token_revoked", "registerAgent", { token: secret, body: registration(world) });
    }
  });

  it("TOK-3 a revocation drains the sessions for an hour, or for as long as it says, and ends them then", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session, path } = await plantAgent(world);
    await world.ok("pauseAgent", { path });
    await world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token.id } });
    const end = await instantIn(world, hour);
    const { status } = await world.ok("getAgent", { path });
    expect(status).toMatchObject({ scheduling: "draining", pause: null, drain_deadline: end });
    expect(await heartbeat(world, session)).toMatchObject({ scheduling: "draining", drain_deadline: end });
    await world.refused("token_revoked", "registerAgent", { token: token.token, body: registration(world) });
    await world.advance(hour - 1);
    await heartbeat(world, session);
    await world.advance(1);
    const beat = { path, token: session.session_token, body: { version: "1.2.3" } };
    expect((await world.refused("token_revoked", "heartbeatAgent", beat)).rule).toBe("TOK-3");
    await world.refused("token_revoked", "drainAgent", { path, token: session.session_token });
    expect((await world.ok("getAgent", { path })).status.state).toBe("idle");
  });

  it("TOK-3 a revocation keeps the sessions where it says so, and the agents stay as they are", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session, path } = await plantAgent(world);
    await world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token.id }, body: { sessions: "keep" } });
    for (let day = 0; day < 3; day += 1) {
      await world.advance(4 * hour);
      expect(await heartbeat(world, session)).toMatchObject({ scheduling: "active", drain_deadline: null });
    }
    expect((await world.ok("getAgent", { path })).status.no_jobs_because).toEqual([]);
  });

  it("TOK-3 an agent that drains for its token goes on with another token of the pool", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, token } = await plantAgent(world);
    const body = registration(world);
    const { agent_id } = await world.ok("registerAgent", { token: token.token, body });
    await world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token.id }, body: { drain_seconds: 60 } });
    const next = await issuePoolToken(world, pool.id);
    const session = await world.ok("registerAgent", { token: next.token, body });
    expect(session.agent_id).toBe(agent_id);
    await world.advance(2 * minute);
    expect(await heartbeat(world, session)).toMatchObject({ scheduling: "active", drain_deadline: null });
  });

  it("TOK-1 the status of a token counts the agents that have a session of it", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session } = await plantAgent(world);
    const path = { agent_pool_token_id: token.id };
    const other = await registerAgent(world, token.token);
    expect((await world.ok("getAgentPoolToken", { path })).status.sessions).toBe(2);
    await world.ok("deregisterAgent", { path: { agent_id: other.agent_id }, token: other.session_token });
    expect((await world.ok("getAgentPoolToken", { path })).status.sessions).toBe(1);
    await world.advance(hour);
    await heartbeat(world, session);
    await world.advance(4 * hour + 5 * minute - 1);
    expect((await world.ok("getAgentPoolToken", { path })).status.sessions).toBe(1);
    await world.advance(1);
    expect((await world.ok("getAgentPoolToken", { path })).status.sessions).toBe(0);
  });
});
