import { destination, pino } from "pino";

/** Where the server tells what it does: one line per request and one per failure. A pino logger is one. */
export interface Logger {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Tells nothing. */
export const silentLogger: Logger = { info: () => undefined, error: () => undefined };

/** Tells everything as JSON lines on stderr; stdout stays free for what programs read. */
export function stderrLogger(): Logger {
  return pino({ level: "info", base: null }, destination({ dest: 2, sync: true }));
}
