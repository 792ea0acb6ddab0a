import type { Clock } from "./clock.js";

/** How urgent a line of the log is, as Terraform has it. */
type Level = "trace" | "debug" | "info" | "warn" | "error";

/** Writes a line of the log. Fields say which call it was about, never what it carried: values may be secrets. */
export type Log = (level: Level, message: string, fields?: Readonly<Record<string, string | number>>) => void;

/** A log in the form that Terraform takes from the standard error of a plugin: an object of JSON a line. */
export function jsonLog(clock: Pick<Clock, "now">, write: (line: string) => void): Log {
  return (level, message, fields) => {
    write(
      `${JSON.stringify({ "@level": level, "@message": message, "@timestamp": clock.now().toISOString(), ...fields })}\n`,
    );
  };
}
