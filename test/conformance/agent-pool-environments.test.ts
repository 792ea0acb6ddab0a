import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createSelectedPool, createWorkspace } from "./planting.js";
import { startWorld, type World } from "./world.js";

const environmentsOf = (world: World, pool: { readonly id: string }) =>
  world.ok("getAgentPoolEnvironments", { path: { agent_pool_id: pool.id } });

describe("environment access", () => {
  it("POOL-3 every environment may use a pool unless access is selected, and then those named only", async (test) => {
    await using world = await startWorld(test);
    const [first, second] = [await createEnvironment(world), await createEnvironment(world)];
    const open = await createPool(world);
    expect(open).toMatchObject({ environment_access: "all", environment_ids: [] });
    const pool = await createSelectedPool(world, [first]);
    expect(pool).toMatchObject({ environment_access: "selected", environment_ids: [first.id] });
    const use = (environment_id: string | null) => ({
      body: { name: world.name(), agent_pool_id: pool.id, environment_id },
    });
    await world.ok("createWorkspace", use(first.id));
    for (const id of [second.id, null]) {
      await world.refused("pool_not_available_in_environment", "createWorkspace", use(id));
    }
    await createWorkspace(world, { agent_pool_id: open.id, environment_id: second.id });
  });

  it("POOL-3 a merge patch replaces the whole set, leaves alone what it does not name, and empties it with access all", async (test) => {
    await using world = await startWorld(test);
    const [first, second] = [await createEnvironment(world), await createEnvironment(world)];
    const pool = await createSelectedPool(world, [first]);
    const update = (body: object) => ({ path: { agent_pool_id: pool.id }, body });
    expect(await world.ok("updateAgentPool", update({ description: "x" }))).toEqual({ ...pool, description: "x" });
    const wide = { environment_ids: [second.id, first.id] };
    expect(await world.ok("updateAgentPool", update(wide))).toMatchObject(wide);
    const all = { environment_access: "all" };
    expect(await world.ok("updateAgentPool", update(all))).toMatchObject({ ...all, environment_ids: [] });
    for (const body of [wide, { ...all, ...wide }]) {
      const { errors } = await world.refused("validation_failed", "updateAgentPool", update(body));
      expect(errors).toMatchObject([{ pointer: "/environment_ids" }]);
    }
    const none = { environment_access: "selected" };
    expect(await world.ok("updateAgentPool", update(none))).toMatchObject({ ...none, environment_ids: [] });
  });

  it("POOL-3 a set holds 500 environments, however they come into it", async (test) => {
    await using world = await startWorld(test);
    const environments = await Promise.all(Array.from({ length: 501 }, () => createEnvironment(world)));
    const pool = await createSelectedPool(world, environments.slice(0, 499));
    const [first, , , ...rest] = environments;
    const [last, beyond] = rest.slice(-2);
    const link = (environment = first) => ({
      path: { agent_pool_id: pool.id, environment_id: environment?.id ?? expect.fail("there are 501") },
    });
    await world.ok("addAgentPoolEnvironment", link(last));
    const { quota } = await world.refused("quota_exceeded", "addAgentPoolEnvironment", link(beyond));
    expect(quota).toEqual({ name: "environments_per_agent_pool", limit: 500, used: 500 });
    await world.ok("addAgentPoolEnvironment", link(last));
    const { environment_ids } = await environmentsOf(world, pool);
    expect(environment_ids).toEqual(environments.slice(0, 500).map(({ id }) => id));
    const all = { environment_ids: environments.map(({ id }) => id) };
    const { errors } = await world.refused("validation_failed", "setAgentPoolEnvironments", {
      path: { agent_pool_id: pool.id },
      body: all,
    });
    expect(errors).toMatchObject([{ pointer: "/environment_ids" }]);
    await world.ok("removeAgentPoolEnvironment", link(first));
    await world.ok("addAgentPoolEnvironment", link(beyond));
  });

  it("POOL-3 links are added and removed one at a time, each at once with others, and repeating changes nothing", async (test) => {
    await using world = await startWorld(test);
    const environments = await Promise.all(Array.from({ length: 5 }, () => createEnvironment(world)));
    const pool = await createSelectedPool(world, []);
    const path = (environment: { id: string }) => ({
      path: { agent_pool_id: pool.id, environment_id: environment.id },
    });
    await Promise.all(environments.map((environment) => world.ok("addAgentPoolEnvironment", path(environment))));
    const all = environments.map(({ id }) => id).sort();
    expect([...(await environmentsOf(world, pool)).environment_ids].sort()).toEqual(all);
    const [first, ...others] = environments;
    if (first === undefined) expect.fail("there are no environments");
    await world.ok("addAgentPoolEnvironment", path(first));
    expect((await environmentsOf(world, pool)).environment_ids).toHaveLength(5);
    await Promise.all(others.map((environment) => world.ok("removeAgentPoolEnvironment", path(environment))));
    expect(await environmentsOf(world, pool)).toEqual({ environment_ids: [first.id] });
    await world.ok("removeAgentPoolEnvironment", path(first));
    await world.ok("removeAgentPoolEnvironment", path(first));
    const left = await world.ok("getAgentPool", { path: { agent_pool_id: pool.id } });
    expect(left).toMatchObject({ environment_access: "selected", environment_ids: [] });
  });

  it("POOL-3 a pool that is open to all has no links to add, remove or set", async (test) => {
    await using world = await startWorld(test);
    const [pool, environment] = [await createPool(world), await createEnvironment(world)];
    const path = { agent_pool_id: pool.id };
    const link = { path: { ...path, environment_id: environment.id } };
    for (const id of ["addAgentPoolEnvironment", "removeAgentPoolEnvironment"] as const) {
      expect((await world.refused("environment_access_is_all", id, link)).rule).toBe("POOL-3");
    }
    const set = { path, body: { environment_ids: [environment.id] } };
    await world.refused("environment_access_is_all", "setAgentPoolEnvironments", set);
    expect(await environmentsOf(world, pool)).toEqual({ environment_ids: [] });
  });

  it("POOL-3 a pool of type vcs has no environment access", async (test) => {
    await using world = await startWorld(test);
    const environment = await createEnvironment(world);
    const body = { name: world.name(), type: "vcs" };
    for (const access of [{ environment_access: "selected" }, { environment_ids: [environment.id] }]) {
      const refused = await world.refused("pool_type_mismatch", "createAgentPool", { body: { ...body, ...access } });
      expect(refused.rule).toBe("POOL-3");
    }
    const pool = await world.ok("createAgentPool", { body: { ...body, environment_access: "all" } });
    const link = { path: { agent_pool_id: pool.id, environment_id: environment.id } };
    await world.refused("pool_type_mismatch", "addAgentPoolEnvironment", link);
    expect(pool).toMatchObject({ environment_access: "all", environment_ids: [] });
  });

  it("POOL-3 environments that are absent or another account's are refused alike, at their place in the set", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const own = await createEnvironment(world);
    const pool = await createSelectedPool(world, []);
    for (const id of [`env-${"0".repeat(26)}`, (await createEnvironment(world.other)).id]) {
      const body = { environment_ids: [own.id, id] };
      const set = { path: { agent_pool_id: pool.id }, body };
      for (const operation of ["setAgentPoolEnvironments", "updateAgentPool"] as const) {
        const { errors } = await world.refused("validation_failed", operation, set);
        expect(errors).toMatchObject([{ pointer: "/environment_ids/1" }]);
      }
      const path = { agent_pool_id: pool.id, environment_id: id };
      await world.refused("not_found", "addAgentPoolEnvironment", { path });
    }
    expect(await environmentsOf(world, pool)).toEqual({ environment_ids: [] });
  });

  it("POOL-3 lists of pools are narrowed to a type, and to what an environment may use", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const [first, second] = [await createEnvironment(world), await createEnvironment(world)];
    const [open, selected] = [await createPool(world), await createSelectedPool(world, [first])];
    const vcs = await createPool(world, { type: "vcs" });
    const list = async (query: Record<string, string>) => {
      const { items } = await world.ok("listAgentPools", { query: { ...query, limit: 100 } });
      return items.map(({ id }) => id).filter((id) => [open.id, selected.id, vcs.id].includes(id));
    };
    expect(await list({ type: "vcs" })).toEqual([vcs.id]);
    expect(await list({ environment_id: first.id })).toEqual([open.id, selected.id]);
    expect(await list({ environment_id: second.id })).toEqual([open.id]);
    expect(await list({ environment_id: `env-${"0".repeat(26)}` })).toEqual([]);
    const page = await world.ok("listAgentPools", { query: { limit: 1 } });
    const filtered = { limit: 1, type: "runs", cursor: page.next_cursor ?? "" };
    await world.refused("invalid_cursor", "listAgentPools", { query: filtered });
  });

  it("ASG-3 granting an environment access does not make the pool its default", async (test) => {
    await using world = await startWorld(test);
    const environment = await createEnvironment(world);
    await createSelectedPool(world, [environment]);
    const path = { environment_id: environment.id };
    expect(await world.ok("getEnvironment", { path })).toEqual(environment);
    const workspace = await createWorkspace(world, path);
    const effective = await world.ok("getEffectiveAgentPool", { path: { workspace_id: workspace.id } });
    expect(effective).toMatchObject({ source: "hosted", agent_pool_id: null });
  });

  it("ASG-6 access is not narrowed while workspaces or environment defaults use the pool, then is", async (test) => {
    await using world = await startWorld(test);
    const [first, second] = [await createEnvironment(world), await createEnvironment(world)];
    const pool = await createPool(world);
    await world.ok("updateEnvironment", {
      path: { environment_id: first.id },
      body: { default_agent_pool_id: pool.id },
    });
    const workspace = await createWorkspace(world, { environment_id: second.id, agent_pool_id: pool.id });
    const path = { agent_pool_id: pool.id };
    const narrow = (environments: { id: string }[]) => ({
      path,
      body: { environment_access: "selected", environment_ids: environments.map(({ id }) => id) },
    });
    const losers = async (environments: { id: string }[]) => {
      const problem = await world.refused("pool_in_use", "updateAgentPool", narrow(environments));
      expect(problem.rule).toBe("ASG-6");
      return problem.holders?.items.map(({ kind, id }) => [kind, id]);
    };
    expect(await losers([])).toEqual([
      ["environment", first.id],
      ["workspace", workspace.id],
    ]);
    expect(await losers([first])).toEqual([["workspace", workspace.id]]);
    await world.ok("updateAgentPool", narrow([first, second]));
    const unlink = { path: { ...path, environment_id: second.id } };
    expect((await world.refused("pool_in_use", "removeAgentPoolEnvironment", unlink)).rule).toBe("ASG-6");
    await world.refused("pool_in_use", "setAgentPoolEnvironments", { path, body: { environment_ids: [first.id] } });
    expect(await environmentsOf(world, pool)).toEqual({ environment_ids: [first.id, second.id] });
    await world.ok("updateWorkspace", { path: { workspace_id: workspace.id }, body: { agent_pool_id: null } });
    await world.ok("removeAgentPoolEnvironment", unlink);
  });
});
