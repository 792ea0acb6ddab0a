import type { MessageInit, SchemaMessage } from "../protocol/messages.js";
import { encodeType } from "../protocol/type.js";
import type { Type } from "../protocol/value.js";
import type { Provider } from "./provider.js";
import type { Attribute, Schema } from "./schema.js";

/** What the provider can do beyond the calls that every one answers. */
const serverCapabilities = { planDestroy: true, getProviderSchemaOptional: true } as const;

/** Everything that Terraform wants to know of a provider before it uses it. */
export function providerSchemaMessage(provider: Offer): MessageInit<"GetProviderSchema.Response"> {
  return {
    provider: schemaMessage(provider.schema),
    resourceSchemas: schemaMessages(provider.resources),
    dataSourceSchemas: schemaMessages(provider.dataSources),
    serverCapabilities,
  };
}

/** The names of everything in a provider, without the schemas. */
export function metadataMessage(provider: Offer): MessageInit<"GetMetadata.Response"> {
  return {
    resources: Object.keys(provider.resources).map((typeName) => ({ typeName })),
    dataSources: Object.keys(provider.dataSources).map((typeName) => ({ typeName })),
    serverCapabilities,
  };
}

/** What a provider declares; making it takes no client. */
type Offer = Omit<Provider<never>, "configure">;

/** A schema as Terraform reads it. */
function schemaMessage(schema: Schema): SchemaMessage {
  const { version = 0 } = schema;
  const attributes = Object.entries(schema.attributes).map(([name, attribute]) => attributeMessage(name, attribute));
  return { version, block: { version, attributes, description: schema.description, descriptionKind: "MARKDOWN" } };
}

function schemaMessages(holders: Readonly<Record<string, { readonly schema: Schema }>>): Map<string, SchemaMessage> {
  return new Map(Object.entries(holders).map(([name, { schema }]) => [name, schemaMessage(schema)]));
}

/** The type, or the attributes of which it is made. */
function typeMessage({ type, attributes }: Attribute): Pick<MessageInit<"Schema.Attribute">, "type" | "nestedType"> {
  if (attributes === undefined) return { type: encodeType(type) };
  const members = Object.entries(attributes).map(([name, attribute]) => attributeMessage(name, attribute));
  return { nestedType: { attributes: members, nesting: nestingOf(type) } };
}

function nestingOf(type: Type): "SINGLE" | "LIST" | "SET" {
  if (typeof type !== "string" && type[0] === "list") return "LIST";
  return typeof type !== "string" && type[0] === "set" ? "SET" : "SINGLE";
}

function attributeMessage(name: string, attribute: Attribute): MessageInit<"Schema.Attribute"> {
  return {
    name,
    ...typeMessage(attribute),
    description: attribute.description,
    descriptionKind: "MARKDOWN",
    required: attribute.mode === "required",
    optional: attribute.mode === "optional" || attribute.mode === "optional_computed",
    computed: attribute.mode === "computed" || attribute.mode === "optional_computed",
    sensitive: attribute.sensitive === true,
    writeOnly: attribute.writeOnly === true,
  };
}
