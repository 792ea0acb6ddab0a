import { poolDeletedRefusal, type AgentPool } from "./agent-pool.js";
import { refuse, refuseFaults, type Refusal } from "../refusal.js";

/** A secret with which agents enrol in a pool; only the digest of the secret is kept (TOK-1). */
export interface AgentPoolToken {
  readonly id: string;
  readonly accountId: string;
  readonly agentPoolId: string;
  /** Unique among the pool's tokens that are not revoked, ignoring case (TOK-1). */
  readonly name: string;
  readonly description: string;
  /** An instant in RFC 3339, as it was written; null means never. */
  readonly expiresAt: string | null;
  /** The first characters of the secret. */
  readonly prefix: string;
  readonly digest: string;
  /** The secret before the last rotation, which registers agents until its grace ends (TOK-4). */
  readonly previousSecret: PreviousSecret | null;
  /** The service account that issued it. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  /** A revoked token is remembered, so that its agents learn of it for ever (TOK-3). */
  readonly revokedAt: number | null;
  /** When the sessions that a revoked token registered end; null when they go on (TOK-3). */
  readonly sessionsEndAt: number | null;
}

/** The secret that a rotation replaced. */
export interface PreviousSecret {
  readonly digest: string;
  readonly expiresAt: number;
}

/** What becomes of the sessions that a token registered when it is revoked (TOK-3). */
export type SessionFate = "keep" | "drain" | "immediate";

/** When those sessions end; null for never (TOK-3). */
export function sessionsEnd(fate: SessionFate, drainSeconds: number, now: number): number | null {
  return { keep: null, drain: now + drainSeconds * 1000, immediate: now }[fate];
}

/** What a merge patch changes of a token: absent members stay. */
export interface AgentPoolTokenChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

/** The members of a token that are chosen at creation and never change, each with its rule. */
export const immutableTokenMembers = { expires_at: "TOK-1" } as const;

/** The token after a change. */
export function changeToken(token: AgentPoolToken, { name, description }: AgentPoolTokenChange): AgentPoolToken {
  return { ...token, name: name ?? token.name, description: description ?? token.description };
}

/** A token's new secret, without the secret itself. */
export type NewSecret = Pick<AgentPoolToken, "prefix" | "digest">;

/**
 * The token with a new secret. The present one goes on for so many seconds, and one that a rotation replaced before ends
 * at once: there is never more than one beside the newest (TOK-4).
 */
export function rotateToken(
  token: AgentPoolToken,
  { prefix, digest }: NewSecret,
  graceSeconds: number,
  now: number,
): AgentPoolToken {
  const previousSecret = graceSeconds === 0 ? null : { digest: token.digest, expiresAt: now + graceSeconds * 1000 };
  return { ...token, prefix, digest, previousSecret };
}

/** The secret before the last rotation, as long as it registers agents; null from the end of its grace on (TOK-4). */
export function previousSecretAt({ previousSecret }: AgentPoolToken, now: number): PreviousSecret | null {
  return previousSecret !== null && now < previousSecret.expiresAt ? previousSecret : null;
}

/** Refuses a secret that is neither the token's present one nor one in its grace (TOK-4). */
export function secretRefusal(token: AgentPoolToken, digest: string, now: number): Refusal | undefined {
  if (digest === token.digest || digest === previousSecretAt(token, now)?.digest) return undefined;
  return secretEnded(token);
}

/** Refuses a secret that a rotation replaced for good (TOK-4). */
export function secretEnded({ name }: AgentPoolToken): Refusal {
  const rotated = `The agent pool token ${JSON.stringify(name)} was rotated, and this secret of it has ended`;
  return refuse("unauthenticated", `${rotated}; use the new one`, { rule: "TOK-4" });
}

/** Refuses whatever is asked for with a token that was revoked, or whose pool was deleted (POOL-6, TOK-3). */
export function tokenRefusal(token: AgentPoolToken, pool: AgentPool): Refusal | undefined {
  return poolDeletedRefusal(pool) ?? (token.revokedAt === null ? undefined : revokedRefusal(token));
}

/** Refuses a session whose token was revoked once that ends it, or whose pool was deleted (POOL-6, TOK-3). */
export function registeredSessionRefusal(token: AgentPoolToken, pool: AgentPool, now: number): Refusal | undefined {
  const end = token.revokedAt === null ? null : token.sessionsEndAt;
  return poolDeletedRefusal(pool) ?? (end !== null && now >= end ? revokedRefusal(token) : undefined);
}

/** Refuses to enrol new agents with a token from the instant of its expiry on (TOK-3). */
export function tokenExpiryRefusal(token: AgentPoolToken, now: number): Refusal | undefined {
  if (token.expiresAt === null || now < Date.parse(token.expiresAt)) return undefined;
  const expired = `The agent pool token ${JSON.stringify(token.name)} expired at ${token.expiresAt}`;
  return refuse("unauthenticated", `${expired}; issue another`, { rule: "TOK-3" });
}

/** Refuses an expiry that no calendar has, such as the 30th of February. */
export function expiryRefusal(expiresAt: string | null): Refusal | undefined {
  if (expiresAt === null || !Number.isNaN(Date.parse(expiresAt))) return undefined;
  return refuseFaults([{ pointer: "/expires_at", detail: "must be an instant that exists" }]);
}

function revokedRefusal(token: AgentPoolToken): Refusal {
  return refuse("token_revoked", `The agent pool token ${JSON.stringify(token.name)} was revoked; stop the agent`, {
    rule: "TOK-3",
  });
}

/** Refuses a name that another token of the pool has (TOK-1). */
export function tokenNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another token of the agent pool is named ${JSON.stringify(name)}, ignoring case`, {
    rule: "TOK-1",
  });
}
