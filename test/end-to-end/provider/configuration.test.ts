import { expect, it } from "vitest";
import { expectChanges, expectDone, expectError, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

const workspace = `
resource "muster_workspace" "network" {
  name = "network"
}
`;

describeWithProvider("the configuration of the provider", (installed) => {
  it("is asked for, with the environment variable that would do, when it is missing", async () => {
    await using world = await startWorld(installed(), { MUSTER_URL: "" });
    await world.terraform.write(`${workspace}\nprovider "muster" {}\n`);
    const error = expectError(await world.terraform.plan());
    expect(error.summary).toBe("The provider has no `url`");
    expect(error.detail).toContain("MUSTER_URL");
  });

  it("is refused when the server does not know the token", async () => {
    const token = `msa_${"0".repeat(49)}`;
    await using world = await startWorld(installed(), { MUSTER_TOKEN: token });
    await world.terraform.write(workspace);
    const error = expectError(await world.terraform.apply());
    expect(error.summary).toBe("No valid token was given");
    expect(error.detail).toContain("Check the `token` of the provider, or the environment variable MUSTER_TOKEN.");
    expect(error.detail).not.toContain(token);
  });

  it("is refused when it would send the token in the clear to another machine", async () => {
    await using world = await startWorld(installed());
    await world.terraform.write(`${workspace}\nprovider "muster" {\n  url = "http://muster.example.com"\n}\n`);
    const error = expectError(await world.terraform.plan());
    expect(error.summary).toBe("The `url` of the provider is refused");
    expect(error.line).toBe('url = "http://muster.example.com"');
  });

  it("may depend on what is not there yet, as long as nothing has to be asked", async () => {
    await using world = await startWorld(installed(), { MUSTER_URL: "" });
    const { terraform, url } = world;
    await terraform.write(`
      resource "terraform_data" "server" {
        input = "${url}"
      }

      provider "muster" {
        url = terraform_data.server.output
      }
      ${workspace}
    `);
    const both = { "terraform_data.server": "create", "muster_workspace.network": "create" } as const;
    expectChanges(await terraform.plan(), both);
    expectDone(await terraform.apply());
    expectNothingToDo(await terraform.plan());
  });

  it("is asked for an account by a resource that names none", async () => {
    await using world = await startWorld(installed(), { MUSTER_ACCOUNT_ID: "" });
    await world.terraform.write(workspace);
    const error = expectError(await world.terraform.plan());
    expect(error.summary).toBe("There is no `account_id`");
    expect(error.detail).toContain("MUSTER_ACCOUNT_ID");
  });
});
