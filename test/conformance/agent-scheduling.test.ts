import { describe, expect, it } from "vitest";
import { createPool, heartbeat, issuePoolToken, plantAgent, registerAgent, registration } from "./planting.js";
import { startWorld, type World } from "./world.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The instant that many milliseconds from now on the server's clock. */
async function instantIn(world: World, milliseconds: number): Promise<string> {
  const { now } = await world.ok("getClock");
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

function listed(world: World, query: Record<string, string>) {
  return world.ok("listAgents", { query }).then(({ items }) => items.map(({ id }) => id));
}

describe("the scheduling of agents", () => {
  it("AGT-2 a paused agent says why it gets no jobs, is told so, and is resumed", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    const now = await instantIn(world, 0);
    const paused = await world.ok("pauseAgent", { path, body: { note: "Disk is full" } });
    expect(paused.status).toMatchObject({
      scheduling: "paused",
      pause: { note: "Disk is full", paused_at: now, resume_at: null },
      no_jobs_because: ["paused"],
    });
    expect(await heartbeat(world, session)).toMatchObject({ scheduling: "paused", drain_deadline: null });
    await world.advance(second);
    const again = await world.ok("pauseAgent", { path });
    expect(again.status.pause).toMatchObject({ note: "", paused_at: await instantIn(world, 0) });
    const resumed = await world.ok("resumeAgent", { path });
    expect(resumed.status).toMatchObject({ scheduling: "active", pause: null, no_jobs_because: [] });
    expect((await world.ok("resumeAgent", { path })).status.scheduling).toBe("active");
  });

  it("AGT-2 a paused agent resumes by itself at the very millisecond that the pause names", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session } = await plantAgent(world);
    await world.ok("pauseAgent", { path, body: { resume_at: await instantIn(world, 25 * second) } });
    await world.advance(25 * second - 1);
    expect((await world.ok("getAgent", { path })).status.scheduling).toBe("paused");
    expect(await listed(world, { scheduling: "paused" })).toEqual([session.agent_id]);
    await world.advance(1);
    expect((await world.ok("getAgent", { path })).status).toMatchObject({ scheduling: "active", pause: null });
    expect(await listed(world, { scheduling: "active" })).toEqual([session.agent_id]);
    for (const wait of [0, -1, -hour]) {
      const body = { resume_at: await instantIn(world, wait) };
      const { errors } = await world.refused("validation_failed", "pauseAgent", { path, body });
      expect(errors).toMatchObject([{ pointer: "/resume_at" }]);
    }
  });

  it("AGT-6 a draining agent is told so by its next heartbeat, and undrained as long as it is there", async (test) => {
    await using world = await startWorld(test);
    const { path, session } = await plantAgent(world);
    const drained = await world.ok("drainAgent", { path, body: { only_if_idle: true } });
    expect(drained.status).toMatchObject({
      scheduling: "draining",
      no_jobs_because: ["draining"],
      drain_deadline: null,
    });
    expect((await world.ok("drainAgent", { path })).status.scheduling).toBe("draining");
    expect(await heartbeat(world, session)).toMatchObject({ scheduling: "draining" });
    expect((await world.ok("resumeAgent", { path })).status.scheduling).toBe("draining");
    expect((await world.ok("undrainAgent", { path })).status.scheduling).toBe("active");
    await world.ok("pauseAgent", { path });
    expect((await world.ok("undrainAgent", { path })).status.scheduling).toBe("paused");
    expect((await world.ok("drainAgent", { path })).status).toMatchObject({ scheduling: "draining", pause: null });
    expect(await heartbeat(world, session)).toMatchObject({ scheduling: "draining" });
    await world.ok("deregisterAgent", { path, token: session.session_token });
    await world.refused("not_found", "undrainAgent", { path });
  });

  it("AGT-6 an agent drains, pauses and resumes itself, which is a sign of life, and nobody else", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { path, session, token } = await plantAgent(world);
    const other = await registerAgent(world, token.token);
    for (const id of ["pauseAgent", "resumeAgent", "drainAgent"] as const) {
      await world.advance(20 * second);
      await world.refused("not_found", id, { path, token: other.session_token });
      const agent = await world.ok(id, { path, token: session.session_token });
      expect(agent.status).toMatchObject({ state: "idle", last_seen_at: await instantIn(world, 0) });
    }
    await world.advance(20 * second);
    await world.ok("undrainAgent", { path });
    await world.advance(10 * second);
    expect((await world.ok("getAgent", { path })).status).toMatchObject({
      scheduling: "active",
      state: "unresponsive",
    });
    await world.refused("wrong_token_kind", "undrainAgent", { path, token: session.session_token });
  });

  it("AGT-2 how an agent is scheduled outlives its silence and its restart", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token } = await plantAgent(world);
    const body = registration(world);
    const { agent_id } = await world.ok("registerAgent", { token: token.token, body });
    await world.ok("pauseAgent", { path: { agent_id }, body: { note: "Disk" } });
    await world.advance(5 * minute);
    const silent = await world.ok("getAgent", { path: { agent_id } });
    expect(silent.status.no_jobs_because).toEqual(["offline", "paused"]);
    await world.ok("registerAgent", { token: token.token, body });
    const back = await world.ok("getAgent", { path: { agent_id } });
    expect(back.status).toMatchObject({ scheduling: "paused", pause: { note: "Disk" }, no_jobs_because: ["paused"] });
  });

  it("AGT-2 a list shows the agents of one state, one scheduling or one name", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session: first, pool } = await plantAgent(world);
    await world.advance(5 * minute - 30 * second);
    const second_ = await registerAgent(world, token.token);
    await world.advance(30 * second);
    const name = world.name("Agent");
    const third = await registerAgent(world, token.token, { name });
    await world.ok("drainAgent", { path: { agent_id: third.agent_id } });
    const inPool = { agent_pool_id: pool.id };
    expect(await listed(world, { ...inPool, state: "offline" })).toEqual([first.agent_id]);
    expect(await listed(world, { ...inPool, state: "unresponsive" })).toEqual([second_.agent_id]);
    expect(await listed(world, { ...inPool, state: "idle" })).toEqual([third.agent_id]);
    expect(await listed(world, { ...inPool, state: "busy" })).toEqual([]);
    expect(await listed(world, { ...inPool, scheduling: "draining" })).toEqual([third.agent_id]);
    expect(await listed(world, { ...inPool, scheduling: "active" })).toEqual([first.agent_id, second_.agent_id]);
    expect(await listed(world, { name: name.toLowerCase() })).toEqual([third.agent_id]);
    await world.refused("validation_failed", "listAgents", { query: { state: "removed" } });
  });

  it("AGT-5 an agent may execute five jobs at once and may declare fewer, never more", async (test) => {
    await using world = await startWorld(test);
    const { path, token, pool } = await plantAgent(world);
    expect((await world.ok("getAgent", { path })).status.slots).toEqual({ total: 5, used: 0 });
    await registerAgent(world, token.token, { capacity: 1 });
    for (const capacity of [0, 6, 2.5]) {
      const body = registration(world, { capacity });
      await world.refused("validation_failed", "registerAgent", { token: token.token, body });
    }
    const { status } = await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } });
    expect(status).toMatchObject({ agents: { idle: 2 }, slots: { total: 6, used: 0 } });
  });

  it("AGT-9 an agent older than its pool asks for registers, gets no jobs and says why, pre-releases included", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world, { min_agent_version: "1.10.0" });
    const { token } = await issuePoolToken(world, pool.id);
    const session = await registerAgent(world, token, { version: "1.10.0-rc.2" });
    expect(session.agent_pool.min_agent_version).toBe("1.10.0");
    const [path, poolPath] = [{ agent_id: session.agent_id }, { agent_pool_id: pool.id }];
    expect((await world.ok("getAgent", { path })).status.no_jobs_because).toEqual(["too_old"]);
    const newer = await registerAgent(world, token, { version: "1.11.0-alpha" });
    const fresh = await world.ok("getAgent", { path: { agent_id: newer.agent_id } });
    expect(fresh.status.no_jobs_because).toEqual([]);
    expect((await world.ok("getAgentPool", { path: poolPath })).status.agents_too_old).toBe(1);
    await world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.10.0" } });
    expect((await world.ok("getAgent", { path })).status.no_jobs_because).toEqual([]);
    const raised = await world.ok("updateAgentPool", { path: poolPath, body: { min_agent_version: "2.0.0" } });
    expect(raised).toMatchObject({ min_agent_version: "2.0.0", status: { agents_too_old: 2 } });
    await world.advance(30 * second);
    expect((await world.ok("getAgentPool", { path: poolPath })).status.agents_too_old).toBe(0);
    const freed = await world.ok("updateAgentPool", { path: poolPath, body: { min_agent_version: null } });
    expect(freed.min_agent_version).toBeNull();
  });

  it("AGT-10 an agent says that it executes one job only", async (test) => {
    await using world = await startWorld(test);
    const { path } = await plantAgent(world, { ephemeral: true, labels: { zone: "a" } });
    expect(await world.ok("getAgent", { path })).toMatchObject({ ephemeral: true, labels: { zone: "a" } });
  });

  it("AGT-2 an agent shows what its last heartbeat told of its machine", async (test) => {
    await using world = await startWorld(test);
    const { path, session } = await plantAgent(world);
    expect((await world.ok("getAgent", { path })).status.resources).toBeNull();
    const resources = {
      cpu_percent: 12.5,
      memory_used_bytes: 1,
      memory_total_bytes: 2,
      disk_used_bytes: 3,
      disk_total_bytes: 4,
    };
    const token = session.session_token;
    await world.ok("heartbeatAgent", { path, token, body: { version: "1.2.3", resources } });
    await heartbeat(world, session);
    expect((await world.ok("getAgent", { path })).status.resources).toEqual(resources);
  });
});
