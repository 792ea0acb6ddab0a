import { below, Fault, type Place } from "../fault.js";
import { resolve } from "../inspect-schema.js";
import type { Api, Operation } from "../model.js";
import type { Attribute, DataSource, Lookup, Resource } from "../provider-model.js";
import type { Property } from "../schema.js";
import { constraintsOf, enumOf } from "./attribute-type.js";
import { told } from "./derive-attribute.js";
import { callOf } from "./derive-resource.js";
import type { ResourceTerms } from "./resource-terms.js";

/**
 * Derives the data source of a resource: `id` finds its object by the operation that reads it, every other lookup in the
 * list, by the query parameter of its name.
 *
 * @throws {Fault} when there is no such list or no such parameter.
 */
export function deriveDataSource(api: Api, terms: ResourceTerms, resource: Resource): DataSource {
  const lookups = Object.fromEntries(terms.lookups.map((by) => [by, deriveLookup(api, terms, resource, by)]));
  const attributes: Record<string, Attribute> = {};
  for (const property of terms.properties) {
    const attribute = resource.attributes[property.name];
    if (attribute !== undefined) {
      attributes[property.name] = found(api, property, attribute, lookups);
    }
  }
  if (terms.status !== undefined) {
    attributes["status"] = told(api, terms.status);
  }
  return { description: terms.description, attributes, lookups };
}

function deriveLookup(api: Api, terms: ResourceTerms, resource: Resource, by: string): Lookup {
  if (by === "id") {
    return resource.operations.read;
  }
  const list = findList(api, terms, resource);
  if (!list.queryParameters.some(({ name }) => name === by) || !(by in resource.attributes)) {
    throw new Fault(placeOfLookups(terms), `${by} is not both an attribute and a query parameter of ${list.id}`);
  }
  return { ...callOf(list, "", resource.attributes), query: { [by]: by } };
}

/** The list stands on the path on which the resource is created. */
function findList(api: Api, terms: ResourceTerms, resource: Resource): Operation {
  const create = api.operations.find(({ id }) => id === resource.operations.create.id);
  const list = api.operations.find(({ method, path }) => method === "GET" && path === create?.path);
  if (list === undefined || itemName(api, list) !== terms.schemaName) {
    throw new Fault(
      placeOfLookups(terms),
      `no GET beside ${String(create?.path)} answers a list of ${terms.schemaName}`,
    );
  }
  return list;
}

function itemName(api: Api, list: Operation): string | undefined {
  const answer = list.success.content === undefined ? undefined : resolve(api.schemas, list.success.content.schema);
  const items = answer?.kind === "object" ? answer.properties.find(({ name }) => name === "items")?.schema : undefined;
  return items?.kind === "array" && items.items.kind === "reference" ? items.items.name : undefined;
}

/** An attribute of the data source: configured where a lookup takes it, and told by what was found otherwise. */
function found(api: Api, property: Property, attribute: Attribute, lookups: DataSource["lookups"]): Attribute {
  const { type, providerDefault, sensitive, description } = attribute;
  const { name, schema } = property;
  const users = Object.values(lookups).filter(
    (lookup) => Object.values(lookup.path).includes(name) || Object.hasOwn(lookup.query ?? {}, name),
  );
  if (users.length === 0) {
    return told(api, property);
  }
  // Where every lookup needs it and nothing stands in, there is no way without it.
  const needed = users.length === Object.keys(lookups).length && providerDefault === undefined;
  return {
    type,
    mode: needed ? "required" : "optional_computed",
    ...(providerDefault !== undefined && { providerDefault }),
    ...enumOf(api, schema),
    ...constraintsOf(api, schema),
    ...(sensitive === true && { sensitive }),
    description,
  };
}

function placeOfLookups({ place }: ResourceTerms): Place {
  return below(place, "x-terraform", "data_source", "by");
}
