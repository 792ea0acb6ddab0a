import { resolve } from "../../inspect-schema.js";
import type { LiteralsShape, Property, Schema } from "../../schema.js";
import { docCommentAt } from "../doc-comment.js";
import { propertyName } from "../literal.js";
import { isNamed, typeName, visibleProperties, type Direction, type TypePlan } from "./type-plan.js";

/** Where a type is written, and which way its values go. */
export interface Writing {
  readonly plan: TypePlan;
  readonly direction: Direction;
  /** Takes the names of the types that were referred to. */
  readonly used: Set<string>;
}

/**
 * The TypeScript type of what a schema accepts. An enum that is read is open, for later versions of the contract may add
 * to it; a list that is written may be read-only.
 *
 * @param columns - how far the line is indented on which it starts
 */
export function typeText(writing: Writing, schema: Schema, columns: number): string {
  switch (schema.kind) {
    case "any":
      return "unknown";
    case "null":
    case "boolean":
    case "string":
    case "number":
      return schema.kind;
    case "literals":
      return unionText(literalTypes(schema, writing.direction), columns);
    case "reference":
      return referenceText(writing, schema.name, schema, columns);
    case "array":
      return listText(writing, `${element(typeText(writing, schema.items, columns))}[]`);
    case "tuple":
      return listText(writing, tupleText(writing, schema.items, schema.minItems, columns));
    case "object":
      return objectText(writing, schema, columns);
    case "union":
      return alternatives(schema.alternatives.map((one) => typeText(writing, one, columns)));
    case "discriminated":
      return alternatives(schema.variants.map((one) => typeText(writing, one, columns)));
  }
}

/** The members of an object, each with its documentation, one or more lines each. */
export function memberTexts(writing: Writing, properties: readonly Property[], columns: number): string {
  return visibleProperties(properties, writing.direction)
    .map((property) => memberText(writing, property, columns))
    .join("");
}

/** A union on one line, or with one member a line where that is too long. */
function unionText(members: readonly string[], columns: number): string {
  const line = members.join(" | ");
  return columns + line.length < 100
    ? line
    : members.map((member) => `\n${" ".repeat(columns + 2)}| ${member}`).join("");
}

function memberText(writing: Writing, { name, required, schema }: Property, columns: number): string {
  const space = " ".repeat(columns);
  const written = writing.direction === "write";
  const paragraphs = [
    describe(writing, schema),
    written && schema.default !== undefined ? `@default ${JSON.stringify(schema.default)}` : undefined,
  ].filter((paragraph) => paragraph !== undefined);
  const doc = paragraphs.length === 0 ? "" : docCommentAt(columns, ...paragraphs);
  const type = typeText(writing, schema, columns);
  const absent = written && !required && type !== "unknown" ? " | undefined" : "";
  const head = `${space}${propertyName(name)}${required ? "" : "?"}:`;
  return `${doc.replaceAll(/^(?=.)/gm, space)}${head}${type.startsWith("\n") ? "" : " "}${type}${absent};\n`;
}

/** What is said of a member, or else of the component that it holds, where that has no type of its own to say it. */
function describe({ plan }: Writing, schema: Schema): string | undefined {
  const target = resolve(plan.schemas, schema);
  return schema.description ?? (isNamed(target) ? undefined : target.description);
}

function literalTypes({ values, fixed }: LiteralsShape, direction: Direction): readonly string[] {
  const listed = values.map((value) => JSON.stringify(value));
  if (fixed || direction === "write") return listed;
  // `& {}` keeps editors proposing the listed values beside all others.
  const open = ["string", "number"].filter((type) => values.some((value) => typeof value === type));
  return [...listed, ...open.map((type) => `(${type} & {})`)];
}

function referenceText(writing: Writing, name: string, schema: Schema, columns: number): string {
  const component = writing.plan.schemas.get(name);
  if (component !== undefined && !isNamed(resolve(writing.plan.schemas, schema))) {
    return typeText(writing, component, columns);
  }
  const type = typeName(writing.plan, name, writing.direction);
  writing.used.add(type);
  return type;
}

function listText({ direction }: Writing, list: string): string {
  return direction === "write" ? `readonly ${list}` : list;
}

function tupleText(writing: Writing, items: readonly Schema[], minItems: number, columns: number): string {
  const places = items.map((item, index) => {
    const text = element(typeText(writing, item, columns));
    return index < minItems ? text : `${text}?`;
  });
  return `[${places.join(", ")}]`;
}

function element(type: string): string {
  return type.includes("|") || type.startsWith("readonly ") ? `(${type})` : type;
}

function objectText(writing: Writing, schema: Schema & { readonly kind: "object" }, columns: number): string {
  const { properties, additional } = schema;
  if (properties.length > 0) {
    return `{\n${memberTexts(writing, properties, columns + 2)}${" ".repeat(columns)}}`;
  }
  if (additional === "closed") return "Record<string, never>";
  const value = additional === "open" ? "unknown" : typeText(writing, additional, columns);
  return `{ [name: string]: ${value} }`;
}

function alternatives(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}
