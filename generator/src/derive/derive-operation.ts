import { readString, refuseUnread, requireString, startReading } from "../build/reading.js";
import { below, Fault } from "../fault.js";
import { resolve } from "../inspect-schema.js";
import type { Api, Operation, Parameter } from "../model.js";
import type { Attribute, Attributes, DataSource, OperationCall, Resource } from "../provider-model.js";
import { attributeType, constraintsOf, enumOf } from "./attribute-type.js";
import { told } from "./derive-attribute.js";
import { deriveList, isPage } from "./derive-list.js";
import { configuration } from "./resource-terms.js";

/** What an operation is besides: a data source, or a resource that is one member of a set. */
export type OperationEntity =
  | { readonly kind: "data source"; readonly name: string; readonly dataSource: DataSource }
  | { readonly kind: "resource"; readonly name: string; readonly resource: Resource };

/**
 * Derives what an operation says under `x-terraform` that it is; undefined when it says nothing.
 *
 * @throws {Fault} for terms that this vocabulary does not have, and for operations that cannot be what they say.
 */
export function deriveOperation(api: Api, operation: Operation): OperationEntity | undefined {
  if (operation.terraform === undefined) return undefined;
  const reading = startReading(operation.terraform, below(operation.place, "x-terraform"));
  const source = readString(reading, "data_source");
  const entity: OperationEntity =
    source === undefined
      ? {
          kind: "resource",
          name: requireString(reading, "resource"),
          resource: memberOf(api, operation, requireString(reading, "members"), requireString(reading, "description")),
        }
      : { kind: "data source", name: source, dataSource: answerOf(api, operation) };
  refuseUnread(reading);
  return entity;
}

/** The answer of an operation as a data source: the parameters of its path are required, and what it answers is computed. */
function answerOf(api: Api, operation: Operation): DataSource {
  const content = operation.success.content;
  const answer = content === undefined ? undefined : resolve(api.schemas, content.schema);
  if (operation.method === "GET" && answer?.kind === "object" && isPage(answer)) {
    return deriveList(api, operation, answer);
  }
  const last = operation.pathParameters.at(-1);
  if (
    operation.method !== "GET" ||
    answer?.kind !== "object" ||
    answer.description === undefined ||
    last === undefined
  ) {
    throw new Fault(
      operation.place,
      "a data source is a GET with a parameter in its path that answers a described object",
    );
  }
  const given = parameterAttributes(api, operation, {});
  const answered = configuration(answer).map((property) => [property.name, told(api, property)] as const);
  const clash = answered.find(([name]) => name in given);
  if (clash !== undefined) {
    throw new Fault(operation.place, `${clash[0]} is a parameter of the path and a property of the answer`);
  }
  return {
    description: answer.description.trim(),
    attributes: { ...given, ...Object.fromEntries(answered) },
    lookups: { [last.name]: callOfParameters(operation) },
    given: Object.keys(given),
  };
}

/** The addition of one member to a set as a resource: the set's own GET tells whether it is there, a DELETE removes it. */
function memberOf(api: Api, add: Operation, membersId: string, description: string): Resource {
  const remove = api.operations.find(({ method, path }) => method === "DELETE" && path === add.path);
  const members = api.operations.find(({ id }) => id === membersId);
  const last = add.pathParameters.at(-1);
  if (add.method !== "PUT" || add.body !== undefined || remove === undefined || last === undefined) {
    throw new Fault(add.place, "a member is added by a PUT without a body and removed by the DELETE beside it");
  }
  const names = add.pathParameters.map(({ name }) => name);
  const id: Attribute = {
    type: "string",
    mode: "computed",
    stable: true,
    description: `Identifies the link: ${names.map((name) => `\`${name}\``).join(", a slash and ")}.`,
  };
  return {
    version: 0,
    description,
    attributes: { id, ...parameterAttributes(api, add, { requiresReplace: true }) },
    operations: {
      create: { ...callOfParameters(add), body: [] },
      read: callOfParameters(setOf(api, add, members)),
      update: null,
      delete: callOfParameters(remove),
    },
    onceOnly: [],
    member: { of: `${last.name}s`, attribute: last.name },
  };
}

/** The operation that answers the set, if it stands above the member and has the set. */
function setOf(api: Api, add: Operation, members: Operation | undefined): Operation {
  const answer =
    members?.success.content === undefined ? undefined : resolve(api.schemas, members.success.content.schema);
  const property = `${add.pathParameters.at(-1)?.name ?? ""}s`;
  const holdsIt = answer?.kind === "object" && answer.properties.some(({ name }) => name === property);
  if (members === undefined || !holdsIt || !add.path.startsWith(`${members.path}/`)) {
    throw new Fault(add.place, `x-terraform.members names the GET above this path that answers ${property}`);
  }
  return members;
}

function parameterAttributes(api: Api, operation: Operation, more: Pick<Attribute, "requiresReplace">): Attributes {
  return Object.fromEntries(
    operation.pathParameters.map((parameter) => [parameter.name, parameterAttribute(api, parameter, more)]),
  );
}

function parameterAttribute(api: Api, parameter: Parameter, more: Pick<Attribute, "requiresReplace">): Attribute {
  if (parameter.terraform !== undefined) {
    throw new Fault(
      parameter.place,
      "undecided: what stands in for a parameter of an operation that is more than a call",
    );
  }
  return {
    type: attributeType(api, parameter.schema),
    mode: "required",
    ...enumOf(api, parameter.schema),
    ...constraintsOf(api, parameter.schema),
    ...more,
    description: parameter.description,
  };
}

function callOfParameters({ id, pathParameters }: Operation): OperationCall {
  return { id, path: Object.fromEntries(pathParameters.map(({ name }) => [name, name])) };
}
