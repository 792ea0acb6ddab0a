// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type {
  AccountOption,
  Call,
  CallOptions,
  Caller,
  ConditionOption,
  IdempotencyOption,
  Pages,
} from "../../src/caller.js";
import type { AccessPolicy, AccessPolicyCreate } from "../schemas.js";

/**
 * List access policies.
 *
 * Answers the access policies of the account, oldest first.
 *
 * Needs a user token with `access-policies:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listAccessPolicies(
  caller: Caller,
  query?: ListAccessPoliciesQuery,
  options?: CallOptions & AccountOption,
): Pages<AccessPolicy> {
  return caller.list(
    { id: "listAccessPolicies", method: "GET", path: "/v1/accounts/{account_id}/access-policies" },
    { query },
    options,
  );
}

/**
 * Create an access policy.
 *
 * Gives a principal a role at a scope. Nobody gives more than they hold there (IAM-1).
 *
 * Needs a user token with `access-policies:create`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `grant_exceeds_own`, `rate_limited`, `internal_error`
 */
export function createAccessPolicy(
  caller: Caller,
  body: AccessPolicyCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<AccessPolicy> {
  return caller.call(
    { id: "createAccessPolicy", method: "POST", path: "/v1/accounts/{account_id}/access-policies", keyed: true },
    { body },
    options,
  );
}

/**
 * Get an access policy.
 *
 * Answers the access policy.
 *
 * Needs a user token with `access-policies:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param accessPolicyId - The access policy.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAccessPolicy(caller: Caller, accessPolicyId: string, options?: CallOptions): Call<AccessPolicy> {
  return caller.call(
    { id: "getAccessPolicy", method: "GET", path: "/v1/access-policies/{access_policy_id}" },
    { path: { access_policy_id: accessPolicyId } },
    options,
  );
}

/**
 * Delete an access policy.
 *
 * Takes the role from the principal, from the next request on (IAM-3).
 *
 * Needs a user token with `access-policies:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param accessPolicyId - The access policy.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `precondition_failed`, `rate_limited`, `internal_error`
 */
export function deleteAccessPolicy(
  caller: Caller,
  accessPolicyId: string,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    { id: "deleteAccessPolicy", method: "DELETE", path: "/v1/access-policies/{access_policy_id}", answers: "nothing" },
    { path: { access_policy_id: accessPolicyId } },
    options,
  );
}

/** What {@link listAccessPolicies} is asked for. */
export interface ListAccessPoliciesQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only those that give this role. */
  role_id?: string | undefined;
  /** Only those of this principal. */
  service_account_id?: string | undefined;
}
