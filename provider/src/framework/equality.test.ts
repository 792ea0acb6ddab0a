import { describe, expect, it } from "vitest";
import { DynamicallyTyped, ExactNumber, unknown, type Type, type Value } from "../protocol/value.js";
import { equal } from "./equality.js";

const object: Type = ["object", { name: "string", size: "number" }];

describe("equal", () => {
  it.each<[string, Type, Value, Value]>([
    ["numbers that are written differently", "number", ExactNumber.of("1.50"), ExactNumber.of("15e-1")],
    [
      "numbers past 2^53 with the same digits",
      "number",
      ExactNumber.of("9007199254740993"),
      ExactNumber.of(9007199254740993n),
    ],
    ["sets in another order", ["set", "string"], ["b", "a"], ["a", "b"]],
    ["sets of sets in another order", ["set", ["set", "string"]], [["b", "a"], ["c"]], [["c"], ["a", "b"]]],
    [
      "maps in another order",
      ["map", "string"],
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
      new Map([
        ["b", "2"],
        ["a", "1"],
      ]),
    ],
    [
      "objects",
      object,
      new Map<string, Value>([
        ["name", "a"],
        ["size", null],
      ]),
      new Map<string, Value>([
        ["size", null],
        ["name", "a"],
      ]),
    ],
    ["unknown values", "string", unknown, unknown],
    ["dynamic values of one type", "dynamic", new DynamicallyTyped("string", "a"), new DynamicallyTyped("string", "a")],
  ])("takes %s for the same", (_, type, left, right) => {
    expect(equal(type, left, right)).toBe(true);
  });

  it.each<[string, Type, Value, Value]>([
    [
      "numbers past 2^53 that a double cannot tell apart",
      "number",
      ExactNumber.of("9007199254740993"),
      ExactNumber.of("9007199254740992"),
    ],
    ["lists in another order", ["list", "string"], ["b", "a"], ["a", "b"]],
    ["null and the empty map", ["map", "string"], null, new Map()],
    ["null and the empty string", "string", null, ""],
    ["null and the string null", "string", null, "null"],
    ["an unknown and a known value", "string", unknown, "unknown"],
    [
      "a text and the number that it spells",
      "dynamic",
      new DynamicallyTyped("string", "1"),
      new DynamicallyTyped("number", ExactNumber.of(1)),
    ],
    ["elements that only joined would look alike", ["list", "string"], ["a,b"], ["a", "b"]],
    ["a member of another key", ["map", "string"], new Map([["a", "1"]]), new Map([["b", "1"]])],
  ])("tells %s apart", (_, type, left, right) => {
    expect(equal(type, left, right)).toBe(false);
  });

  it("looks at each element of a large set once, not once for every other element", () => {
    let looks = 0;
    class Watched extends Map<string, Value> {
      override [Symbol.iterator]() {
        looks += 1;
        return super[Symbol.iterator]();
      }
    }
    const ascending = Array.from({ length: 10_000 }, (_, index) => new Watched([["name", String(index)]]));
    expect(equal(["set", ["map", "string"]], ascending, ascending.toReversed())).toBe(true);
    expect(looks).toBe(20_000);
  });
});
