import { describe, expect, it } from "vitest";
import { createPool, heartbeat, issuePoolToken, plantAgent, registerAgent, registration } from "./planting.js";
import { startWorld } from "./world.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

describe("registration", () => {
  it("AGT-1 an agent registers with a pool token and learns its id, its interval and its pool", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const { token } = await issuePoolToken(world, pool.id);
    const body = registration(world);
    const session = await world.ok("registerAgent", { token, body });
    expect(session).toMatchObject({ heartbeat_interval_seconds: 10, agent_pool: { id: pool.id, name: pool.name } });
    const agent = await world.ok("getAgent", { path: { agent_id: session.agent_id } });
    const { instance_key: instanceKey, ...told } = body;
    expect(agent).toMatchObject({ ...told, agent_pool_id: pool.id, status: { state: "idle", offline_at: null } });
    expect(JSON.stringify(agent)).not.toContain(instanceKey);
  });

  it("AGT-1 the same instance key gives the same agent and a new session, also when it was offline", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, token } = await plantAgent(world);
    const body = registration(world);
    const first = await world.ok("registerAgent", { token: token.token, body });
    const before = await world.ok("getAgent", { path: { agent_id: first.agent_id } });
    for (const silence of [0, 30 * second, 5 * minute]) {
      await world.advance(silence);
      const again = await world.ok("registerAgent", { token: token.token, body: { ...body, version: "2.0.0" } });
      expect(again.agent_id).toBe(first.agent_id);
      expect(again.session_token).not.toBe(first.session_token);
      const after = await world.ok("getAgent", { path: { agent_id: first.agent_id } });
      expect(after).toMatchObject({ created_at: before.created_at, version: "2.0.0", status: { state: "idle" } });
    }
    const { token: elsewhere } = await issuePoolToken(world, (await createPool(world)).id);
    const other = await world.ok("registerAgent", { token: elsewhere, body });
    expect(other.agent_id).not.toBe(first.agent_id);
    expect(other.agent_pool.id).not.toBe(pool.id);
  });

  it("AGT-1 a live agent's name is taken, and is taken over at the millisecond it becomes unresponsive", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session, path } = await plantAgent(world);
    const { name } = await world.ok("getAgent", { path });
    const rival = { token: token.token, body: registration(world, { name: name.toUpperCase() }) };
    await world.advance(30 * second - 1);
    expect((await world.refused("agent_name_taken", "registerAgent", rival)).rule).toBe("AGT-1");
    await world.advance(1);
    const winner = await world.ok("registerAgent", rival);
    expect(winner.agent_id).not.toBe(session.agent_id);
    await world.refused("not_found", "getAgent", { path });
    const beat = { path, token: session.session_token, body: { version: "1.2.3" } };
    await world.refused("agent_removed", "heartbeatAgent", beat);
    expect(await world.ok("getAgent", { path: { agent_id: winner.agent_id } })).toMatchObject({
      name: name.toUpperCase(),
    });
  });

  it("AGT-1 a returning agent cannot take the name of a live one, and keeps its session then", async (test) => {
    await using world = await startWorld(test);
    const { token, path } = await plantAgent(world);
    const { name } = await world.ok("getAgent", { path });
    const body = registration(world);
    const mine = await world.ok("registerAgent", { token: token.token, body });
    await world.refused("agent_name_taken", "registerAgent", { token: token.token, body: { ...body, name } });
    await heartbeat(world, mine);
  });
});

describe("status", () => {
  it("AGT-2 an agent is unresponsive after exactly 30 seconds of silence and offline after exactly 5 minutes", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path } = await plantAgent(world);
    const seen = Date.parse((await world.ok("getAgent", { path })).status.last_seen_at);
    const expected = [
      [30 * second - 1, "unresponsive", "idle"],
      [1, "", "unresponsive"],
      [5 * minute - 30 * second - 1, "", "unresponsive"],
      [1, "", "offline"],
    ] as const;
    for (const [step, , state] of expected) {
      await world.advance(step);
      const { status } = await world.ok("getAgent", { path });
      expect(status.state).toBe(state);
      expect(Date.parse(status.last_seen_at)).toBe(seen);
      const offline = state === "offline";
      expect(status.offline_at).toBe(offline ? new Date(seen + 5 * minute).toISOString() : null);
      expect(status.removal_at).toBe(offline ? new Date(seen + 5 * minute + 4 * hour).toISOString() : null);
    }
  });

  it("AGT-2 a heartbeat makes an unresponsive agent idle and brings its version", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    await world.advance(30 * second);
    const parts = { path, token: session.session_token, body: { version: "9.9.9-rc.1" } };
    expect(await world.ok("heartbeatAgent", parts)).toEqual({
      heartbeat_interval_seconds: 10,
      scheduling: "active",
      drain_deadline: null,
      jobs: [],
    });
    const { now } = await world.ok("getClock");
    const agent = await world.ok("getAgent", { path });
    expect(agent).toMatchObject({ version: "9.9.9-rc.1", status: { state: "idle", last_seen_at: now } });
  });

  it("AGT-2 nothing but the agent's own granted calls moves when it was last seen", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, token, path, session } = await plantAgent(world);
    const other = await registerAgent(world, token.token);
    const before = await world.ok("getAgent", { path });
    await world.advance(second);
    const own = session.session_token;
    await world.ok("listAgents");
    await world.ok("updateAgentPool", { path: { agent_pool_id: pool.id }, body: { description: "x" } });
    await world.refused("agent_active", "deleteAgent", { path });
    await heartbeat(world, other);
    await world.refused("validation_failed", "heartbeatAgent", { path, token: own, body: { version: "x" } });
    const foreign = { path: { agent_id: other.agent_id }, token: own, body: { version: "1.0.0" } };
    await world.refused("not_found", "heartbeatAgent", foreign);
    expect(await world.ok("getAgent", { path })).toEqual(before);
  });

  it("AGT-3 an offline agent is removed exactly 4 hours later, everywhere and for its own session", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, path, session } = await plantAgent(world);
    const listed = async () => (await world.ok("listAgents", { query: { agent_pool_id: pool.id } })).items.length;
    await world.advance(5 * minute + 4 * hour - 1);
    expect((await world.ok("getAgent", { path })).status.state).toBe("offline");
    expect(await listed()).toBe(1);
    await world.advance(1);
    await world.refused("not_found", "getAgent", { path });
    await world.refused("not_found", "deleteAgent", { path });
    expect(await listed()).toBe(0);
    const { agents } = (await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } })).status;
    expect(agents).toEqual({ idle: 0, busy: 0, unresponsive: 0, offline: 0 });
    const own = { path, token: session.session_token };
    const problem = await world.refused("agent_removed", "heartbeatAgent", { ...own, body: { version: "1.2.3" } });
    expect(problem.rule).toBe("AGT-3");
    await world.refused("agent_removed", "deregisterAgent", own);
  });

  it("AGT-3 a heartbeat in the last millisecond brings an offline agent back under the same id", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    await world.advance(5 * minute + 4 * hour - 1);
    await heartbeat(world, session);
    await world.advance(1);
    expect((await world.ok("getAgent", { path })).status).toMatchObject({ state: "idle", offline_at: null });
  });

  it("AGT-3 a removed agent enrols anew with its instance key, though the token expired, but not once it is revoked", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world);
    const { now } = await world.ok("getClock");
    const expires_at = new Date(Date.parse(now) + minute).toISOString();
    const token = await issuePoolToken(world, pool.id, { expires_at });
    const parts = { token: token.token, body: registration(world) };
    const first = await world.ok("registerAgent", parts);
    await world.advance(5 * minute + 4 * hour);
    const second = await world.ok("registerAgent", parts);
    expect(second.agent_id).not.toBe(first.agent_id);
    await world.refused("unauthenticated", "registerAgent", { ...parts, body: registration(world) });
    const other = await issuePoolToken(world, pool.id, { expires_at });
    await world.refused("unauthenticated", "registerAgent", { ...parts, token: other.token });
    await world.ok("revokeAgentPoolToken", {
      path: { agent_pool_token_id: token.id },
      body: { sessions: "immediate" },
    });
    await world.refused("token_revoked", "registerAgent", parts);
  });
});

describe("removal", () => {
  it("AGT-4 only an offline agent can be deleted, from exactly 5 minutes of silence on", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    for (const silence of [0, 30 * second, 5 * minute - 30 * second - 1]) {
      await world.advance(silence);
      expect((await world.refused("agent_active", "deleteAgent", { path })).rule).toBe("AGT-4");
    }
    await world.advance(1);
    await world.ok("deleteAgent", { path });
    await world.refused("not_found", "deleteAgent", { path });
    const beat = { path, token: session.session_token, body: { version: "1.2.3" } };
    await world.refused("agent_removed", "heartbeatAgent", beat);
  });

  it("AGT-6 an agent deregisters itself: it is gone at once, its session ended and its name free", async (test) => {
    await using world = await startWorld(test);
    const { token, path, session } = await plantAgent(world);
    const { name } = await world.ok("getAgent", { path });
    const own = { path, token: session.session_token };
    await world.ok("deregisterAgent", own);
    await world.refused("not_found", "getAgent", { path });
    await world.refused("agent_removed", "deregisterAgent", own);
    const again = await registerAgent(world, token.token, { name });
    expect(again.agent_id).not.toBe(session.agent_id);
  });
});

describe("sessions", () => {
  it("AGT-7 the newest session of an agent wins and the older one is told so", async (test) => {
    await using world = await startWorld(test);
    const { token } = await plantAgent(world);
    const body = registration(world);
    const old = await world.ok("registerAgent", { token: token.token, body });
    const fresh = await world.ok("registerAgent", { token: token.token, body });
    const path = { agent_id: old.agent_id };
    const stale = { path, token: old.session_token };
    const problem = await world.refused("session_superseded", "heartbeatAgent", {
      ...stale,
      body: { version: "1.2.3" },
    });
    expect(problem.rule).toBe("AGT-7");
    await world.refused("session_superseded", "deregisterAgent", stale);
    await heartbeat(world, fresh);
  });

  it("AGT-7 a session speaks for its own agent only; another agent is absent to it", async (test) => {
    await using world = await startWorld(test);
    const { token, session } = await plantAgent(world);
    const other = await registerAgent(world, token.token);
    const parts = { path: { agent_id: other.agent_id }, token: session.session_token };
    await world.refused("not_found", "heartbeatAgent", { ...parts, body: { version: "1.2.3" } });
    await world.refused("not_found", "deregisterAgent", parts);
    await heartbeat(world, other);
  });

  it("AGT-1 a list shows the agents of one pool when asked for it", async (test) => {
    await using world = await startWorld(test);
    const { pool, session } = await plantAgent(world);
    await plantAgent(world);
    const list = await world.ok("listAgents", { query: { agent_pool_id: pool.id } });
    expect(list.items.map((agent) => agent.id)).toEqual([session.agent_id]);
  });
});
