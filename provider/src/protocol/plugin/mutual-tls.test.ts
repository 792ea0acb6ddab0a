import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { connect as connectTls } from "node:tls";
import { describe, expect, it } from "vitest";
import { systemClock } from "../clock.js";
import { PluginClient } from "../fixture/plugin-client.js";
import { invitation } from "../fixture/plugin-process.js";
import { useFixture } from "../fixture/use-fixture.js";
import { createCertificate, pem } from "./certificate.js";

const fixture = useFixture();

describe("an encrypted plugin", () => {
  it("answers the client whose certificate Terraform named", async () => {
    await using plugin = fixture.start(fixture.invitation);
    using client = new PluginClient(await plugin.handshake(), fixture.identity);
    expect(await client.call("ConfigureProvider", {})).toEqual({ diagnostics: [] });
  });

  it("refuses a client with another certificate, and says so in the log", async () => {
    await using plugin = fixture.start(fixture.invitation);
    using client = new PluginClient(await plugin.handshake(), createCertificate(systemClock));
    await expect(client.call("ConfigureProvider", {})).rejects.toThrow("UNAVAILABLE");
    await plugin.logged("a client without the certificate of this run of Terraform was refused");
  });

  it("refuses a client without a certificate", async () => {
    await using plugin = fixture.start(fixture.invitation);
    using client = new PluginClient(await plugin.handshake());
    await expect(client.call("ConfigureProvider", {})).rejects.toThrow("UNAVAILABLE");
  });

  it("refuses every client when the certificate that Terraform named is none", async () => {
    await using plugin = fixture.start({ ...fixture.invitation, PLUGIN_CLIENT_CERT: "none" });
    using client = new PluginClient(await plugin.handshake(), fixture.identity);
    await expect(client.call("ConfigureProvider", {})).rejects.toThrow("UNAVAILABLE");
  });

  it("refuses a client that does not encrypt", async () => {
    await using plugin = fixture.start(fixture.invitation);
    const inTheClear = (await plugin.handshake()).with(5, "");
    using client = new PluginClient(inTheClear);
    await expect(client.call("ConfigureProvider", {})).rejects.toThrow("UNAVAILABLE");
  });

  it("refuses TLS before 1.2", async () => {
    await using plugin = fixture.start(fixture.invitation);
    const [, , , path = "", , certificate = ""] = await plugin.handshake();
    const socket = connectTls({
      path,
      ca: pem("CERTIFICATE", Buffer.from(certificate, "base64")),
      cert: pem("CERTIFICATE", fixture.identity.der),
      key: pem("PRIVATE KEY", fixture.identity.key),
      servername: "localhost",
      ciphers: "DEFAULT@SECLEVEL=0",
      minVersion: "TLSv1.1",
      maxVersion: "TLSv1.1",
    });
    await expect(once(socket, "secureConnect")).rejects.toThrow(/protocol version/);
  });

  it("goes on answering after a client that was refused", async () => {
    await using plugin = fixture.start(fixture.invitation);
    const handshake = await plugin.handshake();
    const stranger = connectSocket(handshake[3] ?? "");
    stranger.end("this is no TLS");
    await once(stranger.resume(), "close");
    using client = new PluginClient(handshake, fixture.identity);
    expect(await client.call("ConfigureProvider", {})).toEqual({ diagnostics: [] });
  });
});

describe("a plugin whose encryption the operator turned off", () => {
  it("answers in the clear, and shows no certificate", async () => {
    await using plugin = fixture.start(invitation);
    const handshake = await plugin.handshake();
    expect(handshake.slice(4)).toEqual(["grpc", ""]);
    using client = new PluginClient(handshake);
    expect(await client.call("ConfigureProvider", {})).toEqual({ diagnostics: [] });
  });
});
