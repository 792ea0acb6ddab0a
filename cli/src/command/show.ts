import { layBlock } from "../output/block.js";
import type { Errand } from "./verb.js";

/**
 * Prints what the server answered to a change: as it is with `--json`, else as lines of a key and a value.
 *
 * An answer that holds a secret is the one time that anybody sees it: then the standard output has the secret alone, so that
 * a shell can take it, and the standard error has the rest. `--json` prints all of it.
 */
export function show({ terminal, written }: Errand, answer: object): void {
  if (written["json"] === true) {
    terminal.out(`${JSON.stringify(answer, undefined, 2)}\n`);
    return;
  }
  const { secret, rest } = takeSecret(answer);
  if (secret === undefined) {
    terminal.out(layBlock(answer));
    return;
  }
  terminal.err(`${layBlock(rest)}The secret is shown this once; keep it where others cannot read it.\n`);
  terminal.out(`${secret}\n`);
}

/** Tells that something was done of which the server answered nothing. */
export function tell({ terminal, written }: Errand, done: string): void {
  if (written["json"] !== true) terminal.err(`${done}\n`);
}

/** Parts an answer from the secret of a token in it. */
function takeSecret(answer: object): { secret: string | undefined; rest: object } {
  if ("token" in answer && typeof answer.token === "string") {
    const { token, ...rest } = answer;
    return { secret: token, rest };
  }
  if ("initial_token" in answer && typeof answer.initial_token === "object" && answer.initial_token !== null) {
    const { secret, rest } = takeSecret(answer.initial_token);
    return { secret, rest: { ...answer, initial_token: rest } };
  }
  return { secret: undefined, rest: answer };
}
