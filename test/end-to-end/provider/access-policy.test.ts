import { expect, it } from "vitest";
import { expectChanges, expectDone, expectError, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const policy = "muster_access_policy.operator";

const around = `
resource "muster_environment" "production" {
  name = "production"
}

resource "muster_service_account" "deployment" {
  name = "deployment"
}

resource "muster_role" "operator" {
  name        = "operator"
  permissions = ["workspaces:read"]
}

resource "muster_role" "reader" {
  name        = "reader"
  permissions = ["*:read"]
}
`;

const inAccount = `{ level = "account" }`;
const inEnvironment = `{
    level = "environment"
    id    = muster_environment.production.id
  }`;

const policyOf = (role: string, scope: string) => `${around}
resource "muster_access_policy" "operator" {
  role_id            = muster_role.${role}.id
  service_account_id = muster_service_account.deployment.id
  scope              = ${scope}
}
`;

describeWithProvider("muster_access_policy", (installed) => {
  it("gives a role at a scope, is replaced when either changes, and leaves nothing when destroyed", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    const before = await muster.call("listAccessPolicies", { path: { account_id } });
    await terraform.write(policyOf("operator", inAccount));
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    expect((await terraform.state())[policy]).toMatchObject({ scope: { level: "account", id: null } });

    await terraform.write(policyOf("operator", inEnvironment));
    expectChanges(await terraform.plan(), { [policy]: "replace" });
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    const state = await terraform.state();
    const access_policy_id = String(state[policy]?.["id"]);
    const environment = state["muster_environment.production"]?.["id"];
    const answer = await muster.call("getAccessPolicy", { path: { access_policy_id } });
    expect(answer).toMatchObject({ scope: { level: "environment", id: environment } });

    await terraform.write(policyOf("reader", inEnvironment));
    expectChanges(await terraform.plan(), { [policy]: "replace" });
    expectDone(await terraform.destroy());
    expect(await muster.call("listAccessPolicies", { path: { account_id } })).toEqual(before);
  });

  it("is imported as it was created, found by its id, and planned anew when someone else deleted it", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    await terraform.write(policyOf("operator", inEnvironment));
    expectDone(await terraform.apply());
    const before = await terraform.state();
    const access_policy_id = String(before[policy]?.["id"]);
    await terraform.run(["state", "rm", policy]);
    expect(await terraform.import(policy, access_policy_id)).toMatchObject({ code: 0 });
    expect(await terraform.state()).toEqual(before);
    expectNothingToDo(await terraform.plan());

    const source = `data "muster_access_policy" "found" {\n  id = "${access_policy_id}"\n}\n`;
    await terraform.write(policyOf("operator", inEnvironment) + source);
    expectDone(await terraform.apply());
    expect((await terraform.state())["data.muster_access_policy.found"]).toEqual(before[policy]);

    await terraform.write(policyOf("operator", inEnvironment));
    await muster.call("deleteAccessPolicy", { path: { access_policy_id } });
    const outcome = await terraform.plan();
    expectChanges(outcome, { [policy]: "create" });
    expect(outcome.diagnostics).toMatchObject([{ severity: "warning", summary: "muster_access_policy is gone" }]);
  });

  it("has the members of its scope checked by the plan, and by the server at their lines", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(policyOf("operator", `{ level = "galaxy" }`));
    expect(expectError(await terraform.plan()).detail).toContain("`scope.level` must be one of");
    await terraform.write(policyOf("operator", `{ level = "environment" }`));
    const error = expectError(await terraform.apply());
    expect(error).toMatchObject({ address: policy });
    expect(error.detail).toContain("validation_failed");
  });
});
