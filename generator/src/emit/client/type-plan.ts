import { Fault } from "../../fault.js";
import { resolve } from "../../inspect-schema.js";
import type { Api } from "../../model.js";
import type { Property, Schema } from "../../schema.js";

/** Which way a value goes: what answers hold is read, what requests hold is written. */
export type Direction = "read" | "write";

/** Which components a client has types of, and under which names. */
export interface TypePlan {
  readonly schemas: ReadonlyMap<string, Schema>;
  /** The components with a name of their own that are reached from answers (`read`) and from requests (`write`). */
  readonly reached: Readonly<Record<Direction, ReadonlySet<string>>>;
}

/** A schema from which the types of a client begin. */
export interface Root {
  readonly direction: Direction;
  readonly schema: Schema;
}

/**
 * Plans the types of a client. Objects with properties, enums and `oneOf` keep the name of their component; whatever else
 * a component says is written out where it is used, for `string` tells more than a name for it.
 *
 * @throws {Fault} for an object with properties that says what its other members hold, for a component without a name that
 * holds itself, and for one whose written form would take the name of another.
 */
export function planTypes({ schemas }: Pick<Api, "schemas">, roots: readonly Root[]): TypePlan {
  const reached = { read: new Set<string>(), write: new Set<string>() };
  for (const { direction, schema } of roots) {
    reach(schemas, schema, direction, reached[direction]);
  }
  const plan = { schemas, reached };
  for (const name of reached.write) {
    const written = typeName(plan, name, "write");
    if (written !== name && schemas.has(written)) {
      throw new Fault(component(schemas, written).place, `${written} is the name of what requests hold of ${name}`);
    }
  }
  return plan;
}

/**
 * The name of the type of a component. A component that answers and requests share has two where they differ: its own name
 * is for what is read, and with `Input` behind it for what is written.
 */
export function typeName(plan: TypePlan, name: string, direction: Direction): string {
  const shared = plan.reached.read.has(name) && plan.reached.write.has(name);
  return direction === "write" && shared && !isSameBothWays(plan, name) ? `${name}Input` : name;
}

/** Whether a component has a type of its own. */
export function isNamed(schema: Schema): boolean {
  return (
    (schema.kind === "object" && schema.properties.length > 0) ||
    (schema.kind === "literals" && schema.values.length > 1) ||
    schema.kind === "discriminated"
  );
}

/** The properties that values have which go this way. */
export function visibleProperties(properties: readonly Property[], direction: Direction): readonly Property[] {
  return properties.filter(({ schema }) => !(direction === "read" ? schema.writeOnly : schema.readOnly));
}

function reach(
  schemas: ReadonlyMap<string, Schema>,
  schema: Schema,
  direction: Direction,
  reached: Set<string>,
  within: readonly string[] = [],
): void {
  if (schema.kind === "object" && schema.properties.length > 0 && typeof schema.additional === "object") {
    throw new Fault(schema.place, "an object with properties cannot say here what its other members hold");
  }
  if (schema.kind !== "reference") {
    for (const part of children(schema, direction)) {
      reach(schemas, part, direction, reached, within);
    }
    return;
  }
  const { name } = schema;
  const named = isNamed(resolve(schemas, schema));
  if (within.includes(name)) {
    throw new Fault(schema.place, `${name} holds itself and is no object with properties: it has no type of its own`);
  }
  if (named && reached.has(name)) {
    return;
  }
  if (named) {
    reached.add(name);
  }
  reach(schemas, component(schemas, name), direction, reached, named ? [] : [...within, name]);
}

/** The schemas in a schema, of those that values have which go this way. */
export function children(schema: Schema, direction: Direction): readonly Schema[] {
  if (schema.kind === "object") {
    const visible = visibleProperties(schema.properties, direction).map((property) => property.schema);
    return typeof schema.additional === "object" ? [...visible, schema.additional] : visible;
  }
  if (schema.kind === "array") return [schema.items];
  if (schema.kind === "tuple") return schema.items;
  if (schema.kind === "union") return schema.alternatives;
  return schema.kind === "discriminated" ? schema.variants : [];
}

/** Whether values of a component have the same type whether they are read or written. */
function isSameBothWays({ schemas }: TypePlan, name: string): boolean {
  const seen = new Set<string>();
  const same = (schema: Schema): boolean => {
    if (schema.kind === "reference") {
      const known = seen.has(schema.name);
      seen.add(schema.name);
      return known || same(component(schemas, schema.name));
    }
    // Answers may hold values that are not listed yet; lists to be sent may be read-only.
    if (schema.kind === "literals") return schema.fixed;
    if (schema.kind === "array" || schema.kind === "tuple") return false;
    const demanded = schema.kind !== "object" || schema.properties.every(isDemandedBothWays);
    return demanded && children(schema, "read").every(same);
  };
  return same(component(schemas, name));
}

/** A member that may be left out may be given as undefined where it is written. */
function isDemandedBothWays({ required, schema }: Property): boolean {
  return required && !schema.readOnly && !schema.writeOnly;
}

/** A component by its name. */
export function component(schemas: ReadonlyMap<string, Schema>, name: string): Schema {
  const schema = schemas.get(name);
  if (schema === undefined) {
    throw new TypeError(`${name} is no component of the model`);
  }
  return schema;
}
