import {
  readFlag,
  readObject,
  readString,
  readStrings,
  refuseUnread,
  requireString,
  startReading,
} from "../build/reading.js";
import { below, Fault, type Place } from "../fault.js";
import type { Api } from "../model.js";
import type { ObjectShape, Property, Schema } from "../schema.js";

/** What a schema says of the resource that it is. */
export interface ResourceTerms {
  /** The name of the schema. */
  readonly schemaName: string;
  readonly place: Place;
  readonly description: string;
  /** The properties that are configuration: all but `status` and those that are excluded. */
  readonly properties: readonly Property[];
  /** What changes by itself: told by the data source, and never by the resource. */
  readonly status: Property | undefined;
  /** The type's name without the provider's prefix. */
  readonly resource: string;
  /** The operationId of the creation, where it is said. */
  readonly create: string | undefined;
  /** The operationId of the deletion, where it is said. */
  readonly delete: string | undefined;
  /** The attributes by which the data source finds an object; none when there is no data source. */
  readonly lookups: readonly string[];
}

/**
 * Reads `x-terraform` of a schema; undefined when it is no resource.
 *
 * @throws {Fault} for terms that this vocabulary does not have, and for a resource that is no closed object.
 */
export function readResourceTerms(api: Api, schemaName: string, schema: Schema): ResourceTerms | undefined {
  if (schema.terraform === undefined) {
    return undefined;
  }
  const place = below(schema.place, "x-terraform");
  const reading = startReading(schema.terraform, place);
  const source = startReading(readObject(reading, "data_source"), below(place, "data_source"));
  const terms = {
    resource: requireString(reading, "resource"),
    create: readString(reading, "create"),
    delete: readString(reading, "delete"),
    lookups: readStrings(source, "by"),
  };
  refuseUnread(source);
  refuseUnread(reading);
  const unknown = [terms.create, terms.delete].find(
    (id) => id !== undefined && !api.operations.some((operation) => operation.id === id),
  );
  if (unknown !== undefined) {
    throw new Fault(place, `there is no operation ${unknown}`);
  }
  if (schema.kind !== "object" || schema.additional !== "closed" || schema.description === undefined) {
    throw new Fault(schema.place, "a resource is a closed object with a description");
  }
  return {
    ...terms,
    schemaName,
    place: schema.place,
    description: schema.description,
    properties: configuration(schema),
    status: schema.properties.find(({ name }) => name === "status"),
  };
}

/** The properties of an object that are its configuration; `status` and what is excluded never enter a resource. */
export function configuration(shape: ObjectShape): readonly Property[] {
  return shape.properties.filter((property) => property.name !== "status" && !isExcluded(property));
}

/**
 * Whether `x-terraform.exclude` keeps a property out of every resource.
 *
 * @throws {Fault} for a property with other terms, and for one that is excluded and must be there.
 */
export function isExcluded({ name, required, schema }: Property): boolean {
  if (schema.terraform === undefined) {
    return false;
  }
  const place = below(schema.place, "x-terraform");
  const reading = startReading(schema.terraform, place);
  const excluded = readFlag(reading, "exclude");
  refuseUnread(reading);
  if (!excluded || required) {
    throw new Fault(place, `a property has no other term than \`exclude: true\`, and only where ${name} may be absent`);
  }
  return true;
}
