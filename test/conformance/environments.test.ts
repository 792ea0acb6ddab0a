import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createSelectedPool, createWorkspace } from "./planting.js";
import { startWorld } from "./world.js";

describe("environments", () => {
  it("are created, changed and deleted; their names are unique, ignoring case", async (test) => {
    await using world = await startWorld(test);
    const name = world.name("Größe");
    const environment = await world.ok("createEnvironment", { body: { name } });
    expect(environment).toMatchObject({
      account_id: world.accountId,
      name,
      description: "",
      default_agent_pool_id: null,
    });
    await world.refused("name_taken", "createEnvironment", { body: { name: name.toUpperCase() } });
    const path = { environment_id: environment.id };
    const changed = await world.ok("updateEnvironment", { path, body: { name: name.toUpperCase(), description: "x" } });
    expect(changed).toEqual({ ...environment, name: name.toUpperCase(), description: "x" });
    expect(await world.ok("getEnvironment", { path })).toEqual(changed);
    const found = await world.ok("listEnvironments", { query: { name } });
    expect(found).toEqual({ items: [changed], next_cursor: null });
    await world.ok("deleteEnvironment", { path });
    await world.refused("not_found", "getEnvironment", { path });
    await createEnvironment(world, { name });
  });

  it("IAM-2 naming a default pool takes environments:update and agent-pools:read, beside what the operation itself takes", async (test) => {
    const principals = {
      creator: ["environments:create"],
      updater: ["environments:create", "environments:update"],
      assigner: ["environments:create", "environments:update", "agent-pools:read"],
    };
    await using world = await startWorld(test, { principals });
    const { id } = await createPool(world);
    const create = (principal: string, body: object) => {
      return { token: world.tokenOf(principal), body: { name: world.name(), ...body } };
    };
    const environment = await world.ok("createEnvironment", create("creator", {}));
    for (const [principal, permission] of [
      ["creator", "environments:update"],
      ["updater", "agent-pools:read"],
    ] as const) {
      const parts = create(principal, { default_agent_pool_id: id });
      expect((await world.refused("permission_missing", "createEnvironment", parts)).permission).toBe(permission);
    }
    await world.ok("createEnvironment", create("assigner", { default_agent_pool_id: id }));
    const update = (principal: string, body: object) => {
      return { path: { environment_id: environment.id }, token: world.tokenOf(principal), body };
    };
    await world.ok("updateEnvironment", update("updater", { description: "x" }));
    await world.refused("permission_missing", "updateEnvironment", update("updater", { default_agent_pool_id: null }));
    await world.ok("updateEnvironment", update("assigner", { default_agent_pool_id: id }));
  });

  it("ASG-5 the default of an environment is a pool that it may use", async (test) => {
    await using world = await startWorld(test);
    const [environment, other] = [await createEnvironment(world), await createEnvironment(world)];
    const pool = await createSelectedPool(world, [environment]);
    const body = { default_agent_pool_id: pool.id };
    const refused = await world.refused("pool_not_available_in_environment", "updateEnvironment", {
      path: { environment_id: other.id },
      body,
    });
    expect(refused.rule).toBe("ASG-5");
    const create = { body: { name: world.name(), ...body } };
    await world.refused("pool_not_available_in_environment", "createEnvironment", create);
    const changed = await world.ok("updateEnvironment", { path: { environment_id: environment.id }, body });
    expect(changed).toEqual({ ...environment, ...body });
  });

  it("ASG-7 the default of an environment is a pool of type runs, of the same account", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const path = { environment_id: (await createEnvironment(world)).id };
    const vcs = await createPool(world, { type: "vcs" });
    const mismatch = { path, body: { default_agent_pool_id: vcs.id } };
    expect((await world.refused("pool_type_mismatch", "updateEnvironment", mismatch)).rule).toBe("ASG-7");
    const foreign = { path, body: { default_agent_pool_id: (await createPool(world.other)).id } };
    const { errors } = await world.refused("validation_failed", "updateEnvironment", foreign);
    expect(errors).toMatchObject([{ pointer: "/default_agent_pool_id" }]);
  });

  it("ASG-8 the default stays while the account requires pools and workspaces depend on it", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const environment = await createEnvironment(world, { default_agent_pool_id: pool.id });
    const path = { environment_id: environment.id };
    await createWorkspace(world, path);
    await world.ok("updateAccount", { body: { require_agent_pool: true } });
    const clear = { path, body: { default_agent_pool_id: null } };
    expect((await world.refused("agent_pool_required", "updateEnvironment", clear)).rule).toBe("ASG-8");
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: pool.id } });
    await world.ok("updateEnvironment", clear);
  });

  it("ASG-9 an environment with workspaces cannot be deleted, then can, and pools are open to it no longer", async (test) => {
    await using world = await startWorld(test);
    const [environment, other] = [await createEnvironment(world), await createEnvironment(world)];
    const path = { environment_id: environment.id };
    const pool = await createSelectedPool(world, [environment, other]);
    const workspace = await createWorkspace(world, path);
    const problem = await world.refused("in_use", "deleteEnvironment", { path });
    expect(problem).toMatchObject({
      rule: "ASG-9",
      holders: { count: 1, items: [{ kind: "workspace", id: workspace.id, name: workspace.name }] },
    });
    const move = { path: { workspace_id: workspace.id }, body: { environment_id: other.id } };
    expect(await world.ok("updateWorkspace", move)).toEqual({ ...workspace, environment_id: other.id });
    await world.ok("deleteEnvironment", { path });
    const environments = await world.ok("getAgentPoolEnvironments", { path: { agent_pool_id: pool.id } });
    expect(environments).toEqual({ environment_ids: [other.id] });
  });
});
