import { hash, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Random } from "./random.js";

/** What a token is for: agent pools, agent sessions, jobs, service accounts, or the controls of a test server. */
export type TokenKind = "mpt" | "mas" | "mjt" | "msa" | "mct";

/** A token as the server knows it after having issued or read it. The secret as a whole is not part of it. */
export interface KnownToken {
  readonly kind: TokenKind;
  /** The SHA-256 digest of the secret in hexadecimal: all that is ever stored of it. */
  readonly digest: string;
  /** The first characters of the secret, to recognise it by. */
  readonly prefix: string;
}

/** A token at the one moment when its secret is known. */
export interface IssuedToken extends KnownToken {
  readonly secret: string;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secretLength = 43;
const checksumLength = 6;
const prefixLength = 8;
const format = /^(mpt|mas|mjt|msa|mct)_[0-9A-Za-z]{49}$/;

/** Makes a token: its kind, 43 random base 62 characters (256 bits), and a checksum of both (TOK-5). */
export function issueToken(kind: TokenKind, random: Random): IssuedToken {
  const body = `${kind}_${randomText(random)}`;
  const secret = body + checksum(body);
  return { kind, secret, prefix: secret.slice(0, prefixLength), digest: digestOf(secret) };
}

/** Reads a token; undefined when its form or its checksum is wrong, which needs no look-up to tell (TOK-5). */
export function readToken(secret: string): KnownToken | undefined {
  if (!format.test(secret)) return undefined;
  const body = secret.slice(0, -checksumLength);
  if (checksum(body) !== secret.slice(-checksumLength)) return undefined;
  // The pattern lets only these kinds through.
  return { kind: secret.slice(0, 3) as TokenKind, prefix: secret.slice(0, prefixLength), digest: digestOf(secret) };
}

/** Whether two digests are the same, in a time that does not depend on where they differ (TOK-5). */
export function isSameDigest(first: string, second: string): boolean {
  const [one, other] = [Buffer.from(first, "hex"), Buffer.from(second, "hex")];
  return one.length === other.length && timingSafeEqual(one, other);
}

function randomText(random: Random): string {
  let text = "";
  while (text.length < secretLength) {
    for (const byte of random.bytes(secretLength - text.length)) {
      // 248 is the largest multiple of 62 in a byte: beyond it some characters would be likelier than others.
      if (byte < 248) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

function checksum(text: string): string {
  let written = "";
  for (let left = crc32(text); written.length < checksumLength; left = Math.floor(left / alphabet.length)) {
    written = alphabet.charAt(left % alphabet.length) + written;
  }
  return written;
}

function digestOf(secret: string): string {
  return hash("sha256", secret, "hex");
}
