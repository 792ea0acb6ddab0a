import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** Where and with what a program runs. */
export interface RunOptions {
  readonly directory?: string;
  /** The whole environment: nothing of this process's own is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Exit codes that count as success; 0 alone unless given. */
  readonly codes?: readonly number[];
  /** Interrupts the program, as Ctrl-C does, when it is fulfilled. */
  readonly interrupt?: Promise<unknown>;
}

/** How a program ended, and what it printed. */
export interface Finished {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a program to its end.
 *
 * @throws {Error} when it ends otherwise than expected; the message holds all that it printed.
 */
export async function run(command: string, parameters: readonly string[], options: RunOptions): Promise<Finished> {
  const { directory, environment, codes = [0], interrupt } = options;
  const child = spawn(command, parameters, { cwd: directory, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close") as Promise<[code: number | null, signal: string | null]>; // What Node emits.
  void interrupt?.then(() => child.kill("SIGINT"));
  const [output, errors, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== null && codes.includes(code)) return { code, output, errors };
  throw new Error(
    `${[command, ...parameters].join(" ")} ended with ${code ?? signal ?? "nothing"}\n${output}${errors}`,
  );
}
