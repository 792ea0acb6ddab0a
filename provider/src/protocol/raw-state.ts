import { MalformedError } from "./bytes.js";
import { readType } from "./type.js";
import { DynamicallyTyped, ExactNumber, type Type, type Value } from "./value.js";

/**
 * Reads a value of a type from JSON, such as the state file has it: numbers keep every digit, keys that the type does not
 * have are passed over, and attributes that are missing are null.
 *
 * @throws {MalformedError} when the bytes are not JSON or a value does not fit its type, naming the attribute.
 */
export function readRawState(json: Uint8Array, type: Type): Value {
  return read(parseExactly(Buffer.from(json).toString()), type, "state");
}

/** What `JSON.parse` gives once every number is a string. */
type Json = null | boolean | string | readonly Json[] | { readonly [key: string]: Json };

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Parses JSON with its numbers as strings, for `JSON.parse` would round them. */
function parseExactly(text: string): Json {
  const quoted = text.replace(stringOrNumber, (token) => (token.startsWith('"') ? token : `"${token}"`));
  try {
    return JSON.parse(quoted) as Json; // JSON.parse promises any; this is all that JSON without numbers can be.
  } catch (error) {
    if (error instanceof SyntaxError) throw new MalformedError("the state is not valid JSON");
    throw error;
  }
}

function read(json: Json, type: Type, path: string): Value {
  if (json === null) return null;
  switch (type) {
    case "string":
      return readText(json, path);
    case "number":
      return readNumber(json, path);
    case "bool":
      return readBoolean(json, path);
    case "dynamic":
      return readDynamic(json, path);
    default:
      return readCompound(json, type, path);
  }
}

// Terraform converts between text, numbers and booleans when it reads a state, so an attribute that changed from one to
// another is read as what it has become.
function readText(json: Json, path: string): Value {
  if (typeof json === "string") return json;
  if (typeof json === "boolean") return String(json);
  throw unfit(path, "a string");
}

function readNumber(json: Json, path: string): Value {
  if (typeof json !== "string") throw unfit(path, "a number");
  try {
    return ExactNumber.of(json);
  } catch (error) {
    if (error instanceof RangeError) throw unfit(path, "a number");
    throw error;
  }
}

function readBoolean(json: Json, path: string): Value {
  if (typeof json === "boolean") return json;
  if (json === "true" || json === "false") return json === "true";
  throw unfit(path, "a boolean");
}

function readDynamic(json: Json, path: string): Value {
  const { type, value } = members(json, path);
  if (type === undefined || value === undefined) throw unfit(path, "an object of type and value");
  const actual = readType(type);
  return new DynamicallyTyped(actual, read(value, actual, path));
}

function readCompound(json: Json, type: Exclude<Type, string>, path: string): Value {
  switch (type[0]) {
    case "list":
    case "set":
      return elements(json, path).map((element, index) => read(element, type[1], `${path}[${index}]`));
    case "tuple":
      return type[1].map((of, index) => read(elements(json, path)[index] ?? null, of, `${path}[${index}]`));
    case "map":
      return new Map(
        Object.entries(members(json, path)).map(([key, value]) => [
          key,
          read(value, type[1], `${path}[${JSON.stringify(key)}]`),
        ]),
      );
    case "object": {
      const found = members(json, path);
      return new Map(
        Object.entries(type[1]).map(([name, of]) => [
          name,
          read(Object.hasOwn(found, name) ? (found[name] ?? null) : null, of, `${path}.${name}`),
        ]),
      );
    }
  }
}

function elements(json: Json, path: string): readonly Json[] {
  if (!isArray(json)) throw unfit(path, "an array");
  return json;
}

function members(json: Json, path: string): Readonly<Record<string, Json>> {
  if (typeof json !== "object" || json === null || isArray(json)) throw unfit(path, "an object");
  return json;
}

function isArray(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function unfit(path: string, expected: string): MalformedError {
  return new MalformedError(`${path} is not ${expected}`);
}
