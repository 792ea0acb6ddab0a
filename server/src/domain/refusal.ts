/** Why a request was refused: the closed list of kinds, each with one status in the API document. */
export type RefusalCode =
  | "malformed_request"
  | "unauthenticated"
  | "token_revoked"
  | "permission_missing"
  | "wrong_token_kind"
  | "not_found"
  | "method_not_allowed"
  | "request_timeout"
  | "name_taken"
  | "pool_in_use"
  | "agent_active"
  | "agent_name_taken"
  | "session_superseded"
  | "clock_is_real"
  | "pool_deleted"
  | "agent_removed"
  | "payload_too_large"
  | "unsupported_media_type"
  | "validation_failed"
  | "immutable_field"
  | "invalid_cursor"
  | "pool_type_mismatch"
  | "precondition_failed"
  | "headers_too_large"
  | "idempotency_key_in_flight"
  | "idempotency_key_reused"
  | "token_already_issued"
  | "quota_exceeded"
  | "in_use"
  | "agent_busy"
  | "environment_access_is_all"
  | "default_pool_not_shared"
  | "pool_not_available_in_environment"
  | "agent_pool_required"
  | "vcs_provider_not_self_hosted"
  | "grant_exceeds_own"
  | "wrong_state"
  | "lease_lost"
  | "rate_limited"
  | "not_implemented"
  | "unavailable"
  | "internal_error";

/** One fault of a request: where it lies, as a JSON pointer into the body or the name of a parameter, and what it is. */
export type Fault =
  { readonly pointer: string; readonly detail: string } | { readonly parameter: string; readonly detail: string };

/** One object that holds another. */
export interface Holder {
  readonly kind: "account" | "environment" | "workspace" | "vcs_provider" | "access_policy" | "run" | "job";
  readonly id: string;
  readonly name: string;
}

/** What holds an object: how many there are, and the first of them. */
export interface Holders {
  readonly count: number;
  readonly items: readonly Holder[];
}

/** A quota of an account, by its name there: how much it may have, and how much it has (POOL-10). */
interface QuotaState {
  readonly name: string;
  readonly limit: number;
  readonly used: number;
}

/** An allowance of requests that is used up, and in how many seconds it has room for one. */
interface UsedAllowance {
  readonly name: string;
  readonly requests: number;
  readonly seconds: number;
  readonly waitSeconds: number;
}

/** What a refusal may say beyond its code and detail. */
export interface RefusalFacts {
  /** The rule of `semantics.md` that refused. */
  readonly rule?: string;
  /** The permission that is missing. */
  readonly permission?: string;
  readonly faults?: readonly Fault[];
  readonly holders?: Holders;
  readonly quota?: QuotaState;
  readonly allowance?: UsedAllowance;
  /** The token whose secret was given out before. */
  readonly tokenId?: string;
}

// No row and no body that was read can have this member, whatever its names.
const mark: unique symbol = Symbol("refusal");

/** An expected "no": a value that decisions answer. Nothing is thrown for it, and what it refused changes nothing. */
export interface Refusal extends RefusalFacts {
  readonly [mark]: true;
  readonly refused: RefusalCode;
  /** What happened and what to do about it, without a full stop at the end. */
  readonly detail: string;
}

/** Refuses. */
export function refuse(refused: RefusalCode, detail: string, facts: RefusalFacts = {}): Refusal {
  return { [mark]: true, refused, detail, ...facts };
}

/** Refuses a request for the faults in its body or parameters. */
export function refuseFaults(faults: readonly Fault[]): Refusal {
  return refuse("validation_failed", "The request has faults; see errors", { faults });
}

/** The refusal of a whole whose part at a pointer was refused for its faults. */
export function faultsUnder(pointer: string, refusal: Refusal): Refusal {
  const faults = refusal.faults?.map((fault) =>
    "pointer" in fault ? { ...fault, pointer: `${pointer}${fault.pointer}` } : fault,
  );
  return faults === undefined ? refusal : { ...refusal, faults };
}

/** Tells a refusal from what was asked for. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && mark in value;
}

/** Refuses for an object that is not there or belongs to someone else: both are answered alike. */
export function absent(noun: string): Refusal {
  return refuse("not_found", `There is no such ${noun}`);
}
