import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createMuster, type Muster } from "@muster/sdk";
import { createServer, VirtualClock } from "@muster/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository/repository-root.js";
import { musterMain, startMuster, startServe } from "./muster.js";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "muster-daily-"));
});
afterEach(async () => {
  await rm(home, { recursive: true });
});

/** Runs a command to its end. */
async function ended(env: NodeJS.ProcessEnv, ...args: string[]) {
  await using command = startMuster(home, args, env);
  const exitCode = await command.ended;
  return { exitCode, out: command.out, err: command.err };
}

/** What a command prints that is to end well. */
async function printed(env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  const { exitCode, out, err } = await ended(env, ...args);
  expect({ exitCode, err: err.filter((line) => line.startsWith("error")) }).toEqual({ exitCode: 0, err: [] });
  return out.join("\n");
}

/** An agent of this process, which executes jobs. */
async function enrol(url: string, token: string): Promise<{ id: string; speaker: Muster }> {
  const agent = { name: "worker", instance_key: "0fC2bS7xk1Jq9ZtW", version: "1.0.0", os: "linux", arch: "amd64" };
  const { agent_id: id, session_token } = await createMuster({ url, token }).agents.register(agent);
  return { id, speaker: createMuster({ url, token: session_token }) };
}

describe("a day's work with muster", () => {
  it("takes an agent pool from its creation to its end", { timeout: 60_000 }, async () => {
    await using server = await startServe(home, "--log-level", "silent");
    const { url, admin_token: MUSTER_TOKEN, account_id: MUSTER_ACCOUNT_ID } = server.announcement;
    const env = { MUSTER_URL: url, MUSTER_TOKEN, MUSTER_ACCOUNT_ID };

    await printed(env, "pool", "create", "production");
    const token = await printed(env, "token", "create", "production", "first");
    expect(token).toMatch(/^mpt_\w+$/);
    await using agent = startMuster(home, ["agent", "start", "--name", "build-1"], {
      MUSTER_URL: url,
      MUSTER_AGENT_TOKEN: token,
    });
    await agent.line("err", /registered as/);
    expect(await printed(env, "agent", "wait", "build-1")).toMatch(/^status.state +idle$/m);
    expect(await printed(env, "agent", "list")).toMatch(/^build-1 +production +0\/\d +idle +agent-\w{26}$/m);
    await using watch = startMuster(home, ["agent", "list", "--watch", "--interval", "0.05s"], env);
    await watch.line("out", /^build-1 .* idle +agent-/);

    await printed(env, "workspace", "create", "network", "--pool", "production");
    const worker = await enrol(url, token);
    const run = JSON.parse(await printed(env, "run", "create", "network", "--auto-apply", "--json")) as { id: string };
    await using logs = startMuster(home, ["run", "logs", run.id, "--follow", "--interval", "0.05s"], env);
    await using wait = startMuster(home, ["run", "wait", run.id, "--interval", "0.05s"], env);
    await wait.line("err", / plan_queued/);
    await logs.line("err", / plan_queued/);
    for (const phase of ["plan", "apply"]) {
      const { job } = await worker.speaker.jobs.claim(worker.id, { wait_seconds: 10 });
      const { id = "", epoch = 0, job_token = "" } = job ?? {};
      const { jobs } = createMuster({ url, token: job_token });
      await jobs.start(id, { epoch });
      await jobs.appendLog(id, { epoch, offset: 0, text: `${phase} begins\n` });
      await logs.line("out", new RegExp(`^${phase} begins$`));
      await jobs.finish(id, { epoch, outcome: "succeeded" });
    }
    expect(await logs.ended).toBe(0);
    expect(logs.out).toEqual(["plan begins", "apply begins"]);
    expect(await wait.ended).toBe(0);
    expect(wait.err.at(-1)).toMatch(/ finished$/);

    await using drain = startMuster(home, ["pool", "drain", "production", "--wait", "--interval", "0.05s"], env);
    await drain.line("err", /2 agents drain/);
    await watch.line("out", /^build-1 .* draining +agent-/);
    await worker.speaker.agents.deregister(worker.id);
    agent.signal("SIGTERM");
    expect(await agent.ended).toBe(0);
    expect(await drain.ended).toBe(0);
    watch.signal("SIGINT");
    expect(await watch.ended).toBe(130);
    expect(watch.err).toEqual([]);

    const refused = await ended(env, "pool", "delete", "production", "--yes");
    expect(refused.exitCode).toBe(5);
    expect(refused.err.join("\n")).toMatch(/held by workspace network \(ws-\w+\)[^]*rule POOL-5, request /);
    await printed(env, "workspace", "delete", "network", "--yes");
    await printed(env, "pool", "delete", "production", "--yes");
    expect((await ended(env, "pool", "get", "production")).exitCode).toBe(3);
    expect((await ended({ ...env, MUSTER_TOKEN: "msa_wrong" }, "pool", "list")).exitCode).toBe(4);
    server.signal("SIGTERM");
    await server.ended;
    expect((await ended(env, "pool", "list", "--timeout", "0.1s")).exitCode).toBe(6);
  });

  it("is what cli/README.md says", { timeout: 60_000 }, async () => {
    const readme = await readFile(join(repositoryRoot, "cli/README.md"), "utf8");
    const [, script = ""] = Array.from(
      readme.matchAll(/^```sh\n(?<block>[^]*?)^```$/gm),
      ({ groups }) => groups?.["block"] ?? "",
    );
    expect(script.match(/^.*muster /gm)?.length).toBeGreaterThan(10);
    // Every request takes ten seconds of the server's time, so that nobody waits for hosted runners.
    const clock = new VirtualClock();
    const logger = { info: () => void clock.advance(10_000), error: () => undefined };
    const server = await createServer({ clock, logger });
    try {
      const { url } = await server.listen();
      await writeFile(join(home, "muster"), `#!/bin/sh\nexec "${process.execPath}" "${musterMain}" "$@"\n`, {
        mode: 0o755,
      });
      const { adminToken: MUSTER_TOKEN, accountId: MUSTER_ACCOUNT_ID } = server.access;
      const env = { MUSTER_URL: url, MUSTER_TOKEN, MUSTER_ACCOUNT_ID, PATH: `${home}:${process.env["PATH"] ?? ""}` };
      const { stdout, stderr } = await promisify(execFile)("bash", ["-euc", script], { env });

      expect(stdout).toMatch(/ deleteAgentPool +admin +apool-\w+$/m);
      expect(stderr).toMatch(/^ +\d+s {2}finished$/m);
    } finally {
      await server.close();
    }
  });
});
