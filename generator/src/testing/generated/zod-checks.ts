// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";

/** A check of zod's: it adds an issue where a value is not in order. */
type Check<Value> = z.core.CheckFn<Value>;

/** Bounds the length of a text in code points, as JSON Schema counts; zod itself counts UTF-16 units. */
function codePoints(minimum: number, maximum = Infinity): Check<string> {
  return ({ value, issues }) => {
    // A text has no more code points than units, so most texts need no counting.
    const length = value.length <= maximum && minimum <= 1 ? Math.min(value.length, 1) : Array.from(value).length;
    bound("string", length, minimum, maximum, value, issues);
  };
}

/** Bounds the number of an object's members. */
function members(minimum: number, maximum = Infinity): Check<object> {
  return ({ value, issues }) => {
    bound("object", Object.keys(value).length, minimum, maximum, value, issues);
  };
}

/** Demands that no item occurs twice; items are compared as JSON. */
const uniqueItems: Check<readonly unknown[]> = ({ value, issues }) => {
  const seen = new Set<string>();
  value.forEach((item, index) => {
    const text = canonical(item);
    if (seen.has(text)) {
      issues.push({ code: "custom", message: "Occurs twice", path: [index], input: item, continue: true });
    }
    seen.add(text);
  });
};

/** Demands a whole number, of any size. */
const integer: Check<number> = ({ value, issues }) => {
  if (!Number.isInteger(value)) {
    issues.push({ code: "invalid_type", expected: "int", input: value, continue: true });
  }
};

/** Demands a text that none of the known ones is. */
function unknownText(known: readonly string[]): Check<string> {
  return ({ value, issues }) => {
    if (known.includes(value)) {
      issues.push({ code: "custom", message: "Breaks the schema of its kind", input: value });
    }
  };
}

/**
 * An object whose members are alike. A member called `__proto__` is refused: zod would drop it without a word, for it can
 * be no member of a plain object.
 */
function map<Keys extends z.ZodType<string, string>, Values extends z.ZodType>(keys: Keys, values: Values) {
  return z
    .custom<z.input<z.ZodRecord<Keys, Values>>>()
    .check(({ value, issues }) => {
      // Whatever came, in spite of its type: that it is an object is checked only afterwards.
      const given: unknown = value;
      if (typeof given === "object" && given !== null && Object.hasOwn(given, "__proto__")) {
        issues.push({ code: "unrecognized_keys", keys: ["__proto__"], input: value, continue: true });
      }
    })
    .pipe(z.record(keys, values));
}

function bound(
  origin: "string" | "object",
  size: number,
  minimum: number,
  maximum: number,
  input: unknown,
  issues: z.core.$ZodRawIssue[],
): void {
  if (size < minimum) {
    issues.push({ code: "too_small", origin, minimum, inclusive: true, input, continue: true });
  }
  if (size > maximum) {
    issues.push({ code: "too_big", origin, maximum, inclusive: true, input, continue: true });
  }
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join()}]`;
  }
  if (typeof value === "object" && value !== null) {
    const sorted = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
  }
  return JSON.stringify(value);
}

/** What JSON Schema demands and zod has not, or has otherwise. */
export const check = { codePoints, members, uniqueItems, integer, unknownText, map };
