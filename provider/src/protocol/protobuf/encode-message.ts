import { ByteWriter } from "../bytes.js";
import { fieldsOf, namesOf, wire, zeroOf } from "./message-table.js";
import type { MessageInit, MessageName } from "../messages.js";
import { writeVarint } from "./varint.js";

/**
 * A message as protobuf writes it on the wire; fields stand in the order of the table, so equal messages give equal bytes.
 *
 * @throws {RangeError} when an integer is none, or is beyond 2^53.
 */
export function encodeMessage<Name extends MessageName>(name: Name, message: MessageInit<Name>): Uint8Array {
  return encodeFields(name, message);
}

function encodeFields(name: string, message: object): Uint8Array {
  const writer = new ByteWriter();
  const values = new Map<string, unknown>(Object.entries(message));
  for (const [field, [number, kind, label]] of Object.entries(fieldsOf(name))) {
    const value = values.get(field);
    if (value === undefined) continue;
    if (Array.isArray(value)) for (const element of value) writeField(writer, number, kind, element);
    else if (value instanceof Map) for (const [key, entry] of value) writeEntry(writer, number, kind, key, entry);
    else if (label === "optional" || !isZero(kind, value)) writeField(writer, number, kind, value);
  }
  return writer.finish();
}

function writeField(writer: ByteWriter, number: number, kind: string, value: unknown): void {
  const integer = integerOf(kind, value);
  if (integer === undefined) {
    writeBytes(writer, number, bytesOf(kind, value));
  } else {
    writeVarint(writer, BigInt((number << 3) | wire.varint));
    writeVarint(writer, integer);
  }
}

/** An entry of a map travels as a message of its own, whose first field is the key and whose second is the value. */
function writeEntry(writer: ByteWriter, number: number, kind: string, key: unknown, value: unknown): void {
  const entry = new ByteWriter();
  writeField(entry, 1, "string", key);
  writeField(entry, 2, kind, value);
  writeBytes(writer, number, entry.finish());
}

function writeBytes(writer: ByteWriter, number: number, bytes: Uint8Array): void {
  writeVarint(writer, BigInt((number << 3) | wire.bytes));
  writeVarint(writer, BigInt(bytes.length));
  writer.append(bytes);
}

function integerOf(kind: string, value: unknown): bigint | undefined {
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an integer that can be sent exactly`);
    return BigInt(value);
  }
  const names = namesOf(kind);
  if (names === undefined) return undefined;
  const index = names.indexOf(String(value));
  if (index < 0) throw new RangeError(`${String(value)} is not among ${names.join(", ")}`);
  return BigInt(index);
}

function bytesOf(kind: string, value: unknown): Uint8Array {
  if (typeof value === "string") return Buffer.from(value);
  if (value instanceof Uint8Array) return value;
  if (typeof value === "object" && value !== null) return encodeFields(kind, value);
  throw new TypeError(`${String(value)} is no ${kind}`);
}

/** Whether a value is what its absence means, so that it need not be sent. */
function isZero(kind: string, value: unknown): boolean {
  return value instanceof Uint8Array ? value.length === 0 : value === zeroOf(kind);
}
