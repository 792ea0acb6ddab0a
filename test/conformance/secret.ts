import { randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Makes a token of a kind as the rule says (TOK-5), written here once more so that the server's own way is checked. */
export function makeSecret(kind: string): string {
  const text = Array.from({ length: 43 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return `${kind}_${text}${checksum(`${kind}_${text}`)}`;
}

/** The six digits that must follow the text before them. */
export function checksum(text: string): string {
  const digits = [];
  for (let left = crc32(text); digits.length < 6; left = Math.floor(left / 62))
    digits.unshift(alphabet.charAt(left % 62));
  return digits.join("");
}
