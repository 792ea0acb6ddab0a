import { describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import { createPool, plantAgent } from "./planting.js";
import { everyOperation, permissionsOf, startWorld, type AnyOperationId } from "./world.js";

/** Every operation that takes permissions, with all that its example call takes. */
const permitted = Object.entries(everyOperation).flatMap(([id, operation]) => {
  const further = Object.entries<readonly string[]>(operation.conditionalPermissions).flatMap(
    ([member, permissions]) => (member === "initial_token" ? [] : permissions),
  );
  const known = id as AnyOperationId; // The entries of a record have its keys.
  const needed: readonly string[] = [...new Set([...permissionsOf(known), ...further])];
  return needed.length === 0 ? [] : [{ id: known, needed }];
});
const all = [...new Set(permitted.flatMap(({ needed }) => needed))];

/** Permissions that together cover everything but one. */
function allBut(permission: string): readonly string[] {
  return all.filter((other) => other !== permission);
}

describe("permissions", () => {
  it("POOL-4 creating, reading, changing and deleting pools take a permission each", () => {
    const taken = Object.fromEntries(permitted.map(({ id, needed }) => [id, needed]));
    expect(taken).toMatchObject({
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
      deleteAgent: ["agent-pools:update"],
      deleteAgentPool: ["agent-pools:delete"],
    });
  });

  it("IAM-1 every operation is granted to whoever has just what it takes, spelled out or with a wildcard", async (test) => {
    for (const { id, needed } of permitted) {
      const nouns = needed.map((permission) => permission.replace(/:.*/, ":*"));
      const actions = needed.map((permission) => permission.replace(/.*:/, "*:"));
      const principals = { exact: needed, nouns, actions, everything: ["*:*"] };
      for (const principal of Object.keys(principals)) {
        await using world = await startWorld(test, { principals, clock: true });
        await world.ok(id, { ...(await exampleCalls[id](world)), token: world.tokenOf(principal) });
      }
    }
  });

  it("IAM-2 every operation names the permission that is missing, whatever else is held, and changes nothing", async (test) => {
    const principals = Object.fromEntries(all.map((permission) => [permission, allBut(permission)]));
    await using world = await startWorld(test, { principals, clock: true });
    for (const { id, needed } of permitted) {
      const parts = await exampleCalls[id](world);
      for (const permission of needed) {
        const refused = await world.refused("permission_missing", id, { ...parts, token: world.tokenOf(permission) });
        expect(refused.permission, id).toBe(permission);
        expect(refused.detail, id).toContain(permission);
      }
      // Had a refused call been done, it would fail now or there would be nothing left to do it to.
      await world.ok(id, parts);
    }
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
