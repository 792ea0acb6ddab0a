import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createVcsProvider, createWorkspace } from "./planting.js";
import { startWorld } from "./world.js";

const nobody = { count: 0, items: [] };

describe("usage of a pool", () => {
  it("POOL-5 tells what names the pool and what has it by inheritance", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const usage = () => world.ok("getAgentPoolUsage", { path: { agent_pool_id: pool.id } });
    const unused = {
      account_default: false,
      environment_defaults: nobody,
      vcs_providers: nobody,
      workspaces: { explicit: nobody, inherited: nobody },
    };
    expect(await usage()).toEqual(unused);
    const environment = await createEnvironment(world, { default_agent_pool_id: pool.id });
    const other = await createEnvironment(world, { default_agent_pool_id: (await createPool(world)).id });
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: pool.id } });
    const explicit = await createWorkspace(world, { agent_pool_id: pool.id });
    const fromAccount = await createWorkspace(world);
    const fromEnvironment = await createWorkspace(world, { environment_id: environment.id });
    await createWorkspace(world, { environment_id: other.id });
    await createWorkspace(world, { environment_id: environment.id, hosted: true });
    const holder = (kind: string, { id, name }: { id: string; name: string }) => ({ kind, id, name });
    expect(await usage()).toEqual({
      account_default: true,
      environment_defaults: { count: 1, items: [holder("environment", environment)] },
      vcs_providers: nobody,
      workspaces: {
        explicit: { count: 1, items: [holder("workspace", explicit)] },
        inherited: { count: 2, items: [holder("workspace", fromAccount), holder("workspace", fromEnvironment)] },
      },
    });
  });

  it("POOL-5 tells which VCS providers are reached through the pool, counted whole and listed in part", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world, { type: "vcs" });
    for (let place = 0; place < 21; place += 1) await createVcsProvider(world, { agent_pool_id: pool.id });
    const usage = await world.ok("getAgentPoolUsage", { path: { agent_pool_id: pool.id } });
    expect(usage.vcs_providers.count).toBe(21);
    expect(usage.vcs_providers.items).toHaveLength(20);
    expect(usage.vcs_providers.items[0]?.kind).toBe("vcs_provider");
  });

  it("POOL-5 a pool cannot be deleted while the account, an environment or a VCS provider names it, then can", async (test) => {
    await using world = await startWorld(test);
    const [pool, vcs] = [await createPool(world), await createPool(world, { type: "vcs" })];
    const environment = await createEnvironment(world, { default_agent_pool_id: pool.id });
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: pool.id } });
    const provider = await createVcsProvider(world, { agent_pool_id: vcs.id });
    const holders = async ({ id }: { id: string }) => {
      const problem = await world.refused("pool_in_use", "deleteAgentPool", { path: { agent_pool_id: id } });
      expect(problem.rule).toBe("POOL-5");
      return problem.holders?.items.map((holder) => holder.id);
    };
    expect(await holders(pool)).toEqual([world.accountId, environment.id]);
    expect(await holders(vcs)).toEqual([provider.id]);
    await world.ok("clearDefaultAgentPool");
    expect(await holders(pool)).toEqual([environment.id]);
    await world.ok("deleteEnvironment", { path: { environment_id: environment.id } });
    await world.ok("deleteVcsProvider", { path: { vcs_provider_id: provider.id } });
    for (const { id } of [pool, vcs]) await world.ok("deleteAgentPool", { path: { agent_pool_id: id } });
  });

  it("POOL-5 of a deletion and a link at once one wins, whichever link it is", async (test) => {
    await using world = await startWorld(test);
    const forge = { kind: "github_enterprise", url: "https://forge.example.com" };
    const links = {
      createWorkspace: (id: string) => ({ name: world.name(), agent_pool_id: id }),
      createEnvironment: (id: string) => ({ name: world.name(), default_agent_pool_id: id }),
      createVcsProvider: (id: string) => ({ name: world.name(), ...forge, agent_pool_id: id }),
      setDefaultAgentPool: (id: string) => ({ agent_pool_id: id }),
    };
    for (const [name, body] of Object.entries(links)) {
      const operation = name as keyof typeof links; // The entries of a record have its keys.
      for (const isDeletedFirst of [true, false]) {
        const { id } = await createPool(world, { type: operation === "createVcsProvider" ? "vcs" : "runs" });
        const remove = () => world.call("deleteAgentPool", { path: { agent_pool_id: id } });
        const link = () => world.call(operation, { body: body(id) });
        const [one, other] = await Promise.all(isDeletedFirst ? [remove(), link()] : [link(), remove()]);
        const granted = [one, other].filter(({ response }) => response.ok);
        expect(granted, `${operation}: ${one.text} ${other.text}`).toHaveLength(1);
      }
    }
  });
});
