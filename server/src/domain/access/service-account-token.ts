import { refuse, type Refusal } from "../refusal.js";
import type { ServiceAccount } from "./service-account.js";

/** A secret with which a service account speaks; only the digest of the secret is kept. */
export interface ServiceAccountToken {
  readonly id: string;
  readonly accountId: string;
  readonly serviceAccountId: string;
  /** Unique among the service account's tokens that are not revoked, ignoring case. */
  readonly name: string;
  /** An instant in RFC 3339, as it was written; null means never. */
  readonly expiresAt: string | null;
  /** The first characters of the secret. */
  readonly prefix: string;
  readonly digest: string;
  /** The service account that issued it. */
  readonly createdBy: string;
  readonly createdAt: number;
  /** The minute of the last call that was granted to it. */
  readonly lastUsedAt: number | null;
  /** A revoked token is remembered, so that whoever uses it learns why it no longer holds. */
  readonly revokedAt: number | null;
}

const minute = 60_000;

/** Refuses what is asked for with a token that was revoked or expired, or whose service account was deleted (IAM-3). */
export function userTokenRefusal(
  token: ServiceAccountToken,
  serviceAccount: ServiceAccount,
  now: number,
): Refusal | undefined {
  const why = endOf(token, serviceAccount, now);
  if (why === undefined) return undefined;
  return refuse("unauthenticated", `The token ${JSON.stringify(token.name)} ${why}; use another`, { rule: "IAM-3" });
}

/** The minute to note as that of a token's last use; undefined where it is noted already. */
export function unnotedUse(token: ServiceAccountToken, now: number): number | undefined {
  const used = now - (now % minute);
  return token.lastUsedAt !== null && token.lastUsedAt >= used ? undefined : used;
}

/** Refuses a name that another token of the service account has. */
export function serviceAccountTokenNameTaken(name: string): Refusal {
  const detail = `Another token of the service account is named ${JSON.stringify(name)}, ignoring case`;
  return refuse("name_taken", detail);
}

/** What ended a token, said of it; undefined while it holds. */
function endOf(token: ServiceAccountToken, serviceAccount: ServiceAccount, now: number): string | undefined {
  if (serviceAccount.deletedAt !== null) return "belongs to a service account that was deleted";
  if (token.revokedAt !== null) return "was revoked";
  const isExpired = token.expiresAt !== null && now >= Date.parse(token.expiresAt);
  return isExpired ? `expired at ${token.expiresAt}` : undefined;
}
