import { expect, it } from "vitest";
import { expectChanges, expectDone, expectError, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const role = "muster_role.operator";

const configuration = (permissions: string, name = "operator", rest = "") => `
resource "muster_role" "operator" {
  name        = ${JSON.stringify(name)}
  permissions = ${permissions}
  ${rest}
}
`;

describeWithProvider("muster_role", (installed) => {
  it("is updated in place, one attribute after the other, and finds nothing to do afterwards", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    await terraform.write(configuration(`["agent-pools:*", "workspaces:read"]`));
    expectDone(await terraform.apply());
    const before = (await terraform.state())[role];
    const reordered = configuration(`["workspaces:read", "agent-pools:*"]`);
    await terraform.write(reordered);
    expectNothingToDo(await terraform.plan());
    const steps = [
      [configuration(`["agent-pools:read"]`), { permissions: ["agent-pools:read"] }],
      [configuration(`["agent-pools:read"]`, "Ops \u00fc/$ 1"), { name: "Ops \u00fc/$ 1" }],
      [configuration(`["agent-pools:read"]`, "Ops \u00fc/$ 1", `description = "x"`), { description: "x" }],
      [configuration(`["agent-pools:read"]`, "Ops \u00fc/$ 1"), { description: "" }],
    ] as const;
    for (const [text, expected] of steps) {
      await terraform.write(text);
      expectChanges(await terraform.plan(), { [role]: "update" });
      expectDone(await terraform.apply());
      expectNothingToDo(await terraform.plan());
      const role_id = String(before?.["id"]);
      expect(await muster.call("getRole", { path: { role_id } })).toMatchObject(expected);
    }
  });

  it("is imported as it was created, and planned anew with a warning when someone else deleted it", async () => {
    await using world = await startWorld(installed());
    const { terraform, muster } = world;
    await terraform.write(configuration(`["*:read"]`));
    expectDone(await terraform.apply());
    const before = await terraform.state();
    const role_id = String(before[role]?.["id"]);
    await terraform.run(["state", "rm", role]);
    expect(await terraform.import(role, role_id)).toMatchObject({ code: 0 });
    expect(await terraform.state()).toEqual(before);
    expectNothingToDo(await terraform.plan());
    await muster.call("deleteRole", { path: { role_id } });
    const outcome = await terraform.plan();
    expectChanges(outcome, { [role]: "create" });
    expect(outcome.diagnostics).toMatchObject([{ severity: "warning", summary: "muster_role is gone" }]);
  });

  it("has its permissions checked by the plan", async () => {
    await using world = await startWorld(installed());
    const { terraform } = world;
    await terraform.write(configuration(`["agent pools"]`));
    expect(expectError(await terraform.plan())).toMatchObject({
      summary: "`permissions` is not valid",
      line: `permissions = ["agent pools"]`,
    });
    await terraform.write(configuration("[]"));
    expect(expectError(await terraform.plan()).detail).toContain("at least 1 are needed");
  });
});
