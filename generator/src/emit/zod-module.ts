import { discriminatorValue } from "../build/check-schemas.js";
import { Fault } from "../fault.js";
import { withoutNull, type ObjectShape, type Property, type Schema, type Shape } from "../schema.js";
import { header } from "./header.js";
import { literal, propertyName } from "./literal.js";

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
  readonly #imports = new Map<string, Set<string>>([
    ["zod-checks", new Set()],
    ["zod-formats", new Set()],
  ]);
  /** Whether the expression at hand uses a component whose declaration has not ended. */
  #recursive = false;

  constructor(schemas: ReadonlyMap<string, Schema>, variant: Variant, folder: string) {
    this.#schemas = schemas;
    this.#variant = variant;
    this.#folder = folder;
  }

  /**
   * The text of the module, with `exports` at its end; `exported` names the components that are exported themselves.
   */
  print(exports: string, exported: readonly string[] = []): string {
    const imports = [...this.#imports]
      .filter(([, names]) => names.size > 0)
      .map(([file, names]) => `import { ${[...names].sort().join(", ")} } from "${this.#folder}${file}.js";\n`);
    const declarations = [...this.#declarations].map(
      ([name, text]) => `\n${exported.includes(name) ? "export " : ""}const ${name} = ${text};\n`,
    );
    return `${header}import { z } from "zod";\n${imports.join("")}${declarations.join("")}\n${exports}`;
  }

  /** Declares a component that no expression need have asked for. */
  declare(name: string): void {
    const schema = this.#schemas.get(name);
    if (schema === undefined) {
      throw new TypeError(`${name} is no component of the model`);
    }
    this.#reference(name, schema);
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
    const bounds = this.#checks("members", shape.minProperties, shape.maxProperties);
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
    const outer = this.#recursive;
    this.#recursive = false;
    const key = propertyName(name);
    const value = this.expression(schema, indent) + this.#presence(required, schema);
    const text = this.#recursive
      ? `get ${key}() {\n${" ".repeat(indent + 2)}return ${value};\n${" ".repeat(indent)}}`
      : `${key}: ${value}`;
    this.#recursive = outer;
    return `${" ".repeat(indent)}${text},\n`;
  }

  #presence(required: boolean, schema: Schema): string {
    if (required) {
      return "";
    }
    return this.#variant === "write" && schema.default !== undefined
      ? `.default(${literal(schema.default)})`
      : ".exactOptional()";
  }

  #map(shape: ObjectShape, indent: number): string {
    const keys = shape.propertyNames === undefined ? "z.string()" : this.expression(shape.propertyNames, indent);
    const values = typeof shape.additional === "string" ? "z.unknown()" : this.expression(shape.additional, indent);
    return `${this.#use("map")}(${keys}, ${values})`;
  }

  #reference(name: string, at: Pick<Schema, "place">): string {
    if (this.#beingDeclared.has(name)) {
      this.#recursive = true;
    } else if (!this.#declarations.has(name)) {
      this.#declare(name, at);
    }
    return name;
  }

  #declare(name: string, at: Pick<Schema, "place">): void {
    const schema = this.#schemas.get(name);
    if (schema === undefined) {
      throw new TypeError(`${name} is no component of the model`);
    }
    this.#beingDeclared.add(name);
    const outer = this.#recursive;
    this.#recursive = false;
    const text = this.expression(schema);
    if (this.#recursive) {
      throw new Fault(at.place, `${name} contains itself other than in a property, which is not supported`);
    }
    this.#recursive = outer;
    this.#beingDeclared.delete(name);
    this.#declarations.set(name, text);
  }

  #string(shape: Shape & Pick<Schema, "format"> & { kind: "string" }): string {
    const format = formats[shape.format ?? "password"];
    const checks = [
      this.#call("codePoints", shape.minLength, shape.maxLength),
      ...(format === undefined ? [] : [this.#use(format, "zod-formats")]),
    ].filter((check) => check !== "");
    const pattern = shape.pattern === undefined ? "" : `.regex(${String(new RegExp(shape.pattern, "u"))})`;
    return `z.string()${checks.length === 0 ? "" : `.check(${checks.join(", ")})`}${pattern}`;
  }

  #number(shape: Shape & { kind: "number" }): string {
    const integer = shape.integer ? `.check(${this.#use("integer")})` : "";
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
    const unique = shape.uniqueItems ? `.check(${this.#use("uniqueItems")})` : "";
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
    const other = `z.string().check(${this.#use("unknownText")}(${literal(known)}))`;
    return `z.union([${union}, z.looseObject({ ${propertyName(schema.property)}: ${other} })])`;
  }

  #checks(check: string, minimum: number | undefined, maximum: number | undefined): string {
    const call = this.#call(check, minimum, maximum);
    return call === "" ? "" : `.check(${call})`;
  }

  #call(check: string, minimum: number | undefined, maximum: number | undefined): string {
    if (minimum === undefined && maximum === undefined) {
      return "";
    }
    const bounds = maximum === undefined ? [minimum] : [minimum ?? 0, maximum];
    return `${this.#use(check)}(${bounds.join(", ")})`;
  }

  #use(name: string, file = "zod-checks"): string {
    this.#imports.get(file)?.add(name);
    return name;
  }
}

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
