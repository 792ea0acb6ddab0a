import { createCipheriv, createDecipheriv, hash, hkdfSync } from "node:crypto";
import type { Random } from "../../random.js";

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** All that is kept of an `Idempotency-Key`: its SHA-256 digest in hexadecimal. */
export function keyDigest(key: string): string {
  return hash("sha256", key, "hex");
}

/**
 * Seals a text so that only whoever has the key can read it, and only in this place: what is kept of the key does not
 * open it. The place is the record that keeps the text.
 */
export function seal(text: string, key: string, place: string, random: Random): string {
  const nonce = random.bytes(nonceLength);
  const sealing = createCipheriv(cipher, sealingKey(key), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what was sealed. Throws when the key or the place is another, or the text was changed. */
export function unseal(sealed: string, key: string, place: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const nonce = bytes.subarray(0, nonceLength);
  const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
  const opening = createDecipheriv(cipher, sealingKey(key), nonce, { authTagLength: tagLength });
  opening.setAAD(Buffer.from(place)).setAuthTag(tag);
  return opening.update(bytes.subarray(nonceLength + tagLength), undefined, "utf8") + opening.final("utf8");
}

function sealingKey(key: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, "", "muster: answer kept under an idempotency key", 32));
}
