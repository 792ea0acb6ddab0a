import { Fault } from "./fault.js";
import type { Schema } from "./schema.js";

/** The schema without null, when null is one of the things that it accepts; otherwise undefined. */
export function withoutNull(schema: Schema): Schema | undefined {
  if (schema.kind === "literals" && schema.values.includes(null)) {
    return { ...schema, values: schema.values.filter((value) => value !== null) };
  }
  if (schema.kind !== "union" || !schema.alternatives.some(({ kind }) => kind === "null")) {
    return undefined;
  }
  const rest = schema.alternatives.filter(({ kind }) => kind !== "null");
  const [only] = rest;
  return rest.length === 1 && only !== undefined ? only : { ...schema, alternatives: rest };
}

/** The schema that a reference leads to in the end; any other schema is itself. */
export function resolve(schemas: ReadonlyMap<string, Schema>, schema: Schema): Schema {
  if (schema.kind !== "reference") {
    return schema;
  }
  const target = schemas.get(schema.name);
  if (target === undefined) {
    throw new TypeError(`${schema.name} is no component of the model`);
  }
  return resolve(schemas, target);
}

/**
 * The text to which a variant of a `oneOf` fixes the discriminator.
 *
 * @throws {Fault} when it does not.
 */
export function discriminatorValue(schemas: ReadonlyMap<string, Schema>, property: string, variant: Schema): string {
  const target = resolve(schemas, variant);
  const found = target.kind === "object" ? target.properties.find(({ name }) => name === property) : undefined;
  const fixed = found?.required === true ? resolve(schemas, found.schema) : undefined;
  const value = fixed?.kind === "literals" && fixed.fixed ? fixed.values[0] : undefined;
  if (typeof value !== "string") {
    throw new Fault(variant.place, `a variant must require ${property} and fix it with const to a text`);
  }
  return value;
}

/** The schema and all schemas in it; what a reference leads to is not in it. */
export function parts(schema: Schema): Schema[] {
  return [schema, ...children(schema).flatMap(parts)];
}

/** The schema, all schemas in it, and all that they refer to. */
export function reachable(schemas: ReadonlyMap<string, Schema>, schema: Schema, seen = new Set<string>()): Schema[] {
  return parts(schema).flatMap((part) => {
    if (part.kind !== "reference" || seen.has(part.name)) {
      return [part];
    }
    seen.add(part.name);
    return [part, ...reachable(schemas, resolve(schemas, part), seen)];
  });
}

function children(schema: Schema): readonly Schema[] {
  if (schema.kind === "object") {
    const { properties, additional, propertyNames } = schema;
    return [...properties.map((property) => property.schema), additional, propertyNames].filter(isSchema);
  }
  if (schema.kind === "array") {
    return [schema.items];
  }
  if (schema.kind === "tuple") {
    return schema.items;
  }
  if (schema.kind === "union") {
    return schema.alternatives;
  }
  return schema.kind === "discriminated" ? schema.variants : [];
}

function isSchema(part: Schema | string | undefined): part is Schema {
  return typeof part === "object";
}
