import type { z } from "zod";
import type { Fault } from "../../domain/refusal.js";
import { outputFault, textFault } from "../../domain/text.js";
import { pointer } from "./pointer.js";

// A small body can have very many faults; the first of them are enough to mend it.
const mostFaults = 50;

/**
 * The faults of a body: what breaks the schema, and texts that may not stand. The members named as outputs hold what a program
 * wrote.
 */
export function bodyFaults(
  issues: readonly z.core.$ZodIssue[],
  body: unknown,
  outputs: readonly string[] = [],
): readonly Fault[] {
  const faults = issues.flatMap(({ path, message, ...issue }) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: pointer([...path, key]),
          detail: "is not a member that may be given here",
        }))
      : [{ pointer: pointer(path), detail: message }],
  );
  const textFaults: Fault[] = [];
  addTextFaults(textFaults, body, [], outputs);
  return [...textFaults, ...faults].slice(0, mostFaults);
}

/** The faults of query parameters that break the schema. */
export function parameterFaults(issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues.map(({ path, message }) => ({ parameter: String(path[0]), detail: message })).slice(0, mostFaults);
}

/** Adds a fault for each text anywhere in a value, member names included, that may not stand; the path leads to the value. */
function addTextFaults(faults: Fault[], value: unknown, path: string[], outputs: readonly string[]): void {
  const isOutput = path.length === 1 && path.every((name) => outputs.includes(name));
  if (typeof value === "string") addFault(faults, isOutput ? outputFault(value) : textFault(value), path);
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    path.push(name);
    addFault(faults, textFault(name), path);
    addTextFaults(faults, member, path, outputs);
    path.pop();
  }
}

function addFault(faults: Fault[], detail: string | undefined, path: readonly string[]): void {
  if (detail !== undefined) faults.push({ pointer: pointer(path), detail });
}
