import type { Clock } from "../clock.js";
import { throwIfInterrupted } from "../interrupted.js";
import { Child, type ChildOptions } from "./child.js";

/** How a command is run to its end. */
export interface RunOptions extends ChildOptions {
  readonly clock: Clock;
  /** Interrupts the command. */
  readonly stop: AbortSignal;
}

// Commands of the quickstart take seconds; what takes minutes will not end.
const longest = 120_000;
const grace = 15_000;

/**
 * Runs a command to its end and answers what it printed to its standard output. When it is to stop, or when it takes longer
 * than two minutes, it is interrupted as by Ctrl-C and given 15 seconds to end by itself.
 *
 * @param title - what the command is called in an error
 * @throws {Interrupted} when `stop` aborted.
 * @throws {Error} with all that it printed, when it failed or took too long.
 */
export async function run(
  title: string,
  command: string,
  args: readonly string[],
  { clock, stop, ...options }: RunOptions,
): Promise<string> {
  throwIfInterrupted(stop);
  const child = new Child(command, args, options);
  const done = new AbortController();
  const timeIsUp = clock.sleep(longest, AbortSignal.any([stop, done.signal]));
  try {
    await Promise.race([child.ended, timeIsUp]);
    const ending = await child.stop("SIGINT", grace, clock);
    throwIfInterrupted(stop);
    if (ending === 0) return child.stdout;
    const how = typeof ending === "number" ? `exit code ${ending}` : ending;
    throw new Error(`${title} ended with ${how}\n\n${child.output.trim()}`);
  } finally {
    done.abort();
  }
}
