import { destination, pino } from "pino";
import { systemClock, type Timer } from "./clock.js";

/** Where the server tells what it does: one line per request and one per failure. A pino logger is one. */
export interface Logger {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Tells nothing. */
export const silentLogger: Logger = { info: () => undefined, error: () => undefined };

/** How much is told: everything, failures only, or nothing. */
export type LogLevel = "info" | "error" | "silent";

// So many characters, or lines that have waited so many milliseconds, are written at once.
const longestWait = { characters: 8_192, milliseconds: 50 };

/**
 * Tells as JSON lines on stderr; stdout stays free for what programs read. Lines are written together, a moment after
 * they came at the latest and before the process exits.
 */
export function stderrLogger(level: LogLevel = "info"): Logger {
  const lines = destination({ dest: 2, sync: true, minLength: longestWait.characters });
  let flush: Timer | undefined;
  const write = (line: string) => {
    lines.write(line);
    flush ??= systemClock.after(longestWait.milliseconds, () => {
      flush = undefined;
      lines.flushSync();
    });
  };
  process.on("exit", () => {
    lines.flushSync();
  });
  return pino({ level, base: null }, { write });
}
