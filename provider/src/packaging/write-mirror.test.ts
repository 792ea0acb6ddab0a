import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { platformName } from "./platform-name.js";
import { writeMirror } from "./write-mirror.js";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mirror-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe("a mirror", () => {
  it("has the provider for both registries, and replaces it when it is written again", async () => {
    const { packages } = await writeMirror(directory);
    const [version = ""] = await readdir(join(directory, "registry.terraform.io/muster/muster"));
    // Terraform takes 0.0.0 for no version at all.
    expect(version).toMatch(/^(?!0\.0\.0)\d+\.\d+\.\d+/);
    expect(packages).toEqual(
      ["registry.terraform.io", "registry.opentofu.org"].map((host) =>
        join(directory, host, "muster/muster", version, platformName(process)),
      ),
    );
    for (const path of packages) await writeFile(join(path, "terraform-provider-muster"), "an older provider");
    await writeMirror(directory);
    for (const path of packages) {
      expect((await stat(join(path, "terraform-provider-muster"))).size).toBeGreaterThan(10_000);
    }
  });

  it("comes with a configuration that takes the provider from it and all others from elsewhere", async () => {
    const { configuration } = await writeMirror(directory);
    expect(configuration).toBe(join(directory, "terraform.rc"));
    expect(await readFile(configuration, "utf8")).toBe(`provider_installation {
  filesystem_mirror {
    path    = "${directory}"
    include = ["registry.terraform.io/muster/muster","registry.opentofu.org/muster/muster"]
  }
  direct {
    exclude = ["registry.terraform.io/muster/muster","registry.opentofu.org/muster/muster"]
  }
}
`);
  });
});
