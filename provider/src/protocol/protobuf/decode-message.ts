import { ByteReader, MalformedError } from "../bytes.js";
import { fieldsOf, namesOf, wire, zeroOf, type Field } from "./message-table.js";
import type { Message, MessageName } from "../messages.js";
import { readVarint } from "./varint.js";

/**
 * Reads a message. Fields that the table does not have are passed over, as protobuf asks.
 *
 * @throws {MalformedError} when the bytes are no such message.
 */
export function decodeMessage<Name extends MessageName>(name: Name, bytes: Uint8Array): Message<Name> {
  // The type of a message is derived from the table that it is read by.
  return readFields(name, new ByteReader(bytes), emptyMessage(name), 0) as Message<Name>;
}

type Target = Record<string, unknown>;

const deepest = 100;

function readFields(name: string, reader: ByteReader, target: Target, depth: number): Target {
  if (depth > deepest) throw new MalformedError(`messages nest deeper than ${deepest} levels`);
  const fields = fieldsByNumber(name);
  while (reader.remaining > 0) {
    const { number, form } = readTag(reader);
    const found = fields.get(number);
    if (found === undefined) skip(reader, form);
    else {
      if (form !== formOf(found.kind))
        throw new MalformedError(`${name}.${found.name} is delimited as no ${found.kind} is`);
      readField(found, reader, target, depth);
    }
  }
  return target;
}

interface NumberedField {
  readonly name: string;
  readonly kind: string;
  readonly label: Field[2];
}

const numbered = new Map<string, ReadonlyMap<number, NumberedField>>();

function fieldsByNumber(message: string): ReadonlyMap<number, NumberedField> {
  const known = numbered.get(message);
  if (known !== undefined) return known;
  const fields = new Map(
    Object.entries(fieldsOf(message)).map(([name, [number, kind, label]]) => [number, { name, kind, label }]),
  );
  numbered.set(message, fields);
  return fields;
}

function emptyMessage(message: string): Target {
  const target: Target = {};
  for (const [name, [, kind, label]] of Object.entries(fieldsOf(message))) target[name] = absent(kind, label);
  return target;
}

function absent(kind: string, label: Field[2]): unknown {
  switch (label) {
    case "repeated":
      return [];
    case "map":
      return new Map();
    case "optional":
      return undefined;
    case undefined:
      return zeroOf(kind);
  }
}

function readField({ name, kind, label }: NumberedField, reader: ByteReader, target: Target, depth: number): void {
  const present = target[name];
  if (Array.isArray(present)) present.push(readOne(kind, reader, undefined, depth));
  else if (present instanceof Map && label === "map") readEntry(kind, reader, present, depth);
  else target[name] = readOne(kind, reader, present, depth);
}

/** Reads one value. A message that comes a second time is merged into what came first. */
function readOne(kind: string, reader: ByteReader, present: unknown, depth: number): unknown {
  const names = namesOf(kind);
  // A name that a later protocol adds is read as the first, which every enum keeps for what it cannot say.
  if (names !== undefined) return names[Number(readVarint(reader))] ?? names[0];
  switch (kind) {
    case "bool":
      return readVarint(reader) !== 0n;
    case "int32":
      return Number(BigInt.asIntN(32, readVarint(reader)));
    case "int64":
      return readInt64(reader);
    case "string":
      return reader.text(readLength(reader));
    case "bytes":
      return reader.take(readLength(reader));
    default: {
      const message = new ByteReader(reader.take(readLength(reader)));
      // What was read for a message before is what this function returned.
      return readFields(kind, message, (present as Target | undefined) ?? emptyMessage(kind), depth + 1);
    }
  }
}

function readEntry(kind: string, reader: ByteReader, entries: Map<unknown, unknown>, depth: number): void {
  const entry = new ByteReader(reader.take(readLength(reader)));
  let key: unknown = "";
  let value: unknown = undefined;
  while (entry.remaining > 0) {
    const { number, form } = readTag(entry);
    if (number === 1 && form === wire.bytes) key = readOne("string", entry, undefined, depth);
    else if (number === 2 && form === formOf(kind)) value = readOne(kind, entry, undefined, depth);
    else skip(entry, form);
  }
  entries.set(key, value ?? zeroOf(kind) ?? emptyMessage(kind));
}

function readInt64(reader: ByteReader): number {
  const integer = BigInt.asIntN(64, readVarint(reader));
  const value = Number(integer);
  if (!Number.isSafeInteger(value)) throw new MalformedError(`${integer.toString()} is beyond 2^53`);
  return value;
}

function readLength(reader: ByteReader): number {
  return Number(readVarint(reader));
}

function readTag(reader: ByteReader): { number: number; form: number } {
  const tag = readVarint(reader);
  const number = Number(tag >> 3n);
  if (number === 0 || number > 0x1fff_ffff) throw new MalformedError(`${number} is not the number of a field`);
  return { number, form: Number(tag & 7n) };
}

function formOf(kind: string): number {
  const integer = kind === "bool" || kind === "int32" || kind === "int64" || namesOf(kind) !== undefined;
  return integer ? wire.varint : wire.bytes;
}

function skip(reader: ByteReader, form: number): void {
  switch (form) {
    case wire.varint:
      readVarint(reader);
      break;
    case wire.bits64:
      reader.take(8);
      break;
    case wire.bytes:
      reader.take(readLength(reader));
      break;
    case wire.bits32:
      reader.take(4);
      break;
    default:
      throw new MalformedError(`a field is delimited in the unknown form ${form}`);
  }
}
