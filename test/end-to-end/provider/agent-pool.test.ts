import { expect, it } from "vitest";
import { expectChanges, expectDone, expectError, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import type { Terraform } from "../terraform.js";
import { startWorld } from "./world.js";

const pool = "muster_agent_pool.production";

/** A pool whose arguments other than the name are as given. */
const configuration = (rest = "", name = "production") => `
resource "muster_agent_pool" "production" {
  name = "${name}"
  ${rest}
}
`;

describeWithProvider("muster_agent_pool", (installed) => {
  async function deploy(terraform: Terraform, text: string): Promise<string> {
    await terraform.write(text);
    expectDone(await terraform.apply());
    return idOf(terraform);
  }

  async function idOf(terraform: Terraform): Promise<string> {
    return String((await terraform.state())[pool]?.["id"]);
  }

  it("is updated in place, down to a tag that goes, and finds nothing to do afterwards", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    const id = await deploy(terraform, configuration(`tags = { team = "red", owner = "ann" }`));
    await terraform.write(configuration(`description = "Of the red team"\n  tags = { team = "red" }`));
    expectChanges(await terraform.plan(), { [pool]: "update" });
    expectDone(await terraform.apply());
    expect(await idOf(terraform)).toBe(id);
    expect(await muster.call("getAgentPool", { path: { agent_pool_id: id } })).toMatchObject({
      description: "Of the red team",
      tags: { team: "red" },
    });
    expectNothingToDo(await terraform.plan());
  });

  it("returns to its defaults when the configuration lets go of them", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await deploy(terraform, configuration(`description = "x"\n  tags = { a = "b" }`));
    await deploy(terraform, configuration());
    expect((await terraform.state())[pool]).toMatchObject({ description: "", tags: {}, type: "runs" });
  });

  it("is replaced when its type changes", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    const id = await deploy(terraform, configuration());
    await terraform.write(configuration(`type = "vcs"`));
    expectChanges(await terraform.plan(), { [pool]: "replace" });
    const replaced = await deploy(terraform, configuration(`type = "vcs"`));
    expect(replaced).not.toBe(id);
    await expect(muster.call("getAgentPool", { path: { agent_pool_id: id } })).rejects.toThrow("404");
    expectNothingToDo(await terraform.plan());
  });

  it("is imported by its id as it was created", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    const id = await deploy(terraform, configuration(`description = "x"\n  tags = { a = "b" }`));
    const before = await terraform.state();
    await terraform.run(["state", "rm", pool]);
    expect(await terraform.import(pool, id)).toMatchObject({ code: 0 });
    expect(await terraform.state()).toEqual(before);
    expectNothingToDo(await terraform.plan());
  });

  it.each([
    ["an id that is none", "production", "takes an identifier as agent_pool_id"],
    ["an id that nothing has", `apool-${"0".repeat(26)}`, "non-existent remote object"],
  ])("is not imported by %s", async (_, id, message) => {
    await using world = await startWorld(installed());
    await world.terraform.write(configuration());
    const { code, output, errors } = await world.terraform.import(pool, id);
    expect(code).toBe(1);
    expect(`${output}${errors}`.replaceAll(/\s+/g, " ")).toContain(message);
  });

  it("is planned anew, with a warning, when someone else deleted it", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    const id = await deploy(terraform, configuration());
    await muster.call("deleteAgentPool", { path: { agent_pool_id: id } });
    const outcome = await terraform.plan();
    expectChanges(outcome, { [pool]: "create" });
    expect(outcome.diagnostics).toMatchObject([{ severity: "warning", summary: "muster_agent_pool is gone" }]);
    expect(outcome.diagnostics[0]?.detail).toContain(id);
  });

  it("is destroyed although someone else deleted it first", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    const id = await deploy(terraform, configuration());
    await muster.call("deleteAgentPool", { path: { agent_pool_id: id } });
    expect(await terraform.run(["destroy", "-auto-approve", "-refresh=false"])).toMatchObject({ code: 0 });
    expect(await terraform.state()).toEqual({});
  });

  it("says which name is taken, and leaves nothing behind", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    await muster.call("createAgentPool", { path: { account_id }, body: { name: "Production" } });
    await terraform.write(configuration());
    const error = expectError(await terraform.apply());
    expect(error).toMatchObject({ summary: "The name is taken", address: pool });
    expect(error.detail).toContain("409 name_taken, POOL-1");
    expect(await terraform.state()).toEqual({});
  });

  it("has its arguments checked by the plan, each fault at its line", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(configuration("", " production"));
    expect(expectError(await terraform.plan())).toMatchObject({
      summary: "`name` is not valid",
      line: 'name = " production"',
    });
    await terraform.write(configuration(`type = "cloud"`));
    expect(expectError(await terraform.plan()).detail).toContain('`type` must be one of "runs", "vcs"');
    await terraform.write(configuration(`tags = { "-" = "x" }`));
    expect(expectError(await terraform.plan()).detail).toContain('`tags["-"]` has a key that does not match');
  });

  it("is not deleted while a workspace uses it, and stays in the state", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster, accountId: account_id } = world;
    const agent_pool_id = await deploy(terraform, configuration());
    await muster.call("createWorkspace", { path: { account_id }, body: { name: "network", agent_pool_id } });
    const error = expectError(await terraform.destroy());
    expect(error.detail).toMatch(/- workspace network \(ws-[0-9a-z]{26}\)/);
    expect(await idOf(terraform)).toBe(agent_pool_id);
  });
});
