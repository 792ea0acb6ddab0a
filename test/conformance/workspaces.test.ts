import { describe, expect, it } from "vitest";
import { createPool, createWorkspace } from "./planting.js";
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
});

describe("assignment", () => {
  it("ASG-1 a workspace runs on the pool that it names, else on hosted runners, and tells why", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const workspace = await createWorkspace(world);
    const path = { workspace_id: workspace.id };
    const own = (agent_pool_id: string | null) => ({ source: "workspace", agent_pool_id });
    const hosted = { source: "hosted", agent_pool_id: null };
    const effective = () => world.ok("getEffectiveAgentPool", { path });
    expect(await effective()).toEqual({ ...hosted, chain: [own(null), hosted] });
    await world.ok("updateWorkspace", { path, body: { agent_pool_id: pool.id } });
    expect(await effective()).toEqual({ ...own(pool.id), chain: [own(pool.id)] });
    await world.ok("updateWorkspace", { path, body: { description: "an absent pool stays" } });
    expect(await effective()).toEqual({ ...own(pool.id), chain: [own(pool.id)] });
    await world.ok("updateWorkspace", { path, body: { agent_pool_id: null } });
    expect(await effective()).toEqual({ ...hosted, chain: [own(null), hosted] });
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
