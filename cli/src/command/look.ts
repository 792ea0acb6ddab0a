import type { Errand } from "./verb.js";
import { durationOf } from "../input/duration.js";

/** How long lies between two looks unless `--interval` says otherwise, in milliseconds. */
const usualInterval = 2_000;

/**
 * Prints what is read, as a document of JSON or laid out for people. With `--watch` it looks again and again and prints
 * anew whatever differs from what it printed last, in JSON a line each, until the command is stopped; then it fails
 * with `aborted`.
 */
export async function look<Seen>(
  errand: Errand,
  read: () => PromiseLike<Seen>,
  lay: (seen: Seen) => string | PromiseLike<string>,
): Promise<void> {
  const { terminal, written, reach } = errand;
  if (written["watch"] !== true) {
    const seen = await read();
    if (written["json"] === true) terminal.out(`${JSON.stringify(seen, undefined, 2)}\n`);
    else terminal.out(await lay(seen));
    return;
  }
  const { waitUntil } = await import("@muster/sdk");
  const json = written["json"] === true;
  const print = async () => (json ? `${JSON.stringify(await read())}\n` : lay(await read()));
  let gap = "";
  await waitUntil(reach.muster.connection, "for changes", print, () => false, {
    interval: intervalOf(errand),
    signal: terminal.stop,
    onProgress: (text) => {
      terminal.out(gap + text);
      if (!json) gap = "\n";
    },
  });
}

/** How long lies between two looks, in milliseconds. */
export function intervalOf({ written }: Errand): number {
  const { interval } = written;
  return typeof interval === "string" ? durationOf("--interval", interval) : usualInterval;
}
