import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

const topFiles = [
  ".dependency-cruiser.cjs",
  ".gitattributes",
  ".gitignore",
  ".prettierignore",
  ".prettierrc.json",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "eslint.config.js",
  "install.mjs",
  "knip.json",
  "package-lock.json",
  "package.json",
  "redocly.yaml",
  "tsconfig.base.json",
  "tsconfig.json",
  "vitest.config.ts",
];

const topFolders = [
  ".ci",
  "agent",
  "cdktf-constructs",
  "cli",
  "examples",
  "generator",
  "openapi",
  "provider",
  "sdk",
  "server",
  "test",
];

describe("the tree", () => {
  it("has the files and folders of the code map at its top, and no others", async () => {
    const names = new Set((await trackedFiles()).map((file) => file.split("/")[0]));
    expect([...names].sort()).toEqual([...topFiles, ...topFolders].sort());
  });

  it("marks every generated source in its first line", async () => {
    const generated = (await trackedFiles()).filter((file) => /(^|\/)generated\/.*\.ts$/.test(file));
    expect(generated.length).toBeGreaterThan(5);
    for (const file of generated)
      expect(await firstLine(file), file).toMatch(/^\/\/ Generated .* run `npm run generate`/);
  });

  it("has no folder that names no subject", async () => {
    const folders = new Set((await trackedFiles()).flatMap((file) => file.split("/").slice(0, -1)));
    expect(
      ["utils", "util", "common", "core", "lib", "helpers", "types", "scripts"].filter((name) => folders.has(name)),
    ).toEqual([]);
  });

  it("skips, focuses and postpones no test", async () => {
    const faults: string[] = [];
    for (const file of (await trackedFiles()).filter((name) => name.endsWith(".test.ts"))) {
      if (/\b(it|test|describe)\.(skip|only|todo)\(/.test(await read(file))) faults.push(file);
    }
    expect(faults).toEqual([]);
  });

  it("postpones nothing without an issue to find it by", async () => {
    const faults: string[] = [];
    for (const file of (await trackedFiles()).filter(
      (name) => /\.(ts|mjs|cjs|js|yaml|md)$/.test(name) && !name.endsWith("tree.test.ts"),
    )) {
      if (/\b(TODO|FIXME|XXX)\b(?! \(#\d+\))/.test(await read(file))) faults.push(file);
    }
    expect(faults).toEqual([]);
  });

  it("pins every dependency to one version", async () => {
    const loose: string[] = [];
    for (const file of (await trackedFiles()).filter((name) => name.endsWith("package.json"))) {
      // What npm reads of the file.
      const { dependencies = {}, devDependencies = {} } = JSON.parse(await read(file)) as Record<
        string,
        Record<string, string>
      >;
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        if (!/^\d+\.\d+\.\d+/.test(version)) loose.push(`${file}: ${name} ${version}`);
      }
    }
    expect(loose).toEqual([]);
  });
});

async function trackedFiles(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)("git", ["ls-files"], { cwd: repositoryRoot });
  return stdout.trim().split("\n");
}

function read(file: string): Promise<string> {
  return readFile(join(repositoryRoot, file), "utf8");
}

async function firstLine(file: string): Promise<string> {
  return (await read(file)).split("\n", 1)[0] ?? "";
}
