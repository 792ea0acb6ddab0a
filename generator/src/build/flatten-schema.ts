import { below, Fault, type Place } from "../fault.js";
import { isList, isObject, sameJson, type Json, type JsonObject } from "../json.js";
import { dereference, type LoadedDocument } from "../load.js";

/** Keywords that say something about a value and nothing of what it may be. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "readOnly",
  "writeOnly",
  "default",
  "x-problem-codes",
  "x-state-machine",
  "x-terraform",
]);

/**
 * The schema without `allOf`, and without a `$ref` that has other demands beside it: what they say together is said by one
 * schema. A `$ref` with nothing but annotations beside it stays.
 *
 * @throws {Fault} when two of the schemas that must hold together say different things under one keyword, and when a
 * schema of an `allOf` refuses the members of the others.
 */
export function flattenSchema(loaded: LoadedDocument, schema: JsonObject, place: Place): JsonObject {
  const { $ref, allOf, ...own } = schema;
  const parts: JsonObject[] = [];
  const demands = Object.keys(own).some((keyword) => !annotations.has(keyword));
  if ($ref !== undefined) {
    if (allOf === undefined && !demands) {
      return schema;
    }
    parts.push(resolve(loaded, { $ref }, place));
  }
  if (isList(allOf)) {
    parts.push(...allOf.map((part: Json, index) => branch(loaded, part, below(place, "allOf", index))));
  }
  if (parts.length === 0) {
    return closed(own, place);
  }
  const keyworded = parts.map((part) => withoutAnnotations(part));
  return closed(
    [...keyworded, own].reduce((left, right) => merge(loaded, left, right, place)),
    place,
  );
}

/** The flat schema that a reference leads to in the end. */
function resolve(loaded: LoadedDocument, schema: JsonObject, place: Place): JsonObject {
  const flat = flattenSchema(loaded, schema, place);
  if (flat["$ref"] === undefined) {
    return flat;
  }
  const target = dereference(loaded, "schemas", flat);
  return resolve(loaded, target, loaded.placeOf(target));
}

function branch(loaded: LoadedDocument, part: Json, place: Place): JsonObject {
  const flat = isObject(part) ? resolve(loaded, part, place) : undefined;
  if (flat?.["type"] !== "object") {
    throw new Fault(place, "allOf is supported for objects only");
  }
  if (flat["additionalProperties"] === false) {
    throw new Fault(place, "this schema refuses the members of the others; close the whole with unevaluatedProperties");
  }
  return flat;
}

function withoutAnnotations(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword)));
}

function merge(loaded: LoadedDocument, left: JsonObject, right: JsonObject, place: Place): JsonObject {
  const merged: Record<string, Json> = { ...left };
  for (const [keyword, value] of Object.entries(right)) {
    const present = left[keyword];
    if (present === undefined || annotations.has(keyword)) {
      merged[keyword] = value;
    } else if (keyword === "required" && isList(present) && isList(value)) {
      merged[keyword] = [...new Set<Json>([...present, ...value])];
    } else if (keyword === "properties" && isObject(present) && isObject(value)) {
      merged[keyword] = mergeProperties(loaded, present, value, below(place, keyword));
    } else if (!sameJson(present, value)) {
      throw new Fault(below(place, keyword), `${keyword} contradicts what must hold beside it`);
    }
  }
  loaded.setPlace(merged, place);
  return merged;
}

function mergeProperties(loaded: LoadedDocument, left: JsonObject, right: JsonObject, place: Place): JsonObject {
  const merged: Record<string, Json> = { ...left };
  for (const [name, schema] of Object.entries(right)) {
    const present = left[name];
    const at = below(place, name);
    merged[name] =
      isObject(present) && isObject(schema)
        ? merge(loaded, resolve(loaded, present, at), resolve(loaded, schema, at), at)
        : schema;
  }
  return merged;
}

/** Spells `unevaluatedProperties: false` as `additionalProperties: false`: without branches they mean the same. */
function closed(schema: JsonObject, place: Place): JsonObject {
  const { unevaluatedProperties, ...rest } = schema;
  if (unevaluatedProperties === undefined) {
    return schema;
  }
  if (unevaluatedProperties !== false || rest["additionalProperties"] !== undefined) {
    throw new Fault(
      below(place, "unevaluatedProperties"),
      "only false is supported, and not beside additionalProperties",
    );
  }
  return { ...rest, additionalProperties: false };
}
