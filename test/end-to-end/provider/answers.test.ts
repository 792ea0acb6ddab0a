import { expect, it } from "vitest";
import { expectDone, expectError } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

describeWithProvider("the data sources that answer what follows from objects", (installed) => {
  it("tell usage, demand and status of a pool, and why a workspace has it", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    const path = { account_id };
    const pool = await muster.call("createAgentPool", { path, body: { name: "shared" } });
    const named = await muster.call("createWorkspace", { path, body: { name: "network", agent_pool_id: pool.id } });
    const free = await muster.call("createWorkspace", { path, body: { name: "website" } });
    await terraform.write(`
data "muster_agent_pool" "shared" {
  name = "shared"
}

data "muster_agent_pool_usage" "shared" {
  agent_pool_id = data.muster_agent_pool.shared.id
}

data "muster_agent_pool_demand" "shared" {
  agent_pool_id = data.muster_agent_pool.shared.id
}

data "muster_workspace_effective_agent_pool" "named" {
  workspace_id = "${named.id}"
}

data "muster_workspace_effective_agent_pool" "free" {
  workspace_id = "${free.id}"
}

output "users" {
  value = data.muster_agent_pool_usage.shared.workspaces.explicit.items[*].name
}
`);
    expectDone(await terraform.apply());
    const state = await terraform.state();
    const of = { agent_pool_id: pool.id };
    expect(state["data.muster_agent_pool.shared"]).toMatchObject({ status: { scheduling: "active", pause: null } });
    expect(state["data.muster_agent_pool_usage.shared"]).toEqual({
      ...(await muster.call("getAgentPoolUsage", { path: of })),
      ...of,
    });
    expect(state["data.muster_agent_pool_demand.shared"]).toEqual({
      ...(await muster.call("getAgentPoolDemand", { path: of })),
      ...of,
    });
    expect(state["data.muster_workspace_effective_agent_pool.named"]).toEqual({
      workspace_id: named.id,
      agent_pool_id: pool.id,
      source: "workspace",
      chain: [{ source: "workspace", agent_pool_id: pool.id }],
    });
    expect(state["data.muster_workspace_effective_agent_pool.free"]).toMatchObject({
      agent_pool_id: null,
      source: "hosted",
    });
  });

  it("say so when there is no such workspace", async () => {
    await using world = await startWorld(installed());
    const id = `ws-${"0".repeat(26)}`;
    await world.terraform.write(
      `data "muster_workspace_effective_agent_pool" "found" {\n  workspace_id = "${id}"\n}\n`,
    );
    expect(expectError(await world.terraform.plan()).detail).toContain(id);
  });
});
