import { Fault } from "../fault.js";
import type { Api, Operation, Parameter } from "../model.js";
import type { Attribute, DataSource } from "../provider-model.js";
import type { ObjectShape } from "../schema.js";
import { attributeType, constraintsOf, enumOf } from "./attribute-type.js";
import { told } from "./derive-attribute.js";

/** Whether an answer is a page of a list. */
export function isPage({ properties }: ObjectShape): boolean {
  return ["items", "next_cursor"].every((member) => properties.some(({ name }) => name === member));
}

/**
 * Derives the data source that is a whole list: its path parameters as anywhere, its filters optional, its items computed.
 *
 * @throws {Fault} for a list without items, and for a parameter that has the name of another attribute.
 */
export function deriveList(api: Api, operation: Operation, answer: ObjectShape): DataSource {
  const { pathParameters, queryParameters } = operation;
  const items = answer.properties.find(({ name }) => name === "items");
  const filters = queryParameters.filter(({ name }) => !paging.includes(name));
  const given = [
    ...pathParameters.map((parameter) => [parameter.name, fromPath(api, parameter)] as const),
    ...filters.map((parameter) => [parameter.name, { ...fromParameter(api, parameter), mode: "optional" }] as const),
  ];
  if (items === undefined || given.some(([name]) => name === items.name)) {
    throw new Fault(operation.place, "a list that is a data source has items, and no parameter of that name");
  }
  const path = Object.fromEntries(pathParameters.map(({ name }) => [name, name]));
  return {
    description: `${items.schema.description?.replace(/\.$/, "") ?? operation.summary}: all that the filters leave.`,
    attributes: { ...Object.fromEntries(given), items: told(api, items) },
    lookups: {},
    list: { id: operation.id, path, query: Object.fromEntries(filters.map(({ name }) => [name, name])) },
    given: given.map(([name]) => name),
  };
}

/** The parameters with which the provider asks for one page after the other. */
const paging = ["limit", "cursor"];

function fromPath(api: Api, parameter: Parameter): Attribute {
  const providerDefault = parameter.terraform?.["provider_default"];
  const attribute = fromParameter(api, parameter);
  return typeof providerDefault === "string" ? { ...attribute, mode: "optional_computed", providerDefault } : attribute;
}

function fromParameter(api: Api, { schema, description }: Parameter): Attribute {
  return {
    type: attributeType(api, schema),
    mode: "required",
    ...enumOf(api, schema),
    ...constraintsOf(api, schema),
    description,
  };
}
