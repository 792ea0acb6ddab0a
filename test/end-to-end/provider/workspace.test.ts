import { expect, it } from "vitest";
import { expectChanges, expectDone, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const pool = `
resource "muster_agent_pool" "production" {
  name = "production"
}
`;

const token = `
resource "muster_agent_pool_token" "first" {
  agent_pool_id = muster_agent_pool.production.id
  name          = "first"
}
`;

const workspace = (name: string, assigned: boolean) => `
resource "muster_workspace" "${name}" {
  name = "${name}"
  ${assigned ? "agent_pool_id = muster_agent_pool.production.id" : ""}
}
`;

describeWithProvider("muster_workspace", (installed) => {
  it("is deployed with its pool and a token, finds nothing to do afterwards, and leaves nothing when destroyed", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    await terraform.write(pool + token + workspace("network", true) + workspace("website", false));
    const all = ["agent_pool.production", "agent_pool_token.first", "workspace.network", "workspace.website"];
    const applied = await terraform.apply();
    expectDone(applied);
    expectChanges(applied, Object.fromEntries(all.map((address) => [`muster_${address}`, "create"])));
    expectNothingToDo(await terraform.plan());

    const state = await terraform.state();
    const path = { account_id };
    const { items } = await muster.call("listWorkspaces", { path });
    expect(Object.fromEntries(items.map(({ name, agent_pool_id }) => [name, agent_pool_id]))).toEqual({
      network: state["muster_agent_pool.production"]?.["id"],
      website: null,
    });

    expectDone(await terraform.destroy());
    expect(await terraform.state()).toEqual({});
    expect(await muster.call("listWorkspaces", { path })).toMatchObject({ items: [] });
    expect(await muster.call("listAgentPools", { path })).toMatchObject({ items: [] });
  });

  it("is unassigned in place when the configuration lets go of its pool", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    await terraform.write(pool + workspace("network", true));
    expectDone(await terraform.apply());
    const workspace_id = String((await terraform.state())["muster_workspace.network"]?.["id"]);
    await terraform.write(pool + workspace("network", false));
    expectChanges(await terraform.plan(), { "muster_workspace.network": "update" });
    expectDone(await terraform.apply());
    expect(await muster.call("getWorkspace", { path: { workspace_id } })).toMatchObject({ agent_pool_id: null });
    expectNothingToDo(await terraform.plan());
  });

  it("is planned to go over to the new pool when its pool is replaced", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(pool + workspace("network", true));
    expectDone(await terraform.apply());
    await terraform.run(["taint", "muster_agent_pool.production"]);
    expectChanges(await terraform.plan(), {
      "muster_agent_pool.production": "replace",
      "muster_workspace.network": "update",
    });
  });
});
