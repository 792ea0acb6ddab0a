import { describe, expect, it } from "vitest";
import { DynamicallyTyped, ExactNumber, unknown, type Type, type Value } from "../protocol/value.js";
import { jsonFromValue, valueFromJson, type Json } from "./json-value.js";

describe("valueFromJson", () => {
  it.each<[string, Type, Json | undefined, Value]>([
    ["a text in normal form C", "string", "e\u0301", "\u00e9"],
    ["a number", "number", 1.5, ExactNumber.of("1.5")],
    ["a boolean", "bool", false, false],
    ["null", "string", null, null],
    ["an absent member as null", "string", undefined, null],
    ["a list", ["list", "string"], ["a", null], ["a", null]],
    ["a map, its keys in normal form C", ["map", "string"], { "e\u0301": "1" }, new Map([["\u00e9", "1"]])],
    [
      "a map with a key that objects inherit",
      ["map", "string"],
      JSON.parse('{"__proto__":"1"}') as Json,
      new Map([["__proto__", "1"]]),
    ],
    ["a tuple", ["tuple", ["string", "bool"]], ["a", true], ["a", true]],
    [
      "an object, without what its type lacks",
      ["object", { a: "string", c: "string" }],
      { a: "1", b: "2" },
      new Map<string, Value>([
        ["a", "1"],
        ["c", null],
      ]),
    ],
  ])("reads %s", (_, type, json, value) => {
    expect(valueFromJson(type, json)).toEqual(value);
  });

  it("names the place that does not have its type", () => {
    expect(() => valueFromJson(["map", ["list", "string"]], { a: ["x", 1] }, "tags")).toThrow(
      new TypeError('tags["a"][1] is a number, where a string was expected'),
    );
  });
});

describe("jsonFromValue", () => {
  it("writes what valueFromJson reads", () => {
    const json = { a: ["x", null], b: 1.5, c: true };
    const type: Type = ["object", { a: ["list", "string"], b: "number", c: "bool" }];
    expect(jsonFromValue(valueFromJson(type, json))).toEqual(json);
  });

  it("refuses what JSON cannot hold", () => {
    expect(() => jsonFromValue(["a", unknown])).toThrow("an unknown value has no JSON");
    expect(() => jsonFromValue(new DynamicallyTyped("string", "a"))).toThrow(TypeError);
    expect(() => jsonFromValue(ExactNumber.of("9007199254740993"))).toThrow("9007199254740993 has more digits");
  });
});
