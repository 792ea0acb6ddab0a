import { describe, expect, it } from "vitest";
import { decodeDynamicValue, encodeDynamicValue } from "./dynamic-value.js";
import { DynamicallyTyped, ExactNumber, unknown, Unknown, type Refinement, type Type, type Value } from "./value.js";

const rule: Type = ["object", { port: "number", open: "bool", names: ["set", "string"] }];
const everything: Type = [
  "object",
  { name: "string", rules: ["list", rule], tags: ["map", "string"], pair: ["tuple", ["string", "number"]] },
];

describe("a value", () => {
  it.each<readonly [what: string, type: Type, value: Value, hex: string]>([
    ["null", rule, null, "c0"],
    ["text", "string", "a", "a161"],
    ["a boolean", "bool", true, "c3"],
    ["a list", ["list", "bool"], [true, null], "92c3c0"],
    ["an empty map", ["map", "string"], new Map(), "80"],
    ["an unknown value", ["map", "string"], unknown, "d40000"],
    ["an unknown element", ["set", "string"], [unknown], "91d40000"],
    ["a value of dynamic type", "dynamic", new DynamicallyTyped("bool", true), `92c406${hexOf('"bool"')}c3`],
    ["null of dynamic type", "dynamic", null, "c0"],
    ["an unknown value of dynamic type", "dynamic", unknown, "d40000"],
    [
      "a value unknown but for its type",
      "dynamic",
      new DynamicallyTyped("bool", unknown),
      `92c406${hexOf('"bool"')}d40000`,
    ],
  ])("that is %s is written and read", (_what, type, value, hex) => {
    expect(Buffer.from(encodeDynamicValue(value, type).msgpack ?? []).toString("hex")).toBe(hex);
    expect(decodeDynamicValue({ msgpack: Buffer.from(hex, "hex") }, type)).toEqual(value);
  });

  it("of every kind of type comes back as it was", () => {
    const value = new Map<string, Value>([
      ["name", "a"],
      [
        "rules",
        [
          new Map<string, Value>([
            ["port", ExactNumber.of(443)],
            ["open", null],
            ["names", ["x", unknown]],
          ]),
        ],
      ],
      ["tags", new Map([["__proto__", "b"]])],
      ["pair", ["c", ExactNumber.of("0.1")]],
    ]);
    expect(decodeDynamicValue(encodeDynamicValue(value, everything), everything)).toEqual(value);
  });

  it("that is absent or empty is null", () => {
    expect(decodeDynamicValue(undefined, "string")).toBeNull();
    expect(decodeDynamicValue({ msgpack: new Uint8Array(), json: new Uint8Array() }, "string")).toBeNull();
  });

  it("is read from JSON as well", () => {
    expect(decodeDynamicValue({ json: Buffer.from("[9007199254740993]") }, ["list", "number"])).toEqual([
      ExactNumber.of("9007199254740993"),
    ]);
  });

  it("may hold an attribute called __proto__", () => {
    const type: Type = ["object", JSON.parse('{"__proto__": "string"}') as Readonly<Record<string, Type>>]; // A type by its own text.
    const value = new Map([["__proto__", "a"]]);
    expect(decodeDynamicValue(encodeDynamicValue(value, type), type)).toEqual(value);
  });
});

describe("a number", () => {
  it.each([
    ["0", "00"],
    ["-1", "ff"],
    ["9007199254740993", "cf0020000000000001"],
    ["9223372036854775807", "cf7fffffffffffffff"],
    ["-9223372036854775808", "d38000000000000000"],
    ["9223372036854775808", `b3${hexOf("9223372036854775808")}`],
    ["-9223372036854775809", `b4${hexOf("-9223372036854775809")}`],
    ["0.1", `a3${hexOf("0.1")}`],
    ["-0.5", `a4${hexOf("-0.5")}`],
    ["123456789012345678901234567890.5", `d920${hexOf("123456789012345678901234567890.5")}`],
  ])("%s is written and read with every digit", (text, hex) => {
    const number = ExactNumber.of(text);
    expect(Buffer.from(encodeDynamicValue(number, "number").msgpack ?? []).toString("hex")).toBe(hex);
    expect(decodeDynamicValue({ msgpack: Buffer.from(hex, "hex") }, "number")).toEqual(number);
  });

  it.each([
    ["0.1 in binary", "cb3fb999999999999a", "0.1"],
    ["0.5 in half the precision", "ca3f000000", "0.5"],
    ["2^64 - 1", "cfffffffffffffffff", "18446744073709551615"],
    ["text with an exponent", `a3${hexOf("1e3")}`, "1000"],
  ])("that arrives as %s is read", (_form, hex, text) => {
    expect(decodeDynamicValue({ msgpack: Buffer.from(hex, "hex") }, "number")).toEqual(ExactNumber.of(text));
  });

  it.each(["cb7ff0000000000000", "cb7ff8000000000000", `a3${hexOf("inf")}`, "c3"])("is not %s", (hex) => {
    expect(() => decodeDynamicValue({ msgpack: Buffer.from(hex, "hex") }, "number")).toThrow("value is not a number");
  });
});

describe("an unknown value", () => {
  const bound = { value: ExactNumber.of("0.5"), inclusive: true };

  it.each<readonly [type: Type, refinement: Refinement]>([
    ["bool", { mayBeNull: false }],
    ["string", { mayBeNull: false, stringPrefix: "pool-" }],
    ["number", { lowerBound: bound, upperBound: { value: ExactNumber.of(9), inclusive: false } }],
    [["list", "string"], { minimumLength: 1, maximumLength: 3 }],
    [["map", "string"], { minimumLength: 1 }],
  ])("of %j keeps what is promised of it: %j", (type, refinement) => {
    const refined = new Unknown(refinement);
    expect(decodeDynamicValue(encodeDynamicValue(refined, type), type)).toEqual(refined);
  });

  it("is read from the payload that Terraform writes", () => {
    expect(decodeDynamicValue({ msgpack: Buffer.from("c7080c8201c202a3612d31", "hex") }, "string")).toEqual(
      new Unknown({ mayBeNull: false, stringPrefix: "a-1" }),
    );
  });

  it.each<readonly [why: string, type: Type, refinement: Refinement]>([
    ["nothing", "string", {}],
    ["what its type cannot keep", "bool", { stringPrefix: "a", minimumLength: 1, lowerBound: bound }],
    ["an empty prefix", "string", { stringPrefix: "" }],
    ["a prefix longer than Terraform reads", "string", { stringPrefix: "ü".repeat(129) }],
    [
      "a number longer than Terraform reads",
      "number",
      { lowerBound: { value: ExactNumber.of(`0.${"1".repeat(1024)}`), inclusive: true } },
    ],
    ["anything, for a dynamic type", "dynamic", { mayBeNull: false }],
  ])("that promises %s is written without a promise", (_why, type, refinement) => {
    expect(encodeDynamicValue(new Unknown(refinement), type).msgpack).toEqual(Uint8Array.of(0xd4, 0, 0));
  });

  it.each(["d40100", "c7010c80", "c7010cc0", "c7030c8101c0", "c7050c8103920102", "d8ff" + "00".repeat(16)])(
    "is any extension, such as %s, with no promise that is not understood",
    (hex) => {
      expect(decodeDynamicValue({ msgpack: Buffer.from(hex, "hex") }, "string")).toBeInstanceOf(Unknown);
    },
  );
});

describe("a value that does not fit its type", () => {
  it.each<readonly [type: Type, hex: string, message: string]>([
    ["string", "01", "value is not a string"],
    ["string", "d50c0000", "1 bytes follow the value"],
    ["bool", "01", "value is not a boolean"],
    [["list", "string"], "80", "value is not an array"],
    [["list", "string"], "92a16101", "value[1] is not a string"],
    [["map", "bool"], "81a16101", "value.a is not a boolean"],
    [["map", "bool"], "8101c3", "value is not a map with text for keys"],
    [["tuple", ["string"]], "90", "value is not a tuple of 1"],
    [["object", { a: "string" }], "80", "value.a is missing"],
    [["object", { a: "string" }], "82a161c0a162c0", "value.b is not an attribute of its type"],
    ["dynamic", "92c405" + hexOf('"any"') + "c0", "is not a type"],
    ["dynamic", "92c401" + hexOf("{") + "c0", "is not the JSON of a type"],
    ["dynamic", "c3", "value is not a pair of type and value"],
  ])("%j is refused on reading", (type, hex, message) => {
    expect(() => decodeDynamicValue({ msgpack: Buffer.from(hex, "hex") }, type)).toThrow(message);
  });

  it.each<readonly [type: Type, value: Value, message: string]>([
    ["string", true, "value is not a string"],
    ["number", "1", "value is not a number"],
    ["bool", "true", "value is not a boolean"],
    ["dynamic", "a", "value is not a dynamically typed value"],
    [["set", "string"], new Map(), "value is not an array"],
    [["tuple", ["string"]], [], "value is not an array of 1"],
    [["map", "string"], [], "value is not a map"],
    [["list", ["object", { a: "bool" }]], [new Map()], "value[0].a is missing"],
    [["object", {}], new Map([["a", null]]), "value.a is not an attribute"],
  ])("%j is refused on writing", (type, value, message) => {
    expect(() => encodeDynamicValue(value, type)).toThrow(message);
  });
});

function hexOf(text: string): string {
  return Buffer.from(text).toString("hex");
}
