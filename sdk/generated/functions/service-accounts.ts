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
import type {
  ServiceAccount,
  ServiceAccountCreate,
  ServiceAccountToken,
  ServiceAccountTokenCreate,
  ServiceAccountTokenIssued,
  ServiceAccountUpdate,
} from "../schemas.js";

/**
 * List service accounts.
 *
 * Answers the service accounts of the account, oldest first.
 *
 * Needs a user token with `service-accounts:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listServiceAccounts(
  caller: Caller,
  query?: ListServiceAccountsQuery,
  options?: CallOptions & AccountOption,
): Pages<ServiceAccount> {
  return caller.list(
    { id: "listServiceAccounts", method: "GET", path: "/v1/accounts/{account_id}/service-accounts" },
    { query },
    options,
  );
}

/**
 * Create a service account.
 *
 * Creates a service account. It may do nothing until an access policy names it.
 *
 * Needs a user token with `service-accounts:create`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function createServiceAccount(
  caller: Caller,
  body: ServiceAccountCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<ServiceAccount> {
  return caller.call(
    { id: "createServiceAccount", method: "POST", path: "/v1/accounts/{account_id}/service-accounts", keyed: true },
    { body },
    options,
  );
}

/**
 * Get a service account.
 *
 * Answers the service account.
 *
 * Needs a user token with `service-accounts:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param serviceAccountId - The service account.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getServiceAccount(
  caller: Caller,
  serviceAccountId: string,
  options?: CallOptions,
): Call<ServiceAccount> {
  return caller.call(
    { id: "getServiceAccount", method: "GET", path: "/v1/service-accounts/{service_account_id}" },
    { path: { service_account_id: serviceAccountId } },
    options,
  );
}

/**
 * Update a service account.
 *
 * Changes the service account.
 *
 * Needs a user token with `service-accounts:update`.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param serviceAccountId - The service account.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_failed`,
 * `rate_limited`, `internal_error`
 */
export function updateServiceAccount(
  caller: Caller,
  serviceAccountId: string,
  body: ServiceAccountUpdate,
  options?: CallOptions & ConditionOption,
): Call<ServiceAccount> {
  return caller.call(
    {
      id: "updateServiceAccount",
      method: "PATCH",
      path: "/v1/service-accounts/{service_account_id}",
      media: "application/merge-patch+json",
    },
    { path: { service_account_id: serviceAccountId }, body },
    options,
  );
}

/**
 * Delete a service account.
 *
 * Deletes the service account with its tokens and its access policies; its tokens are refused from the next request on
 * (IAM-3).
 *
 * Needs a user token with `service-accounts:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param serviceAccountId - The service account.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `precondition_failed`, `rate_limited`, `internal_error`
 */
export function deleteServiceAccount(
  caller: Caller,
  serviceAccountId: string,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    {
      id: "deleteServiceAccount",
      method: "DELETE",
      path: "/v1/service-accounts/{service_account_id}",
      answers: "nothing",
    },
    { path: { service_account_id: serviceAccountId } },
    options,
  );
}

/**
 * List the tokens of a service account.
 *
 * Answers the tokens of the service account that are not revoked, oldest first, without their secrets.
 *
 * Needs a user token with `service-accounts:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param serviceAccountId - The service account.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listServiceAccountTokens(
  caller: Caller,
  serviceAccountId: string,
  query?: ListServiceAccountTokensQuery,
  options?: CallOptions,
): Pages<ServiceAccountToken> {
  return caller.list(
    { id: "listServiceAccountTokens", method: "GET", path: "/v1/service-accounts/{service_account_id}/tokens" },
    { path: { service_account_id: serviceAccountId }, query },
    options,
  );
}

/**
 * Issue a service account token.
 *
 * Issues a token with which the service account speaks. The answer holds the secret; nothing later does. Nobody issues
 * a token for a principal that holds more than they do (IAM-1).
 *
 * Needs a user token with `service-accounts:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param serviceAccountId - The service account.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `token_already_issued`, `grant_exceeds_own`, `rate_limited`, `internal_error`
 */
export function createServiceAccountToken(
  caller: Caller,
  serviceAccountId: string,
  body: ServiceAccountTokenCreate,
  options?: CallOptions & IdempotencyOption,
): Call<ServiceAccountTokenIssued> {
  return caller.call(
    {
      id: "createServiceAccountToken",
      method: "POST",
      path: "/v1/service-accounts/{service_account_id}/tokens",
      keyed: true,
    },
    { path: { service_account_id: serviceAccountId }, body },
    options,
  );
}

/**
 * Get a service account token.
 *
 * Answers the token without its secret. A revoked token is absent.
 *
 * Needs a user token with `service-accounts:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param serviceAccountTokenId - The service account token. Its identifier, not its secret.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getServiceAccountToken(
  caller: Caller,
  serviceAccountTokenId: string,
  options?: CallOptions,
): Call<ServiceAccountToken> {
  return caller.call(
    { id: "getServiceAccountToken", method: "GET", path: "/v1/service-account-tokens/{service_account_token_id}" },
    { path: { service_account_token_id: serviceAccountTokenId } },
    options,
  );
}

/**
 * Revoke a service account token.
 *
 * Revokes the token for ever, from the next request on (IAM-3).
 *
 * Needs a user token with `service-accounts:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param serviceAccountTokenId - The service account token. Its identifier, not its secret.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function revokeServiceAccountToken(
  caller: Caller,
  serviceAccountTokenId: string,
  options?: CallOptions,
): Call<void> {
  return caller.call(
    {
      id: "revokeServiceAccountToken",
      method: "DELETE",
      path: "/v1/service-account-tokens/{service_account_token_id}",
      answers: "nothing",
    },
    { path: { service_account_token_id: serviceAccountTokenId } },
    options,
  );
}

/** What {@link listServiceAccounts} is asked for. */
export interface ListServiceAccountsQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the one with this name, ignoring case. */
  name?: string | undefined;
}

/** What {@link listServiceAccountTokens} is asked for. */
export interface ListServiceAccountTokensQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
}
