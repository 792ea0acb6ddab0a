import { expect, it } from "vitest";
import { expectChanges, expectDone, expectError, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const link = "muster_agent_pool_environment.production";

const around = (access = "selected") => `
resource "muster_environment" "production" {
  name = "production"
}

resource "muster_environment" "staging" {
  name = "staging"
}

resource "muster_agent_pool" "shared" {
  name               = "shared"
  environment_access = "${access}"

  lifecycle {
    ignore_changes = [environment_ids]
  }
}
`;

const linkTo = (environment: string, access?: string) => `${around(access)}
resource "muster_agent_pool_environment" "production" {
  agent_pool_id  = muster_agent_pool.shared.id
  environment_id = muster_environment.${environment}.id
}
`;

describeWithProvider("muster_agent_pool_environment", (installed) => {
  it("opens a pool to one environment, leaves the others alone, is replaced by another and closed when destroyed", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    await terraform.write(linkTo("production"));
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    const state = await terraform.state();
    const agent_pool_id = String(state["muster_agent_pool.shared"]?.["id"]);
    const idOf = (name: string) => String(state[`muster_environment.${name}`]?.["id"]);
    expect(state[link]?.["id"]).toBe(`${agent_pool_id}/${idOf("production")}`);

    const other = await muster.call("createEnvironment", { path: { account_id }, body: { name: "other" } });
    await muster.call("addAgentPoolEnvironment", { path: { agent_pool_id, environment_id: other.id } });
    expectNothingToDo(await terraform.plan());
    await terraform.write(linkTo("staging"));
    expectChanges(await terraform.plan(), { [link]: "replace" });
    expectDone(await terraform.apply());
    const { environment_ids } = await muster.call("getAgentPoolEnvironments", { path: { agent_pool_id } });
    expect([...environment_ids].sort()).toEqual([other.id, idOf("staging")].sort());

    await terraform.write(around());
    expectDone(await terraform.apply());
    expect(await muster.call("getAgentPoolEnvironments", { path: { agent_pool_id } })).toEqual({
      environment_ids: [other.id],
    });
  });

  it("is imported by both ids, and planned anew when someone else closed the pool", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    await terraform.write(linkTo("production"));
    expectDone(await terraform.apply());
    const before = await terraform.state();
    const id = String(before[link]?.["id"]);
    await terraform.run(["state", "rm", link]);
    expect(await terraform.import(link, id)).toMatchObject({ code: 0 });
    expect(await terraform.state()).toEqual(before);
    expectNothingToDo(await terraform.plan());

    const [agent_pool_id = "", environment_id = ""] = id.split("/");
    await muster.call("removeAgentPoolEnvironment", { path: { agent_pool_id, environment_id } });
    const outcome = await terraform.plan();
    expectChanges(outcome, { [link]: "create" });
    expect(outcome.diagnostics).toMatchObject([
      { severity: "warning", summary: "muster_agent_pool_environment is gone" },
    ]);
  });

  it("is refused for a pool that is open to all, and by an id that is none", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(linkTo("production", "all"));
    expect(expectError(await terraform.apply()).detail).toContain("environment_access_is_all");
    const { code, errors, output } = await terraform.import(link, "production");
    expect(code).toBe(1);
    expect(`${output}${errors}`.replaceAll(/[\s\u2502]+/g, " ")).toContain("<agent_pool_id>/<environment_id>");
  });
});
