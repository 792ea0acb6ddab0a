import { Fault } from "../fault.js";
import { resolve } from "../inspect-schema.js";
import type { Api, Operation } from "../model.js";
import type { Attribute, Attributes, OperationCall, Resource } from "../provider-model.js";
import type { ObjectShape, Property } from "../schema.js";
import { deriveAttribute, type Roles } from "./derive-attribute.js";
import { findOperations, type FoundOperations } from "./find-operations.js";
import { configuration, isExcluded, type ResourceTerms } from "./resource-terms.js";

/**
 * Derives one resource.
 *
 * @throws {Fault} where something is undecided, and where a value could be sent and never be read back.
 */
export function deriveResource(api: Api, terms: ResourceTerms): Resource {
  const found = findOperations(api, terms);
  const created = bodyOf(api, found.create);
  const updated = found.update === undefined ? undefined : bodyOf(api, found.update);
  refuseUnreadable(terms, found.create, created);
  refuseUpdateOnly(created, updated, found);
  const onceOnly = issuedOnly(api, terms, found.create);
  const attributes: Record<string, Attribute> = {};
  for (const property of [...terms.properties, ...onceOnly]) {
    const roles: Roles = {
      created: created.find(({ name }) => name === property.name),
      updatable: updated?.some(({ name }) => name === property.name) ?? false,
      pathParameter: found.create.pathParameters.find(({ name }) => name === property.name),
    };
    attributes[property.name] = deriveAttribute(api, property, roles);
  }
  const identity = found.read.pathParameters.at(-1)?.name ?? "";
  const call = (operation: Operation) => callOf(operation, identity, attributes);
  return {
    version: 0,
    description: terms.description,
    attributes,
    operations: {
      create: { ...call(found.create), body: created.map(({ name }) => name) },
      read: call(found.read),
      update:
        found.update === undefined ? null : { ...call(found.update), body: (updated ?? []).map(({ name }) => name) },
      delete: call(found.delete),
    },
    onceOnly: onceOnly.map(({ name }) => name),
  };
}

/** The call of an operation; the parameter `identity` takes the attribute `id`, the others those of their own names. */
export function callOf(operation: Operation, identity: string, attributes: Attributes): OperationCall {
  const path = operation.pathParameters.map(({ name, place }): [string, string] => {
    const attribute = name === identity ? "id" : name;
    if (!(attribute in attributes)) {
      throw new Fault(place, `the resource has no attribute ${attribute} from which ${operation.id} could take it`);
    }
    return [name, attribute];
  });
  return { id: operation.id, path: Object.fromEntries(path) };
}

function bodyOf(api: Api, operation: Operation): readonly Property[] {
  const body = operation.body === undefined ? undefined : resolve(api.schemas, operation.body.schema);
  if (body?.kind !== "object" || body.additional !== "closed") {
    throw new Fault(operation.place, "a resource is created and updated by a body that is a closed object");
  }
  return body.properties.filter((property) => !property.schema.readOnly && !isExcluded(property));
}

function refuseUnreadable(terms: ResourceTerms, create: Operation, created: readonly Property[]): void {
  const lost = created.find(({ name }) => !terms.properties.some((property) => property.name === name));
  if (lost !== undefined) {
    throw new Fault(lost.schema.place, `${create.id} takes ${lost.name}, which ${terms.schemaName} does not tell back`);
  }
}

function refuseUpdateOnly(
  created: readonly Property[],
  updated: readonly Property[] | undefined,
  { create }: FoundOperations,
): void {
  const late = updated?.find(({ name }) => !created.some((property) => property.name === name));
  if (late !== undefined) {
    throw new Fault(late.schema.place, `${late.name} can be updated and ${create.id} does not take it`);
  }
}

/** What only the answer of the creation tells. */
function issuedOnly(api: Api, terms: ResourceTerms, create: Operation): readonly Property[] {
  const schema = create.success.content?.schema;
  const answer: ObjectShape | undefined = schema === undefined ? undefined : objectOf(api, schema);
  if (answer === undefined) {
    throw new Fault(create.place, "a creation answers with the object that it created");
  }
  const missing = terms.properties.find(({ name }) => !answer.properties.some((property) => property.name === name));
  if (missing !== undefined) {
    throw new Fault(create.place, `the answer of the creation does not hold ${missing.name}`);
  }
  return configuration(answer).filter(({ name }) => !terms.properties.some((property) => property.name === name));
}

function objectOf(api: Api, schema: Property["schema"]): ObjectShape | undefined {
  const resolved = resolve(api.schemas, schema);
  return resolved.kind === "object" ? resolved : undefined;
}
