import { stat } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { fixtureProvider } from "./fixture/fixture-provider.js";
import { PluginClient } from "./fixture/plugin-client.js";
import { serveReattachable, type Reattachable } from "./reattach.js";

describe("a provider that runs by itself", () => {
  it("tells Terraform where it is", async () => {
    await using provider = await serve();
    expect(JSON.parse(provider.environment.TF_REATTACH_PROVIDERS)).toEqual({
      "acme/fixture": {
        Protocol: "grpc",
        ProtocolVersion: 6,
        Pid: process.pid,
        Test: true,
        // A matcher is of type any.
        Addr: { Network: "unix", String: expect.stringMatching(/^\//) as string },
      },
    });
  });

  it("answers in the clear, again and again, and does not end when Terraform does", async () => {
    await using provider = await serve();
    for (const terraformVersion of ["1.0.0", "1.11.4"]) {
      using client = new PluginClient(["1", "6", "unix", socketOf(provider), "grpc", ""]);
      expect(await client.call("ConfigureProvider", { terraformVersion })).toEqual({ diagnostics: [] });
      expect(await client.callService("plugin.GRPCController", "Shutdown", {})).toEqual({});
    }
  });

  it("ends its connections and leaves no socket behind when it is closed", async () => {
    const provider = await serve();
    using client = new PluginClient(["1", "6", "unix", socketOf(provider), "grpc", ""]);
    await client.call("ConfigureProvider", {});
    await provider.close();
    await expect(client.call("ConfigureProvider", {})).rejects.toThrow("UNAVAILABLE");
    await expect(stat(socketOf(provider))).rejects.toThrow("ENOENT");
  });
});

function serve(): Promise<Reattachable> {
  return serveReattachable(() => Promise.resolve(fixtureProvider()), "acme/fixture");
}

function socketOf(provider: Reattachable): string {
  const address = /"String":"([^"]+)"/.exec(provider.environment.TF_REATTACH_PROVIDERS);
  return address?.[1] ?? "";
}
