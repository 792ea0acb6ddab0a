import { ByteReader, ByteWriter, MalformedError } from "../bytes.js";

/** Anything that MessagePack can hold. Integers are bigint and floats are number, so that the two stay apart. */
export type Packed =
  null | boolean | bigint | number | string | Uint8Array | Extension | readonly Packed[] | ReadonlyMap<Packed, Packed>;

/** A value of a kind that MessagePack leaves to its users. */
export class Extension {
  readonly code: number;
  readonly data: Uint8Array;

  constructor(code: number, data: Uint8Array) {
    this.code = code;
    this.data = data;
  }
}

/** Whether a value is an array. */
export function isArray(value: Packed | undefined): value is readonly Packed[] {
  return Array.isArray(value);
}

/** Whether a value is a map. */
export function isMap(value: Packed | undefined): value is ReadonlyMap<Packed, Packed> {
  return value instanceof Map;
}

/**
 * Reads one value and nothing behind it.
 *
 * @throws {MalformedError} when the bytes are no MessagePack, are too few or too many, or nest deeper than any real value.
 */
export function unpack(bytes: Uint8Array): Packed {
  const reader = new ByteReader(bytes);
  const value = read(reader, 0);
  if (reader.remaining > 0) throw new MalformedError(`${reader.remaining} bytes follow the value`);
  return value;
}

/**
 * Writes a value in its shortest form.
 *
 * @throws {RangeError} when an integer does not fit 64 bits with a sign.
 */
export function pack(value: Packed): Uint8Array {
  const writer = new ByteWriter();
  write(writer, value);
  return writer.finish();
}

const deepest = 512;

function read(reader: ByteReader, depth: number): Packed {
  const first = reader.unsigned(1);
  if (first < 0x80) return BigInt(first);
  if (first < 0x90) return readMap(reader, first & 0x0f, depth);
  if (first < 0xa0) return readArray(reader, first & 0x0f, depth);
  if (first < 0xc0) return reader.text(first & 0x1f);
  if (first >= 0xe0) return BigInt(first - 0x100);
  // The forms of three or four widths stand side by side: the width is 2 to the power of their distance from the first.
  if (first >= 0xc4 && first <= 0xc6) return reader.take(reader.unsigned(1 << (first - 0xc4)));
  if (first >= 0xc7 && first <= 0xc9) return readExtension(reader, reader.unsigned(1 << (first - 0xc7)));
  if (first >= 0xcc && first <= 0xce) return BigInt(reader.unsigned(1 << (first - 0xcc)));
  if (first >= 0xd0 && first <= 0xd2) return BigInt(reader.signed(1 << (first - 0xd0)));
  if (first >= 0xd4 && first <= 0xd8) return readExtension(reader, 1 << (first - 0xd4));
  if (first >= 0xd9 && first <= 0xdb) return reader.text(reader.unsigned(1 << (first - 0xd9)));
  switch (first) {
    case 0xc0:
      return null;
    case 0xc2:
      return false;
    case 0xc3:
      return true;
    case 0xca:
      return reader.float();
    case 0xcb:
      return reader.double();
    case 0xcf:
      return reader.unsigned64();
    case 0xd3:
      return reader.signed64();
    case 0xdc:
      return readArray(reader, reader.unsigned(2), depth);
    case 0xdd:
      return readArray(reader, reader.unsigned(4), depth);
    case 0xde:
      return readMap(reader, reader.unsigned(2), depth);
    case 0xdf:
      return readMap(reader, reader.unsigned(4), depth);
    default:
      throw new MalformedError(`no MessagePack value starts with the byte 0x${first.toString(16)}`);
  }
}

function readExtension(reader: ByteReader, length: number): Extension {
  const code = reader.signed(1);
  return new Extension(code, reader.take(length));
}

function readArray(reader: ByteReader, length: number, depth: number): Packed[] {
  refuseExcess(reader, length, depth);
  const elements: Packed[] = [];
  for (let index = 0; index < length; index++) elements.push(read(reader, depth + 1));
  return elements;
}

function readMap(reader: ByteReader, length: number, depth: number): Map<Packed, Packed> {
  refuseExcess(reader, length * 2, depth);
  const entries = new Map<Packed, Packed>();
  for (let index = 0; index < length; index++) entries.set(read(reader, depth + 1), read(reader, depth + 1));
  return entries;
}

function refuseExcess(reader: ByteReader, length: number, depth: number): void {
  if (depth >= deepest) throw new MalformedError(`values nest deeper than ${deepest} levels`);
  // Every element takes a byte at least, so a false length is found before anything is read.
  if (length > reader.remaining) throw new MalformedError(`${length} elements are announced, and there are fewer`);
}

function write(writer: ByteWriter, value: Packed): void {
  if (value === null) writer.unsigned(0xc0, 1);
  else if (typeof value === "boolean") writer.unsigned(value ? 0xc3 : 0xc2, 1);
  else if (typeof value === "bigint") writeInteger(writer, value);
  else if (typeof value === "number") writeDouble(writer, value);
  else if (typeof value === "string") writeText(writer, value);
  else if (value instanceof Uint8Array) writeBinary(writer, value);
  else if (value instanceof Extension) writeExtension(writer, value);
  else if (isArray(value)) writeArray(writer, value);
  else writeMap(writer, value);
}

function writeInteger(writer: ByteWriter, value: bigint): void {
  if (value !== BigInt.asIntN(64, value)) throw new RangeError(`${value.toString()} does not fit 64 bits`);
  const small = Number(value);
  if (small >= 0 ? small < 0x80 : small >= -0x20) writer.unsigned(small & 0xff, 1);
  else if (small >= 0 && small <= 0xffff_ffff) writeLength(writer, small, 0xcc);
  else if (small < 0 && small >= -0x8000_0000) writeNegative(writer, small);
  else {
    // A positive integer that fits with a sign has the same eight bytes without one.
    writer.unsigned(small < 0 ? 0xd3 : 0xcf, 1);
    writer.signed64(value);
  }
}

function writeNegative(writer: ByteWriter, value: number): void {
  const power = value >= -0x80 ? 0 : value >= -0x8000 ? 1 : 2;
  writer.unsigned(0xd0 + power, 1);
  writer.unsigned(value + 2 ** (8 << power), 1 << power);
}

function writeDouble(writer: ByteWriter, value: number): void {
  const bytes = Buffer.alloc(9, 0xcb);
  bytes.writeDoubleBE(value, 1);
  writer.append(bytes);
}

function writeText(writer: ByteWriter, value: string): void {
  const bytes = Buffer.from(value);
  if (bytes.length < 0x20) writer.unsigned(0xa0 | bytes.length, 1);
  else writeLength(writer, bytes.length, 0xd9);
  writer.append(bytes);
}

function writeBinary(writer: ByteWriter, value: Uint8Array): void {
  writeLength(writer, value.length, 0xc4);
  writer.append(value);
}

function writeExtension(writer: ByteWriter, { code, data }: Extension): void {
  const power = [1, 2, 4, 8, 16].indexOf(data.length);
  if (power >= 0) writer.unsigned(0xd4 + power, 1);
  else writeLength(writer, data.length, 0xc7);
  writer.unsigned(code & 0xff, 1);
  writer.append(data);
}

function writeArray(writer: ByteWriter, elements: readonly Packed[]): void {
  writeCount(writer, elements.length, 0x90, 0xdc);
  for (const element of elements) write(writer, element);
}

function writeMap(writer: ByteWriter, entries: ReadonlyMap<Packed, Packed>): void {
  writeCount(writer, entries.size, 0x80, 0xde);
  for (const [key, value] of entries) {
    write(writer, key);
    write(writer, value);
  }
}

function writeCount(writer: ByteWriter, count: number, short: number, long: number): void {
  if (count < 0x10) writer.unsigned(short | count, 1);
  else {
    const wide = count > 0xffff;
    writer.unsigned(wide ? long + 1 : long, 1);
    writer.unsigned(count, wide ? 4 : 2);
  }
}

/** Writes a length of one, two or four bytes behind the byte that says which; the three forms start at `first`. */
function writeLength(writer: ByteWriter, length: number, first: number): void {
  const power = length <= 0xff ? 0 : length <= 0xffff ? 1 : 2;
  writer.unsigned(first + power, 1);
  writer.unsigned(length, 1 << power);
}
