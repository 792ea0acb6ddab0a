import { DynamicallyTyped, ExactNumber, isMapping, Unknown, type Type, type Value } from "../protocol/value.js";

/** What `JSON.parse` answers. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/**
 * Reads a JSON document as a value of the given type. Strings come out in Unicode normal form C, which is how Terraform
 * keeps them; members that an object type does not name are dropped, and those that it names and the document lacks are
 * null.
 *
 * @throws {TypeError} when the document does not have the type; the message names the place.
 */
export function valueFromJson(type: Type, json: Json | undefined, place = "the value"): Value {
  if (json === null || json === undefined) return null;
  if (typeof type === "string") return primitiveFromJson(type, json, place);
  switch (type[0]) {
    case "list":
    case "set":
      return arrayFrom(json, place).map((element, index) => valueFromJson(type[1], element, `${place}[${index}]`));
    case "tuple":
      return type[1].map((element, index) =>
        valueFromJson(element, arrayFrom(json, place)[index], `${place}[${index}]`),
      );
    case "map":
      return new Map(
        Object.entries(membersFrom(json, place)).map(([key, element]) => [
          key.normalize("NFC"),
          valueFromJson(type[1], element, `${place}[${JSON.stringify(key)}]`),
        ]),
      );
    case "object": {
      const members = membersFrom(json, place);
      return new Map(
        Object.entries(type[1]).map(([name, member]) => [
          name,
          valueFromJson(member, Object.hasOwn(members, name) ? members[name] : null, `${place}.${name}`),
        ]),
      );
    }
  }
}

/**
 * Writes a wholly known value as JSON.
 *
 * @throws {TypeError} when a part of the value is unknown or dynamically typed.
 * @throws {RangeError} when a number has more digits than a JSON number of JavaScript keeps.
 */
export function jsonFromValue(value: Value): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof ExactNumber) return numberFromExact(value);
  if (value instanceof Unknown) throw new TypeError("an unknown value has no JSON");
  if (value instanceof DynamicallyTyped) throw new TypeError("a dynamically typed value has no JSON of its own");
  if (!isMapping(value)) return value.map(jsonFromValue);
  return Object.fromEntries([...value].map(([key, element]) => [key, jsonFromValue(element)]));
}

/** Whether a document is an object. */
export function isJsonObject(json: Json | undefined): json is { readonly [member: string]: Json } {
  return typeof json === "object" && json !== null && !isJsonArray(json);
}

/** Whether a document is an array. */
export function isJsonArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

function primitiveFromJson(type: Extract<Type, string>, json: Json, place: string): Value {
  if (type === "string" && typeof json === "string") return json.normalize("NFC");
  if (type === "bool" && typeof json === "boolean") return json;
  if (type === "number" && typeof json === "number") return ExactNumber.of(json);
  throw new TypeError(`${place} is ${kindOf(json)}, where a ${type} was expected`);
}

function arrayFrom(json: Json, place: string): readonly Json[] {
  if (isJsonArray(json)) return json;
  throw new TypeError(`${place} is ${kindOf(json)}, where a list was expected`);
}

function membersFrom(json: Json, place: string): { readonly [member: string]: Json } {
  if (isJsonObject(json)) return json;
  throw new TypeError(`${place} is ${kindOf(json)}, where an object was expected`);
}

function numberFromExact(number: ExactNumber): number {
  const nearest = number.toNumber();
  if (ExactNumber.of(nearest).text === number.text) return nearest;
  throw new RangeError(`${number.text} has more digits than a JSON number keeps here`);
}

function kindOf(json: Json): string {
  if (json === null) return "null";
  if (isJsonArray(json)) return "a list";
  return typeof json === "object" ? "an object" : `a ${typeof json}`;
}
