import {
  DynamicallyTyped,
  ExactNumber,
  isMapping,
  isSequence,
  Unknown,
  type Type,
  type Value,
} from "../protocol/value.js";

/**
 * Whether two values of one type are the same to Terraform: numbers by their digits, sets whatever their order, strings
 * code unit by code unit (both sides are in normal form C). Two unknown values count as the same, an unknown and a known
 * one do not.
 */
export function equal(type: Type, left: Value, right: Value): boolean {
  return left === right || fingerprint(type, left) === fingerprint(type, right);
}

/**
 * A text that two values of one type share exactly when they are equal. Sets are sorted by the fingerprints of their
 * elements, which costs O(n log n) where comparing every element with every other would cost O(n²).
 */
function fingerprint(type: Type, value: Value): string {
  if (value === null) return "null";
  if (value instanceof Unknown) return "unknown";
  if (value instanceof DynamicallyTyped) return `${JSON.stringify(value.type)}:${fingerprint(value.type, value.value)}`;
  if (value instanceof ExactNumber) return value.text;
  if (isMapping(value)) return members(type, value);
  if (!isSequence(value)) return JSON.stringify(value);
  const elements = value.map((element, index) => fingerprint(elementType(type, index), element));
  return `[${(isSet(type) ? elements.sort() : elements).join()}]`;
}

function members(type: Type, value: ReadonlyMap<string, Value>): string {
  const entries = [...value].map(
    ([key, member]) => `${JSON.stringify(key)}:${fingerprint(memberType(type, key), member)}`,
  );
  return `{${entries.sort().join()}}`;
}

function isSet(type: Type): boolean {
  return typeof type !== "string" && type[0] === "set";
}

function elementType(type: Type, index: number): Type {
  if (typeof type === "string" || type[0] === "object") throw new TypeError(`${JSON.stringify(type)} has no elements`);
  if (type[0] !== "tuple") return type[1];
  const element = type[1][index];
  if (element === undefined) throw new TypeError(`${JSON.stringify(type)} has no element ${index}`);
  return element;
}

function memberType(type: Type, key: string): Type {
  if (typeof type === "string" || type[0] === "tuple") throw new TypeError(`${JSON.stringify(type)} has no members`);
  if (type[0] !== "object") return type[1];
  const member = type[1][key];
  if (member === undefined) throw new TypeError(`${JSON.stringify(type)} has no member ${JSON.stringify(key)}`);
  return member;
}
