import { createMuster } from "@muster/sdk";
import { expect, it } from "vitest";
import { expectChanges, expectDone, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const account = "muster_service_account.deployment";
const token = "muster_service_account_token.first";

const accountOf = (name = "deployment", rest = "") => `
resource "muster_service_account" "deployment" {
  name = "${name}"
  ${rest}
}
`;

const tokenOf = (rest = "") => `
resource "muster_service_account_token" "first" {
  service_account_id = muster_service_account.deployment.id
  name               = "first"
  ${rest}
}
`;

describeWithProvider("muster_service_account and muster_service_account_token", (installed) => {
  it("give a secret that speaks, are updated in place, and leave nothing when destroyed", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, url, accountId: account_id } = world;
    await terraform.write(accountOf() + tokenOf());
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    const state = await terraform.state();
    const speaker = createMuster({ url, token: String(state[token]?.["token"]) });
    await expect(speaker.call("listAgentPools", { path: { account_id } })).rejects.toThrow("403");

    for (const [name, rest] of [
      ["deployments", ""],
      ["deployments", `description = "x"`],
      ["deployments", ""],
    ] as const) {
      await terraform.write(accountOf(name, rest) + tokenOf());
      expectChanges(await terraform.plan(), { [account]: "update" });
      expectDone(await terraform.apply());
      expectNothingToDo(await terraform.plan());
    }
    expect((await terraform.state())[token]).toEqual(state[token]);

    const before = await muster.call("listServiceAccounts", { path: { account_id } });
    expectDone(await terraform.destroy());
    const { items } = await muster.call("listServiceAccounts", { path: { account_id } });
    expect(items).toHaveLength(before.items.length - 1);
  });

  it("replace the token when its expiry changes, and plan anew what someone else revoked", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    await terraform.write(accountOf() + tokenOf(`expires_at = "2099-12-01T00:00:00Z"`));
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    await terraform.write(accountOf() + tokenOf(`expires_at = "2099-12-02T00:00:00Z"`));
    expectChanges(await terraform.plan(), { [token]: "replace" });
    expectDone(await terraform.apply());
    const service_account_token_id = String((await terraform.state())[token]?.["id"]);
    await muster.call("revokeServiceAccountToken", { path: { service_account_token_id } });
    const outcome = await terraform.plan();
    expectChanges(outcome, { [token]: "create" });
    expect(outcome.diagnostics).toMatchObject([{ summary: "muster_service_account_token is gone" }]);
  });

  it("are imported, the token without its secret", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(accountOf() + tokenOf());
    expectDone(await terraform.apply());
    const before = await terraform.state();
    await terraform.run(["state", "rm", account, token]);
    expect(await terraform.import(account, String(before[account]?.["id"]))).toMatchObject({ code: 0 });
    const { output } = await terraform.import(token, String(before[token]?.["id"]));
    expect(output).toContain("`token` cannot be imported");
    expect(await terraform.state()).toEqual({ ...before, [token]: { ...before[token], token: null } });
    expectChanges(await terraform.plan(), {});
  });
});
