import { AbortedError } from "@muster/sdk";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { failureOf, layFailure } from "../output/failure.js";
import type { Terminal } from "../terminal.js";
import { connectTo } from "./connect.js";
import type { Written } from "../input/fields.js";
import { findObject } from "../input/objects.js";
import type { Errand, Verb } from "./verb.js";

/** Does what a command line asks for, and tells on the standard error why it could not. Answers the exit code. */
export async function execute(
  verb: Verb,
  terminal: Terminal,
  given: readonly string[],
  written: Readonly<Record<string, Written | undefined>>,
): Promise<ExitCode> {
  try {
    return (await verb.act(errandOf(terminal, given, written))) ?? exitCodes.done;
  } catch (thrown) {
    if (thrown instanceof AbortedError && terminal.stop.aborted) return exitCodes.interrupted;
    const failure = failureOf(thrown);
    if (failure === undefined) throw thrown;
    terminal.err(layFailure(failure, written["json"] === true));
    return failure.exitCode;
  }
}

function errandOf(terminal: Terminal, given: readonly string[], written: Errand["written"]): Errand {
  const muster = connectTo(terminal, written);
  const reach = { muster, call: { signal: terminal.stop } };
  return {
    ...{ terminal, given, written, reach },
    reading: {
      find: async (kind, text) => (await findObject(reach, kind, text)).id,
      now: () => muster.connection.clock.now(),
    },
  };
}
