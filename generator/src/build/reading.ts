import { below, Fault, type Place } from "../fault.js";
import { isList, isObject, type Json, type JsonObject } from "../json.js";

/** An object of a document while its members are read. Whoever is done asks that none was left out. */
export interface Reading {
  readonly json: JsonObject;
  readonly place: Place;
  /** The members that were read. */
  readonly read: Set<string>;
}

/** Takes up an object, in which the members `known` need not be read. */
export function startReading(json: JsonObject, place: Place, known: Iterable<string> = []): Reading {
  return { json, place, read: new Set(known) };
}

/** Reads a member that may be absent. */
export function readMember(reading: Reading, name: string): Json | undefined {
  reading.read.add(name);
  return reading.json[name];
}

/**
 * Reads a number that may be absent.
 *
 * @throws {Fault} when the member is something else.
 */
export function readNumber(reading: Reading, name: string): number | undefined {
  const value = readMember(reading, name);
  if (value !== undefined && typeof value !== "number") {
    throw new Fault(below(reading.place, name), "a number is wanted here");
  }
  return value;
}

/**
 * Reads a text that may be absent.
 *
 * @throws {Fault} when the member is something else.
 */
export function readString(reading: Reading, name: string): string | undefined {
  const value = readMember(reading, name);
  if (value !== undefined && typeof value !== "string") {
    throw new Fault(below(reading.place, name), "a text is wanted here");
  }
  return value;
}

/**
 * Reads a text that must be there.
 *
 * @throws {Fault} when it is not.
 */
export function requireString(reading: Reading, name: string): string {
  const value = readString(reading, name);
  if (value === undefined) {
    throw new Fault(reading.place, `${name} is missing`);
  }
  return value;
}

/**
 * Reads a flag; an absent one is false.
 *
 * @throws {Fault} when the member is something else.
 */
export function readFlag(reading: Reading, name: string): boolean {
  const value = readMember(reading, name);
  if (value !== undefined && typeof value !== "boolean") {
    throw new Fault(below(reading.place, name), "true or false is wanted here");
  }
  return value ?? false;
}

/**
 * Reads a list; an absent one is empty.
 *
 * @throws {Fault} when the member is something else.
 */
export function readList(reading: Reading, name: string): readonly Json[] {
  const value = readMember(reading, name);
  if (value !== undefined && !isList(value)) {
    throw new Fault(below(reading.place, name), "a list is wanted here");
  }
  return value ?? [];
}

/**
 * Reads a list of texts; an absent one is empty.
 *
 * @throws {Fault} when the member is something else.
 */
export function readStrings(reading: Reading, name: string): readonly string[] {
  return readList(reading, name).map((item, index) => {
    if (typeof item !== "string") {
      throw new Fault(below(reading.place, name, index), "a text is wanted here");
    }
    return item;
  });
}

/**
 * Reads an object; an absent one is empty.
 *
 * @throws {Fault} when the member is something else.
 */
export function readObject(reading: Reading, name: string): JsonObject {
  const value = readMember(reading, name);
  if (value !== undefined && !isObject(value)) {
    throw new Fault(below(reading.place, name), "an object is wanted here");
  }
  return value ?? {};
}

/**
 * Asks that every member was read.
 *
 * @throws {Fault} at the first that was not: it would have no effect.
 */
export function refuseUnread(reading: Reading): void {
  const unread = Object.keys(reading.json).find((name) => !reading.read.has(name));
  if (unread !== undefined) {
    throw new Fault(below(reading.place, unread), `${unread} has no effect here; remove it`);
  }
}
