import type { z } from "zod";
import type { Fault } from "../../domain/refusal.js";
import { textFault } from "../../domain/text.js";
import { pointer } from "./pointer.js";

// A small body can have very many faults; the first of them are enough to mend it.
const mostFaults = 50;

/** The faults of a body: what breaks the schema, and texts that may not stand. */
export function bodyFaults(issues: readonly z.core.$ZodIssue[], body: unknown): readonly Fault[] {
  const faults = issues.flatMap(({ path, message, ...issue }) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: pointer([...path, key]),
          detail: "is not a member that may be given here",
        }))
      : [{ pointer: pointer(path), detail: message }],
  );
  const textFaults: Fault[] = [];
  addTextFaults(textFaults, body, []);
  return [...textFaults, ...faults].slice(0, mostFaults);
}

/** The faults of query parameters that break the schema. */
export function parameterFaults(issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues.map(({ path, message }) => ({ parameter: String(path[0]), detail: message })).slice(0, mostFaults);
}

/** Adds a fault for each text anywhere in a value, member names included, that may not stand; the path leads to the value. */
function addTextFaults(faults: Fault[], value: unknown, path: string[]): void {
  if (typeof value === "string") addTextFault(faults, value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    path.push(name);
    addTextFault(faults, name, path);
    addTextFaults(faults, member, path);
    path.pop();
  }
}

function addTextFault(faults: Fault[], text: string, path: readonly string[]): void {
  const detail = textFault(text);
  if (detail !== undefined) faults.push({ pointer: pointer(path), detail });
}
