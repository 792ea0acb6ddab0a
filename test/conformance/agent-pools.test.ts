import { describe, expect, it } from "vitest";
import { createPool, createWorkspace, heartbeat, issuePoolToken, plantAgent, registerAgent } from "./planting.js";
import { startWorld } from "./world.js";

const minute = 60_000;

describe("agent pools", () => {
  it("POOL-1 a pool is created with its defaults and read back exactly as it was written", async (test) => {
    await using world = await startWorld(test);
    const name = world.name("Größe 名前");
    const pool = await world.ok("createAgentPool", { body: { name } });
    expect(pool).toMatchObject({ account_id: world.accountId, name, description: "", tags: {}, type: "runs" });
    expect(await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } })).toEqual(pool);
    const body = { name: world.name(), description: "a  b", tags: { b: "", "a/c": "x y" }, type: "vcs" };
    const full = await world.ok("createAgentPool", { body });
    expect(full).toMatchObject(body);
    expect(Object.keys(full.tags)).toEqual(["b", "a/c"]);
  });

  it("POOL-1 the name is unique in the account, ignoring case", async (test) => {
    await using world = await startWorld(test);
    const { name } = await createPool(world, { name: world.name("straße") });
    const problem = await world.refused("name_taken", "createAgentPool", { body: { name: name.toUpperCase() } });
    expect(problem.rule).toBe("POOL-1");
    const other = await createPool(world);
    const path = { agent_pool_id: other.id };
    await world.refused("name_taken", "updateAgentPool", { path, body: { name: name.toUpperCase() } });
    expect(await world.ok("getAgentPool", { path })).toEqual(other);
  });

  it("POOL-1 a pool may change the case of its name, and the name of a deleted pool is free again", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    await world.ok("updateAgentPool", { path, body: { name: pool.name.toUpperCase() } });
    await world.ok("deleteAgentPool", { path });
    expect(await createPool(world, { name: pool.name })).toMatchObject({ name: pool.name });
  });

  it("POOL-1 a list finds a pool by its name, ignoring case", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    await createPool(world);
    const list = await world.ok("listAgentPools", { query: { name: pool.name.toUpperCase() } });
    expect(list).toEqual({ items: [pool], next_cursor: null });
    expect(await world.ok("listAgentPools", { query: { name: world.name() } })).toMatchObject({ items: [] });
  });

  it("POOL-1 a merge patch changes what it names, tags key by key", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world, { description: "before", tags: { team: "platform", tier: "1" } });
    const path = { agent_pool_id: pool.id };
    const changed = await world.ok("updateAgentPool", { path, body: { tags: { team: null, owner: "infra" } } });
    expect(changed).toEqual({ ...pool, tags: { tier: "1", owner: "infra" } });
    expect(await world.ok("updateAgentPool", { path, body: { description: "" } })).toEqual({
      ...changed,
      description: "",
    });
  });

  it("POOL-1 a pool has at most 50 tags, counted after a merge patch", async (test) => {
    await using world = await startWorld(test);
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`t${place}`, "x"]));
    const pool = await createPool(world, { tags });
    const path = { agent_pool_id: pool.id };
    const problem = await world.refused("validation_failed", "updateAgentPool", {
      path,
      body: { tags: { more: "x" } },
    });
    expect(problem.errors).toMatchObject([{ pointer: "/tags" }]);
    await world.ok("updateAgentPool", { path, body: { tags: { more: "x", t0: null } } });
  });

  it("POOL-2 the type of a pool never changes, not even to what it is", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    for (const type of ["vcs", "runs"]) {
      const problem = await world.refused("immutable_field", "updateAgentPool", {
        path,
        body: { type, description: "x" },
      });
      expect(problem.rule).toBe("POOL-2");
    }
    expect(await world.ok("getAgentPool", { path })).toEqual(pool);
  });

  it("POOL-5 a pool with a linked workspace cannot be deleted, then can", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const workspace = await createWorkspace(world, { agent_pool_id: pool.id });
    const path = { agent_pool_id: pool.id };
    const problem = await world.refused("pool_in_use", "deleteAgentPool", { path });
    expect(problem).toMatchObject({
      rule: "POOL-5",
      holders: { count: 1, items: [{ kind: "workspace", id: workspace.id, name: workspace.name }] },
    });
    await world.ok("updateWorkspace", { path: { workspace_id: workspace.id }, body: { agent_pool_id: null } });
    await world.ok("deleteAgentPool", { path });
    await world.refused("not_found", "getAgentPool", { path });
    await world.refused("not_found", "deleteAgentPool", { path });
  });

  it("POOL-5 a problem counts all that holds a pool and lists the first twenty", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    for (let place = 0; place < 21; place += 1) await createWorkspace(world, { agent_pool_id: pool.id });
    const { holders } = await world.refused("pool_in_use", "deleteAgentPool", { path: { agent_pool_id: pool.id } });
    expect(holders?.count).toBe(21);
    expect(holders?.items).toHaveLength(20);
  });

  it("POOL-6 deleting a pool revokes its tokens, ends every session and takes its agents away, for ever", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, token, session, path } = await plantAgent(world);
    await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
    const probe = async () => {
      const beat = { path, token: session.session_token, body: { version: "1.2.3" } };
      expect((await world.refused("pool_deleted", "heartbeatAgent", beat)).rule).toBe("POOL-6");
      await world.refused("pool_deleted", "deregisterAgent", { path, token: session.session_token });
      const body = {
        name: "again",
        instance_key: "another-instance-key",
        version: "1.0.0",
        os: "linux",
        arch: "arm64",
      };
      await world.refused("pool_deleted", "registerAgent", { token: token.token, body });
      await world.refused("not_found", "getAgentPoolToken", { path: { agent_pool_token_id: token.id } });
      await world.refused("not_found", "getAgent", { path });
    };
    await probe();
    const agents = await world.ok("listAgents", { query: { limit: 100 } });
    expect(agents.items.filter((agent) => agent.agent_pool_id === pool.id)).toEqual([]);
    await world.advance(5 * 60 * minute);
    await probe();
  });

  it("POOL-7 the status counts the agents of the pool in each state", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world);
    const { token } = await issuePoolToken(world, pool.id);
    await plantAgent(world);
    const states = async () => (await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } })).status.agents;
    expect(await states()).toEqual({ idle: 0, busy: 0, unresponsive: 0, offline: 0 });
    const first = await registerAgent(world, token);
    await registerAgent(world, token);
    await world.advance(5 * minute - 1);
    await registerAgent(world, token);
    expect(await states()).toEqual({ idle: 1, busy: 0, unresponsive: 2, offline: 0 });
    await heartbeat(world, first);
    await world.advance(1);
    expect(await states()).toEqual({ idle: 2, busy: 0, unresponsive: 0, offline: 1 });
    const list = await world.ok("listAgentPools", { query: { name: pool.name } });
    expect(list.items[0]?.status.agents).toEqual(await states());
  });
});
