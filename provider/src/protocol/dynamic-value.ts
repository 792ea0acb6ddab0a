import { MalformedError } from "./bytes.js";
import type { DynamicValueMessage } from "./messages.js";
import { Extension, isArray, isMap, pack, unpack, type Packed } from "./msgpack/msgpack.js";
import { packNumber, unpackNumber } from "./msgpack/number.js";
import { readRawState } from "./raw-state.js";
import { packUnknown, unpackUnknown } from "./msgpack/refinement.js";
import { decodeType, encodeType } from "./type.js";
import { DynamicallyTyped, ExactNumber, isMapping, isSequence, Unknown, type Type, type Value } from "./value.js";

/**
 * Reads a value of a type as Terraform sent it; an absent or empty message is null.
 *
 * @throws {MalformedError} when the value does not fit the type, naming the attribute.
 */
export function decodeDynamicValue(message: DynamicValueMessage | undefined, type: Type): Value {
  if (message?.msgpack?.length) return read(unpack(message.msgpack), type, "value");
  if (message?.json?.length) return readRawState(message.json, type);
  return null;
}

/**
 * Writes a value of a type for Terraform.
 *
 * @throws {TypeError} when the value does not fit the type, naming the attribute; an object must have exactly the
 * attributes of its type.
 */
export function encodeDynamicValue(value: Value, type: Type): DynamicValueMessage {
  return { msgpack: pack(write(value, type, "value")) };
}

function read(packed: Packed, type: Type, path: string): Value {
  if (packed === null) return null;
  if (packed instanceof Extension) return unpackUnknown(packed);
  switch (type) {
    case "string":
      if (typeof packed !== "string") throw malformed(path, "a string");
      return packed;
    case "number":
      return readNumber(packed, path);
    case "bool":
      if (typeof packed !== "boolean") throw malformed(path, "a boolean");
      return packed;
    case "dynamic":
      return readDynamic(packed, path);
    default:
      return readCompound(packed, type, path);
  }
}

function readNumber(packed: Packed, path: string): ExactNumber {
  try {
    return unpackNumber(packed);
  } catch (error) {
    if (error instanceof MalformedError) throw malformed(path, "a number");
    throw error;
  }
}

function readDynamic(packed: Packed, path: string): DynamicallyTyped {
  const [type, value] = isArray(packed) ? packed : [];
  if (!(type instanceof Uint8Array) || value === undefined) throw malformed(path, "a pair of type and value");
  const actual = decodeType(type);
  return new DynamicallyTyped(actual, read(value, actual, path));
}

function readCompound(packed: Packed, type: Exclude<Type, string>, path: string): Value {
  switch (type[0]) {
    case "list":
    case "set":
      return elements(packed, path).map((element, index) => read(element, type[1], `${path}[${index}]`));
    case "tuple":
      return readTuple(elements(packed, path), type[1], path);
    case "map":
      return readMap(packed, path, () => type[1]);
    case "object":
      return readObject(packed, type[1], path);
  }
}

function readTuple(found: readonly Packed[], types: readonly Type[], path: string): Value[] {
  if (found.length !== types.length) throw malformed(path, `a tuple of ${types.length}`);
  return types.map((type, index) => read(found[index] ?? null, type, `${path}[${index}]`));
}

function readObject(packed: Packed, types: Readonly<Record<string, Type>>, path: string): ReadonlyMap<string, Value> {
  const members = readMap(packed, path, (name) => (Object.hasOwn(types, name) ? types[name] : undefined));
  const missing = Object.keys(types).find((name) => !members.has(name));
  if (missing !== undefined) throw new MalformedError(`${path}.${missing} is missing`);
  return members;
}

function readMap(packed: Packed, path: string, typeOf: (key: string) => Type | undefined): ReadonlyMap<string, Value> {
  if (!isMap(packed)) throw malformed(path, "a map");
  const members = new Map<string, Value>();
  for (const [key, value] of packed) {
    if (typeof key !== "string") throw malformed(path, "a map with text for keys");
    const type = typeOf(key);
    if (type === undefined) throw new MalformedError(`${path}.${key} is not an attribute of its type`);
    members.set(key, read(value, type, `${path}.${key}`));
  }
  return members;
}

function elements(packed: Packed, path: string): readonly Packed[] {
  if (!isArray(packed)) throw malformed(path, "an array");
  return packed;
}

function write(value: Value, type: Type, path: string): Packed {
  if (value === null) return null;
  if (value instanceof Unknown) return packUnknown(value, type);
  switch (type) {
    case "string":
      if (typeof value !== "string") throw unfit(path, "a string");
      return value;
    case "number":
      if (!(value instanceof ExactNumber)) throw unfit(path, "a number");
      return packNumber(value);
    case "bool":
      if (typeof value !== "boolean") throw unfit(path, "a boolean");
      return value;
    case "dynamic":
      if (!(value instanceof DynamicallyTyped)) throw unfit(path, "a dynamically typed value");
      return [encodeType(value.type), write(value.value, value.type, path)];
    default:
      return writeCompound(value, type, path);
  }
}

function writeCompound(value: Value, type: Exclude<Type, string>, path: string): Packed {
  switch (type[0]) {
    case "list":
    case "set":
      if (!isSequence(value)) throw unfit(path, "an array");
      return value.map((element, index) => write(element, type[1], `${path}[${index}]`));
    case "tuple":
      if (!isSequence(value) || value.length !== type[1].length) throw unfit(path, `an array of ${type[1].length}`);
      return type[1].map((of, index) => write(value[index] ?? null, of, `${path}[${index}]`));
    case "map":
      if (!isMapping(value)) throw unfit(path, "a map");
      return new Map([...value].map(([key, member]) => [key, write(member, type[1], `${path}.${key}`)]));
    case "object":
      return writeObject(value, type[1], path);
  }
}

function writeObject(value: Value, types: Readonly<Record<string, Type>>, path: string): Packed {
  if (!isMapping(value)) throw unfit(path, "a map of attributes");
  const surplus = [...value.keys()].find((name) => !Object.hasOwn(types, name));
  if (surplus !== undefined) throw new TypeError(`${path}.${surplus} is not an attribute of its type`);
  return new Map(
    Object.entries(types).map(([name, type]) => {
      const member = value.get(name);
      if (member === undefined) throw new TypeError(`${path}.${name} is missing; say null where there is no value`);
      return [name, write(member, type, `${path}.${name}`)];
    }),
  );
}

function malformed(path: string, expected: string): MalformedError {
  return new MalformedError(`${path} is not ${expected}`);
}

function unfit(path: string, expected: string): TypeError {
  return new TypeError(`${path} is not ${expected}, which its type asks for`);
}
