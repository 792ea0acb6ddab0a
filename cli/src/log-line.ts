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

/** Shows control characters as escapes: what a server says must not move the cursor or begin a line of its own. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
