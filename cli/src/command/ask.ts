import { exitCodes } from "../exit-codes.js";
import { CommandError } from "../terminal.js";
import type { Errand } from "./verb.js";

/**
 * Has somebody confirm what cannot be undone, unless `--yes` has. Throws a `CommandError` where they do not, and where
 * nobody is there to be asked.
 */
export async function ask({ terminal, written }: Errand, question: string): Promise<void> {
  if (written["yes"] === true) return;
  if (terminal.confirm === undefined) {
    throw new CommandError(
      exitCodes.usage,
      "this cannot be undone, and nobody is there to be asked; confirm it with --yes",
    );
  }
  if (!(await terminal.confirm(`${question} This cannot be undone. [y/N] `))) {
    const exitCode = terminal.stop.aborted ? exitCodes.interrupted : exitCodes.failed;
    throw new CommandError(exitCode, "not confirmed; nothing was changed");
  }
}
