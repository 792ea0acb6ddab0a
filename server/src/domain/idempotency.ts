import { refuse, type Refusal } from "./refusal.js";

/** What was answered to a request that came with an `Idempotency-Key`. */
export interface IdempotencyRecord {
  readonly id: string;
  /** The principal and the digest of its key: the keys of one principal mean nothing to another. */
  readonly key: string;
  /** The digest of all that the request asked for. */
  readonly requestDigest: string;
  /** The body of the answer, sealed where it holds a secret; null where it had none, or was forgotten since. */
  readonly body: string | null;
  readonly etag: string | null;
  /** The token whose secret the answer holds; null where it holds none. */
  readonly issuedTokenId: string | null;
  readonly createdAt: number;
}

const keptFor = 24 * 60 * 60_000;
const secretKeptFor = 10 * 60_000;

/** The instants up to which records, and among them the answers that hold a secret, are forgotten. */
export function forgottenUntil(now: number): { readonly records: number; readonly secrets: number } {
  return { records: now - keptFor, secrets: now - secretKeptFor };
}

/** Refuses a request that comes with a key that was used before, unless it is the same one and its answer is kept. */
export function repeatRefusal(record: IdempotencyRecord, requestDigest: string, now: number): Refusal | undefined {
  if (record.requestDigest !== requestDigest) {
    return refuse("idempotency_key_reused", "The Idempotency-Key came with another request before; choose a new one");
  }
  if (record.issuedTokenId === null || record.createdAt > forgottenUntil(now).secrets) return undefined;
  const detail = `The secret of the token ${record.issuedTokenId} was given out before and is forgotten; revoke the token and issue another`;
  return refuse("token_already_issued", detail, { tokenId: record.issuedTokenId });
}
