import { expect, it } from "vitest";
import { expectDone, expectError } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const configuration = (...finders: readonly string[]) =>
  finders.map((finder, index) => `data "muster_agent_pool" "found${index}" {\n  ${finder}\n}\n`).join("\n");

describeWithProvider("the data source muster_agent_pool", (installed) => {
  it("finds a pool by its id and by its name", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    const body = { name: "production", description: "x", tags: { a: "b" } };
    const pool = await muster.call("createAgentPool", { path: { account_id }, body });
    await terraform.write(configuration(`id = "${pool.id}"`, `name = "production"`));
    expectDone(await terraform.apply());
    expect(await terraform.state()).toEqual({
      "data.muster_agent_pool.found0": pool,
      "data.muster_agent_pool.found1": pool,
    });
  });

  it("says so when there is no such pool, and when none or two are asked for", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(configuration(`name = "staging"`));
    expect(expectError(await terraform.plan())).toMatchObject({
      summary: "There is no such muster_agent_pool",
      line: 'name = "staging"',
    });
    await terraform.write(configuration(""));
    expect(expectError(await terraform.plan()).detail).toBe("Set exactly one of `id` and `name`.");
  });
});
