import { MalformedError } from "../bytes.js";
import type { Packed } from "./msgpack.js";
import { ExactNumber } from "../value.js";

/**
 * A number as Terraform writes it: an integer of 64 bits as such, anything else as decimal text. A binary fraction is never
 * written, for it would come back with other digits than the configuration has.
 */
export function packNumber(value: ExactNumber): Packed {
  if (value.text.length > 20 || value.text.includes(".")) return value.text;
  const integer = BigInt(value.text);
  return integer === BigInt.asIntN(64, integer) ? integer : value.text;
}

/**
 * Reads any of the forms that a number may arrive in. A binary fraction becomes the shortest decimal that means it.
 *
 * @throws {MalformedError} when it is none of them, or not finite.
 */
export function unpackNumber(packed: Packed): ExactNumber {
  if (typeof packed !== "bigint" && typeof packed !== "number" && typeof packed !== "string") {
    throw new MalformedError("a number is expected");
  }
  try {
    return ExactNumber.of(packed);
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedError(error.message);
    throw error;
  }
}
