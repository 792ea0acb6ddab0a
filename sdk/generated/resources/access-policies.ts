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
import {
  createAccessPolicy,
  deleteAccessPolicy,
  getAccessPolicy,
  listAccessPolicies,
} from "../functions/access-policies.js";
import type { ListAccessPoliciesQuery } from "../functions/access-policies.js";
import type { AccessPolicy, AccessPolicyCreate } from "../schemas.js";

/** Who holds which role, and where. */
export interface AccessPolicies {
  /**
   * List access policies.
   *
   * Answers the access policies of the account, oldest first.
   *
   * Needs a user token with `access-policies:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListAccessPoliciesQuery, options?: CallOptions & AccountOption): Pages<AccessPolicy>;

  /**
   * Create an access policy.
   *
   * Gives a principal a role at a scope. Nobody gives more than they hold there (IAM-1).
   *
   * Needs a user token with `access-policies:create`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
   * `idempotency_key_reused`, `grant_exceeds_own`, `rate_limited`, `internal_error`
   */
  create(body: AccessPolicyCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<AccessPolicy>;

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
  get(accessPolicyId: string, options?: CallOptions): Call<AccessPolicy>;

  /**
   * Delete an access policy.
   *
   * Takes the role from the principal, from the next request on (IAM-3).
   *
   * Needs a user token with `access-policies:delete`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param accessPolicyId - The access policy.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `precondition_failed`, `rate_limited`, `internal_error`
   */
  delete(accessPolicyId: string, options?: CallOptions & ConditionOption): Call<void>;
}

/** The methods of {@link AccessPolicies}, sent by `caller`. */
export function makeAccessPolicies(caller: Caller): AccessPolicies {
  return {
    list: (query, options) => listAccessPolicies(caller, query, options),
    create: (body, options) => createAccessPolicy(caller, body, options),
    get: (accessPolicyId, options) => getAccessPolicy(caller, accessPolicyId, options),
    delete: (accessPolicyId, options) => deleteAccessPolicy(caller, accessPolicyId, options),
  };
}
