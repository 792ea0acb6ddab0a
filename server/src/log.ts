import { destination, pino } from "pino";

/** Where the server tells what it does: one line per request and one per failure. A pino logger is one. */
export interface Logger {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Tells nothing. */
export const silentLogger: Logger = { info: () => undefined, error: () => undefined };

/** How much is told: everything, failures only, or nothing. */
export type LogLevel = "info" | "error" | "silent";

/** Tells as JSON lines on stderr; stdout stays free for what programs read. */
export function stderrLogger(level: LogLevel = "info"): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
