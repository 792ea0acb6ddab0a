import { expect, it } from "vitest";
import { expectDone } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

describeWithProvider("the data sources that are lists", (installed) => {
  it("tell all objects over several pages, or those that a filter leaves", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    const path = { account_id };
    const pool = await muster.call("createAgentPool", { path, body: { name: "gateway", type: "vcs" } });
    const other = await muster.call("createAgentPool", { path, body: { name: "runner" } });
    await muster.call("createRole", { path, body: { name: "reader", permissions: ["*:read"] } });
    const names = Array.from({ length: 101 }, (_, index) => `environment ${index}`);
    for (const name of names) await muster.call("createEnvironment", { path, body: { name } });
    await terraform.write(`
data "muster_environments" "all" {
}

data "muster_agent_pools" "all" {
}

data "muster_agent_pools" "gateways" {
  type = "vcs"
}

data "muster_roles" "reader" {
  name = "reader"
}

data "muster_agents" "idle" {
  agent_pool_id = "${other.id}"
  state         = "idle"
}
`);
    expectDone(await terraform.apply());
    const state = await terraform.state();
    const environments = state["data.muster_environments.all"];
    expect(environments).toMatchObject({ account_id, items: names.map((name) => ({ name })) });
    expect(state["data.muster_agent_pools.all"]).toMatchObject({ type: null, items: [pool, other] });
    expect(state["data.muster_agent_pools.gateways"]).toMatchObject({ type: "vcs", items: [pool] });
    expect(state["data.muster_roles.reader"]).toMatchObject({ items: [{ permissions: ["*:read"] }] });
    expect(state["data.muster_agents.idle"]).toMatchObject({ state: "idle", items: [] });
  });
});
