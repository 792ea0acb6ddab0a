/**
 * What may stand where in the documents: for each kind of object its members, and the kind of each member. Whatever is
 * not listed is refused, so nothing in a document is ever ignored by mistake. To support a further construct, list it here
 * and teach the model about it.
 */
export const grammar = {
  document: {
    openapi: "value",
    jsonSchemaDialect: "value",
    info: "value",
    servers: "value",
    tags: { list: "tag" },
    paths: { map: "pathItem" },
    components: "components",
    "x-terraform-provider": "value",
  },
  tag: { name: "value", description: "value", "x-client-resource": "value" },
  components: {
    securitySchemes: { map: "securityScheme" },
    "x-permissions": "value",
  },
  securityScheme: { type: "value", scheme: "value", bearerFormat: "value", description: "value" },
  pathItem: {
    parameters: { list: "parameter" },
    get: "operation",
    put: "operation",
    post: "operation",
    patch: "operation",
    delete: "operation",
  },
  operation: {
    operationId: "value",
    tags: "value",
    summary: "value",
    description: "value",
    security: "value",
    parameters: { list: "parameter" },
    requestBody: "requestBody",
    responses: { map: "response" },
    deprecated: "value",
    "x-deprecation": "value",
    "x-problem-codes": "value",
    "x-conditional-permissions": "value",
    "x-terraform": "value",
  },
  parameter: {
    name: "value",
    in: "value",
    required: "value",
    description: "value",
    schema: "schema",
    "x-terraform": "value",
  },
  requestBody: { description: "value", required: "value", content: { map: "mediaType" } },
  mediaType: { schema: "schema", examples: "value", "x-parameters": "value" },
  response: {
    description: "value",
    headers: { map: "header" },
    content: { map: "mediaType" },
    links: { map: "link" },
  },
  link: { operationId: "value", parameters: "value", description: "value" },
  header: { description: "value", required: "value", schema: "schema" },
  schema: {
    title: "value",
    description: "value",
    readOnly: "value",
    writeOnly: "value",
    default: "value",
    type: "value",
    enum: "value",
    const: "value",
    format: "value",
    minLength: "value",
    maxLength: "value",
    pattern: "value",
    minimum: "value",
    maximum: "value",
    exclusiveMinimum: "value",
    exclusiveMaximum: "value",
    multipleOf: "value",
    items: "schema",
    prefixItems: { list: "schema" },
    minItems: "value",
    maxItems: "value",
    uniqueItems: "value",
    properties: { map: "schema" },
    required: "value",
    additionalProperties: "schema",
    unevaluatedProperties: "value",
    propertyNames: "schema",
    minProperties: "value",
    maxProperties: "value",
    allOf: { list: "schema" },
    anyOf: { list: "schema" },
    oneOf: { list: "schema" },
    discriminator: "value",
    "x-problem-codes": "value",
    "x-state-machine": "value",
    "x-terraform": "value",
  },
} as const satisfies Record<string, Record<string, Content>>;

/** A kind of object in the documents. */
export type Kind =
  | "document"
  | "tag"
  | "components"
  | "securityScheme"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "response"
  | "link"
  | "header"
  | "schema";

/** What a member holds: an object of a kind, a map or a list of such, or a value that is taken as it stands. */
export type Content = Kind | "value" | { readonly map: Kind } | { readonly list: Kind };

/**
 * The section of `components` that a kind of object gets into from its own file; path items are put where they are
 * referred to instead.
 */
export const sections: { readonly [kind in Kind]?: string } = {
  schema: "schemas",
  parameter: "parameters",
  response: "responses",
  header: "headers",
};
