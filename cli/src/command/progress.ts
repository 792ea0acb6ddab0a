import type { WaitOptions } from "@muster/sdk";
import { printable } from "../output/printable.js";
import { durationOf } from "../input/duration.js";
import { intervalOf } from "./look.js";
import type { Errand } from "./verb.js";

/**
 * How a command waits: every change of what `describe` tells of a state is a line on the standard error, with the time
 * that has passed since the beginning; `--interval` and `--wait-timeout` count.
 */
export function waitingFor<State>(errand: Errand, describe: (state: State) => string): WaitOptions<State> {
  const { terminal, written, reach } = errand;
  const { clock } = reach.muster.connection;
  const begun = clock.now();
  const { "wait-timeout": timeout } = written;
  let last: string | undefined;
  return {
    interval: intervalOf(errand),
    signal: terminal.stop,
    ...(typeof timeout === "string" && { timeout: durationOf("--wait-timeout", timeout) }),
    onProgress: (state) => {
      const text = describe(state);
      if (text !== last) terminal.err(`${passed(clock.now() - begun).padStart(6)}  ${printable(text)}\n`);
      last = text;
    },
  };
}

/** A time as people say it: `42s`, `3m05s`, `2h10m`. */
function passed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds}s`;
  if (minutes < 60) return `${minutes}m${twoDigits(seconds % 60)}s`;
  return `${Math.floor(minutes / 60)}h${twoDigits(minutes % 60)}m`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
