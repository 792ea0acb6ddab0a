import { copyFile, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PluginClient } from "../protocol/fixture/plugin-client.js";
import { invitation, startPlugin } from "../protocol/fixture/plugin-process.js";
import { providerSchemaResponse } from "../provider-schema.js";
import { bundleProvider, type Bundle } from "./bundle-provider.js";

let directory: string;
let bundle: Bundle;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bundle-"));
  bundle = await bundleProvider(directory);
});
afterAll(() => rm(directory, { recursive: true }));

describe("the bundle of the provider", () => {
  it("is one executable, of which the size is known", async () => {
    const { mode, size } = await stat(bundle.executable);
    expect(mode & 0o111).toBe(0o111);
    expect(size).toBe(bundle.size);
  });

  it("answers with the very schema that the sources encode", async () => {
    await using plugin = startPlugin(bundle.executable, { ...invitation, TMPDIR: directory });
    using client = new PluginClient(await plugin.handshake());
    expect(await client.callForBytes("GetProviderSchema")).toEqual(Buffer.from(providerSchemaResponse()));
  });

  it.each(["commonjs", "module"])("runs wherever it is copied to, even under a package of type %s", async (type) => {
    const copy = await mkdtemp(join(directory, "copy-"));
    await writeFile(join(copy, "package.json"), JSON.stringify({ type }));
    await copyFile(bundle.executable, join(copy, "terraform-provider-muster"));
    await using plugin = startPlugin(join(copy, "terraform-provider-muster"), { ...invitation, TMPDIR: directory });
    using client = new PluginClient(await plugin.handshake());
    expect(await client.callService("plugin.GRPCController", "Shutdown", {})).toEqual({});
    expect(await plugin.ended).toBe(0);
  });

  it("says what it is when it is started by hand", async () => {
    await using plugin = startPlugin(bundle.executable, {});
    expect(await plugin.ended).toBe(1);
    expect(plugin.log()).toMatch(/^terraform-provider-muster is a plugin of Terraform and OpenTofu/);
  });
});
