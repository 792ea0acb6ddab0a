import { printable } from "./printable.js";

/**
 * Lays out an object as lines of a key and a value. What is nested has a key of names with dots between; objects in a
 * list have a line each; what is null or empty is shown as `-`.
 */
export function layBlock(object: object): string {
  const lines = Array.from(linesOf("", object), (line) => line.map(printable));
  const width = Math.max(0, ...lines.map(([key = ""]) => key.length));
  return lines.map(([key = "", value = ""]) => `${key.padEnd(width)}  ${value}\n`).join("");
}

type Line = readonly [key: string, value: string];

function* linesOf(key: string, value: unknown): Generator<Line> {
  if (Array.isArray(value)) yield* linesOfList(key, value);
  else if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    for (const [name, member] of Object.entries(value)) yield* linesOf(key === "" ? name : `${key}.${name}`, member);
  } else yield [key, shown(value)];
}

function* linesOfList(key: string, list: readonly unknown[]): Generator<Line> {
  if (!list.some((item) => typeof item === "object" && item !== null)) {
    yield [key, list.map(shown).join(", ") || "-"];
    return;
  }
  for (const item of list) {
    const members = typeof item === "object" && item !== null ? Object.values(item) : [item];
    yield [key, members.map(shown).join("  ")];
  }
}

function shown(value: unknown): string {
  if (typeof value === "string") return value || "-";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null || value === undefined || Object.keys(value).length === 0) return "-";
  return JSON.stringify(value);
}
