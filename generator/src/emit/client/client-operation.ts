import { below, Fault } from "../../fault.js";
import { resolve } from "../../inspect-schema.js";
import type { Api, Body, Operation, Parameter } from "../../model.js";
import type { Schema } from "../../schema.js";
import { camelCase, pascalCase } from "./names.js";

/** An operation as a client offers it: a function of a caller, the path's identifiers, a body or a query, and options. */
export interface ClientOperation {
  readonly operation: Operation;
  /** Without the account, which comes from the options or the connection. */
  readonly pathArguments: readonly PathArgument[];
  readonly body: Body | undefined;
  readonly query: Query | undefined;
  /** The names of the interfaces whose members its options have. */
  readonly options: readonly string[];
  readonly answer: ClientAnswer;
}

/** An identifier in the path. */
export interface PathArgument {
  /** As the path names it. */
  readonly parameter: Parameter;
  /** As the function names it. */
  readonly argument: string;
}

/** The parameters of a query. */
export interface Query {
  /** The name of their type. */
  readonly type: string;
  readonly parameters: readonly Parameter[];
}

/** What a call comes to: a page after the other of items, JSON, a text, or nothing. */
export type ClientAnswer =
  | { readonly kind: "pages"; readonly item: Schema }
  | { readonly kind: "json"; readonly schema: Schema }
  | { readonly kind: "text" }
  | { readonly kind: "nothing" };

const accountParameter = "account_id";

/** The names that a generated function gives to what every one of them takes. */
const takenArguments = ["caller", "body", "query", "options"];

/** The interfaces of the options that a header of the contract stands for. */
const optionOfHeader: Readonly<Record<string, string>> = {
  "If-Match": "ConditionOption",
  "Idempotency-Key": "IdempotencyOption",
};

/**
 * What a client offers for an operation.
 *
 * @throws {Fault} for an operation that takes both a body and a query, or a header that is no option; for one that takes a
 * cursor and answers no page; and for identifiers in a path that would be arguments of one name.
 */
export function clientOperation(api: Api, operation: Operation): ClientOperation {
  const { body, id, queryParameters, place } = operation;
  const answer = answerOf(api, operation);
  const parameters = queryParameters.filter(({ name }) => answer.kind !== "pages" || name !== "cursor");
  if (body !== undefined && parameters.length > 0) {
    throw new Fault(place, `${id} takes both a body and a query, for which a function of the client has one place`);
  }
  return {
    operation,
    pathArguments: pathArguments(operation),
    body,
    query: parameters.length === 0 ? undefined : { type: `${pascalCase(id)}Query`, parameters },
    options: optionsOf(operation),
    answer,
  };
}

/** The path parameters in their order, without the account. */
function pathArguments({ pathParameters }: Operation): readonly PathArgument[] {
  const found: PathArgument[] = [];
  for (const parameter of pathParameters.filter(({ name }) => name !== accountParameter)) {
    const argument = camelCase(parameter.name);
    if (takenArguments.includes(argument) || found.some((other) => other.argument === argument)) {
      throw new Fault(parameter.place, `${argument} is the name of another argument of the client's function`);
    }
    found.push({ parameter, argument });
  }
  return found;
}

function optionsOf({ headerParameters, pathParameters }: Operation): readonly string[] {
  const account = pathParameters.some(({ name }) => name === accountParameter) ? ["AccountOption"] : [];
  const headers = headerParameters.map(({ name, place }) => {
    const option = optionOfHeader[name];
    if (option === undefined) {
      throw new Fault(place, `the client has no option for ${name}; add one to sdk/src/caller.ts and here`);
    }
    return option;
  });
  return ["CallOptions", ...account, ...headers];
}

function answerOf(api: Api, operation: Operation): ClientAnswer {
  const { content } = operation.success;
  if (content === undefined) {
    return { kind: "nothing" };
  }
  if (content.mediaType !== "application/json") {
    return { kind: "text" };
  }
  if (!operation.queryParameters.some(({ name }) => name === "cursor")) {
    return { kind: "json", schema: content.schema };
  }
  const page = resolve(api.schemas, content.schema);
  const members = page.kind === "object" ? page.properties : [];
  const items = members.find(({ name }) => name === "items")?.schema;
  if (items?.kind !== "array" || !members.some(({ name }) => name === "next_cursor")) {
    throw new Fault(
      below(operation.place, "responses", String(operation.success.status)),
      "an operation that takes a cursor answers an object with items and next_cursor",
    );
  }
  return { kind: "pages", item: items.items };
}
