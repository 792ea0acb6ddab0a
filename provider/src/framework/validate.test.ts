import { describe, expect, it } from "vitest";
import { ExactNumber, unknown, type Value } from "../protocol/value.js";
import { pathText } from "./path.js";
import type { Attribute } from "./schema.js";
import { validateConfig } from "./validate.js";

/** What is wrong with the value of a single attribute `a`, each as where it is and the detail without the description. */
function faults(attribute: Omit<Attribute, "description">, value: Value): readonly string[] {
  const schema = { description: "", attributes: { a: { ...attribute, description: "" } } };
  return validateConfig(schema, new Map([["a", value]])).map(
    ({ path = [], detail }) => `${pathText(path)}: ${detail.trim()}`,
  );
}

const tags = {
  type: ["map", "string"],
  mode: "optional",
  constraints: { maxProperties: 2, keys: { pattern: "^[a-z]+$" }, values: { maxLength: 3 } },
} as const;

describe("validateConfig", () => {
  it.each<[string, Omit<Attribute, "description">, Value, string]>([
    ["a missing required attribute", { type: "string", mode: "required" }, null, "a: Give `a` a value."],
    [
      "a read-only attribute",
      { type: "string", mode: "computed" },
      "x",
      "a: Only the server gives `a` a value: remove it.",
    ],
    [
      "a read-only attribute that is unknown",
      { type: "string", mode: "computed" },
      unknown,
      "a: Only the server gives `a` a value: remove it.",
    ],
    [
      "a value outside its enumeration",
      { type: "string", mode: "optional", enum: ["runs", "vcs"] },
      "x",
      'a: `a` must be one of "runs", "vcs".',
    ],
    [
      "a text that is too short",
      { type: "string", mode: "optional", constraints: { minLength: 1 } },
      "",
      "a: `a` has 0 characters, at least 1 are needed.",
    ],
    [
      "a text that is too long",
      { type: "string", mode: "optional", constraints: { maxLength: 1 } },
      "ab",
      "a: `a` has 2 characters, at most 1 are allowed.",
    ],
    [
      "a text that does not match",
      { type: "string", mode: "optional", constraints: { pattern: "^(?!\\s)" } },
      " a",
      "a: `a` does not match `^(?!\\s)`.",
    ],
    [
      "an instant that is none",
      { type: "string", mode: "optional", constraints: { format: "date-time" } },
      "2026-13-01T00:00:00Z",
      "a: `a` must be an instant such as `2026-12-01T00:00:00Z`.",
    ],
    [
      "a date without a time",
      { type: "string", mode: "optional", constraints: { format: "date-time" } },
      "2026-12-01",
      "a: `a` must be an instant such as `2026-12-01T00:00:00Z`.",
    ],
    [
      "a number below its minimum",
      { type: "number", mode: "optional", constraints: { minimum: 1 } },
      ExactNumber.of(0),
      "a: `a` must be at least 1.",
    ],
    [
      "a number at its exclusive maximum",
      { type: "number", mode: "optional", constraints: { exclusiveMaximum: 1 } },
      ExactNumber.of(1),
      "a: `a` must be less than 1.",
    ],
    [
      "a fraction",
      { type: "number", mode: "optional", constraints: { integer: true } },
      ExactNumber.of("1.5"),
      "a: `a` must be a whole number.",
    ],
    [
      "too many elements of a map",
      tags,
      new Map([
        ["a", ""],
        ["b", ""],
        ["c", ""],
      ]),
      "a: `a` has 3 elements, at most 2 are allowed.",
    ],
    [
      "too few elements of a list",
      { type: ["list", "string"], mode: "optional", constraints: { minItems: 1 } },
      [],
      "a: `a` has 0 elements, at least 1 are needed.",
    ],
    [
      "a key that does not match",
      tags,
      new Map([["A", "x"]]),
      'a["A"]: `a["A"]` has a key that does not match `^[a-z]+$`.',
    ],
    [
      "an element of a map that is too long",
      tags,
      new Map([["a", "xxxx"]]),
      'a["a"]: `a["a"]` has 4 characters, at most 3 are allowed.',
    ],
    ["a null within a map", tags, new Map([["a", null]]), 'a["a"]: `a["a"]` holds a null: leave the element out.'],
    [
      "a null within a list",
      { type: ["list", "string"], mode: "optional" },
      ["x", null],
      "a[1]: `a[1]` holds a null: leave the element out.",
    ],
    [
      "a null within a set, at the set",
      { type: ["set", "string"], mode: "optional" },
      ["x", null],
      "a: `a` holds a null: leave the element out.",
    ],
  ])("refuses %s", (_, attribute, value, fault) => {
    expect(faults(attribute, value)).toEqual([fault]);
  });

  it.each<[string, Omit<Attribute, "description">, Value]>([
    ["an optional attribute left out", { type: "string", mode: "optional", constraints: { minLength: 1 } }, null],
    ["an unknown value", { type: "string", mode: "required", enum: ["a"] }, unknown],
    ["an unknown element", tags, new Map([["a", unknown]])],
    ["lengths in code points", { type: "string", mode: "optional", constraints: { maxLength: 1 } }, "🦊"],
    [
      "an instant with an offset",
      { type: "string", mode: "optional", constraints: { format: "date-time" } },
      "2026-12-01T00:00:00.5+01:00",
    ],
    [
      "the bounds themselves",
      { type: "number", mode: "optional", constraints: { minimum: 1, maximum: 1 } },
      ExactNumber.of(1),
    ],
  ])("accepts %s", (_, attribute, value) => {
    expect(faults(attribute, value)).toEqual([]);
  });

  it("reports every fault, and never a value that may be secret", () => {
    const secret = {
      type: "string",
      mode: "required",
      sensitive: true,
      constraints: { maxLength: 3, pattern: "^a" },
    } as const;
    const found = faults(secret, "hunter2");
    expect(found).toHaveLength(2);
    expect(found.join()).not.toContain("hunter2");
  });
});

describe("validateConfig of an object", () => {
  const attributes = {
    level: { type: "string", mode: "required", enum: ["all", "one"], description: "" },
    id: { type: "string", mode: "optional", description: "" },
    at: { type: "string", mode: "computed", description: "" },
  } as const;
  const type = ["object", { level: "string", id: "string", at: "string" }] as const;
  const scope = (given: Readonly<Record<string, Value>>) =>
    new Map<string, Value>([["level", "all"], ["id", null], ["at", null], ...Object.entries(given)]);

  it("finds what is wrong with each member, and nothing wrong with a sound or an unknown one", () => {
    const single = { type, mode: "required", attributes } as const;
    expect(faults(single, scope({}))).toEqual([]);
    expect(faults(single, scope({ level: unknown }))).toEqual([]);
    expect(faults(single, unknown)).toEqual([]);
    expect(faults(single, scope({ level: "some", at: "x" }))).toEqual([
      'a.level: `a.level` must be one of "all", "one".',
      "a.at: Only the server gives `a.at` a value: remove it.",
    ]);
    expect(faults(single, scope({ level: null }))).toEqual(["a.level: Give `a.level` a value."]);
  });

  it("says in which element of a list, and only that it is in a set", () => {
    const given = [scope({}), scope({ level: null })];
    const list = { type: ["list", type], mode: "required", attributes } as const;
    const set = { type: ["set", type], mode: "required", attributes } as const;
    expect(faults(list, given)).toEqual(["a[1].level: Give `a[1].level` a value."]);
    expect(faults(set, given)).toEqual(["a.level: Give `a.level` a value."]);
  });
});
