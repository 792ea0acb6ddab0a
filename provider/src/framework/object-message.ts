import { decodeDynamicValue, encodeDynamicValue } from "../protocol/dynamic-value.js";
import type { DynamicValueMessage } from "../protocol/messages.js";
import { isMapping } from "../protocol/value.js";
import { objectType, type ObjectValue, type Schema } from "./schema.js";

/**
 * Reads the object of a schema; null where Terraform means none.
 *
 * @throws {MalformedError} when the message does not fit the schema.
 */
export function decodeObject(schema: Schema, message: DynamicValueMessage | undefined): ObjectValue | null {
  const value = decodeDynamicValue(message, objectType(schema));
  return isMapping(value) ? value : null;
}

/**
 * Reads the object of a schema where Terraform always sends one.
 *
 * @throws {MalformedError} when the message does not fit the schema.
 * @throws {TypeError} when it is null.
 */
export function decodePresentObject(schema: Schema, message: DynamicValueMessage | undefined): ObjectValue {
  const object = decodeObject(schema, message);
  if (object === null) throw new TypeError("Terraform sent no object where the protocol has one");
  return object;
}

/** Writes the object of a schema, or none. */
export function encodeObject(schema: Schema, object: ObjectValue | null): DynamicValueMessage {
  return encodeDynamicValue(object, objectType(schema));
}
