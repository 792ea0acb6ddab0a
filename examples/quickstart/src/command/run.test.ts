import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { Interrupted } from "../interrupted.js";
import { run } from "./run.js";

/** A clock on which no time passes. */
const still = { now: () => 0, sleep: () => new Promise<void>(() => undefined) };
const never = new AbortController().signal;

function script(text: string, rest: Partial<Parameters<typeof run>[3]> = {}): Promise<string> {
  return run("the script", process.execPath, ["-e", text], { env: process.env, clock: still, stop: never, ...rest });
}

describe("run", () => {
  it("answers what was printed to the standard output", async () => {
    await expect(script("console.log('out'); console.error('err')")).resolves.toBe("out\n");
  });

  it("fails with all that was printed", async () => {
    await expect(script("console.log('out'); console.error('err'); process.exitCode = 3")).rejects.toThrow(
      /^the script ended with exit code 3\n\nout\nerr$/,
    );
  });

  it("fails when there is no such command", async () => {
    const options = { env: process.env, clock: still, stop: never };
    await expect(run("it", "/nowhere/terraform", [], options)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("starts nothing when it is to stop already", async () => {
    await expect(script("", { stop: AbortSignal.abort() })).rejects.toBeInstanceOf(Interrupted);
  });

  it("ends what runs too long and heeds no interruption, with all that it started", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    // Of a server that listens on a port.
    const { port } = server.address() as AddressInfo;
    const stubborn = `
      process.on("SIGINT", () => {});
      const grandchild = ["-e", "process.on('SIGINT', () => {}); setInterval(() => {}, 1000)"];
      require("node:child_process").spawn(process.execPath, grandchild, { stdio: "inherit" });
      require("node:net").connect(${port}, "127.0.0.1").on("error", () => {});`;
    // All waits are over as soon as the script is up.
    const up = once(server, "connection").then(() => undefined);
    await expect(script(stubborn, { clock: { now: () => 0, sleep: () => up } })).rejects.toThrow("ended with SIGKILL");
    server.close();
  });
});
