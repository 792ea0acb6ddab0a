import { describe, expect, it } from "vitest";
import { readRawState } from "./raw-state.js";
import { DynamicallyTyped, ExactNumber, type Type, type Value } from "./value.js";

describe("the raw state", () => {
  it.each<readonly [what: string, type: Type, json: string, value: Value]>([
    ["null", "string", "null", null],
    ["text that looks like a number", "string", '"1e3"', "1e3"],
    ["text with escapes", "string", String.raw`"a \"1\" \\ 2 ü"`, 'a "1" \\ 2 ü'],
    ["an integer beyond 2^53", "number", "9007199254740993", ExactNumber.of("9007199254740993")],
    ["a decimal", "number", "0.1", ExactNumber.of("0.1")],
    ["30 digits", "number", "-123456789012345678901234567890", ExactNumber.of("-123456789012345678901234567890")],
    ["a number with an exponent", "number", "1.5e+3", ExactNumber.of("1500")],
    ["a boolean", "bool", "false", false],
    ["a list", ["list", "number"], "[1, 2,\n 3]", [1, 2, 3].map((digit) => ExactNumber.of(digit))],
    ["a map", ["map", "string"], '{ "__proto__": "a" }', new Map([["__proto__", "a"]])],
    ["a tuple", ["tuple", ["string", "bool"]], '["a", true]', ["a", true]],
    [
      "a value of dynamic type",
      "dynamic",
      '{"value": [1], "type": ["list", "number"]}',
      new DynamicallyTyped(["list", "number"], [ExactNumber.of(1)]),
    ],
    ["a number that has become text", "string", "1.50", "1.50"],
    ["a boolean that has become text", "string", "true", "true"],
    ["text that has become a number", "number", '"12"', ExactNumber.of(12)],
    ["text that has become a boolean", "bool", '"true"', true],
  ])("of %s is read", (_what, type, json, value) => {
    expect(readRawState(Buffer.from(json), type)).toEqual(value);
  });

  it("has null for attributes that it lacks, and nothing for those that the type lacks", () => {
    const names = ["kept", "added", "toString"];
    const type: Type = ["object", Object.fromEntries(names.map((name) => [name, "string"]))];
    expect(readRawState(Buffer.from('{ "dropped": 1, "kept": "a" }'), type)).toEqual(
      new Map([
        ["kept", "a"],
        ["added", null],
        ["toString", null],
      ]),
    );
  });

  it.each<readonly [type: Type, json: string, message: string]>([
    ["string", "", "the state is not valid JSON"],
    ["string", "{", "the state is not valid JSON"],
    [["list", "number"], "[01]", "the state is not valid JSON"],
    [["map", "number"], '{ "a": 1 2 }', "the state is not valid JSON"],
    ["string", "[]", "state is not a string"],
    ["number", "true", "state is not a number"],
    ["number", '"one"', "state is not a number"],
    ["bool", "1", "state is not a boolean"],
    [["object", { rules: ["list", "bool"] }], '{ "rules": [true, {}] }', "state.rules[1] is not a boolean"],
    [["map", "bool"], '{ "a b": [] }', 'state["a b"] is not a boolean'],
    [["map", "bool"], "[]", "state is not an object"],
    [["set", "bool"], "{}", "state is not an array"],
    ["dynamic", "1", "state is not an object"],
    ["dynamic", '{ "type": "string" }', "state is not an object of type and value"],
    ["dynamic", '{ "type": "text", "value": 1 }', '"text" is not a type'],
  ])("that does not fit %j is refused: %s", (type, json, message) => {
    expect(() => readRawState(Buffer.from(json), type)).toThrow(message);
  });

  it("may be heavy", () => {
    const text = `${"x".repeat(20_000_000)}\\"`;
    expect(readRawState(Buffer.from(JSON.stringify([text])), ["list", "string"])).toEqual([text]);
  });
});
