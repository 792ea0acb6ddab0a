import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePackage } from "./write-package.js";

const run = promisify(execFile);

let directory: string;
let root: string;
let tarball: Buffer;
/** The files of the tarball, by their path in the package. */
let files: readonly string[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "package-"));
  root = (await writePackage(join(directory, "written"))).directory;
  await run("npm", ["pack", "--silent", "--pack-destination", directory], { cwd: root });
  const [name = ""] = (await readdir(directory)).filter((file) => file.endsWith(".tgz"));
  tarball = await readFile(join(directory, name));
  const { stdout } = await run("tar", ["-tzf", join(directory, name)]);
  files = stdout
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
}, 120_000);
afterAll(() => rm(directory, { recursive: true }));

describe("the published package", () => {
  it("holds compiled files, declarations and documents, and nothing for developers", () => {
    expect(files).toEqual(
      expect.arrayContaining(["package.json", "README.md", "LICENSE", "dist/src/index.js", "dist/src/index.d.ts"]),
    );
    const other = files.filter(
      (path) => !/^(dist\/.*\.(js|d\.ts)|docs\/.*\.md|package\.json|README\.md|LICENSE)$/.test(path),
    );
    expect(other).toEqual([]);
    expect(files.filter((path) => /test|packaging|pack\.js/.test(path))).toEqual([]);
  });

  it("depends on nothing of this repository, and on no source map outside", async () => {
    const manifest = await readFile(join(root, "package.json"), "utf8");
    expect(JSON.parse(manifest)).toMatchObject({
      name: "@muster/sdk",
      type: "module",
      sideEffects: false,
      dependencies: Object.fromEntries(
        ["https-proxy-agent", "openapi-fetch", "proxy-from-env", "zod"].map((name) => [
          name,
          expect.stringMatching(/^\^\d+\.\d+\.\d+$/) as string,
        ]),
      ),
    });
    expect(manifest).not.toMatch(/"source"|@muster\/openapi|devDependencies|workspace/);
    for (const path of files.filter((path) => path.startsWith("dist/"))) {
      const text = await readFile(join(root, path), "utf8");
      expect([path, /@muster\/openapi|sourceMappingURL/.test(text)]).toEqual([path, false]);
    }
  });

  it("is what publint and are-the-types-wrong expect of a package of ES modules", async () => {
    const { messages } = await publint({ strict: true, pack: { tarball: new Uint8Array(tarball).buffer } });
    expect(messages).toEqual([]);

    const result = await checkPackage(createPackageFromTarballData(tarball));
    expect(result.types).not.toBe(false);
    const problems = result.types === false ? [] : result.problems;
    // The profile esm-only: what resolves entries without `exports`, and `require` before Node had it for ES modules, is left out.
    const others = problems.filter(
      (problem) => !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
    );
    expect(others).toEqual([]);
    const entrypoints = result.types === false ? [] : Object.keys(result.entrypoints);
    expect(entrypoints).toEqual(expect.arrayContaining([".", "./functions", "./validate", "./node"]));
  });

  it("has a page of the reference for every resource, class and function", async () => {
    const generated = await readdir(join(root, "dist/generated/resources"));
    const resources = generated.filter((file) => file.endsWith(".d.ts") && file !== "index.d.ts");
    expect(resources.length).toBeGreaterThan(10);
    for (const file of resources) {
      const text = await readFile(join(root, "dist/generated/resources", file), "utf8");
      const [, name = "", members = ""] = /^export interface (\w+) \{(.*?)^\}/ms.exec(text) ?? [];
      const page = await readFile(join(root, `docs/index/interfaces/${name}.md`), "utf8");
      const methods = [...members.matchAll(/^ {4}(\w+)\(/gm)].map(([, method]) => `### ${method ?? ""}()`);
      expect(methods.length).toBeGreaterThan(0);
      for (const heading of methods) expect(page).toContain(heading);
    }
    expect(await readdir(join(root, "docs/index/classes"))).toContain("MusterError.md");
    const functions = await readFile(join(root, "docs/functions/README.md"), "utf8");
    expect(functions).toContain("### createAgentPool()");
  });
});
