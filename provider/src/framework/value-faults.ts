import { ExactNumber, isMapping, isSequence, Unknown, type Type, type Value } from "../protocol/value.js";
import type { Path } from "./path.js";
import type { Constraints } from "./schema.js";

/** One thing that is wrong within a value. */
export interface Fault {
  readonly at: Path;
  /** The end of a sentence that the path begins. It never repeats the value, which may be a secret. */
  readonly fault: string;
}

/** What a value may be beyond its type. */
export type Allowed = Constraints & { readonly enum?: readonly string[] };

/** Everything in a value that is not allowed; unknown values, wherever they stand, are left for later. */
export function valueFaults(type: Type, value: Value, allowed: Allowed, at: Path): readonly Fault[] {
  if (value instanceof Unknown) return [];
  if (typeof value === "string") return stringFaults(value, allowed).map((fault) => ({ at, fault }));
  if (value instanceof ExactNumber) return numberFaults(value.toNumber(), allowed).map((fault) => ({ at, fault }));
  const faults = sizeFaults(value, allowed).map((fault) => ({ at, fault }));
  return [...faults, ...elementFaults(type, value, allowed, at)];
}

function stringFaults(text: string, allowed: Allowed): readonly string[] {
  const { minLength = 0, maxLength = Infinity, pattern, format } = allowed;
  const length = Array.from(text).length;
  const faults: string[] = [];
  if (allowed.enum?.includes(text) === false) faults.push(`must be one of ${allowed.enum.map(quoted).join(", ")}`);
  if (length < minLength) faults.push(`has ${length} characters, at least ${minLength} are needed`);
  if (length > maxLength) faults.push(`has ${length} characters, at most ${maxLength} are allowed`);
  if (pattern !== undefined && !new RegExp(pattern, "u").test(text)) faults.push(`does not match \`${pattern}\``);
  if (format === "date-time" && !isInstant(text)) faults.push("must be an instant such as `2026-12-01T00:00:00Z`");
  return faults;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}

function numberFaults(number: number, allowed: Allowed): readonly string[] {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
  } = allowed;
  const faults: string[] = [];
  if (number < minimum) faults.push(`must be at least ${minimum}`);
  if (number > maximum) faults.push(`must be at most ${maximum}`);
  if (number <= exclusiveMinimum) faults.push(`must be more than ${exclusiveMinimum}`);
  if (number >= exclusiveMaximum) faults.push(`must be less than ${exclusiveMaximum}`);
  if (allowed.integer === true && !Number.isInteger(number)) faults.push("must be a whole number");
  return faults;
}

function sizeFaults(value: Value, allowed: Allowed): readonly string[] {
  if (isMapping(value)) return countFaults(value.size, allowed.minProperties, allowed.maxProperties);
  return isSequence(value) ? countFaults(value.length, allowed.minItems, allowed.maxItems) : [];
}

function countFaults(count: number, least = 0, most = Infinity): readonly string[] {
  if (count < least) return [`has ${count} elements, at least ${least} are needed`];
  if (count > most) return [`has ${count} elements, at most ${most} are allowed`];
  return [];
}

function elementFaults(type: Type, value: Value, allowed: Allowed, at: Path): readonly Fault[] {
  if (typeof type === "string" || type[0] === "object" || type[0] === "tuple") return [];
  if (isMapping(value)) {
    return [...value].flatMap(([key, element]) => {
      const place = [...at, { key }];
      const keyFaults = stringFaults(key, allowed.keys ?? {}).map((fault) => ({
        at: place,
        fault: `has a key that ${fault}`,
      }));
      return [...keyFaults, ...presentFaults(type[1], element, allowed, place)];
    });
  }
  if (!isSequence(value)) return [];
  // Elements of a set have no address of their own.
  return value.flatMap((element, index) =>
    presentFaults(type[1], element, allowed, type[0] === "set" ? at : [...at, { index }]),
  );
}

function presentFaults(type: Type, element: Value, allowed: Allowed, at: Path): readonly Fault[] {
  if (element === null) return [{ at, fault: "holds a null: leave the element out" }];
  return valueFaults(type, element, allowed.values ?? {}, at);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
