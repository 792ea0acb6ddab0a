import { describe, expect, it } from "vitest";
import {
  createEnvironment,
  createPool,
  createRole,
  createVcsProvider,
  createWorkspace,
  giveRole,
  plantAgent,
  plantPrincipal,
} from "./planting.js";
import { everyOperation, permissionsOf, startWorld, type AnyOperationId } from "./world.js";

describe("permissions", () => {
  it("POOL-4 creating, reading, changing and deleting pools take a permission each", () => {
    const ids = Object.keys(everyOperation) as AnyOperationId[]; // The entries of a record have its keys.
    expect(Object.fromEntries(ids.map((id) => [id, permissionsOf(id)]))).toMatchObject({
      createAgentPool: ["agent-pools:create"],
      listAgentPools: ["agent-pools:read"],
      getAgentPool: ["agent-pools:read"],
      listAgentPoolTokens: ["agent-pools:read"],
      getAgentPoolToken: ["agent-pools:read"],
      listAgents: ["agent-pools:read"],
      getAgent: ["agent-pools:read"],
      updateAgentPool: ["agent-pools:update"],
      createAgentPoolToken: ["agent-pools:update"],
      revokeAgentPoolToken: ["agent-pools:update"],
      updateAgentPoolToken: ["agent-pools:update"],
      rotateAgentPoolToken: ["agent-pools:update"],
      deleteAgent: ["agent-pools:update"],
      drainAgent: ["agent-pools:update"],
      pauseAgent: ["agent-pools:update"],
      pauseAgentPool: ["agent-pools:update"],
      addAgentPoolEnvironment: ["agent-pools:update"],
      setDefaultAgentPool: ["agent-pools:update"],
      deleteAgentPool: ["agent-pools:delete"],
    });
  });

  it("IAM-2 whoever has no permission learns nothing of what is there: present and absent objects are refused alike", async (test) => {
    await using world = await startWorld(test, { principals: { nobody: [] } });
    const token = world.tokenOf("nobody");
    const pool = await createPool(world);
    const details = new Set<string>();
    for (const agent_pool_id of [pool.id, `apool-${"0".repeat(26)}`, "no-identifier"]) {
      details.add(
        (await world.refused("permission_missing", "getAgentPool", { path: { agent_pool_id }, token })).detail,
      );
    }
    expect(details.size).toBe(1);
    const foreign = { path: { account_id: `acc-${"0".repeat(26)}` }, token };
    await world.refused("permission_missing", "getAccount", foreign);
  });

  it("IAM-2 what a member of the body takes is asked for before the object is looked at, wherever the rest is held account-wide", async (test) => {
    const principals = { updater: ["*:update"], reader: ["*:update", "agent-pools:read"], creator: ["*:create"] };
    await using world = await startWorld(test, { principals });
    const { id } = await createPool(world);
    const updates = {
      updateWorkspace: { member: "agent_pool_id", present: { workspace_id: (await createWorkspace(world)).id } },
      updateEnvironment: {
        member: "default_agent_pool_id",
        present: { environment_id: (await createEnvironment(world)).id },
      },
      updateVcsProvider: { member: "agent_pool_id", present: { vcs_provider_id: (await createVcsProvider(world)).id } },
    } as const;
    for (const [name, { member, present }] of Object.entries(updates)) {
      const operation = name as keyof typeof updates; // The entries of a record have its keys.
      const absent = Object.fromEntries(
        Object.entries(present).map(([noun, own]) => [noun, own.replace(/-.*/, `-${"0".repeat(26)}`)]),
      );
      const details = new Set<string>();
      for (const path of [present, absent]) {
        const parts = { path, token: world.tokenOf("updater"), body: { [member]: id } };
        const refused = await world.refused("permission_missing", operation, parts);
        expect(refused.permission).toBe("agent-pools:read");
        details.add(refused.detail);
        await world.refused("permission_missing", operation, { ...parts, body: { [member]: 5 } });
      }
      expect(details.size, operation).toBe(1);
      const parts = { path: absent, token: world.tokenOf("reader"), body: { [member]: id } };
      await world.refused("not_found", operation, parts);
      await world.refused("validation_failed", operation, { ...parts, body: { [member]: 5 } });
      const other = { path: absent, token: world.tokenOf("updater"), body: { name: world.name() } };
      await world.refused("not_found", operation, other);
      await world.refused("validation_failed", operation, { ...other, body: { name: 5 } });
      const malformed = { path: Object.fromEntries(Object.keys(present).map((noun) => [noun, "x"])) };
      await world.refused("not_found", operation, { ...other, ...malformed, body: { [member]: id } });
    }
    const token = world.tokenOf("creator");
    for (const operation of ["createWorkspace", "createVcsProvider"] as const) {
      const body = { agent_pool_id: `apool-${"0".repeat(26)}` };
      const { permission } = await world.refused("permission_missing", operation, { token, body });
      expect(permission).toBe(operation === "createWorkspace" ? "workspaces:update" : "vcs-providers:update");
    }
  });

  it("IAM-2 what a member takes elsewhere than where the rest is held leaves an absent object absent", async (test) => {
    await using world = await startWorld(test);
    const [own, other] = [await createEnvironment(world), await createEnvironment(world)];
    const { id: agent_pool_id } = await createPool(world);
    const { token, serviceAccount } = await plantPrincipal(world, ["workspaces:update"]);
    const role = await createRole(world, ["agent-pools:read"]);
    await giveRole(world, role.id, serviceAccount.id, { level: "environment", id: own.id });
    const choose = (workspace_id: string, body = {}) => ({
      path: { workspace_id },
      token,
      body: { agent_pool_id, ...body },
    });
    await world.ok("updateWorkspace", choose((await createWorkspace(world, { environment_id: own.id })).id));
    const elsewhere = await createWorkspace(world, { environment_id: other.id });
    await world.refused("permission_missing", "updateWorkspace", choose(elsewhere.id));
    const absent = `ws-${"0".repeat(26)}`;
    await world.refused("not_found", "updateWorkspace", choose(absent));
    await world.refused("not_found", "updateWorkspace", choose(absent, { environment_id: other.id }));
  });

  it("IAM-2 agents take no permission, only their kind of token", async (test) => {
    await using world = await startWorld(test, { principals: { nobody: [] } });
    const { path, session } = await plantAgent(world);
    await world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.0.0" } });
    expect(everyOperation.registerAgent.security).toEqual([{ token: "agent_pool_token", permissions: [] }]);
  });
});
