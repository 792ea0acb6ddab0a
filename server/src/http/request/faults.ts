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
  return [...textFaults(body, []), ...faults].slice(0, mostFaults);
}

/** The faults of query parameters that break the schema. */
export function parameterFaults(issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues.map(({ path, message }) => ({ parameter: String(path[0]), detail: message })).slice(0, mostFaults);
}

/** The texts anywhere in a value, member names included, that may not stand. */
function textFaults(value: unknown, path: readonly PropertyKey[]): readonly Fault[] {
  if (typeof value === "string") return fault(value, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...fault(name, [...path, name]),
    ...textFaults(member, [...path, name]),
  ]);
}

function fault(text: string, path: readonly PropertyKey[]): readonly Fault[] {
  const detail = textFault(text);
  return detail === undefined ? [] : [{ pointer: pointer(path), detail }];
}
