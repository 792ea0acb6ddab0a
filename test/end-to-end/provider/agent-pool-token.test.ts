import { expect, it } from "vitest";
import { expectChanges, expectDone, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const token = "muster_agent_pool_token.first";

const configuration = (rest = "") => `
resource "muster_agent_pool" "production" {
  name = "production"
}

resource "muster_agent_pool_token" "first" {
  agent_pool_id = muster_agent_pool.production.id
  name          = "first"
  ${rest}
}

output "token" {
  value     = muster_agent_pool_token.first.token
  sensitive = true
}
`;

describeWithProvider("muster_agent_pool_token", (installed) => {
  it("holds a secret that is in the state and never printed", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(configuration());
    const applied = await terraform.run(["apply", "-no-color", "-auto-approve"]);
    const secret = String((await terraform.state())[token]?.["token"]);
    expect(secret).toMatch(/^mpt_[0-9A-Za-z]{49}$/);
    await terraform.write(configuration(`expires_at = "2099-12-01T00:00:00Z"`));
    const planned = await terraform.run(["plan", "-no-color"]);
    const destroyed = await terraform.run(["destroy", "-no-color", "-auto-approve"]);
    for (const { output, errors } of [applied, planned, destroyed]) {
      expect(output).toContain("(sensitive value)");
      expect(output + errors).not.toContain(secret);
    }
  });

  it("keeps its secret when it is read again, and is replaced by another expiry", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(configuration(`expires_at = "2099-12-01T00:00:00Z"`));
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
    await terraform.write(configuration(`expires_at = "2099-12-02T00:00:00Z"`));
    expectChanges(await terraform.plan(), { [token]: "replace" });
  });

  it("is imported without its secret, with a warning, and then left alone", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(configuration());
    expectDone(await terraform.apply());
    const before = (await terraform.state())[token];
    await terraform.run(["state", "rm", token]);
    const { output } = await terraform.import(token, String(before?.["id"]));
    expect(output).toContain("`token` cannot be imported");
    expect((await terraform.state())[token]).toEqual({ ...before, token: null });
    expectChanges(await terraform.plan(), {});
  });
});
