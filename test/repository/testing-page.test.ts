import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.js";

/** One example: the runner that its fence names, and the code. */
interface Example {
  readonly runner: string;
  readonly code: string;
}

interface Finished {
  readonly code: number;
  readonly output: string;
}

describe("the examples of server/testing.md", { timeout: 60_000 }, async () => {
  const page = await readFile(join(repositoryRoot, "server/testing.md"), "utf8");
  const fences = /^```(?:ts|js) (?<runner>\w+)\n(?<code>[^]*?)^```$/gm;
  const examples = [...page.matchAll(fences)].map<Example>(({ groups }) => ({
    runner: groups?.["runner"] ?? "",
    code: groups?.["code"] ?? "",
  }));
  const inVitest = examples.filter(({ runner }) => runner !== "node");
  const inNode = examples.filter(({ runner }) => runner === "node");

  it("are all of the page's blocks, and name a runner each", () => {
    expect(page.match(/^```/gm)).toHaveLength(2 * examples.length);
    expect(new Set(examples.map(({ runner }) => runner))).toEqual(new Set(["vitest", "globals", "node"]));
  });

  it("compile", async () => {
    await using folder = await exampleFolder(inVitest, "ts");
    const tsc = join(repositoryRoot, "node_modules/typescript/bin/tsc");
    const options = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext"];
    const types = ["--target", "es2023", "--types", "node,vitest/globals"];
    expect(await run([tsc, ...options, ...types, ...folder.files], folder.path)).toEqual({ code: 0, output: "" });
  });

  it("pass in Vitest, those for Jest with its globals", async () => {
    expect(await runVitest(inVitest)).toEqual({ passed: inVitest.length, messages: [] });
  });

  it("pass in node:test", async () => {
    const { code, output } = await runNode(inNode);
    expect(code, output).toBe(0);
    expect(output).toContain(`# pass ${inNode.length}`);
  });

  it("fail in every runner where they leave something behind", async () => {
    const { messages } = await runVitest(inVitest.map(withLeak));
    const told = expect.stringContaining(`LeakError: the test left something behind:\n- ${unmetLeak}`) as string;
    expect(messages).toEqual(inVitest.map(() => told));
    const finished = await runNode(inNode.map(withLeak));
    expect(finished.code).toBe(1);
    expect(finished.output).toContain(unmetLeak);
  });
});

/** The same with a fault that no request meets. */
function withLeak({ runner, code }: Example): Example {
  const started = /(\w+) = await startMuster\([^)]*\);/;
  return { runner, code: code.replace(started, `$& await $1.addFault(${JSON.stringify(unmet)});`) };
}

const unmet = { kind: "status", status: 503, operation: "deleteRole" };
const unmetLeak = "a fault status of deleteRole met 0 of 1 requests";

async function runVitest(examples: readonly Example[]) {
  await using folder = await exampleFolder(examples, "test.ts");
  // In one process, since so few tests are not worth one each.
  const config = { test: { globals: true, isolate: false, fileParallelism: false } };
  await writeFile(join(folder.path, "vitest.config.mjs"), `export default ${JSON.stringify(config)};\n`);
  const report = join(folder.path, "report.json");
  const vitest = join(repositoryRoot, "node_modules/vitest/vitest.mjs");
  await run([vitest, "run", "--reporter=json", `--outputFile.json=${report}`], folder.path);
  // What Vitest documents of its report.
  const { numPassedTests, testResults } = JSON.parse(await readFile(report, "utf8")) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  return { passed: numPassedTests, messages: results.flatMap(({ failureMessages }) => failureMessages) };
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[];
  }[];
}

async function runNode(examples: readonly Example[]): Promise<Finished> {
  await using folder = await exampleFolder(examples, "mjs");
  return await run(["--test", "--test-reporter=tap", ...folder.files], folder.path);
}

/** Runs Node in a folder, with nothing of this run's own settings. */
function run(parameters: readonly string[], cwd: string): Promise<Finished> {
  const env = { PATH: process.env["PATH"], HOME: cwd, TMPDIR: cwd };
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** A folder from which the packages of this repository are found by their names, as built. */
async function exampleFolder(examples: readonly Example[], extension: string) {
  const path = await mkdtemp(join(tmpdir(), "testing-page-"));
  await writeFile(join(path, "package.json"), `{"type":"module"}`);
  await symlink(join(repositoryRoot, "node_modules"), join(path, "node_modules"));
  const files = examples.map((_, index) => join(path, `example-${index}.${extension}`));
  for (const [index, file] of files.entries()) await writeFile(file, examples[index]?.code ?? "");
  return { path, files, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
