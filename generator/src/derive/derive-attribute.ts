import { Fault } from "../fault.js";
import { resolve, withoutNull } from "../inspect-schema.js";
import type { Api, Parameter } from "../model.js";
import type { Attribute } from "../provider-model.js";
import type { Property, Schema } from "../schema.js";
import { attributeType, constraintsOf, enumOf, nestedProperties, plainSchema } from "./attribute-type.js";

/** What the operations of a resource do with one of its properties. */
export interface Roles {
  /** The property in the body of the creation, when it is there. */
  readonly created: Property | undefined;
  /** Whether the body of the update has it. */
  readonly updatable: boolean;
  /** The path parameter of the creation that has its name. */
  readonly pathParameter: Parameter | undefined;
}

/**
 * Derives the attribute of a property.
 *
 * @throws {Fault} when the documents leave undecided what it is.
 */
export function deriveAttribute(api: Api, property: Property, roles: Roles): Attribute {
  const { created, pathParameter } = roles;
  if (created !== undefined && pathParameter !== undefined) {
    throw new Fault(created.schema.place, `${property.name} is a parameter of the path already`);
  }
  if (pathParameter !== undefined) {
    return fromPath(api, property, pathParameter);
  }
  return created === undefined ? computed(api, property) : fromBody(api, property, created, roles.updatable);
}

/**
 * The attribute of a property that the server alone sets. It never changes: what changes by itself belongs into `status`.
 */
function computed(api: Api, property: Property): Attribute {
  if (!property.schema.readOnly) {
    throw new Fault(property.schema.place, `${property.name} is not read-only, and the creation does not take it`);
  }
  return { ...told(api, property), stable: true };
}

/** The attribute of a property that is told and never configured, with the attributes of the object that it is. */
export function told(api: Api, property: Property): Attribute {
  const members = nestedProperties(api, property.schema)?.map((member) => [member.name, told(api, member)] as const);
  return {
    type: attributeType(api, property.schema),
    mode: "computed",
    ...(members !== undefined && { attributes: Object.fromEntries(members) }),
    ...common(api, property),
  };
}

function fromPath(api: Api, property: Property, parameter: Parameter): Attribute {
  const providerDefault = parameter.terraform?.["provider_default"];
  const type = attributeType(api, parameter.schema);
  const demands = { ...enumOf(api, parameter.schema), ...constraintsOf(api, parameter.schema) };
  if (typeof providerDefault !== "string") {
    return { type, mode: "required", ...demands, requiresReplace: true, ...common(api, property) };
  }
  return {
    type,
    mode: "optional_computed",
    providerDefault,
    ...demands,
    requiresReplace: true,
    stable: true,
    ...common(api, property),
  };
}

function fromBody(api: Api, property: Property, created: Property, updatable: boolean): Attribute {
  if (property.schema.readOnly) {
    throw new Fault(property.schema.place, `${property.name} is read-only, and the creation takes it`);
  }
  return {
    type: attributeType(api, created.schema),
    ...modeOf(api, created),
    ...enumOf(api, created.schema),
    ...constraintsOf(api, created.schema),
    ...nestedAttributes(api, created.schema),
    ...(!updatable && { requiresReplace: true }),
    ...common(api, property),
  };
}

/** What the configuration gives of an object: a member that may be absent is absent where Terraform has null. */
function nestedAttributes(api: Api, schema: Schema): Pick<Attribute, "attributes"> {
  const properties = nestedProperties(api, schema);
  if (properties === undefined) {
    return {};
  }
  const members = properties.map((member) => [member.name, nestedAttribute(api, member)] as const);
  return { attributes: Object.fromEntries(members) };
}

function nestedAttribute(api: Api, member: Property): Attribute {
  const { name, required, schema } = member;
  if (schema.default !== undefined && schema.default !== null) {
    throw new Fault(schema.place, `undecided: ${name} is a member of an object and has a default`);
  }
  return {
    type: attributeType(api, schema),
    mode: required ? "required" : "optional",
    ...enumOf(api, schema),
    ...constraintsOf(api, schema),
    ...nestedAttributes(api, schema),
    ...common(api, member),
  };
}

function modeOf(api: Api, { name, required, schema }: Property): Pick<Attribute, "mode" | "default"> {
  if (required) {
    return { mode: "required" };
  }
  const nullable = isNullable(api, schema);
  if (schema.default === undefined ? nullable : schema.default === null) {
    return { mode: "optional" };
  }
  if (schema.default === undefined || nullable) {
    throw new Fault(
      schema.place,
      `undecided: ${name} is neither required, nor nullable with no default but null, nor given a default`,
    );
  }
  return { mode: "optional_computed", default: schema.default };
}

function isNullable(api: Api, schema: Schema): boolean {
  return withoutNull(resolve(api.schemas, schema)) !== undefined;
}

function common(api: Api, { name, schema }: Property): Pick<Attribute, "sensitive" | "description"> {
  if (schema.description === undefined) {
    throw new Fault(schema.place, `say in a description what ${name} is`);
  }
  const plain = plainSchema(api, schema);
  const sensitive = plain.kind === "string" && plain.format === "password";
  return { ...(sensitive && { sensitive }), description: schema.description };
}
