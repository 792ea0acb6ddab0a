import { describe, expect, it } from "vitest";
import { modelOf, withSchemas } from "../testing/contract.js";

const schemaOf = (yaml: string) => modelOf(withSchemas(yaml)).schemas.get("Given");

describe("buildSchema", () => {
  it.each([
    ["Given: {}", { kind: "any" }],
    [
      "Given: { type: string, minLength: 1, maxLength: 2, format: uuid }",
      { kind: "string", minLength: 1, maxLength: 2, format: "uuid" },
    ],
    ["Given: { type: string, pattern: '^\\p{L}/$' }", { kind: "string", pattern: "^\\p{L}/$" }],
    ["Given: { type: integer, format: int64, minimum: 0 }", { kind: "number", integer: true, minimum: 0 }],
    ["Given: { type: number, exclusiveMaximum: 1 }", { kind: "number", integer: false, exclusiveMaximum: 1 }],
    ["Given: { type: boolean }", { kind: "boolean" }],
    ["Given: { const: 'yes' }", { kind: "literals", values: ["yes"], fixed: true }],
    ["Given: { enum: [a, null] }", { kind: "literals", values: ["a", null], fixed: false }],
    ["Given: { type: integer, enum: [1, 2] }", { kind: "literals", values: [1, 2], fixed: false }],
    [
      "Given: { type: [string, 'null'], maxLength: 2 }",
      { kind: "union", alternatives: [{ kind: "string", maxLength: 2 }, { kind: "null" }] },
    ],
    [
      "Given: { anyOf: [{ type: boolean }, { type: 'null' }] }",
      { kind: "union", alternatives: [{ kind: "boolean" }, { kind: "null" }] },
    ],
    [
      "Given: { type: array, items: {}, minItems: 1, uniqueItems: true }",
      { kind: "array", items: { kind: "any" }, minItems: 1, uniqueItems: true },
    ],
    [
      "Given: { type: array, prefixItems: [{}, {}], items: false, minItems: 1 }",
      { kind: "tuple", items: [{}, {}], minItems: 1 },
    ],
    [
      "Given: { type: object, additionalProperties: { type: boolean } }",
      { kind: "object", properties: [], additional: { kind: "boolean" } },
    ],
    [
      "Given: { type: object, propertyNames: { type: string } }",
      { kind: "object", additional: "open", propertyNames: { kind: "string" } },
    ],
    ["Given: { $ref: '#/Other' }\nOther: {}", { kind: "reference", name: "Other" }],
  ])("reads %s", (yaml, want) => {
    expect(schemaOf(yaml)).toMatchObject(want);
  });

  it("reads the properties of an object with what is said of them", () => {
    const yaml =
      "Given: { type: object, required: [a], properties: { a: { readOnly: true }, b: { default: 1, writeOnly: true } } }";
    expect(schemaOf(yaml)).toMatchObject({
      properties: [
        { name: "a", required: true, schema: { readOnly: true, writeOnly: false } },
        { name: "b", required: false, schema: { readOnly: false, writeOnly: true, default: 1 } },
      ],
    });
  });

  it("joins a $ref with the demands beside it", () => {
    const yaml =
      "Given: { $ref: '#/Other', minLength: 2 }\nOther: { type: string, maxLength: 9, description: Of the other. }";
    const given = schemaOf(yaml);
    expect(given).toMatchObject({ kind: "string", minLength: 2, maxLength: 9 });
    expect(given).not.toHaveProperty("description");
  });

  it("joins the objects of an allOf, and closes the whole", () => {
    const yaml = `
Given:
  description: The whole.
  allOf:
    - $ref: '#/Base'
    - type: object
      required: [b]
      properties: { kind: { const: x }, b: {} }
  unevaluatedProperties: false
Base: { type: object, description: The base., required: [kind], properties: { kind: { type: string }, a: {} } }`;
    expect(schemaOf(yaml)).toMatchObject({
      description: "The whole.",
      additional: "closed",
      properties: [
        { name: "kind", required: true, schema: { kind: "literals", values: ["x"], fixed: true } },
        { name: "a", required: false },
        { name: "b", required: true },
      ],
    });
  });
});

describe("buildSchema refuses", () => {
  it.each([
    ["Given: { minLength: 1 }", "/Given/minLength: minLength has no effect here"],
    ["Given: { type: integer, minLength: 1 }", "/Given/minLength: minLength has no effect here"],
    ["Given: { type: string, minLength: a }", "/Given/minLength: a number is wanted here"],
    ["Given: { type: text }", '/Given/type: "text" is no type'],
    ["Given: { type: constructor }", '/Given/type: "constructor" is no type'],
    ["Given: { type: string, pattern: '(' }", "/Given/pattern: Invalid regular expression"],
    ["Given: { type: string, pattern: '\\-' }", "/Given/pattern: Invalid regular expression"],
    ["Given: { type: string, format: hostname }", "/Given/format: hostname is not supported here"],
    ["Given: { type: integer, format: int32 }", "/Given/format: int32 is not supported here; known: int64"],
    ["Given: { enum: [a, b], type: integer }", '/Given: "a" is listed and is not of the type'],
    ["Given: { enum: [1.5], type: integer }", "/Given: 1.5 is listed and is not of the type"],
    ["Given: { enum: [] }", "/Given: nothing is listed"],
    ["Given: { enum: [{}] }", "/Given: only texts, numbers, true, false and null can be listed"],
    [
      "Given: { anyOf: [{ type: string }, { type: integer }] }",
      "/Given/anyOf: anyOf is supported for one schema or null",
    ],
    ["Given: { oneOf: [{ $ref: '#/A' }] }\nA: {}", "/Given: oneOf needs a discriminator with a propertyName"],
    ["Given: { oneOf: [{}], discriminator: { propertyName: a } }", "/Given/oneOf/0: a variant must be a $ref"],
    [
      "Given: { oneOf: [{ $ref: '#/A' }], discriminator: { propertyName: a } }\nA: { type: object, required: [a], properties: { a: { type: string } } }",
      "/Given/oneOf/0: a variant must require a and fix it with const to a text",
    ],
    [
      "Given: { oneOf: [{ $ref: '#/A' }], discriminator: { propertyName: a } }\nA: { type: object, properties: { a: { const: x } } }",
      "/Given/oneOf/0: a variant must require a and fix it with const to a text",
    ],
    ["Given: { type: array }", "/Given/items: a schema is wanted here"],
    ["Given: { type: array, prefixItems: [{}] }", "/Given: prefixItems needs `items: false` beside it"],
    ["Given: { type: object, required: [a] }", "/Given/required: a is required and no property"],
    [
      "Given: { type: object, properties: { a: {} }, propertyNames: { type: string } }",
      "/Given/propertyNames: propertyNames is supported without properties only",
    ],
    ["Given: { default: 1 }", "/Given/default: default belongs beside the property that it is meant for"],
    [
      "Given: { type: array, items: { readOnly: true } }",
      "/Given/items/readOnly: readOnly belongs beside the property",
    ],
    ["Given: { allOf: [{ type: string }] }", "/Given/allOf/0: allOf is supported for objects only"],
    [
      "Given: { allOf: [{ type: object, additionalProperties: false }] }",
      "/Given/allOf/0: this schema refuses the members of the others; close the whole with unevaluatedProperties",
    ],
    [
      "Given: { allOf: [{ type: object, minProperties: 1 }, { type: object, minProperties: 2 }] }",
      "/Given/minProperties: minProperties contradicts what must hold beside it",
    ],
    [
      "Given: { $ref: '#/A', maxLength: 2 }\nA: { type: string, maxLength: 3 }",
      "/Given/maxLength: maxLength contradicts",
    ],
    ["Given: { type: object, unevaluatedProperties: true }", "/Given/unevaluatedProperties: only false is supported"],
  ])("%s", (yaml, message) => {
    expect(() => modelOf(withSchemas(yaml))).toThrow(`openapi/schemas/further.yaml#${message}`);
  });
});
