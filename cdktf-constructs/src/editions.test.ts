import { execFile, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forCdktn, writeCdktnEdition } from "./cdktn-edition.js";

const root = join(__dirname, "..");
const run = promisify(execFile);

// The package as npm would install it, beside projects that import it. It lies below the repository's node_modules, where
// the frameworks are found.
let folder: string;

beforeAll(async () => {
  await mkdir(join(root, "dist"), { recursive: true });
  folder = await mkdtemp(join(root, "dist", "editions-"));
  const installed = join(folder, "node_modules", "@muster", "cdktf");
  const output = { outDir: join(installed, "dist", "cdktf"), tsBuildInfoFile: join(folder, ".tsbuildinfo") };
  compile(root, ...Object.entries(output).flatMap(([option, path]) => [`--${option}`, path]));
  writeCdktnEdition(join(installed, "dist", "cdktf"), join(installed, "dist", "cdktn"));
  await cp(join(root, "package.json"), join(installed, "package.json"));
  await cp(join(root, "cdktn"), join(installed, "cdktn"), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  {
    project: "a project made from the template of cdktf",
    type: "commonjs",
    options: { target: "es2018", module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0" },
  },
  { project: "a project of ECMAScript modules", type: "module", options: { target: "es2022", module: "nodenext" } },
])("in $project", ({ type, options }) => {
  it("the example of the README compiles and synthesizes the same stack with either framework", async () => {
    const project = join(folder, type);
    await mkdir(project);
    const example = await readmeExample();
    const files = {
      "package.json": JSON.stringify({ type }),
      "tsconfig.json": JSON.stringify({ compilerOptions: { ...options, strict: true, skipLibCheck: true, types: [] } }),
      "with-cdktf.ts": example,
      "with-cdktn.ts": example.replace(`"@muster/cdktf"`, `"@muster/cdktf/cdktn"`).replaceAll(`"cdktf"`, `"cdktn"`),
    };
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(project, name), text)));
    compile(project);
    const [cdktf, cdktn] = await Promise.all([
      synthesize(project, "with-cdktf.js"),
      synthesize(project, "with-cdktn.js"),
    ]);
    expect(cdktf).toMatchObject({ resource: { muster_workspace: { network: { name: "network" } } } });
    expect(cdktn).toEqual(cdktf);
  }, 60_000);
});

describe("the edition for CDK Terrain", () => {
  it("differs from the other one in the name of the framework only", async () => {
    const [cdktf, cdktn] = await Promise.all([textsOf("cdktf"), textsOf("cdktn")]);
    expect([...cdktn.keys()]).toEqual([...cdktf.keys()]);
    const framework = /"cdktf"(?=\)|;)/g;
    for (const [name, text] of cdktf) expect(cdktn.get(name), name).toBe(text.replaceAll(framework, '"cdktn"'));
    expect(cdktn.get(join("src", "index.js"))).toBe(cdktf.get(join("src", "index.js")));
    expect(cdktn.get(join("src", "name.js"))).toContain('require("cdktn")');
  });

  it.each([
    { given: `import { Token } from "cdktf";`, want: `import { Token } from "cdktn";` },
    { given: `const cdktf_1 = require("cdktf");`, want: `const cdktf_1 = require("cdktn");` },
    { given: `get x(): import("cdktf").IResolvable;`, want: `get x(): import("cdktn").IResolvable;` },
    { given: `throw new Error("cdktf");`, want: `throw new Error("cdktf");` },
    { given: `import { x } from "./cdktf";`, want: `import { x } from "./cdktf";` },
  ])("has $want for $given", ({ given, want }) => {
    expect(forCdktn(given)).toBe(want);
  });
});

function compile(project: string, ...options: readonly string[]): void {
  const tsc = join(root, "..", "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", project, ...options], { encoding: "utf8" });
  expect(stdout).toBe("");
}

/** Runs a compiled example and reads what it synthesized, but for the version of the framework. */
async function synthesize(project: string, file: string): Promise<unknown> {
  const out = `${file}.out`;
  await run(process.execPath, [file], {
    cwd: project,
    env: { ...process.env, CDKTF_OUTDIR: out, CHECKPOINT_DISABLE: "1" },
  });
  const stack = await readFile(join(project, out, "stacks", "platform", "cdk.tf.json"), "utf8");
  return JSON.parse(stack, (name, value: unknown) => (name === "version" ? undefined : value));
}

async function readmeExample(): Promise<string> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const [, example] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  if (example === undefined) throw new Error("README.md has no example in TypeScript");
  return example;
}

/** Modules and declarations of an edition by their place in it. */
async function textsOf(edition: "cdktf" | "cdktn"): Promise<ReadonlyMap<string, string>> {
  const dist = join(folder, "node_modules", "@muster", "cdktf", "dist", edition);
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => /\.(js|d\.ts)$/.test(file));
  const wanted = files.filter((file) => !/(test|suite|cdktn-edition)\.(js|d\.ts)$/.test(file)).sort();
  return new Map(
    await Promise.all(wanted.map(async (file) => [relative(dist, file), await readFile(file, "utf8")] as const)),
  );
}
