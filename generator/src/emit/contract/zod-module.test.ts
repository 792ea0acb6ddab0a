import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Json } from "../../json.js";
import { modelOf, withSchemas } from "../../testing/contract.js";
import * as exact from "../../testing/generated/exact.js";
import * as read from "../../testing/generated/read.js";
import * as write from "../../testing/generated/write.js";
import { vectors } from "../../testing/vectors.js";
import { header } from "../header.js";
import { ZodModule, type Variant } from "./zod-module.js";

const yaml = readFileSync(new URL("../../testing/vectors.yaml", import.meta.url), "utf8");
const contract = withSchemas(yaml);
const exported = {
  exact: ["Pool", "PoolPatch", "AgentEvent", "Trouble"],
  write: ["Pool", "AgentEvent", "Trouble"],
  read: ["Pool", "AgentEvent"],
} as const;

function emit(files: ReadonlyMap<string, string>, variant: Variant, names: readonly string[]): string {
  const module = new ZodModule(modelOf(files).schemas, variant, "./");
  names.forEach((name) => {
    module.declare(name);
  });
  return module.print("", names);
}

describe("ZodModule", () => {
  // The modules below are what is imported above: they compile, and they are what the emitter writes.
  it.each(["exact", "write", "read"] as const)("emits the module testing/generated/%s.ts", async (variant) => {
    await expect(emit(contract, variant, exported[variant])).toMatchFileSnapshot(
      `../../testing/generated/${variant}.ts`,
    );
  });
});

describe("the helpers of the modules", () => {
  it.each(["zod-checks.ts", "zod-formats.ts"])("are copies: %s", async (name) => {
    const text = readFileSync(new URL(`../../static/${name}`, import.meta.url), "utf8");
    await expect(header + text).toMatchFileSnapshot(`../../testing/generated/${name}`);
  });
});

describe("the vectors", () => {
  // Read without our loader: the truth must not depend on it.
  const schemas: unknown = JSON.parse(JSON.stringify(parse(yaml)).replaceAll('"$ref":"#/', '"$ref":"#/$defs/'));
  const ajv = new Ajv2020({ strict: false, discriminator: false });
  addFormats.default(ajv);
  ajv.addSchema({ $defs: schemas }, "vectors");
  const accepts = {
    ajv: (schema: string, value: Json) => ajv.validate(`vectors#/$defs/${schema}`, value),
    ours: (schema: keyof typeof exact, value: Json) => exact[schema].safeParse(value).success,
    // What fromJSONSchema takes is JSON Schema, which these are.
    zod: (schema: string, value: Json) =>
      z.fromJSONSchema({ $ref: `#/$defs/${schema}`, $defs: schemas } as z.core.JSONSchema.JSONSchema).safeParse(value)
        .success,
  };

  it("are 48, each of a title of its own", () => {
    expect(new Set(vectors.map(({ title }) => title)).size).toBe(48);
  });

  describe.each(["ajv", "ours"] as const)("according to %s", (judge) => {
    it.each(vectors)("$schema, $title: $accepted", ({ schema, value, accepted }) => {
      expect(accepts[judge](schema, value)).toBe(accepted);
    });
  });

  it("have two on which zod's own reader of JSON Schema errs", () => {
    const wrong = vectors.filter(({ schema, value, accepted }) => accepts.zod(schema, value) !== accepted);
    expect(wrong.map(({ title }) => title)).toEqual([
      "a relative reference",
      "a required member with a default missing",
    ]);
  });
});

const sent = { name: "production", description: null };
const answered = {
  ...sent,
  id: "123e4567-e89b-12d3-a456-426614174000",
  createdAt: "2026-11-20T09:00:00Z",
  state: "draining",
};

describe("a schema for requests", () => {
  it("applies defaults, also in what it contains", () => {
    expect(write.Pool.parse({ ...sent, parent: sent })).toEqual({
      ...sent,
      mode: "a",
      parent: { ...sent, mode: "a" },
    });
  });

  it("refuses read-only members, although the schema requires them", () => {
    expect(write.Pool.safeParse(answered).error?.issues).toMatchObject([
      { code: "unrecognized_keys", keys: ["id", "createdAt", "state"] },
    ]);
  });

  it("demands a required member that has a default", () => {
    expect(write.Trouble.safeParse({ title: "Trouble", status: 409 }).success).toBe(false);
  });

  it("refuses variants and values of enums that are not listed", () => {
    expect(write.AgentEvent.safeParse({ type: "paused" }).success).toBe(false);
    expect(write.Pool.safeParse({ ...sent, mode: "c" }).success).toBe(false);
  });

  it("takes a write-only member", () => {
    expect(write.Pool.safeParse({ ...sent, secret: "12345678" }).success).toBe(true);
    expect(write.Pool.safeParse({ ...sent, secret: "1234567" }).success).toBe(false);
  });
});

describe("a schema for answers", () => {
  it("gives back members and values of enums that it does not know", () => {
    const newer = { ...answered, mode: "c", owner: { name: "platform", id: 7 }, region: "north" };
    expect(read.Pool.parse(newer)).toEqual(newer);
  });

  it("applies no defaults", () => {
    expect(read.Pool.parse(answered)).toEqual(answered);
  });

  it("demands nothing of a write-only member", () => {
    expect(read.Pool.safeParse({ ...answered, secret: 1 }).success).toBe(true);
  });

  it("gives back a variant that it does not know, and demands of a known one what its schema does", () => {
    const paused = { type: "paused", reason: "maintenance" };
    expect(read.AgentEvent.parse(paused)).toEqual(paused);
    expect(read.AgentEvent.safeParse({ type: "exited" }).success).toBe(false);
  });

  it("keeps constants and types", () => {
    expect(read.Pool.safeParse({ ...answered, kind: "agent" }).success).toBe(false);
    expect(read.Pool.safeParse({ ...answered, name: 1 }).success).toBe(false);
  });
});

describe("ZodModule refuses", () => {
  it("a component that contains itself other than in a property", () => {
    const files = withSchemas("Tree: { type: array, items: { $ref: '#/Tree' } }");
    expect(() => emit(files, "exact", ["Tree"])).toThrow(
      "openapi/schemas/further.yaml#/Tree/items: Tree contains itself other than in a property",
    );
  });

  it("to count members where defaults would be counted with them", () => {
    const files = withSchemas("A: { type: object, minProperties: 1, properties: { a: { default: 1 } } }");
    expect(() => emit(files, "write", ["A"])).toThrow("openapi/schemas/further.yaml#/A: the members cannot be counted");
    expect(() => emit(files, "exact", ["A"])).not.toThrow();
  });
});

describe("ZodModule emits", () => {
  it.each([
    ["A: {}", "z.unknown()"],
    ["A: { type: 'null' }", "z.null()"],
    ["A: { const: null }", "z.literal(null)"],
    ["A: { const: 1 }", "z.literal(1)"],
    ["A: { enum: [1, a] }", 'z.literal([1, "a"])'],
    ["A: { type: string, pattern: 'a/b' }", "z.string().regex(/a\\/b/u)"],
    ["A: { type: string, minLength: 2 }", "z.string().check(check.codePoints(2))"],
    ["A: { type: number, minimum: -1, exclusiveMaximum: 1.5 }", "z.number().min(-1).lt(1.5)"],
    ["A: { type: array, items: { type: string }, maxItems: 2 }", "z.array(z.string()).max(2)"],
    [
      "A: { type: array, prefixItems: [{}, {}], items: false, minItems: 1 }",
      "z.tuple([z.unknown(), z.unknown().exactOptional()])",
    ],
    ["A: { type: object }", "z.looseObject({})"],
    ["A: { type: object, additionalProperties: false }", "z.strictObject({})"],
    ["A: { type: object, additionalProperties: { type: number } }", "check.map(z.string(), z.number())"],
    [
      "A: { type: object, properties: { a-b: {} }, additionalProperties: { type: number } }",
      'z.object({\n  "a-b": z.unknown().exactOptional(),\n}).catchall(z.number())',
    ],
  ])("for %s", (schema, want) => {
    expect(emit(withSchemas(schema), "exact", ["A"])).toContain(
      `export const A = /* @__PURE__ */ (() => ${want})();\n`,
    );
  });
});
