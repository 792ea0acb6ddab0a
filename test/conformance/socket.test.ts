import { describe, expect, it } from "vitest";
import { bytesOf, readCorpus } from "./corpus.js";
import { createPool, createWorkspace, heartbeat, plantAgent } from "./planting.js";
import { startWorld } from "./world.js";

describe("over a socket", () => {
  it("a pool lives, serves and goes as in process", async (test) => {
    await using world = await startWorld(test, { socket: true });
    const { pool, path, session } = await plantAgent(world);
    await heartbeat(world, session);
    expect((await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } })).status.agents.idle).toBe(1);
    const workspace = await createWorkspace(world, { agent_pool_id: pool.id });
    await world.refused("pool_in_use", "deleteAgentPool", { path: { agent_pool_id: pool.id } });
    await world.ok("deleteWorkspace", { path: { workspace_id: workspace.id } });
    await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
    const beat = { path, token: session.session_token, body: { version: "1.0.0" } };
    await world.refused("pool_deleted", "heartbeatAgent", beat);
  });

  it("bad bodies earn the same codes, and the server goes on", async (test) => {
    await using world = await startWorld(test, { socket: true });
    const headers = { authorization: `Bearer ${world.adminToken}`, "content-type": "application/json" };
    const path = `/v1/accounts/${world.accountId}/agent-pools`;
    const before = await world.ok("listAgentPools", { query: { limit: 100 } });
    for (const { id, body, codes } of readCorpus("bodies")) {
      const { text } = await world.send({ method: "POST", path, headers, body: bytesOf(body) });
      expect(JSON.parse(text), id).toMatchObject({ code: codes[0] });
    }
    expect((await world.ok("listAgentPools", { query: { limit: 100 } })).items).toEqual(before.items);
    await createPool(world);
  });

  it("many requests at once are each answered with their own answer", async (test) => {
    await using world = await startWorld(test, { socket: true });
    const names = Array.from({ length: 50 }, () => world.name());
    const pools = await Promise.all(names.map((name) => createPool(world, { name })));
    expect(pools.map((pool) => pool.name)).toEqual(names);
    const read = await Promise.all(pools.map(({ id }) => world.ok("getAgentPool", { path: { agent_pool_id: id } })));
    expect(read).toEqual(pools);
  });

  it("of requests that race for one name exactly one wins", async (test) => {
    await using world = await startWorld(test, { socket: true });
    const name = world.name();
    const calls = Array.from({ length: 20 }, () => world.call("createAgentPool", { body: { name } }));
    const statuses = (await Promise.all(calls)).map(({ response }) => response.status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  });
});
