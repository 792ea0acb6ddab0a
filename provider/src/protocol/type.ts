import { MalformedError } from "./bytes.js";
import type { Type } from "./value.js";

/** A type as the bytes of its JSON, which is how schemas and dynamically typed values carry it. */
export function encodeType(type: Type): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(type)));
}

/**
 * Reads what `encodeType` writes.
 *
 * @throws {MalformedError} when the bytes are not the JSON of a type.
 */
export function decodeType(bytes: Uint8Array): Type {
  const json = Buffer.from(bytes).toString();
  try {
    return readType(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) throw new MalformedError(`${json} is not the JSON of a type`);
    throw error;
  }
}

/**
 * Checks that parsed JSON is a type.
 *
 * @throws {MalformedError} when it is not.
 */
export function readType(json: unknown): Type {
  if (json === "string" || json === "number" || json === "bool" || json === "dynamic") return json;
  if (Array.isArray(json) && json.length === 2) {
    const [kind, of] = json as [unknown, unknown]; // Array.isArray calls its elements any; nothing is assumed of them.
    if (kind === "list" || kind === "set" || kind === "map") return [kind, readType(of)];
    if (kind === "tuple" && Array.isArray(of)) return ["tuple", of.map(readType)];
    if (kind === "object" && typeof of === "object" && of !== null && !Array.isArray(of)) {
      return ["object", Object.fromEntries(Object.entries(of).map(([name, member]) => [name, readType(member)]))];
    }
  }
  throw new MalformedError(`${JSON.stringify(json)} is not a type`);
}
