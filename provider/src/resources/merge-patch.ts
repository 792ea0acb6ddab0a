import { equal } from "../framework/equality.js";
import { jsonFromValue, type Json } from "../framework/json-value.js";
import { changedAttributes } from "../framework/plan.js";
import { valueAt, type ObjectValue, type Schema } from "../framework/schema.js";
import { isMapping, type Type, type Value } from "../protocol/value.js";

/**
 * The JSON merge patch that turns one object into another, of the named attributes and only where they differ: null unsets,
 * a map has its changed keys and a null for each key that goes, and lists and sets are replaced as a whole.
 */
export function mergePatch(
  schema: Schema,
  names: readonly string[],
  before: ObjectValue,
  after: ObjectValue,
): { readonly [member: string]: Json } {
  return Object.fromEntries(
    changedAttributes(schema, before, after)
      .filter(([name]) => names.includes(name))
      .map(([name, { type }]) => [name, patchOf(type, valueAt(before, name), valueAt(after, name))]),
  );
}

function patchOf(type: Type, old: Value, wanted: Value): Json {
  if (!isMapType(type) || !isMapping(old) || !isMapping(wanted)) return jsonFromValue(wanted);
  const removed = [...old.keys()].filter((key) => !wanted.has(key)).map((key) => [key, null] as const);
  const written = [...wanted]
    .filter(([key, element]) => !equal(type[1], old.get(key) ?? null, element))
    .map(([key, element]) => [key, jsonFromValue(element)] as const);
  return Object.fromEntries([...removed, ...written]);
}

function isMapType(type: Type): type is readonly ["map", Type] {
  return typeof type !== "string" && type[0] === "map";
}
