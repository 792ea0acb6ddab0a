import { serveMusterProvider } from "@muster/provider";
import { createServer } from "@muster/server";
import { expect, it } from "vitest";
import { expectDone, expectNothingToDo } from "../expect-plan.js";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

describeWithProvider("a provider that runs by itself", (installed) => {
  it("is used in place of the installed one, and talks to a server in its own process", async () => {
    const server = await createServer();
    const { adminToken, accountId } = server.access;
    await using provider = await serveMusterProvider({
      environment: { MUSTER_URL: "http://localhost", MUSTER_TOKEN: adminToken, MUSTER_ACCOUNT_ID: accountId },
      fetch: (request) => server.fetch(request),
    });
    await using world = await startWorld(installed(), { ...provider.environment });
    await world.terraform.write(`resource "muster_workspace" "network" {\n  name = "network"\n}\n`);
    expectDone(await world.terraform.apply());
    expectNothingToDo(await world.terraform.plan());
    expect(await world.terraform.state()).toMatchObject({ "muster_workspace.network": { account_id: accountId } });
    await server.close();
  });
});
