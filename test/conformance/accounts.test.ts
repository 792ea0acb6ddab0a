import { describe, expect, it } from "vitest";
import {
  createEnvironment,
  createPool,
  createWorkspace,
  issuePoolToken,
  registerAgent,
  registration,
} from "./planting.js";
import { startWorld } from "./world.js";

const minute = 60_000;

describe("accounts", () => {
  it("are changed member by member, quotas quota by quota", async (test) => {
    await using world = await startWorld(test);
    const account = await world.ok("getAccount");
    const changed = await world.ok("updateAccount", { body: { hosted_concurrency: 0, quotas: { agents: 7 } } });
    const quotas = { ...account.quotas, agents: 7 };
    expect(changed).toEqual({ ...account, hosted_concurrency: 0, quotas });
    expect(await world.ok("updateAccount", { body: { name: "Größe" } })).toEqual({ ...changed, name: "Größe" });
    expect(await world.ok("getAccount")).toEqual({ ...changed, name: "Größe" });
  });

  it("POOL-10 setting quotas takes accounts:set-quotas, beside accounts:update", async (test) => {
    await using world = await startWorld(test, { principals: { updater: ["accounts:update"] } });
    const token = world.tokenOf("updater");
    const parts = { token, body: { name: "a", quotas: { agents: 7 } } };
    const { permission } = await world.refused("permission_missing", "updateAccount", parts);
    expect(permission).toBe("accounts:set-quotas");
    await world.ok("updateAccount", { token, body: { name: "a" } });
  });

  it("POOL-10 an account has no more pools than its quota, and room again when one is deleted", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const { status } = await world.ok("getAccount");
    await world.ok("updateAccount", { body: { quotas: { agent_pools: status.agent_pools + 1 } } });
    const create = () => world.call("createAgentPool", { body: { name: world.name() } });
    const answers = await Promise.all([create(), create(), create()]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409, 409]);
    const problem = await world.refused("quota_exceeded", "createAgentPool", { body: { name: world.name() } });
    const used = status.agent_pools + 1;
    expect(problem).toMatchObject({ rule: "POOL-10", quota: { name: "agent_pools", limit: used, used } });
    await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
    await createPool(world);
  });

  it("POOL-10 a pool has no more tokens than the quota, revoked ones not counted", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    await world.ok("updateAccount", { body: { quotas: { tokens_per_agent_pool: 1 } } });
    const token = await issuePoolToken(world, pool.id);
    const parts = { path, body: { name: world.name() } };
    const { quota } = await world.refused("quota_exceeded", "createAgentPoolToken", parts);
    expect(quota).toEqual({ name: "tokens_per_agent_pool", limit: 1, used: 1 });
    await world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token.id }, body: { sessions: "keep" } });
    await issuePoolToken(world, pool.id);
  });

  it("POOL-10 an account has no more agents than the quota, offline ones not counted; a known agent finds its place", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token } = await issuePoolToken(world, (await createPool(world)).id);
    const known = registration(world);
    await world.ok("registerAgent", { token, body: known });
    const { agents: used } = (await world.ok("getAccount")).status;
    await world.ok("updateAccount", { body: { quotas: { agents: used } } });
    const another = { token, body: registration(world) };
    const { quota } = await world.refused("quota_exceeded", "registerAgent", another);
    expect(quota).toEqual({ name: "agents", limit: used, used });
    expect((await world.ok("getAccount")).status.agents).toBe(used);
    await world.ok("registerAgent", { token, body: known });
    await world.advance(5 * minute);
    await registerAgent(world, token, another.body);
    await world.refused("quota_exceeded", "registerAgent", { token, body: known });
  });

  it("ASG-8 pools cannot be required while workspaces resolve to hosted runners, then can", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const environment = await createEnvironment(world);
    const resolving = await createWorkspace(world, { environment_id: environment.id });
    const choosing = await createWorkspace(world, { hosted: true });
    await createWorkspace(world, { agent_pool_id: pool.id });
    const parts = { body: { require_agent_pool: true } };
    const problem = await world.refused("in_use", "updateAccount", parts);
    expect(problem).toMatchObject({ rule: "ASG-8", holders: { count: 2 } });
    expect(problem.holders?.items.map(({ id }) => id)).toEqual([resolving.id, choosing.id]);
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: pool.id } });
    expect((await world.refused("in_use", "updateAccount", parts)).holders?.count).toBe(1);
    const path = { workspace_id: choosing.id };
    await world.ok("updateWorkspace", { path, body: { hosted: false } });
    expect((await world.ok("updateAccount", parts)).require_agent_pool).toBe(true);
    for (const body of [{ hosted: true }, { agent_pool_id: null, hosted: true }]) {
      expect((await world.refused("agent_pool_required", "updateWorkspace", { path, body })).rule).toBe("ASG-8");
    }
    await world.refused("agent_pool_required", "createWorkspace", { body: { name: world.name(), hosted: true } });
    await world.refused("agent_pool_required", "clearDefaultAgentPool");
    await createWorkspace(world);
  });
});
