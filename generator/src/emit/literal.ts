import { isList, type Json } from "../json.js";

const width = 120;
const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * JSON as a literal of TypeScript, on one line where it fits and else with one member a line.
 *
 * @param indent - how far the line on which it starts is indented
 * @param taken - how much of that line is taken already, the indentation included
 */
export function literal(value: Json, indent = 0, taken = indent): string {
  const line = onOneLine(value);
  // The comma that may follow needs a column too.
  if (typeof value !== "object" || value === null || taken + line.length < width) {
    return line;
  }
  const inner = indent + 2;
  const space = " ".repeat(inner);
  const lines = isList(value)
    ? value.map((item: Json) => `${space}${literal(item, inner)},\n`)
    : Object.entries(value).map(([name, member]) => {
        const key = `${space}${propertyName(name)}: `;
        return `${key}${literal(member, inner, key.length)},\n`;
      });
  const [open, close] = isList(value) ? "[]" : "{}";
  return `${open ?? ""}\n${lines.join("")}${" ".repeat(indent)}${close ?? ""}`;
}

/** The name of a property as TypeScript spells it: in quotes where it must be. */
export function propertyName(name: string): string {
  return identifier.test(name) ? name : JSON.stringify(name);
}

function onOneLine(value: Json): string {
  if (isList(value)) {
    return `[${value.map(onOneLine).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${propertyName(name)}: ${onOneLine(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}
