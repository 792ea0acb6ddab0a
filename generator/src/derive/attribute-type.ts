import { Fault } from "../fault.js";
import { resolve, withoutNull } from "../inspect-schema.js";
import type { Api } from "../model.js";
import type { Attribute, AttributeType, Constraints } from "../provider-model.js";
import type { ObjectShape, Property, Schema } from "../schema.js";

/** The schema that a value has when it is there: references followed, null left out. */
export function plainSchema(api: Api, schema: Schema): Schema {
  const resolved = resolve(api.schemas, schema);
  const present = withoutNull(resolved);
  return present === undefined ? resolved : plainSchema(api, present);
}

/**
 * The type that Terraform has for what a schema accepts.
 *
 * @throws {Fault} when it has none.
 */
export function attributeType(api: Api, schema: Schema): AttributeType {
  const plain = plainSchema(api, schema);
  if (plain.kind === "literals") {
    return literalsType(plain);
  }
  if (plain.kind === "array") {
    return [plain.uniqueItems ? "set" : "list", attributeType(api, plain.items)];
  }
  if (plain.kind === "object") {
    return objectType(api, plain);
  }
  const type = scalarTypes[plain.kind];
  if (type === undefined) {
    throw new Fault(schema.place, `Terraform has no type for this (${plain.kind})`);
  }
  return type;
}

const scalarTypes: { readonly [kind in Schema["kind"]]?: AttributeType } = {
  string: "string",
  number: "number",
  boolean: "bool",
};

function literalsType({ values, place }: Schema & { kind: "literals" }): AttributeType {
  if (!values.every((value) => typeof value === "string")) {
    throw new Fault(place, "an attribute can list texts only");
  }
  return "string";
}

function objectType(api: Api, shape: ObjectShape & Schema): AttributeType {
  if (typeof shape.additional !== "string") {
    return ["map", attributeType(api, shape.additional)];
  }
  if (shape.properties.length === 0) {
    throw new Fault(shape.place, "Terraform has no type for an object of which nobody says what it holds");
  }
  return ["object", Object.fromEntries(shape.properties.map(({ name, schema }) => [name, attributeType(api, schema)]))];
}

/**
 * The properties of the object that a schema is, or that the items of its array are; undefined where there is no object with
 * properties of its own.
 */
export function nestedProperties(api: Api, schema: Schema): readonly Property[] | undefined {
  const plain = plainSchema(api, schema);
  if (plain.kind === "array") {
    return nestedProperties(api, plain.items);
  }
  return plain.kind === "object" && plain.properties.length > 0 ? plain.properties : undefined;
}

/** The values allowed, as a member of an attribute. */
export function enumOf(api: Api, schema: Schema): Pick<Attribute, "enum"> {
  const plain = plainSchema(api, schema);
  return plain.kind === "literals" ? { enum: plain.values.map(String) } : {};
}

/** What a schema demands beyond its type, as a member of an attribute. */
export function constraintsOf(api: Api, schema: Schema): Pick<Attribute, "constraints"> {
  const constraints = demands(api, schema);
  return Object.keys(constraints).length === 0 ? {} : { constraints };
}

function demands(api: Api, schema: Schema | undefined): Constraints {
  const plain = schema === undefined ? undefined : plainSchema(api, schema);
  if (plain?.kind === "string") {
    const format = plain.format === "password" ? undefined : plain.format;
    return { ...present(plain, ["minLength", "maxLength", "pattern"]), ...(format !== undefined && { format }) };
  }
  if (plain?.kind === "number") {
    const bounds = present(plain, ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]);
    return { ...(plain.integer && { integer: true }), ...bounds };
  }
  if (plain?.kind === "array") {
    return { ...present(plain, ["minItems", "maxItems"]), ...nested("values", demands(api, plain.items)) };
  }
  if (plain?.kind === "object") {
    const values = typeof plain.additional === "string" ? undefined : plain.additional;
    return {
      ...present(plain, ["minProperties", "maxProperties"]),
      ...nested("keys", demands(api, plain.propertyNames)),
      ...nested("values", demands(api, values)),
    };
  }
  return {};
}

function nested(name: "keys" | "values", constraints: Constraints): Constraints {
  return Object.keys(constraints).length === 0 ? {} : { [name]: constraints };
}

function present<Shape extends object, Name extends keyof Shape>(
  shape: Shape,
  names: readonly Name[],
): Pick<Shape, Name> {
  // Only members that are there are taken, so absent ones stay absent.
  return Object.fromEntries(
    names.filter((name) => shape[name] !== undefined).map((name) => [name, shape[name]]),
  ) as Pick<Shape, Name>;
}
