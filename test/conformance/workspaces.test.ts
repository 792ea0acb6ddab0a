import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createSelectedPool, createWorkspace } from "./planting.js";
import { startWorld } from "./world.js";

describe("workspaces", () => {
  it("are created, changed and deleted; their names are unique, ignoring case", async (test) => {
    await using world = await startWorld(test);
    const name = world.name("Netz");
    const workspace = await world.ok("createWorkspace", { body: { name } });
    expect(workspace).toMatchObject({ account_id: world.accountId, name, description: "", agent_pool_id: null });
    await world.refused("name_taken", "createWorkspace", { body: { name: name.toUpperCase() } });
    const other = await createWorkspace(world);
    const path = { workspace_id: other.id };
    await world.refused("name_taken", "updateWorkspace", { path, body: { name: name.toLowerCase() } });
    const changed = await world.ok("updateWorkspace", { path, body: { name: other.name.toUpperCase() } });
    expect(changed).toEqual({ ...other, name: other.name.toUpperCase() });
    expect(await world.ok("getWorkspace", { path })).toEqual(changed);
    const found = await world.ok("listWorkspaces", { query: { name: other.name } });
    expect(found).toEqual({ items: [changed], next_cursor: null });
    await world.ok("deleteWorkspace", { path });
    await world.refused("not_found", "getWorkspace", { path });
    await world.refused("not_found", "deleteWorkspace", { path });
    await createWorkspace(world, { name: other.name });
  });

  it("are listed by environment and by the pool that they name themselves", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const [pool, environment] = [await createPool(world), await createEnvironment(world)];
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: pool.id } });
    const [inside, both] = [
      await createWorkspace(world, { environment_id: environment.id }),
      await createWorkspace(world, { environment_id: environment.id, agent_pool_id: pool.id }),
    ];
    const named = await createWorkspace(world, { agent_pool_id: pool.id });
    const list = async (query: Record<string, string>, seenFrom = world) =>
      (await seenFrom.ok("listWorkspaces", { query })).items;
    expect(await list({ environment_id: environment.id })).toEqual([inside, both]);
    expect(await list({ agent_pool_id: pool.id })).toEqual([both, named]);
    expect(await list({ agent_pool_id: pool.id, environment_id: environment.id })).toEqual([both]);
    expect(await list({ agent_pool_id: pool.id, name: inside.name })).toEqual([]);
    expect(await list({ agent_pool_id: pool.id }, world.other)).toEqual([]);
    const { next_cursor: cursor } = await world.ok("listWorkspaces", { query: { limit: 1, agent_pool_id: pool.id } });
    const elsewhere = { cursor: cursor ?? "", environment_id: environment.id };
    await world.refused("invalid_cursor", "listWorkspaces", { query: elsewhere });
  });
});

describe("assignment", () => {
  it("ASG-1 a workspace runs on the pool that it names, else its environment's, else the account's, else on hosted runners", async (test) => {
    await using world = await startWorld(test);
    const [own, inEnvironment] = [(await createPool(world)).id, (await createPool(world)).id];
    const inAccount = (await createPool(world)).id;
    const environment = await createEnvironment(world);
    const workspace = await createWorkspace(world, { environment_id: environment.id });
    const path = { workspace_id: workspace.id };
    const chain = async () => {
      const { chain: steps, ...decided } = await world.ok("getEffectiveAgentPool", { path });
      expect(steps.at(-1)).toEqual(decided);
      return steps.map(({ source, agent_pool_id: id }) => [source, id]);
    };
    const nothing = [
      ["workspace", null],
      ["environment", null],
    ];
    expect(await chain()).toEqual([...nothing, ["account", null], ["hosted", null]]);
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: inAccount } });
    expect(await chain()).toEqual([...nothing, ["account", inAccount]]);
    const above = { path: { environment_id: environment.id }, body: { default_agent_pool_id: inEnvironment } };
    await world.ok("updateEnvironment", above);
    expect(await chain()).toEqual([
      ["workspace", null],
      ["environment", inEnvironment],
    ]);
    await world.ok("updateWorkspace", { path, body: { agent_pool_id: own } });
    expect(await chain()).toEqual([["workspace", own]]);
    await world.ok("updateWorkspace", { path, body: { description: "an absent pool stays" } });
    expect(await chain()).toEqual([["workspace", own]]);
    await world.ok("updateWorkspace", { path, body: { agent_pool_id: null, environment_id: null } });
    expect(await chain()).toEqual([
      ["workspace", null],
      ["account", inAccount],
    ]);
  });

  it("ASG-1 a workspace may choose hosted runners, whatever the levels above say; that excludes a pool", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: pool.id } });
    const workspace = await createWorkspace(world, { hosted: true });
    const path = { workspace_id: workspace.id };
    const effective = await world.ok("getEffectiveAgentPool", { path });
    const own = { source: "workspace", agent_pool_id: null };
    expect(effective).toEqual({ ...own, chain: [own] });
    const both = { hosted: true, agent_pool_id: pool.id };
    for (const body of [both, { agent_pool_id: pool.id }]) {
      const { errors } = await world.refused("validation_failed", "updateWorkspace", { path, body });
      expect(errors).toMatchObject([{ pointer: "/hosted" }]);
    }
    await world.refused("validation_failed", "createWorkspace", { body: { name: world.name(), ...both } });
    const changed = await world.ok("updateWorkspace", { path, body: { hosted: false, agent_pool_id: pool.id } });
    expect(changed).toEqual({ ...workspace, hosted: false, agent_pool_id: pool.id });
  });

  it("ASG-5 a pool that is open to other environments only is refused, at creation and later", async (test) => {
    await using world = await startWorld(test);
    const [open, closed] = [await createEnvironment(world), await createEnvironment(world)];
    const pool = await createSelectedPool(world, [open]);
    const create = { body: { name: world.name(), environment_id: closed.id, agent_pool_id: pool.id } };
    const refused = await world.refused("pool_not_available_in_environment", "createWorkspace", create);
    expect(refused.rule).toBe("ASG-5");
    const workspace = await createWorkspace(world, { environment_id: closed.id });
    const path = { workspace_id: workspace.id };
    const assign = { path, body: { agent_pool_id: pool.id } };
    await world.refused("pool_not_available_in_environment", "updateWorkspace", assign);
    expect(await world.ok("getWorkspace", { path })).toEqual(workspace);
    await world.ok("addAgentPoolEnvironment", { path: { agent_pool_id: pool.id, environment_id: closed.id } });
    await world.ok("updateWorkspace", assign);
  });

  it("ASG-6 a workspace does not move to an environment that its pool is closed to, unless it leaves the pool", async (test) => {
    await using world = await startWorld(test);
    const [open, closed] = [await createEnvironment(world), await createEnvironment(world)];
    const pool = await createSelectedPool(world, [open]);
    const workspace = await createWorkspace(world, { environment_id: open.id, agent_pool_id: pool.id });
    const path = { workspace_id: workspace.id };
    for (const environment_id of [closed.id, null]) {
      const problem = await world.refused("pool_in_use", "updateWorkspace", { path, body: { environment_id } });
      expect(problem).toMatchObject({ rule: "ASG-6", holders: { count: 1, items: [{ id: workspace.id }] } });
    }
    expect(await world.ok("getWorkspace", { path })).toEqual(workspace);
    const body = { environment_id: closed.id, agent_pool_id: null };
    expect(await world.ok("updateWorkspace", { path, body })).toEqual({ ...workspace, ...body });
  });

  it("ASG-6 a move that is refused tells the workspace by the name that it has, not by the one that it asked for", async (test) => {
    await using world = await startWorld(test);
    const environment = await createEnvironment(world);
    const pool = await createSelectedPool(world, [environment]);
    const body = { environment_id: environment.id, agent_pool_id: pool.id };
    const { id, name } = await createWorkspace(world, body);
    const change = { path: { workspace_id: id }, body: { environment_id: null, name: world.name() } };
    const { holders } = await world.refused("pool_in_use", "updateWorkspace", change);
    expect(holders?.items).toEqual([{ kind: "workspace", id, name }]);
  });

  it("ASG-6 of a narrowing and an assignment at once one wins", async (test) => {
    await using world = await startWorld(test);
    const environment = await createEnvironment(world);
    for (const isNarrowedFirst of [true, false]) {
      const pool = await createSelectedPool(world, [environment]);
      const path = { agent_pool_id: pool.id, environment_id: environment.id };
      const narrow = () => world.call("removeAgentPoolEnvironment", { path });
      const assign = () => world.call("createWorkspace", { body: { name: world.name(), ...path } });
      const answers = await Promise.all(isNarrowedFirst ? [narrow(), assign()] : [assign(), narrow()]);
      expect(answers.filter(({ response }) => response.ok)).toHaveLength(1);
    }
  });

  it("ASG-5 an environment that is absent or another account's is refused alike", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const path = { workspace_id: (await createWorkspace(world)).id };
    for (const environment_id of [`env-${"0".repeat(26)}`, (await createEnvironment(world.other)).id]) {
      const { errors } = await world.refused("validation_failed", "updateWorkspace", {
        path,
        body: { environment_id },
      });
      expect(errors).toMatchObject([{ pointer: "/environment_id" }]);
      await world.refused("validation_failed", "createWorkspace", { body: { name: world.name(), environment_id } });
    }
  });

  it("ASG-2 naming a pool takes workspaces:update and agent-pools:read, beside what the operation itself takes", async (test) => {
    const principals = {
      creator: ["workspaces:create"],
      reader: ["workspaces:create", "agent-pools:read"],
      updater: ["workspaces:create", "workspaces:update"],
      assigner: ["workspaces:create", "workspaces:update", "agent-pools:read"],
      alias: ["workspaces:create", "workspace:update", "agent-pools:read"],
    };
    await using world = await startWorld(test, { principals });
    const { id } = await createPool(world);
    const create = (principal: string, body: object) => {
      return { token: world.tokenOf(principal), body: { name: world.name(), ...body } };
    };
    await world.ok("createWorkspace", create("creator", {}));
    const lacking = { creator: "workspaces:update", reader: "workspaces:update", updater: "agent-pools:read" };
    for (const [principal, permission] of Object.entries(lacking)) {
      for (const agent_pool_id of [id, null]) {
        const parts = create(principal, { agent_pool_id });
        expect((await world.refused("permission_missing", "createWorkspace", parts)).permission).toBe(permission);
      }
    }
    await world.ok("createWorkspace", create("assigner", { agent_pool_id: id }));
    const workspace = await world.ok("createWorkspace", create("alias", { agent_pool_id: id }));

    const update = (principal: string, body: object) => {
      return { path: { workspace_id: workspace.id }, token: world.tokenOf(principal), body };
    };
    await world.ok("updateWorkspace", update("updater", { description: "x" }));
    for (const agent_pool_id of [id, null]) {
      const parts = update("updater", { agent_pool_id });
      const { permission } = await world.refused("permission_missing", "updateWorkspace", parts);
      expect(permission).toBe("agent-pools:read");
      await world.ok("updateWorkspace", update("alias", { agent_pool_id }));
    }
  });

  it("ASG-7 a workspace takes a pool of type runs only", async (test) => {
    await using world = await startWorld(test);
    const vcs = await createPool(world, { type: "vcs" });
    const body = { name: world.name(), agent_pool_id: vcs.id };
    expect((await world.refused("pool_type_mismatch", "createWorkspace", { body })).rule).toBe("ASG-7");
    const workspace = await createWorkspace(world);
    const path = { workspace_id: workspace.id };
    await world.refused("pool_type_mismatch", "updateWorkspace", { path, body: { agent_pool_id: vcs.id } });
    expect(await world.ok("getWorkspace", { path })).toEqual(workspace);
  });

  it("ASG-7 a pool that is absent, deleted or another account's is refused alike", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const deleted = await createPool(world);
    await world.ok("deleteAgentPool", { path: { agent_pool_id: deleted.id } });
    const workspace = await createWorkspace(world);
    const answers = [];
    for (const agent_pool_id of [`apool-${"0".repeat(26)}`, deleted.id, (await createPool(world.other)).id]) {
      const update = { path: { workspace_id: workspace.id }, body: { agent_pool_id } };
      const { request_id, ...problem } = await world.refused("validation_failed", "updateWorkspace", update);
      expect(request_id).not.toBe("");
      expect(problem.errors).toMatchObject([{ pointer: "/agent_pool_id" }]);
      const create = { body: { name: world.name(), agent_pool_id } };
      const { errors } = await world.refused("validation_failed", "createWorkspace", create);
      answers.push(problem, { ...problem, errors });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});
