import { describe, expect, it } from "vitest";
import { createPool, plantAgent } from "./planting.js";
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

  it("IAM-2 agents take no permission, only their kind of token", async (test) => {
    await using world = await startWorld(test, { principals: { nobody: [] } });
    const { path, session } = await plantAgent(world);
    await world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.0.0" } });
    expect(everyOperation.registerAgent.security).toEqual([{ token: "agent_pool_token", permissions: [] }]);
  });
});
