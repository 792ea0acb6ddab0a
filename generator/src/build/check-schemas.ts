import { below, Fault } from "../fault.js";
import type { Operation } from "../model.js";
import type { ObjectShape, Schema } from "../schema.js";

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
 * Checks that the variants of every `oneOf` can be told apart.
 *
 * @throws {Fault} when a variant does not fix the discriminator to one text.
 */
export function checkVariants(schemas: ReadonlyMap<string, Schema>): void {
  for (const schema of [...schemas.values()].flatMap(parts)) {
    if (schema.kind === "discriminated") {
      for (const variant of schema.variants) {
        discriminatorValue(schemas, schema.property, variant);
      }
    }
  }
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

/**
 * Checks the bodies of requests: a merge patch has no defaults, for what it does not name stays as it is; and a
 * conditional permission names a member of the body.
 *
 * @throws {Fault} where one does not hold.
 */
export function checkBodies(operations: readonly Operation[], schemas: ReadonlyMap<string, Schema>): void {
  for (const { place, body, conditionalPermissions } of operations) {
    const schema = body === undefined ? undefined : resolve(schemas, body.schema);
    for (const member of conditionalPermissions.keys()) {
      if (schema?.kind !== "object" || !schema.properties.some(({ name }) => name === member)) {
        throw new Fault(below(place, "x-conditional-permissions", member), `the body has no member ${member}`);
      }
    }
    if (schema?.kind === "object" && body?.mediaType === "application/merge-patch+json") {
      refuseDefaults(schema);
    }
  }
}

function refuseDefaults(patch: ObjectShape): void {
  const filled = patch.properties.find(({ schema }) => schema.default !== undefined);
  if (filled !== undefined) {
    throw new Fault(below(filled.schema.place, "default"), "a merge patch has no defaults: what it leaves out stays");
  }
}

/** The schema and all schemas in it; what it refers to is not in it. */
function parts(schema: Schema): Schema[] {
  return [schema, ...children(schema).flatMap(parts)];
}

function children(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "tuple":
      return schema.items;
    case "union":
      return schema.alternatives;
    case "discriminated":
      return schema.variants;
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(typeof schema.additional === "string" ? [] : [schema.additional]),
        ...(schema.propertyNames === undefined ? [] : [schema.propertyNames]),
      ];
    default:
      return [];
  }
}
