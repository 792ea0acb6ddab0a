import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { milliseconds, pause } from "./clock.js";

/** A program to run: what to execute, and beside the inherited environment what to tell it. */
export interface Program {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A child process that is gone when the scope ends. */
export interface Spawned extends AsyncDisposable {
  readonly child: ChildProcess;
  /** When it was spawned, on the clock of `milliseconds`. */
  readonly spawnedAt: number;
  /** The first line that it prints on stdout. */
  firstLine(): Promise<string>;
}

export function start(program: Program): Spawned {
  const spawnedAt = milliseconds();
  const child = spawn(program.command, program.arguments, {
    env: { ...process.env, ...program.environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const line = once(lines, "line").then(([text]) => String(text));
  const ended = exited.then(([code]) => Promise.reject(new Error(`${program.command} ended with ${String(code)}`)));
  // Whoever waits for the line sees the refusal; nobody has to.
  ended.catch(() => undefined);
  return {
    child,
    spawnedAt,
    firstLine: () => Promise.race([line, ended]),
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Milliseconds from the spawn of a program to its first line on stdout. */
export async function timeToFirstLine(program: Program): Promise<number> {
  await using spawned = start(program);
  await spawned.firstLine();
  return milliseconds() - spawned.spawnedAt;
}

/** Asks again and again until the address answers 200; answers the milliseconds since `spawned` was spawned. */
export async function timeToFirstOk(spawned: Spawned, url: string, token: string): Promise<number> {
  const deadline = spawned.spawnedAt + 30_000;
  while (milliseconds() < deadline) {
    // A refused connection means: not yet.
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return milliseconds() - spawned.spawnedAt;
    await pause(2);
  }
  throw new Error(`${url} did not answer 200 within 30 seconds`);
}

/** A port of the loopback interface that nothing listens on at present. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}
