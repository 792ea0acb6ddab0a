import { expect, it } from "vitest";
import { expectDone, expectError } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const finders = (type: string, id: string, name: string) => `
data "muster_${type}" "by_id" {
  id = "${id}"
}

data "muster_${type}" "by_name" {
  name = "${name}"
}
`;

describeWithProvider("the data sources by id and by name", (installed) => {
  it("find environments, roles, service accounts, VCS providers and workspaces", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    const path = { account_id };
    const permissions = ["workspaces:read"];
    const url = "https://forge.example.com";
    const forge = { name: "forge", kind: "github_enterprise", url } as const;
    const made = {
      environment: await muster.call("createEnvironment", { path, body: { name: "production" } }),
      role: await muster.call("createRole", { path, body: { name: "reader", permissions } }),
      service_account: await muster.call("createServiceAccount", { path, body: { name: "deployment" } }),
      vcs_provider: await muster.call("createVcsProvider", { path, body: forge }),
      workspace: await muster.call("createWorkspace", { path, body: { name: "network" } }),
    };
    const texts = Object.entries(made).map(([type, { id, name }]) => finders(type, id, name));
    await terraform.write(texts.join(""));
    expectDone(await terraform.apply());
    const state = await terraform.state();
    for (const [type, { id }] of Object.entries(made)) {
      const [byId, byName] = ["by_id", "by_name"].map((name) => state[`data.muster_${type}.${name}`]);
      expect(byId).toMatchObject({ id });
      expect(byName).toEqual(byId);
    }
    expect(state["data.muster_role.by_id"]).toMatchObject({ name: "reader", permissions });
  });

  it("say so when there is no such role", async () => {
    await using world = await startWorld(installed());
    await world.terraform.write(`data "muster_role" "found" {\n  name = "reader"\n}\n`);
    expect(expectError(await world.terraform.plan())).toMatchObject({
      summary: "There is no such muster_role",
      line: `name = "reader"`,
    });
  });
});
