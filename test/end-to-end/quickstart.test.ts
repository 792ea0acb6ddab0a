import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository/repository-root.js";
import { describeWithTerraform } from "./installation.js";
import { run } from "./run.js";

const start = join(repositoryRoot, "examples/quickstart/dist/start.js");

/** What is shown of the quickstart's report. */
interface Report {
  readonly deployed_with: string;
  readonly skipped: readonly string[];
  readonly agent_pools: readonly { readonly id: string; readonly name: string; readonly status: object }[];
  readonly agents: readonly { readonly name: string; readonly status: { readonly state: string } }[];
  readonly workspaces: readonly {
    readonly name: string;
    readonly effective_agent_pool: { readonly agent_pool_id: string | null };
  }[];
  readonly try_next: readonly string[];
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "muster-quickstart-test-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describeWithTerraform("the quickstart", (binary) => {
  it("deploys, shows one idle agent, and leaves nothing behind", async () => {
    await using quickstart = await startQuickstart(["--once", "--json"], { TERRAFORM_BINARY_NAME: binary });
    expect(await quickstart.ended, quickstart.stderr()).toBe(0);
    const report = reportOf(quickstart.stdout());
    expect(report.deployed_with).toMatch(new RegExp(`^${binary} [0-9]`));
    expect(report.skipped).toEqual([]);
    expectEverythingUp(report);
  }, 120_000);

  it("stays up for what it says to try next, until it is told to stop", async () => {
    await using quickstart = await startQuickstart(["--stay", "--json"], { TERRAFORM_BINARY_NAME: binary });
    await quickstart.says("Everything stays up until Ctrl-C");
    const script = reportOf(quickstart.stdout()).try_next.join("\n");
    const environment = { PATH: process.env["PATH"] ?? "", HOME: folder, CHECKPOINT_DISABLE: "1" };
    const { output } = await run("sh", ["-ec", script], { environment });
    expect(output).toContain('"state":"idle"');
    expect(output).toContain("No changes.");
    expect(output).toMatch(/mpt_[0-9A-Za-z]{49}/);
    quickstart.signal("SIGTERM");
    expect(await quickstart.ended, quickstart.stderr()).toBe(0);
    expect(quickstart.stderr()).toContain("Destroying the stack");
  }, 120_000);

  it.each(["Building the provider", "Installing the provider", "Deploying the stack"])(
    "leaves nothing behind when it is interrupted while %s",
    async (step) => {
      await using quickstart = await startQuickstart(["--once"], { TERRAFORM_BINARY_NAME: binary });
      await quickstart.says(step);
      quickstart.signal("SIGINT");
      expect(await quickstart.ended, quickstart.stderr()).toBe(130);
      expect(quickstart.stdout()).toBe("");
    },
    120_000,
  );
});

describe("the quickstart without Terraform", () => {
  it("deploys with the SDK and says what it skipped", async () => {
    await using quickstart = await startQuickstart(["--once", "--json"], { PATH: await pathWithNodeOnly() });
    expect(await quickstart.ended, quickstart.stderr()).toBe(0);
    expect(quickstart.stderr()).toContain("There is no terraform or tofu on the PATH");
    const report = reportOf(quickstart.stdout());
    expect(report.deployed_with).toBe("the SDK");
    expect(report.skipped).toContain("terraform init and apply");
    expectEverythingUp(report);
  }, 60_000);

  it("prints tables of at most 80 columns", async () => {
    await using quickstart = await startQuickstart(["--once"], { PATH: await pathWithNodeOnly() });
    expect(await quickstart.ended, quickstart.stderr()).toBe(0);
    expect(quickstart.stdout()).toMatch(/^network +quickstart +workspace$/m);
    expect(
      Math.max(
        ...quickstart
          .stdout()
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
  }, 60_000);

  it("leaves nothing behind when a step fails", async () => {
    const environment = { PATH: await pathWithNodeOnly(), TERRAFORM_BINARY_NAME: "no-such-binary" };
    await using quickstart = await startQuickstart(["--once"], environment);
    expect(await quickstart.ended).toBe(1);
    expect(quickstart.stderr()).toContain("TERRAFORM_BINARY_NAME is no-such-binary, which is not there");
  });

  it("refuses arguments that it does not have", async () => {
    await using quickstart = await startQuickstart(["--twice"]);
    expect(await quickstart.ended).toBe(2);
    expect(quickstart.stderr()).toContain("Usage: npm start");
  });
});

/** A quickstart that is running, or has run. */
interface Quickstart extends AsyncDisposable {
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  stdout(): string;
  stderr(): string;
  /** Resolves when it has printed the text as its progress; rejects when it ended without. */
  says(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** Starts a quickstart with a temporary folder of its own; fails at its disposal when a process or a file is left of it. */
async function startQuickstart(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Quickstart> {
  const temporary = await mkdtemp(join(folder, "run-"));
  const child = spawn(process.execPath, [start, ...args], { env: { ...process.env, ...env, TMPDIR: temporary } });
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (data: Buffer) => (printed.stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (printed.stderr += data.toString()));
  // The exit code is the first that Node passes to the listeners of `close`.
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    ended,
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
    async says(text) {
      while (!printed.stderr.includes(text)) {
        if (child.exitCode !== null) throw new Error(`the quickstart ended without "${text}":\n${printed.stderr}`);
        await Promise.race([once(child.stderr, "data"), ended]);
      }
    },
    signal: (name) => void child.kill(name),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill("SIGTERM");
      await ended;
      expect(await readdir(temporary)).toEqual([]);
      expect(await processesWith(`TMPDIR=${temporary}`)).toEqual([]);
    },
  };
}

/** The command lines of the processes whose environment holds the entry, where the system tells (Linux). */
async function processesWith(entry: string): Promise<readonly string[]> {
  const ids = await readdir("/proc").catch(() => []);
  const found: string[] = [];
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    // Other users' processes, and those that have ended since, cannot be read.
    const environment = await readFile(`/proc/${id}/environ`, "utf8").catch(() => "");
    if (environment.split("\0").includes(entry)) found.push(await readFile(`/proc/${id}/cmdline`, "utf8"));
  }
  return found;
}

function reportOf(stdout: string): Report {
  // What the quickstart says that it prints.
  return JSON.parse(stdout) as Report;
}

function expectEverythingUp({ agent_pools: pools, agents, workspaces }: Report): void {
  expect(pools).toMatchObject([{ name: "quickstart", status: { agents: { idle: 1 } } }]);
  expect(agents).toMatchObject([{ name: "quickstart", status: { state: "idle" } }]);
  const executedBy = Object.fromEntries(workspaces.map((one) => [one.name, one.effective_agent_pool.agent_pool_id]));
  expect(executedBy).toEqual({ network: pools[0]?.id, application: null });
}

async function pathWithNodeOnly(): Promise<string> {
  const bin = await mkdtemp(join(folder, "bin-"));
  await symlink(process.execPath, join(bin, "node"));
  return bin;
}
