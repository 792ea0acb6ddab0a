import { Fault } from "../../fault.js";
import { discriminatorValue, parts, withoutNull } from "../../inspect-schema.js";
import type { ObjectShape, Property, Schema, Shape } from "../../schema.js";
import { header } from "../header.js";
import { literal, propertyName } from "../literal.js";

/**
 * How strictly a module takes the schemas. `exact`: as JSON Schema does. `write`, for requests: besides, read-only members
 * are absent and defaults are applied. `read`, for answers: write-only members are absent, enums of texts take any text and
 * objects any further member, so that a client survives a newer server.
 */
export type Variant = "exact" | "write" | "read";

/** Writes one module of zod schemas: components are declared, each once and before its use, as expressions ask for them. */
export class ZodModule {
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #variant: Variant;
  /** Where the folder's helpers are, as an import spells it. */
  readonly #folder: string;
  readonly #declarations = new Map<string, string>();
  readonly #beingDeclared = new Set<string>();
  /** Which of the helpers' files are used, by the names under which they are imported. */
  readonly #helpers = new Set<keyof typeof helpers>();
  /** Whether the expression at hand is evaluated only after all declarations. */
  #inGetter = false;

  constructor(schemas: ReadonlyMap<string, Schema>, variant: Variant, folder: string) {
    this.#schemas = schemas;
    this.#variant = variant;
    this.#folder = folder;
  }

  /**
   * The text of the module, with `exports` at its end; `exported` names the components that are exported themselves.
   */
  print(exports: string, exported: readonly string[] = []): string {
    const imports = [...this.#helpers]
      .sort()
      .map((name) => `import { ${name} } from "${this.#folder}${helpers[name]}.js";\n`);
    // Inside a function that is marked as pure, so that a bundle leaves out the schemas that nothing uses.
    const declarations = [...this.#declarations].map(
      ([name, text]) =>
        `\n${exported.includes(name) ? "export " : ""}const ${name} = /* @__PURE__ */ (() => ${text})();\n`,
    );
    return `${header}import { z } from "zod";\n${imports.join("")}${declarations.join("")}\n${exports}`;
  }

  /** Declares a component, if no expression has asked for it before. */
  declare(name: string): void {
    const schema = this.#schemas.get(name);
    if (schema === undefined) {
      throw new TypeError(`${name} is no component of the model`);
    }
    if (!this.#declarations.has(name)) {
      const outer = this.#inGetter;
      this.#inGetter = false;
      this.#beingDeclared.add(name);
      const text = this.expression(schema);
      this.#beingDeclared.delete(name);
      this.#inGetter = outer;
      this.#declarations.set(name, text);
    }
  }

  /**
   * The zod expression of a schema.
   *
   * @param indent - how far the line on which it starts is indented
   */
  expression(schema: Schema, indent = 0): string {
    const present = withoutNull(schema);
    if (present !== undefined && !isEmpty(present)) {
      return `${this.expression(present, indent)}.nullable()`;
    }
    switch (schema.kind) {
      case "any":
        return "z.unknown()";
      case "null":
        return "z.null()";
      case "boolean":
        return "z.boolean()";
      case "string":
        return this.#string(schema);
      case "number":
        return this.#number(schema);
      case "literals":
        return this.#literals(schema);
      case "reference":
        return this.#reference(schema.name, schema);
      case "array":
        return this.#array(schema, indent);
      case "tuple":
        return this.#tuple(schema, indent);
      case "object":
        return this.object(schema, schema, indent);
      case "union":
        return `z.union([${schema.alternatives.map((one) => this.expression(one, indent)).join(", ")}])`;
      case "discriminated":
        return this.#discriminated(schema, indent);
    }
  }

  /** The zod expression of an object; `at` is the schema that a fault names. */
  object(shape: ObjectShape, at: Pick<Schema, "place">, indent: number): string {
    const properties = shape.properties.filter(({ schema }) => !this.#isHidden(schema));
    const count = this.#bounds("members", shape.minProperties, shape.maxProperties);
    const bounds = count === "" ? "" : `.check(${count})`;
    if (bounds !== "" && this.#variant === "write" && properties.some(({ schema }) => schema.default !== undefined)) {
      throw new Fault(at.place, "the members cannot be counted where some have defaults");
    }
    if (shape.propertyNames !== undefined || (properties.length === 0 && typeof shape.additional !== "string")) {
      return this.#map(shape, indent) + bounds;
    }
    const members = properties.map((property) => this.#property(property, indent + 2));
    const body = members.length === 0 ? "{}" : `{\n${members.join("")}${" ".repeat(indent)}}`;
    if (typeof shape.additional !== "string") {
      return `z.object(${body}).catchall(${this.expression(shape.additional, indent)})${bounds}`;
    }
    const open = shape.additional === "open" || this.#variant === "read";
    return `z.${open ? "looseObject" : "strictObject"}(${body})${bounds}`;
  }

  #isHidden(schema: Schema): boolean {
    return (this.#variant === "write" && schema.readOnly) || (this.#variant === "read" && schema.writeOnly);
  }

  #property({ name, required, schema }: Property, indent: number): string {
    // A component that contains itself, directly or through others, can be named only in a getter.
    const late = parts(schema).some((part) => part.kind === "reference" && this.#beingDeclared.has(part.name));
    const outer = this.#inGetter;
    this.#inGetter = outer || late;
    const presence = this.#presence(required, schema);
    const value = this.expression(schema, late ? indent + 2 : indent) + presence.call;
    this.#inGetter = outer;
    const space = " ".repeat(indent);
    const key = propertyName(name);
    return late
      ? `${space}get ${key}(): ${presence.type} {\n${space}  return ${value};\n${space}},\n`
      : `${space}${key}: ${value},\n`;
  }

  /** What makes a property optional, and the type that a getter then has: one that refers to itself cannot be inferred. */
  #presence(required: boolean, schema: Schema): { readonly call: string; readonly type: string } {
    if (required) {
      return { call: "", type: "z.ZodType" };
    }
    return this.#variant === "write" && schema.default !== undefined
      ? { call: `.default(${literal(schema.default)})`, type: "z.ZodDefault<z.ZodType>" }
      : { call: ".exactOptional()", type: "z.ZodExactOptional<z.ZodType>" };
  }

  #map(shape: ObjectShape, indent: number): string {
    const keys = shape.propertyNames === undefined ? "z.string()" : this.expression(shape.propertyNames, indent);
    const values = typeof shape.additional === "string" ? "z.unknown()" : this.expression(shape.additional, indent);
    return `${this.#check("map")}(${keys}, ${values})`;
  }

  #reference(name: string, at: Pick<Schema, "place">): string {
    if (!this.#beingDeclared.has(name)) {
      this.declare(name);
    } else if (!this.#inGetter) {
      throw new Fault(at.place, `${name} contains itself other than in a property, which is not supported`);
    }
    return name;
  }

  #string(shape: Shape & { kind: "string" }): string {
    const format = formats[shape.format ?? "password"];
    const checks = [
      this.#bounds("codePoints", shape.minLength, shape.maxLength),
      ...(format === undefined ? [] : [this.#format(format)]),
    ].filter((check) => check !== "");
    const pattern = shape.pattern === undefined ? "" : `.regex(${String(new RegExp(shape.pattern, "u"))})`;
    return `z.string()${checks.length === 0 ? "" : `.check(${checks.join(", ")})`}${pattern}`;
  }

  #number(shape: Shape & { kind: "number" }): string {
    const integer = shape.integer ? `.check(${this.#check("integer")})` : "";
    return `z.number()${integer}${calls({
      min: shape.minimum,
      max: shape.maximum,
      gt: shape.exclusiveMinimum,
      lt: shape.exclusiveMaximum,
      multipleOf: shape.multipleOf,
    })}`;
  }

  #literals({ values, fixed }: Shape & { kind: "literals" }): string {
    const texts = values.every((value) => typeof value === "string");
    if (texts && !fixed) {
      return this.#variant === "read" ? "z.string()" : `z.enum(${literal(values)})`;
    }
    const [only] = values;
    return `z.literal(${literal(values.length === 1 && only !== undefined ? only : values)})`;
  }

  #array(shape: Shape & { kind: "array" }, indent: number): string {
    const unique = shape.uniqueItems ? `.check(${this.#check("uniqueItems")})` : "";
    const bounds = calls({ min: shape.minItems, max: shape.maxItems });
    return `z.array(${this.expression(shape.items, indent)})${bounds}${unique}`;
  }

  #tuple(shape: Shape & { kind: "tuple" }, indent: number): string {
    const items = shape.items.map(
      (item, index) => this.expression(item, indent) + (index < shape.minItems ? "" : ".exactOptional()"),
    );
    return `z.tuple([${items.join(", ")}])`;
  }

  #discriminated(schema: Schema & { kind: "discriminated" }, indent: number): string {
    const variants = schema.variants.map((variant) => this.expression(variant, indent));
    const union = `z.discriminatedUnion(${literal(schema.property)}, [${variants.join(", ")}])`;
    if (this.#variant !== "read") {
      return union;
    }
    const known = schema.variants.map((variant) => discriminatorValue(this.#schemas, schema.property, variant));
    const other = `z.string().check(${this.#check("unknownText")}(${literal(known)}))`;
    return `z.union([${union}, z.looseObject({ ${propertyName(schema.property)}: ${other} })])`;
  }

  #bounds(check: string, minimum: number | undefined, maximum: number | undefined): string {
    if (minimum === undefined && maximum === undefined) {
      return "";
    }
    const bounds = maximum === undefined ? [minimum] : [minimum ?? 0, maximum];
    return `${this.#check(check)}(${bounds.join(", ")})`;
  }

  #check(name: string): string {
    this.#helpers.add("check");
    return `check.${name}`;
  }

  #format(name: string): string {
    this.#helpers.add("format");
    return `format.${name}`;
  }
}

/** The files of `static/` by the names under which modules import them. */
const helpers = { check: "zod-checks", format: "zod-formats" } as const;

/** What a format is called in `zod-formats.ts`; the others demand nothing of a text. */
const formats: Readonly<Record<string, string>> = {
  "date-time": "dateTime",
  date: "date",
  email: "email",
  uri: "uri",
  "uri-reference": "uriReference",
  uuid: "uuid",
};

function calls(methods: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(methods)
    .filter(([, bound]) => bound !== undefined)
    .map(([method, bound]) => `.${method}(${String(bound)})`)
    .join("");
}

function isEmpty(schema: Schema): boolean {
  return schema.kind === "literals" && schema.values.length === 0;
}
