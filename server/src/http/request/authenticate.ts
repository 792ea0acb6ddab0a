import { jobTokenRefusal, sessionRefusal } from "../../domain/agents/agent-session.js";
import { secretRefusal, tokenRefusal } from "../../domain/agent-pools/agent-pool-token.js";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.js";
import { userTokenRefusal } from "../../domain/access/service-account-token.js";
import { isSameDigest, readToken, type KnownToken, type TokenKind } from "../../tokens.js";
import type { View } from "../../store/store.js";
import type { Callers } from "../contract.js";

/** Who makes a call. */
export type Caller = Callers[keyof Callers];

/** The name of a kind of token in the API documents. */
type SchemeName = keyof Callers;

/** Who makes a call, and with which of the kinds of token that the operation takes. */
export interface Authenticated {
  readonly caller: Caller;
  readonly scheme: SchemeName;
}

/** A token that is known, what it stands for, and why it no longer holds, if it does not. */
interface Holder {
  readonly caller: Caller;
  readonly digest: string;
  readonly refusal?: Refusal | undefined;
}

const kinds = {
  user_token: "msa",
  agent_pool_token: "mpt",
  agent_session_token: "mas",
  job_token: "mjt",
  control_token: "mct",
} as const satisfies Record<keyof Callers, TokenKind>;

/**
 * Finds out who makes a call, from its Authorization header. A token that is not known is refused before its kind is
 * looked at (TOK-2), and whatever ended a known one is told (TOK-3, POOL-6, AGT-3, AGT-7).
 */
export async function authenticate(
  header: string | null,
  accepted: readonly SchemeName[],
  view: View,
  controlDigest: string | undefined,
  now: number,
): Promise<Authenticated | Refusal> {
  const token = readHeader(header);
  if (isRefusal(token)) return token;
  const holder = await findHolder(token, view, controlDigest, now);
  if (holder === undefined || !isSameDigest(holder.digest, token.digest)) {
    return refuse("unauthenticated", "The token is not known here; check that it is this server's");
  }
  const scheme = accepted.find((name) => kinds[name] === token.kind);
  if (scheme === undefined) {
    const wanted = accepted.map((name) => `${kinds[name]}_…`).join(" or ");
    const detail = `This operation takes a token ${wanted}; this one begins with ${token.kind}_`;
    return refuse("wrong_token_kind", detail, { rule: "TOK-2" });
  }
  return holder.refusal ?? { caller: holder.caller, scheme };
}

function readHeader(header: string | null): KnownToken | Refusal {
  const secret = /^bearer +(\S+)$/i.exec(header ?? "")?.[1];
  if (secret === undefined) return refuse("unauthenticated", "Send the header Authorization: Bearer <token>");
  // TOK-5: a mistyped token fails here, before any look-up.
  return readToken(secret) ?? refuse("unauthenticated", "The token is incomplete or mistyped; copy it again");
}

async function findHolder(
  { kind, digest }: KnownToken,
  view: View,
  controlDigest: string | undefined,
  now: number,
): Promise<Holder | undefined> {
  switch (kind) {
    case "msa": {
      const found = await view.serviceAccountTokens.byDigest(digest);
      if (found === undefined) return undefined;
      const grants = await view.accessPolicies.grantsOf(found.serviceAccount.id);
      const refusal = userTokenRefusal(found.token, found.serviceAccount, now);
      return { caller: { ...found, grants }, digest: found.token.digest, refusal };
    }
    case "mpt": {
      const found = await view.agentPoolTokens.byDigest(digest);
      if (found === undefined) return undefined;
      const { token, pool } = found;
      const known = [token.digest, token.previousSecret?.digest ?? ""].find((other) => isSameDigest(other, digest));
      const refusal = tokenRefusal(token, pool) ?? secretRefusal(token, digest, now);
      return { caller: { ...found, digest }, digest: known ?? token.digest, refusal };
    }
    case "mas": {
      const found = await view.agentSessions.byDigest(digest);
      return found && { caller: found, digest: found.session.digest, refusal: sessionRefusal(found, now) };
    }
    case "mjt": {
      // RUN-3: that the lease has ended is for the operation to say; a result that comes too late is kept.
      const found = await view.leases.byDigest(digest);
      return found && { caller: found, digest: found.lease.digest, refusal: jobTokenRefusal(found, now) };
    }
    case "mct":
      return controlDigest === undefined ? undefined : { caller: null, digest: controlDigest };
  }
}
