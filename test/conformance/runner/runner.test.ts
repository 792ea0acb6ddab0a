import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startMuster } from "@muster/server/testing";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../../repository/repository-root.js";

const main = join(repositoryRoot, "test/dist/conformance/runner/main.js");

interface Judged {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** What the program documents of `--json`. */
interface Report {
  readonly rules: readonly { readonly rule: string; readonly passed: number; readonly not_supported: number }[];
  readonly tests: readonly { readonly title: string; readonly state: string; readonly reason: string }[];
}

function conformance(...args: readonly string[]): Promise<Judged> {
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, output, errors) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output, errors });
    });
  });
}

describe("npm run conformance", { timeout: 120_000 }, () => {
  it("tells by rule, in 80 columns, what a server with controls keeps, and how far it is meanwhile", async () => {
    await using target = await startMuster({ listen: true });
    const access = ["--url", target.url, "--control-token", target.controlToken];
    const { code, output, errors } = await conformance(...access, "--rule", "POOL-1");
    expect(output).toMatch(/^POOL-1 +[1-9]\d* +0 +0 {2}An agent pool belongs to one account/m);
    expect(output).toMatch(/^all +[1-9]\d* +0 +0$/m);
    expect(output.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(errors).toMatch(/^ +\d+ files left {2}agent-pools: [1-9]\d* passed, 0 failed, 0 not supported$/m);
    expect(code).toBe(0);
    expect(target.requests("createAgentPool")).not.toEqual([]);
  });

  it("never calls passed what needs controls that a server does not offer", async () => {
    await using target = await startMuster({ listen: true });
    const access = ["--url", target.url, "--token", target.token, "--account", target.accountId];
    const { code, output } = await conformance(...access, "--rule", "MOCK-1", "--rule", "POOL-2", "--json");
    const { rules, tests } = JSON.parse(output) as Report;
    expect(rules).toMatchObject([
      { rule: "POOL-2", passed: 1, failed: 0, not_supported: 0 },
      { rule: "MOCK-1", passed: 0, failed: 0 },
    ]);
    const lacking = tests.filter(({ title }) => title.startsWith("MOCK-1 "));
    expect(lacking.length).toBeGreaterThan(20);
    expect(new Set(lacking.map(({ state }) => state))).toEqual(new Set(["not_supported"]));
    expect(lacking.map(({ reason }) => reason)).toContain("this server's clock cannot be moved");
    expect(code).toBe(0);
  });

  it("tells what failed at a server that keeps no rule", async () => {
    const server = createServer((_, response) => response.end("{}")).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      // A server that listens on a port has an address of this form.
      const { port } = server.address() as AddressInfo;
      const access = ["--url", `http://127.0.0.1:${port}`, "--token", "msa_any", "--account", "acc-any"];
      const { code, output } = await conformance(...access, "--rule", "POOL-2");
      expect(output).toMatch(/^POOL-2 +0 +1 +0 {2}/m);
      expect(output).toMatch(/^failed\n {2}POOL-2 .*\n {4}POST [^]*the header cache-control/m);
      expect(code).toBe(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each([
    [["--url", "http://127.0.0.1:1", "--token", "msa_any", "--account", "acc-any"], "does not answer"],
    [["--url", "http://127.0.0.1:1", "--token", "msa_any"], "--token and --account are needed"],
    [["--url", "127.0.0.1:1", "--control-token", "mct_any"], "--url must be an http: or https: address"],
    [["--url", "http://127.0.0.1:1", "--control-token", "mct_any", "--rule", "LAKE-1"], "no rule LAKE-1"],
    [["--verbose"], "Unknown option '--verbose'"],
  ])("ends with 2 and says what to mend for %j", async (args, message) => {
    const { code, output, errors } = await conformance(...args);
    expect([code, output]).toEqual([2, ""]);
    expect(errors).toContain(message);
  });
});
