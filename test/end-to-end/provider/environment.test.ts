import { expect, it } from "vitest";
import { expectChanges, expectDone, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const environment = `
resource "muster_environment" "production" {
  name = "production"
}
`;

const poolOf = (access: string) => `
resource "muster_agent_pool" "production" {
  name               = "production"
  environment_access = "${access}"
  environment_ids    = ${access === "selected" ? "[muster_environment.production.id]" : "[]"}
}
`;

const workspace = `
resource "muster_workspace" "network" {
  name           = "network"
  environment_id = muster_environment.production.id
  agent_pool_id  = muster_agent_pool.production.id
}
`;

const forge = `
resource "muster_agent_pool" "forge" {
  name = "forge"
  type = "vcs"
}

resource "muster_vcs_provider" "forge" {
  name          = "forge"
  kind          = "github_enterprise"
  url           = "https://forge.example.com"
  agent_pool_id = muster_agent_pool.forge.id
}
`;

describeWithProvider("muster_environment and muster_vcs_provider", (installed) => {
  it("are deployed with the pools that they use, opened in place, and leave nothing when destroyed", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    await terraform.write(environment + poolOf("selected") + workspace + forge);
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    const state = await terraform.state();
    const environment_id = state["muster_environment.production"]?.["id"];
    expect(state["muster_agent_pool.production"]).toMatchObject({ environment_ids: [environment_id] });

    await terraform.write(environment + poolOf("all") + workspace + forge);
    expectChanges(await terraform.plan(), { "muster_agent_pool.production": "update" });
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());

    expectDone(await terraform.destroy());
    expect(await muster.call("listEnvironments", { path: { account_id } })).toMatchObject({ items: [] });
    expect(await muster.call("listVcsProviders", { path: { account_id } })).toMatchObject({ items: [] });
  });
});
