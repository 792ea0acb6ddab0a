import { Extension, isArray, isMap, pack, unpack, type Packed } from "./msgpack.js";
import { packNumber, unpackNumber } from "./number.js";
import { unknown, Unknown, type Refinement, type Type } from "../value.js";

/** Terraform's extension codes for what is unknown: without a promise, and with some. */
const plainCode = 0;
const refinedCode = 12;

/** The keys under which promises stand in the payload of a refined unknown value. */
const nullness = 1n;
const prefix = 2n;
const lowerBound = 3n;
const upperBound = 4n;
const minimumLength = 5n;
const maximumLength = 6n;

/** What Terraform accepts at most. A promise beyond it is left out, since to promise less is always allowed. */
const longestPrefix = 256;
const longestPayload = 1024;

/** An unknown value of a type, with those of its promises that a value of the type can keep. */
export function packUnknown(value: Unknown, type: Type): Extension {
  const promises = value.refinement === undefined ? [] : promisesOf(value.refinement, type);
  const payload = pack(new Map(promises));
  if (promises.length === 0 || payload.length > longestPayload) return new Extension(plainCode, new Uint8Array(1));
  return new Extension(refinedCode, payload);
}

/** The unknown value that an extension of any code stands for. */
export function unpackUnknown(extension: Extension): Unknown {
  if (extension.code !== refinedCode) return unknown;
  const payload = unpack(extension.data);
  return isMap(payload) ? new Unknown(refinementOf(payload)) : unknown;
}

function promisesOf(refinement: Refinement, type: Type): [bigint, Packed][] {
  if (type === "dynamic") return [];
  const promises: [bigint, Packed][] = [];
  if (refinement.mayBeNull === false) promises.push([nullness, false]);
  if (type === "string") promises.push(...prefixPromise(refinement.stringPrefix));
  if (type === "number") {
    promises.push(...boundPromise(lowerBound, refinement.lowerBound));
    promises.push(...boundPromise(upperBound, refinement.upperBound));
  }
  if (type[0] === "list" || type[0] === "set" || type[0] === "map") {
    promises.push(...lengthPromise(minimumLength, refinement.minimumLength));
    promises.push(...lengthPromise(maximumLength, refinement.maximumLength));
  }
  return promises;
}

function prefixPromise(text: string | undefined): [bigint, Packed][] {
  return text === undefined || text === "" || Buffer.byteLength(text) > longestPrefix ? [] : [[prefix, text]];
}

function boundPromise(key: bigint, bound: Refinement["lowerBound"]): [bigint, Packed][] {
  return bound === undefined ? [] : [[key, [packNumber(bound.value), bound.inclusive]]];
}

function lengthPromise(key: bigint, length: number | undefined): [bigint, Packed][] {
  return length === undefined ? [] : [[key, BigInt(length)]];
}

function refinementOf(promises: ReadonlyMap<Packed, Packed>): Refinement {
  const mayBeNull = promises.get(nullness);
  const stringPrefix = promises.get(prefix);
  const lower = boundOf(promises.get(lowerBound));
  const upper = boundOf(promises.get(upperBound));
  const minimum = promises.get(minimumLength);
  const maximum = promises.get(maximumLength);
  return {
    ...(typeof mayBeNull === "boolean" && { mayBeNull }),
    ...(typeof stringPrefix === "string" && { stringPrefix }),
    ...(lower !== undefined && { lowerBound: lower }),
    ...(upper !== undefined && { upperBound: upper }),
    ...(typeof minimum === "bigint" && { minimumLength: Number(minimum) }),
    ...(typeof maximum === "bigint" && { maximumLength: Number(maximum) }),
  };
}

function boundOf(packed: Packed | undefined): Refinement["lowerBound"] {
  if (!isArray(packed)) return undefined;
  const [value, inclusive] = packed;
  return value === undefined ? undefined : { value: unpackNumber(value), inclusive: inclusive === true };
}
