import { describe, expect, it } from "vitest";
import {
  createPool,
  createRole,
  createServiceAccount,
  createWorkspace,
  issuePoolToken,
  registerAgent,
} from "./planting.js";
import { startWorld, type AnyOperationId, type CallParts, type World } from "./world.js";

/** An object whose configuration has an ETag: how to plant it, and the operations on it that honour `If-Match`. */
interface Conditional {
  readonly read: AnyOperationId;
  readonly update: AnyOperationId;
  readonly remove: AnyOperationId;
  readonly plant: (world: World) => Promise<CallParts>;
}

const conditionals: readonly Conditional[] = [
  {
    read: "getAgentPool",
    update: "updateAgentPool",
    remove: "deleteAgentPool",
    plant: async (world) => ({ path: { agent_pool_id: (await createPool(world)).id } }),
  },
  {
    read: "getWorkspace",
    update: "updateWorkspace",
    remove: "deleteWorkspace",
    plant: async (world) => ({ path: { workspace_id: (await createWorkspace(world)).id } }),
  },
  {
    read: "getServiceAccount",
    update: "updateServiceAccount",
    remove: "deleteServiceAccount",
    plant: async (world) => ({ path: { service_account_id: (await createServiceAccount(world)).id } }),
  },
  {
    read: "getRole",
    update: "updateRole",
    remove: "deleteRole",
    plant: async (world) => ({ path: { role_id: (await createRole(world, ["*:read"])).id } }),
  },
];

async function etagOf(world: World, id: AnyOperationId, parts: CallParts): Promise<string> {
  const { response } = await world.call(id, parts);
  return response.headers.get("etag") ?? expect.fail(`${id} answered no ETag`);
}

describe("ETag and If-Match", () => {
  it.for(conditionals)("of $read: change and delete only what is still as it was read", async (one, test) => {
    await using world = await startWorld(test);
    const parts = await one.plant(world);
    const first = await etagOf(world, one.read, parts);
    expect(await etagOf(world, one.read, parts)).toBe(first);
    const describeAs = (description: string, etag: string) => {
      return { ...parts, body: { description }, headers: { "If-Match": etag } };
    };
    const second = await etagOf(world, one.update, describeAs("second", first));
    expect(second).not.toBe(first);
    expect(await etagOf(world, one.read, parts)).toBe(second);
    await world.refused("precondition_failed", one.update, describeAs("third", first));
    await world.refused("precondition_failed", one.remove, { ...parts, headers: { "If-Match": first } });
    expect(await etagOf(world, one.read, parts)).toBe(second);
    expect(await etagOf(world, one.update, describeAs("third", "*"))).not.toBe(second);
    // Whatever it was before, the same configuration has the same name.
    expect(await etagOf(world, one.update, describeAs("second", "*"))).toBe(second);
    await world.ok(one.remove, { ...parts, headers: { "If-Match": second } });
  });

  it.for(conditionals)("of $update: any other header than one ETag or * is a fault", async (one, test) => {
    await using world = await startWorld(test);
    const parts = { ...(await one.plant(world)), body: { description: "changed" } };
    for (const etag of ["", "unquoted", 'W/"weak"', '"one", "two"', '"', `"${"x".repeat(79)}"`]) {
      const problem = await world.refused("validation_failed", one.update, { ...parts, headers: { "If-Match": etag } });
      expect(problem.errors?.[0], etag).toMatchObject({ parameter: "If-Match" });
    }
  });

  it("look at the configuration alone: a status that changes leaves them as they are", async (test) => {
    await using world = await startWorld(test);
    const path = { agent_pool_id: (await createPool(world)).id };
    const pool = await etagOf(world, "getAgentPool", { path });
    const token = await issuePoolToken(world, path.agent_pool_id);
    const tokenPath = { path: { agent_pool_token_id: token.id } };
    const before = await etagOf(world, "getAgentPoolToken", tokenPath);
    await registerAgent(world, token.token);
    expect((await world.ok("getAgentPool", { path })).status.agents.idle).toBe(1);
    expect(await etagOf(world, "getAgentPool", { path })).toBe(pool);
    expect((await world.ok("getAgentPoolToken", tokenPath)).status.sessions).toBe(1);
    expect(await etagOf(world, "getAgentPoolToken", tokenPath)).toBe(before);
  });
});
