import { stat } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { within } from "./fixture/clock.js";
import { PluginClient } from "./fixture/plugin-client.js";
import { invitation } from "./fixture/plugin-process.js";
import { applyOf } from "./fixture/thing.js";
import { useFixture } from "./fixture/use-fixture.js";

const fixture = useFixture();

describe("a plugin that is started", () => {
  it("by hand says what it is, and exits with 1", async () => {
    await using plugin = fixture.start({});
    expect(await plugin.ended).toBe(1);
    expect(plugin.log()).toBe(
      "terraform-provider-fixture is a plugin of Terraform and OpenTofu, which start it themselves; " +
        "name it in required_providers and run terraform or tofu\n",
    );
    expect(plugin.output()).toBe("");
  });

  it.each(["5", "", "16,61"])(
    "with the protocol versions %j says which it needs, and exits with 1",
    async (offered) => {
      await using plugin = fixture.start({ ...fixture.invitation, PLUGIN_PROTOCOL_VERSIONS: offered });
      expect(await plugin.ended).toBe(1);
      expect(plugin.log()).toContain(`speaks version 6 of the plugin protocol and was offered ${offered || "none"}`);
      expect(plugin.output()).toBe("");
    },
  );

  it("prints its handshake and nothing else, whatever the provider prints", async () => {
    await using connected = await fixture.connect();
    const { plugin, client } = connected;
    await client.call("ApplyResourceChange", applyOf({ name: "printing" }));
    await plugin.logged("a stray line");
    await client.callService("plugin.GRPCController", "Shutdown", {});
    await plugin.ended;
    expect(plugin.output()).toMatch(/^1\|6\|unix\|[^|]+\|grpc\|[A-Za-z0-9+/]{200,}\n$/);
  });

  it("says no to multiplexing when it is asked, which only those who ask can read", async () => {
    await using plugin = fixture.start({ ...invitation, PLUGIN_MULTIPLEX_GRPC: "true" });
    expect((await plugin.handshake()).slice(4)).toEqual(["grpc", "", "false"]);
  });

  it("listens on a socket of its user alone", async () => {
    await using plugin = fixture.start(fixture.invitation);
    const [, , , path = ""] = await plugin.handshake();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("listens on a port of this machine where there are no sockets", async () => {
    await using plugin = fixture.start({ ...fixture.invitation, FIXTURE_NETWORK: "tcp" });
    const handshake = await plugin.handshake();
    expect(handshake[2]).toBe("tcp");
    expect(handshake[3]).toMatch(/^127\.0\.0\.1:[12]\d{4}$/);
    using client = new PluginClient(handshake, fixture.identity);
    expect(await client.call("GetProviderSchema", {})).toHaveProperty("resourceSchemas.fixture_thing");
  });
});

describe("a plugin that is to end", () => {
  it("answers the shutdown, ends within a second and leaves nothing behind", async () => {
    await using connected = await fixture.connect();
    const { plugin, client } = connected;
    expect(await client.callService("plugin.GRPCController", "Shutdown", {})).toEqual({});
    expect(await within(1000, "the end of the plugin", plugin.ended)).toBe(0);
    expect(await fixture.leftovers()).toEqual([]);
  });

  it("ends on SIGTERM and leaves nothing behind", async () => {
    await using plugin = fixture.start(fixture.invitation);
    await plugin.handshake();
    expect(await fixture.leftovers()).not.toEqual([]);
    plugin.kill("SIGTERM");
    expect(await plugin.ended).toBe(128 + 15);
    expect(await fixture.leftovers()).toEqual([]);
  });

  it("goes on after SIGINT, which Terraform tells of in its own way", async () => {
    await using connected = await fixture.connect();
    connected.plugin.kill("SIGINT");
    expect(await connected.client.call("ConfigureProvider", {})).toEqual({ diagnostics: [] });
  });

  it("ends when Terraform is gone without a word", async () => {
    await using plugin = fixture.startOrphan();
    const client = new PluginClient(await plugin.handshake(), fixture.identity);
    await client.call("ConfigureProvider", {});
    plugin.kill("SIGKILL");
    client[Symbol.dispose]();
    await plugin.ended;
    expect(await fixture.leftovers()).toEqual([]);
  });

  it("leaves a trace for Terraform to show when a bug ends it", async () => {
    await using connected = await fixture.connect();
    const { plugin, client } = connected;
    await expect(client.call("ApplyResourceChange", applyOf({ name: "crashing" }))).rejects.toThrow("UNAVAILABLE");
    expect(await plugin.ended).toBe(1);
    expect(plugin.log()).toMatch(/^panic: Error: nothing catches this$/m);
    expect(await fixture.leftovers()).toEqual([]);
  });
});
