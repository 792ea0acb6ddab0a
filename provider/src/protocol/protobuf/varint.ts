import { MalformedError, type ByteReader, type ByteWriter } from "../bytes.js";

/** Reads an integer of 64 bits, without a sign, in protobuf's groups of seven bits. */
export function readVarint(reader: ByteReader): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = reader.unsigned(1);
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return BigInt.asUintN(64, value);
  }
  throw new MalformedError("an integer is longer than ten bytes");
}

/** Writes an integer of 64 bits; a negative one as its two's complement, which is how protobuf has int32 and int64. */
export function writeVarint(writer: ByteWriter, value: bigint): void {
  let rest = BigInt.asUintN(64, value);
  while (rest > 0x7fn) {
    writer.unsigned(Number(rest & 0x7fn) | 0x80, 1);
    rest >>= 7n;
  }
  writer.unsigned(Number(rest), 1);
}
