import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { describeWithProvider } from "../installation.js";
import { startWorld } from "./world.js";

describeWithProvider("an interrupt", (installed) => {
  it("ends a request that the server does not answer, and says what is not known", async () => {
    const silent = createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo; // A server on TCP has no other kind of address.
    await using world = await startWorld(installed(), { MUSTER_URL: `http://127.0.0.1:${port}` });
    await world.terraform.write(`resource "muster_workspace" "network" {\n  name = "network"\n}\n`);
    const asked = once(silent, "request");
    const { output, errors } = await world.terraform.run(["apply", "-no-color", "-auto-approve"], [1], asked);
    expect(`${output}${errors}`.replaceAll(/\s+/g, " ")).toContain(
      "The operation was interrupted with muster_workspace.network",
    );
    silent.closeAllConnections();
    silent.close();
  });
});
