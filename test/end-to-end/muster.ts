import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repositoryRoot } from "../repository/repository-root.js";

/** The command, as built. */
export const musterMain = join(repositoryRoot, "cli/dist/main.js");

/** What `muster serve` prints. */
export interface Announcement {
  url: string;
  admin_token: string;
  account_id: string;
  control_token?: string;
}

/** A running `muster` with this home, which is killed at the latest when the test ends. */
export function startMuster(home: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [musterMain, ...args], {
    env: { PATH: process.env["PATH"], HOME: home, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { out: [] as string[], err: [] as string[] };
  const out = createInterface(child.stdout).on("line", (line) => written.out.push(line));
  const err = createInterface(child.stderr).on("line", (line) => written.err.push(line));
  const ended = once(child, "close").then(() => child.exitCode);
  /** Resolves with the first line that matches; rejects when the process ends without one. */
  const line = async (from: "out" | "err", pattern: RegExp) => {
    const lines = from === "out" ? out : err;
    for (;;) {
      const found = written[from].find((text) => pattern.test(text));
      if (found !== undefined) return found;
      const more = await Promise.race([once(lines, "line"), ended]);
      if (!Array.isArray(more)) throw new Error(`muster ended with ${more}: ${written.err.join("\n")}`);
    }
  };
  return {
    ...written,
    line,
    ended,
    signal: (name: NodeJS.Signals) => child.kill(name),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** A running `muster serve`, once it takes requests. */
export async function startServe(home: string, ...args: string[]) {
  const server = startMuster(home, ["serve", ...args]);
  const announcement = JSON.parse(await server.line("out", /^\{/)) as Announcement; // the line that it documents
  return { ...server, announcement };
}
