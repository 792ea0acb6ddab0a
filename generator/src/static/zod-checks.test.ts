import { describe, expect, it } from "vitest";
import { z } from "zod";
import { check } from "./zod-checks.js";

const { codePoints, integer, map, members, uniqueItems, unknownText } = check;

describe("codePoints", () => {
  it.each([
    ["", 1, 3, false],
    ["a", 1, 3, true],
    ["abc", 1, 3, true],
    ["abcd", 1, 3, false],
    ["🦊🦊🦊", 1, 3, true],
    ["🦊🦊🦊🦊", 1, 3, false],
    ["🦊", 2, 3, false],
    ["\u{1F468}\u200D\u{1F469}", 3, 3, true],
    ["", 0, 0, true],
  ])("takes %j between %i and %i: %s", (text, minimum, maximum, valid) => {
    expect(z.string().check(codePoints(minimum, maximum)).safeParse(text).success).toBe(valid);
  });

  it("says which bound was broken", () => {
    const { error } = z.string().check(codePoints(2, 3)).safeParse("🦊");
    expect(error?.issues).toMatchObject([{ code: "too_small", origin: "string", minimum: 2 }]);
  });
});

describe("members", () => {
  it.each([
    [{}, false],
    [{ a: 1 }, true],
    [{ a: 1, b: 2 }, true],
    [{ a: 1, b: 2, c: 3 }, false],
  ])("takes one or two members: %j", (value, valid) => {
    expect(z.looseObject({}).check(members(1, 2)).safeParse(value).success).toBe(valid);
  });
});

describe("uniqueItems", () => {
  it.each([
    [[], true],
    [[1, "1", true, null], true],
    [["a", "b", "a"], false],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      false,
    ],
    [[{ a: 1 }, { a: 2 }], true],
    [
      [
        [1, 2],
        [2, 1],
      ],
      true,
    ],
  ])("compares items as JSON: %j", (items, valid) => {
    expect(z.array(z.unknown()).check(uniqueItems).safeParse(items).success).toBe(valid);
  });

  it("points at the item that occurs again", () => {
    const { error } = z.array(z.string()).check(uniqueItems).safeParse(["a", "b", "a"]);
    expect(error?.issues.map(({ path }) => path)).toEqual([[2]]);
  });
});

describe("integer", () => {
  it.each([
    [5, true],
    [-0, true],
    [2 ** 60, true],
    [1.5, false],
  ])("takes %d: %s", (value, valid) => {
    expect(z.number().check(integer).safeParse(value).success).toBe(valid);
  });
});

describe("unknownText", () => {
  it("takes only a text that is not known", () => {
    const schema = z.string().check(unknownText(["started", "exited"]));
    expect(["started", "paused"].map((text) => schema.safeParse(text).success)).toEqual([false, true]);
  });
});

describe("map", () => {
  const labels = map(z.string().regex(/^[a-z_]+$/u), z.number());

  it("gives back what it took", () => {
    expect(labels.parse({ a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
  });

  it.each([[{ A: 1 }], [{ a: "1" }], [[]], ["a"], [null], [undefined]])("refuses %j", (value) => {
    expect(labels.safeParse(value).success).toBe(false);
  });

  it("refuses a member called __proto__, which a plain object cannot hold", () => {
    const { error } = labels.safeParse(JSON.parse('{ "a": 1, "__proto__": 2 }'));
    expect(error?.issues).toMatchObject([{ code: "unrecognized_keys", keys: ["__proto__"] }]);
  });

  it("takes members that are called like members of every object", () => {
    expect(labels.parse(JSON.parse('{ "constructor": 1 }'))).toEqual(JSON.parse('{ "constructor": 1 }'));
  });
});
