import { CommandError } from "../terminal.js";
import { exitCodes } from "../exit-codes.js";

const units: Readonly<Record<string, number>> = { "": 1_000, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads how long something takes, such as `30s`, `5m`, `2h`, `90d` or a number of seconds, in milliseconds; undefined when it is no such text. */
export function readDuration(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d{1,9}(?:\.\d{1,3})?)([smhd]?)$/.exec(text) ?? [];
  const factor = units[unit];
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

/** Reads the duration of an option, in milliseconds. Throws a `CommandError` when it is none. */
export function durationOf(flag: string, text: string): number {
  const duration = readDuration(text);
  if (duration !== undefined) return duration;
  throw new CommandError(exitCodes.usage, `${flag} takes how long, such as 30s, 5m or 2h, and not "${text}"`);
}
