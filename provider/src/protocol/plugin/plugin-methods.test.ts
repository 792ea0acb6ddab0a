import { describe, expect, it } from "vitest";
import { useFixture } from "../fixture/use-fixture.js";

const fixture = useFixture();

describe("what every plugin serves", () => {
  it("says that the plugin is well", async () => {
    await using connected = await fixture.connect();
    const health = await connected.client.callService("grpc.health.v1.Health", "Check", { service: "plugin" });
    expect(health).toEqual({ status: "SERVING" });
  });

  it.each([
    ["plugin.GRPCStdio", "StreamStdio"],
    ["plugin.GRPCBroker", "StartStream"],
  ])("keeps %s open and silent, which keeps the plugin from nothing", async (service, method) => {
    await using connected = await fixture.connect();
    const { plugin, client } = connected;
    const said: unknown[] = [];
    const first = client
      .stream(service, method, {})
      .next()
      .then((answer) => said.push(answer));
    await client.call("ConfigureProvider", {});
    expect(said).toEqual([]);
    await client.callService("plugin.GRPCController", "Shutdown", {});
    await expect(first).rejects.toThrow("UNAVAILABLE");
    expect(await plugin.ended).toBe(0);
  });

  it("lets the client give a stream up", async () => {
    await using connected = await fixture.connect();
    const stream = connected.client.stream("tfplugin6.Provider", "ReadStateBytes", { stateId: "default" });
    expect((await stream.next()).done).toBe(false);
    await stream.return(undefined);
    expect(await connected.client.call("ConfigureProvider", {})).toEqual({ diagnostics: [] });
  });
});
