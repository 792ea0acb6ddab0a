import { Fault } from "../../fault.js";
import type { Json } from "../../json.js";
import type { Api, Content, Operation, Parameter } from "../../model.js";
import { resolve } from "../../inspect-schema.js";
import { header } from "../header.js";
import { literal } from "../literal.js";

/** The operation table: what a router, a client and a permission check need to know of each operation. */
export function emitOperations(api: Api): string {
  const operations = Object.fromEntries(api.operations.map((operation) => [operation.id, entry(api, operation)]));
  return `${header}
/** Every operation by its id. */
export const operations = ${literal(operations)} as const;

/** The id of an operation. */
export type OperationId = keyof typeof operations;

/** Every kind of problem by its code. */
export const problems = ${literal(Object.fromEntries([...api.problems].map(([code, { status, title }]) => [code, { status, title }])))} as const;

/** The code of a problem. */
export type ProblemCode = keyof typeof problems;

/** Every permission with its description. */
export const permissions = ${literal(Object.fromEntries(api.permissions))} as const;
`;
}

function entry(api: Api, operation: Operation): Json {
  return {
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    ...(operation.deprecation === undefined ? {} : { deprecation: { ...operation.deprecation } }),
    security: operation.security.map(({ token, permissions }) => ({ token, permissions })),
    conditionalPermissions: Object.fromEntries(operation.conditionalPermissions),
    pathParameters: operation.pathParameters.map(({ name }) => name),
    queryParameters: types(api, operation.queryParameters),
    headerParameters: types(api, operation.headerParameters),
    body:
      operation.body === undefined ? null : { mediaType: operation.body.mediaType, required: operation.body.required },
    success: {
      status: operation.success.status,
      mediaType: contentType(operation.success.content),
      etag: operation.success.headers.includes("ETag"),
    },
    problems: operation.problems,
  };
}

/** The media type of what is answered, with its parameters. */
function contentType(content: Content | undefined): string | null {
  if (content === undefined) {
    return null;
  }
  return content.parameters === undefined ? content.mediaType : `${content.mediaType}; ${content.parameters}`;
}

function types(api: Api, parameters: readonly Parameter[]): Json {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, type(api, parameter)]));
}

/** The type to which a server converts the text of a parameter. */
function type(api: Api, parameter: Parameter): "string" | "integer" | "boolean" {
  const schema = resolve(api.schemas, parameter.schema);
  if (schema.kind === "string" || schema.kind === "boolean") {
    return schema.kind;
  }
  if (schema.kind === "number" && schema.integer) {
    return "integer";
  }
  if (schema.kind === "literals" && schema.values.every((value) => typeof value === "string")) {
    return "string";
  }
  throw new Fault(parameter.place, "a parameter is a text, a whole number, or true or false");
}
