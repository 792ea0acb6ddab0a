import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Clock } from "../clock.js";

/** How a child is started. */
export interface ChildOptions {
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How a child ended: with an exit code, or by a signal. */
export type Ending = number | NodeJS.Signals;

const running = new Set<ChildProcess>();

/**
 * A process that this one started. It leads a process group of its own, so that Ctrl-C reaches it only through here and it
 * can be ended together with whatever it started itself.
 */
export class Child {
  /** Resolves when the process has ended and all its output is read; rejects when it could not be started. */
  readonly ended: Promise<Ending>;
  #process: ChildProcess;
  #stdout = "";
  #output = "";

  constructor(command: string, args: readonly string[], { cwd, env }: ChildOptions) {
    this.#process = spawn(command, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(this.#process);
    this.#process.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#stdout += text;
      this.#output += text;
    });
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => (this.#output += text));
    this.ended = this.#end();
    // Whoever waits for the end hears of a failure; nobody has to.
    this.ended.catch(() => undefined);
  }

  /** Whether it has not ended yet. */
  get running(): boolean {
    return running.has(this.#process);
  }

  /** What it has printed to its standard output. */
  get stdout(): string {
    return this.#stdout;
  }

  /** What it has printed altogether, in the order of arrival. */
  get output(): string {
    return this.#output;
  }

  /** Asks it to end, and after `grace` milliseconds ends it and its whole group. Resolves when it has ended. */
  async stop(signal: "SIGINT" | "SIGTERM", grace: number, clock: Clock): Promise<Ending> {
    if (this.running) this.#process.kill(signal);
    const ended = new AbortController();
    void clock.sleep(grace, ended.signal).then(() => {
      if (!ended.signal.aborted) killGroup(this.#process);
    });
    try {
      return await this.ended;
    } finally {
      ended.abort();
    }
  }

  async #end(): Promise<Ending> {
    try {
      // What Node passes to the listeners of `close`: one of the two is null.
      const [code, signal] = (await once(this.#process, "close")) as [number | null, NodeJS.Signals | null];
      return code ?? signal ?? 0;
    } finally {
      running.delete(this.#process);
    }
  }
}

/** Ends every child and what it started at once, for a process that has no time left to do it properly. */
export function killChildren(): void {
  for (const child of running) killGroup(child);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // ESRCH: the whole group has ended already.
  }
}
