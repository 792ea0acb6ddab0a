import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

const rooms = [
  "openapi",
  "generator",
  "sdk",
  "server",
  "agent",
  "provider",
  "cdktf-constructs",
  "cli",
  "examples",
  "test",
];

/** For each wall, an import through it: the file that imports, and what it names. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "openapi-imports-only-what-the-code-map-allows": ["openapi/one.ts", "sdk/target.ts"],
  "generator-imports-only-what-the-code-map-allows": ["generator/one.ts", "openapi/target.ts"],
  "sdk-imports-only-what-the-code-map-allows": ["sdk/one.ts", "server/target.ts"],
  "server-imports-only-what-the-code-map-allows": ["server/one.ts", "sdk/target.ts"],
  "agent-imports-only-what-the-code-map-allows": ["agent/one.ts", "server/target.ts"],
  "provider-imports-only-what-the-code-map-allows": ["provider/one.ts", "server/target.ts"],
  "cdktf-constructs-imports-only-what-the-code-map-allows": ["cdktf-constructs/one.ts", "provider/target.ts"],
  "cli-imports-only-what-the-code-map-allows": ["cli/one.ts", "provider/target.ts"],
  "examples-imports-only-what-the-code-map-allows": ["examples/one.ts", "provider/target.ts"],
  "no-cycles": ["sdk/src/and-back.ts", "sdk/src/there.ts"],
  "front-doors-only": ["agent/src/one.ts", "sdk/src/target.ts"],
  "domain-is-pure": ["server/src/domain/one.ts", "node:fs"],
  "dispatch-knows-no-http": ["server/src/dispatch/one.ts", "server/src/http/target.ts"],
  "stores-know-only-the-domain": ["server/src/store/memory/one.ts", "server/src/http/target.ts"],
  "stores-do-not-know-each-other": ["server/src/store/postgres/one.ts", "server/src/store/memory/target.ts"],
  "protocol-knows-no-framework": ["provider/src/protocol/one.ts", "provider/src/framework/target.ts"],
  "framework-knows-no-resource": ["provider/src/framework/one.ts", "provider/src/resources/target.ts"],
  "generated-is-a-leaf": ["provider/generated/one.ts", "provider/src/target.ts"],
  "generated-client-knows-its-caller-alone": ["sdk/generated/one.ts", "sdk/src/connection.ts"],
  "src-never-imports-tests": ["sdk/src/two.ts", "sdk/src/target.test.ts"],
  "no-unresolvable": ["sdk/src/three.ts", "sdk/src/nothing-is-here.ts"],
};

/** Imports that a wall has a door for. */
const allowed = [["sdk/generated/two.ts", "sdk/src/caller.ts"]] as const;

describe("the walls between the rooms", () => {
  it("stand: the cruise reads the whole tree and finds nothing", async () => {
    const { violations, filesRead } = await cruise(repositoryRoot);
    expect(violations).toEqual([]);
    // dependency-cruiser is content with having read nothing, so the number is part of the test.
    expect(filesRead).toBeGreaterThan(150);
  });

  it("refuse every planted import, even of a type, each for its own reason", async () => {
    await using tree = await plantAll();
    const { rules, violations } = await cruise(tree.path);
    const refused = Object.fromEntries(violations.map(({ rule, from }) => [rule, from]));
    expect(refused).toEqual(Object.fromEntries(Object.entries(planted).map(([rule, [from]]) => [rule, from])));
    expect(rules.sort()).toEqual(Object.keys(planted).sort());
  });
});

interface Cruise {
  readonly filesRead: number;
  readonly rules: string[];
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

async function cruise(root: string): Promise<Cruise> {
  const depcruise = join(repositoryRoot, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [depcruise, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...rooms],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: unknown) => {
    // The command ends with the number of violations; its report is complete all the same.
    if (error instanceof Error && "stdout" in error && error.stdout !== "") return { stdout: String(error.stdout) };
    throw error;
  });
  // The shape is dependency-cruiser's documented report.
  const { summary } = JSON.parse(stdout) as {
    summary: {
      totalCruised: number;
      ruleSetUsed: { forbidden: { name: string }[] };
      violations: { rule: { name: string }; from: string; to: string }[];
    };
  };
  return {
    filesRead: summary.totalCruised,
    rules: summary.ruleSetUsed.forbidden.map((rule) => rule.name),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** A tree with every violation of `planted`, and nothing else. */
async function plantAll(): Promise<AsyncDisposable & { readonly path: string }> {
  // Inside the repository, so that dependency-cruiser finds the compiler with which it reads TypeScript.
  await mkdir(join(repositoryRoot, "node_modules/.cache"), { recursive: true });
  const path = await mkdtemp(join(repositoryRoot, "node_modules/.cache/layers-"));
  for (const room of rooms) await mkdir(join(path, room));
  for (const file of [".dependency-cruiser.cjs", "tsconfig.base.json"]) {
    await cp(join(repositoryRoot, file), join(path, file));
  }
  for (const [rule, [from, to]] of Object.entries(planted)) {
    if (!to.startsWith("node:") && rule !== "no-unresolvable")
      await plant(path, to, rule === "no-cycles" ? from : null);
    await plant(path, from, to);
  }
  for (const [from, to] of allowed) {
    await plant(path, to, null);
    await plant(path, from, to);
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/** Writes a file that exports a type and, unless `imported` is null, imports one. */
async function plant(root: string, file: string, imported: string | null): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  const specifier = imported?.startsWith("node:") === true ? imported : siblingSpecifier(file, imported ?? file);
  const imports = imported === null ? "" : `import type { T } from "${specifier}";\nexport type U = T;\n`;
  await writeFile(join(root, file), `${imports}export type ${imported === null ? "T" : "V"} = string;\n`);
}

function siblingSpecifier(from: string, to: string): string {
  const path = relative(dirname(from), to).replace(/\.ts$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}
