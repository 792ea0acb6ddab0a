import { isUtf8 } from "node:buffer";

/** Bytes from outside that are not what they should be. The message says what was expected. */
export class MalformedError extends Error {
  override readonly name = "MalformedError";
}

/** Reads bytes from front to back, and refuses to read past their end. */
export class ByteReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  /** A view of the next bytes, not a copy. */
  take(length: number): Uint8Array {
    const start = this.#advance(length);
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset + start, length);
  }

  /** The next bytes as text; text that is not UTF-8 is refused. */
  text(length: number): string {
    const start = this.#advance(length);
    const taken = this.#bytes.subarray(start, this.#position);
    if (!isUtf8(taken)) throw new MalformedError("a string is not valid UTF-8");
    return taken.toString();
  }

  /** A big-endian unsigned integer of up to 4 bytes. */
  unsigned(length: number): number {
    return this.#bytes.readUIntBE(this.#advance(length), length);
  }

  /** A big-endian signed integer of up to 4 bytes. */
  signed(length: number): number {
    return this.#bytes.readIntBE(this.#advance(length), length);
  }

  unsigned64(): bigint {
    return this.#bytes.readBigUInt64BE(this.#advance(8));
  }

  signed64(): bigint {
    return this.#bytes.readBigInt64BE(this.#advance(8));
  }

  float(): number {
    return this.#bytes.readFloatBE(this.#advance(4));
  }

  double(): number {
    return this.#bytes.readDoubleBE(this.#advance(8));
  }

  #advance(length: number): number {
    if (length > this.remaining) {
      throw new MalformedError(`the bytes end ${length - this.remaining} short of what they announce`);
    }
    const start = this.#position;
    this.#position += length;
    return start;
  }
}

/** Bytes in the making. */
export class ByteWriter {
  #bytes = Buffer.alloc(256);
  #length = 0;

  /** A big-endian unsigned integer of up to 4 bytes. */
  unsigned(value: number, length: number): void {
    const start = this.#grow(length);
    this.#bytes.writeUIntBE(value, start, length);
  }

  signed64(value: bigint): void {
    const start = this.#grow(8);
    this.#bytes.writeBigInt64BE(value, start);
  }

  append(bytes: Uint8Array): void {
    const start = this.#grow(bytes.length);
    this.#bytes.set(bytes, start);
  }

  /** What was written, as a copy. */
  finish(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  /** Makes room, possibly elsewhere, and says where the room starts. */
  #grow(length: number): number {
    const start = this.#length;
    this.#length += length;
    if (this.#length > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(this.#length, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
    }
    return start;
  }
}
