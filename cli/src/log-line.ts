import { printable } from "./output/printable.js";

/** One line of a log: when, how grave, what, and the facts of it. */
export interface LogLine {
  time: string;
  level: "info" | "warn" | "error";
  message: string;
  [fact: string]: string | number;
}

/** The ways of writing a line of a log. */
export const formats = {
  json: (line: LogLine): string => `${JSON.stringify(line)}\n`,
  text: ({ time, level, message, ...facts }: LogLine): string => {
    const rest = Object.entries(facts).map(([name, value]) => ` ${name}=${value}`);
    return `${printable(`${time} ${level.padEnd(5)} ${message}${rest.join("")}`)}\n`;
  },
};
