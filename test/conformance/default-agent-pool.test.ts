import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createSelectedPool, createWorkspace } from "./planting.js";
import { startWorld, type World } from "./world.js";

/** Makes a pool the default. */
function makeDefault(world: World, agent_pool_id: string) {
  return world.ok("setDefaultAgentPool", { body: { agent_pool_id } });
}

describe("the default agent pool", () => {
  it("ASG-4 a pool is made the default in one step that ends the default before, and cleared", async (test) => {
    await using world = await startWorld(test);
    const [first, second] = [await createPool(world), await createPool(world)];
    expect(await world.ok("getDefaultAgentPool")).toEqual({ agent_pool_id: null });
    await makeDefault(world, first.id);
    expect(await world.ok("getDefaultAgentPool")).toEqual({ agent_pool_id: first.id });
    await makeDefault(world, second.id);
    expect(await world.ok("getDefaultAgentPool")).toEqual({ agent_pool_id: second.id });
    const uses = async (id: string) =>
      (await world.ok("getAgentPoolUsage", { path: { agent_pool_id: id } })).account_default;
    expect([await uses(first.id), await uses(second.id)]).toEqual([false, true]);
    await world.ok("clearDefaultAgentPool");
    expect(await world.ok("getDefaultAgentPool")).toEqual({ agent_pool_id: null });
  });

  it("ASG-4 setting and clearing it tell how many workspaces they move", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const environment = await createEnvironment(world, { default_agent_pool_id: pool.id });
    await createWorkspace(world);
    await createWorkspace(world, { environment_id: (await createEnvironment(world)).id });
    await createWorkspace(world, { environment_id: environment.id });
    await createWorkspace(world, { agent_pool_id: pool.id });
    await createWorkspace(world, { hosted: true });
    expect(await makeDefault(world, pool.id)).toEqual({ agent_pool_id: pool.id, workspaces_moved: 2 });
    expect(await makeDefault(world, pool.id)).toEqual({ agent_pool_id: pool.id, workspaces_moved: 0 });
    expect(await makeDefault(world, (await createPool(world)).id)).toMatchObject({ workspaces_moved: 2 });
    expect(await world.ok("clearDefaultAgentPool")).toEqual({ agent_pool_id: null, workspaces_moved: 2 });
    expect(await world.ok("clearDefaultAgentPool")).toEqual({ agent_pool_id: null, workspaces_moved: 0 });
  });

  it("ASG-4 it is of type runs and open to every environment, and stays so", async (test) => {
    await using world = await startWorld(test);
    const set = (id: string) => ({ body: { agent_pool_id: id } });
    const selected = await createSelectedPool(world, [await createEnvironment(world)]);
    const refused = await world.refused("default_pool_not_shared", "setDefaultAgentPool", set(selected.id));
    expect(refused.rule).toBe("ASG-4");
    const vcs = await createPool(world, { type: "vcs" });
    expect((await world.refused("pool_type_mismatch", "setDefaultAgentPool", set(vcs.id))).rule).toBe("ASG-7");
    const pool = await createPool(world);
    await makeDefault(world, pool.id);
    const narrow = { path: { agent_pool_id: pool.id }, body: { environment_access: "selected" } };
    const problem = await world.refused("pool_in_use", "updateAgentPool", narrow);
    expect(problem).toMatchObject({
      rule: "ASG-6",
      holders: { count: 1, items: [{ kind: "account", id: world.accountId }] },
    });
    await world.ok("clearDefaultAgentPool");
    await world.ok("updateAgentPool", narrow);
  });

  it("ASG-4 setting and clearing it take agent-pools:update, and may depend on the present default", async (test) => {
    await using world = await startWorld(test, { principals: { maker: ["agent-pools:update"] } });
    const [first, second] = [await createPool(world), await createPool(world)];
    const { response } = await world.call("getDefaultAgentPool");
    const headers = { "If-Match": response.headers.get("etag") ?? "" };
    const set = { headers, body: { agent_pool_id: first.id }, token: world.tokenOf("maker") };
    await world.ok("setDefaultAgentPool", set);
    await world.refused("precondition_failed", "setDefaultAgentPool", { ...set, body: { agent_pool_id: second.id } });
    await world.refused("precondition_failed", "clearDefaultAgentPool", { headers });
    expect(await world.ok("getDefaultAgentPool")).toEqual({ agent_pool_id: first.id });
    await world.ok("clearDefaultAgentPool", { token: world.tokenOf("maker") });
  });

  it("ASG-4 of several that make a default at once, one has the last word and there is one default", async (test) => {
    await using world = await startWorld(test);
    const pools = await Promise.all([createPool(world), createPool(world), createPool(world)]);
    await Promise.all(pools.map(({ id }) => makeDefault(world, id)));
    const uses = await Promise.all(
      pools.map(({ id }) => world.ok("getAgentPoolUsage", { path: { agent_pool_id: id } })),
    );
    expect(uses.filter((usage) => usage.account_default)).toHaveLength(1);
  });
});
