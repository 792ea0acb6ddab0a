import { describe, expect, it } from "vitest";
import { modelOf, withSchemas } from "../../testing/contract.js";
import { planTypes, type Direction } from "./type-plan.js";
import { typeText } from "./type-text.js";

/** What a client has for the schema `It` of these, one way; `both` lets answers and requests share them. */
function typeOf(yaml: string, direction: Direction, both = false): string {
  const { schemas } = modelOf(withSchemas(yaml));
  const schema = schemas.get("It");
  if (schema === undefined) throw new TypeError("the schema is called It");
  const directions: readonly Direction[] = both ? ["read", "write"] : [direction];
  const plan = planTypes(
    { schemas },
    directions.map((one) => ({ direction: one, schema })),
  );
  return typeText({ plan, direction, used: new Set() }, schema, 0);
}

describe("typeText", () => {
  it.each([
    ["a text", "{ type: string, format: date-time }", "string", "string"],
    ["a whole number", "{ type: integer }", "number", "number"],
    ["a flag", "{ type: boolean }", "boolean", "boolean"],
    ["anything", "{ description: Anything. }", "unknown", "unknown"],
    ["a text or null", "{ type: [string, 'null'] }", "string | null", "string | null"],
    ["an enum, open where it is read", "{ type: string, enum: [a, b] }", '"a" | "b" | (string & {})', '"a" | "b"'],
    ["numbers that are listed", "{ type: integer, enum: [1, 2] }", "1 | 2 | (number & {})", "1 | 2"],
    ["an enum with null", "{ type: [string, 'null'], enum: [a, null] }", '"a" | null | (string & {})', '"a" | null'],
    ["a constant, which never grows", "{ const: a }", '"a"', '"a"'],
    ["a list", "{ type: array, items: { type: string } }", "string[]", "readonly string[]"],
    [
      "a list of what may be null",
      "{ type: array, items: { type: [string, 'null'] } }",
      "(string | null)[]",
      "readonly (string | null)[]",
    ],
    [
      "a list of lists",
      "{ type: array, items: { type: array, items: { type: string } } }",
      "string[][]",
      "readonly (readonly string[])[]",
    ],
    [
      "places of a list",
      "{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 1 }",
      "[string, number?]",
      "readonly [string, number?]",
    ],
    [
      "a map",
      "{ type: object, additionalProperties: { type: integer } }",
      "{ [name: string]: number }",
      "{ [name: string]: number }",
    ],
    ["whatever members", "{ type: object }", "{ [name: string]: unknown }", "{ [name: string]: unknown }"],
    ["no members", "{ type: object, additionalProperties: false }", "Record<string, never>", "Record<string, never>"],
  ])("writes %s", (_, schema, read, write) => {
    const yaml = `It: ${schema}\n`;
    expect(typeOf(yaml, "read")).toBe(read);
    expect(typeOf(yaml, "write")).toBe(write);
  });

  it("leaves read-only members to answers and write-only ones to requests", () => {
    const yaml = `It:
  type: object
  required: [id, key, name]
  properties:
    id: { type: string, readOnly: true }
    key: { type: string, writeOnly: true }
    name: { type: string }
    note: { type: string }
`;
    expect(typeOf(yaml, "read")).toBe("{\n  id: string;\n  name: string;\n  note?: string;\n}");
    expect(typeOf(yaml, "write")).toBe("{\n  key: string;\n  name: string;\n  note?: string | undefined;\n}");
  });

  it("writes the variants of a oneOf as a union that its discriminator narrows", () => {
    const yaml = `It: { type: array, items: { $ref: '#/Shape' } }
Shape:
  oneOf: [{ $ref: '#/Round' }, { $ref: '#/Square' }]
  discriminator: { propertyName: kind }
Round: { type: object, required: [kind], properties: { kind: { const: round } } }
Square: { type: object, required: [kind], properties: { kind: { const: square } } }
`;
    expect(typeOf(yaml, "read")).toBe("Shape[]");
    expect(typeOf(yaml.replace("It: { type: array, items: { $ref: '#/Shape' } }\nShape", "It"), "read")).toBe(
      "Round | Square",
    );
  });

  it("puts one value on a line where a line does not hold them all", () => {
    const values = Array.from({ length: 12 }, (_, index) => `value_${index}`);
    expect(typeOf(`It: { type: string, enum: [${values.join(", ")}] }\n`, "write")).toBe(
      values.map((value) => `\n  | "${value}"`).join(""),
    );
  });
});

describe("a schema that answers and requests share", () => {
  it.each([
    [
      "one name where both are the same",
      "{ type: object, required: [a], properties: { a: { type: string } } }",
      "Held",
    ],
    ["two where a member may be left out", "{ type: object, properties: { a: { type: string } } }", "HeldInput"],
    ["two where it is an enum", "{ type: string, enum: [a, b] }", "HeldInput"],
    [
      "two where it holds a list",
      "{ type: object, required: [a], properties: { a: { type: array, items: { type: string } } } }",
      "HeldInput",
    ],
    [
      "two where a member is read-only",
      "{ type: object, required: [a, b], properties: { a: { type: string, readOnly: true }, b: { type: string } } }",
      "HeldInput",
    ],
    [
      "one where it holds itself and is the same",
      "{ type: object, required: [a], properties: { a: { anyOf: [{ $ref: '#/Held' }, { type: 'null' }] } } }",
      "Held",
    ],
  ])("has %s", (_, held, written) => {
    const yaml = `It: { type: array, items: { $ref: '#/Held' } }\nHeld: ${held}\n`;
    expect(typeOf(yaml, "read", true)).toBe("Held[]");
    expect(typeOf(yaml, "write", true)).toBe(`readonly ${written}[]`);
  });
});
