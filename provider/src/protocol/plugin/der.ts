/** The tags of ASN.1 that a certificate consists of. */
const tag = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  bytes: 0x04,
  identifier: 0x06,
  text: 0x0c,
  shortTime: 0x17,
  longTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Values one after the other, in order. */
export function sequence(...values: Uint8Array[]): Uint8Array {
  return encode(tag.sequence, ...values);
}

/** Values of which the order means nothing. */
export function set(...values: Uint8Array[]): Uint8Array {
  return encode(tag.set, ...values);
}

/** A value under a tag that its context gives a meaning; `constructed` when it holds other values. */
export function tagged(number: number, constructed: boolean, ...values: Uint8Array[]): Uint8Array {
  return encode(0x80 | (constructed ? 0x20 : 0) | number, ...values);
}

export function boolean(value: boolean): Uint8Array {
  return encode(tag.boolean, Uint8Array.of(value ? 0xff : 0));
}

/** An integer from its big-endian bytes, which have a sign. */
export function integer(...bytes: number[]): Uint8Array {
  return encode(tag.integer, Uint8Array.from(bytes));
}

/** Bits, of which the last `unused` ones do not count. */
export function bits(bytes: Uint8Array, unused = 0): Uint8Array {
  return encode(tag.bits, Uint8Array.of(unused), bytes);
}

export function bytes(...values: Uint8Array[]): Uint8Array {
  return encode(tag.bytes, ...values);
}

export function text(value: string): Uint8Array {
  return encode(tag.text, Buffer.from(value));
}

/** An object identifier from its dotted form. */
export function identifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return encode(tag.identifier, Uint8Array.from([first * 40 + second, ...rest].flatMap(inGroupsOfSevenBits)));
}

/** A time, to the second; certificates have years before 2050 in two digits. */
export function time(value: Date): Uint8Array {
  const digits = value.toISOString().replace(/[-:T]|\.\d+/g, "");
  return value.getUTCFullYear() < 2050
    ? encode(tag.shortTime, Buffer.from(digits.slice(2)))
    : encode(tag.longTime, Buffer.from(digits));
}

function encode(tag: number, ...contents: Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return Buffer.concat([Uint8Array.of(tag, ...lengthBytes(length)), ...contents]);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function inGroupsOfSevenBits(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return groups;
}
