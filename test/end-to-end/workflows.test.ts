import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository/repository-root.js";
import { run } from "./run.js";

/** What `muster serve` prints. */
interface Announcement {
  readonly url: string;
  readonly admin_token: string;
  readonly account_id: string;
}

/** What redocly tells of the workflows that it ran. */
interface Report {
  readonly status: string;
  readonly files: Readonly<Record<string, { readonly totalRequests: number }>>;
}

const folder = "openapi/workflows";
const redocly = join(repositoryRoot, "node_modules/@redocly/cli/bin/cli.js");
const files = (await readdir(join(repositoryRoot, folder))).filter((name) => name.endsWith(".arazzo.yaml"));

let home: string;
let server: Announcement & AsyncDisposable;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "muster-workflows-"));
  server = await serve();
  return async () => {
    await server[Symbol.asyncDispose]();
    await rm(home, { recursive: true });
  };
});

/** Starts `muster serve` and answers what it prints. */
async function serve(): Promise<Announcement & AsyncDisposable> {
  const main = join(repositoryRoot, "cli/dist/main.js");
  const environment = { PATH: process.env["PATH"] ?? "", HOME: home };
  const child = spawn(process.execPath, [main, "serve", "--log-level", "silent"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), ended])) as unknown[];
  return {
    ...(JSON.parse(String(line)) as Announcement), // the line that it documents
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs the workflows of a document against the server. */
async function respect(document: string): Promise<Report> {
  const { url, admin_token, account_id } = server;
  const report = join(home, "report.json");
  const inputs = ["-i", `account_id=${account_id}`, "-i", `user_token=${admin_token}`];
  const parameters = [redocly, "respect", document, "-S", `muster=${url}`, ...inputs, "-J", report];
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
  // It ends with 1 where a step fails.
  await run(process.execPath, parameters, { directory: repositoryRoot, environment });
  return JSON.parse(await readFile(report, "utf8")) as Report; // what it writes with -J
}

describe("the workflows beside the contract", () => {
  it("are there", () => {
    expect(files).toEqual(["pool-lifecycle.arazzo.yaml", "run-lifecycle.arazzo.yaml"]);
  });

  it.each(files)("%s is what happens on a server, step by step", { timeout: 60_000 }, async (name) => {
    const document = `${folder}/${name}`;
    const steps = (await readFile(join(repositoryRoot, document), "utf8")).match(/^ +- stepId: /gm) ?? [];
    const report = await respect(document);
    expect(report.status).toBe("success");
    expect(report.files[document]?.totalRequests).toBe(steps.length);
    expect(JSON.stringify(report)).not.toContain(server.admin_token);
  });
});
