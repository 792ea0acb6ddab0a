import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "./clock.js";
import { decodeDynamicValue, encodeDynamicValue } from "./dynamic-value.js";
import { bundleFixture, type FixtureExecutable } from "./fixture/bundle-fixture.js";
import { within } from "./fixture/clock.js";
import { thingType } from "./fixture/fixture-provider.js";
import { PluginClient } from "./fixture/plugin-client.js";
import { invitation, startPlugin, type PluginProcess } from "./fixture/plugin-process.js";
import { createCertificate, pem } from "./plugin/certificate.js";

let fixture: FixtureExecutable;
beforeAll(async () => {
  fixture = await bundleFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe("x", () => {
  it("works", async () => {
    const identity = createCertificate(systemClock);
    await using plugin = startPlugin(fixture.path, {
      ...invitation,
      PLUGIN_CLIENT_CERT: pem("CERTIFICATE", identity.der),
    });
    const handshake = await plugin.handshake();
    console.log(handshake);
    using client = new PluginClient(handshake, identity);
    console.log(await client.call("GetProviderSchema", {}));
    await client.callService("plugin.GRPCController", "Shutdown", {});
    console.log(await plugin.ended);
  });
});
