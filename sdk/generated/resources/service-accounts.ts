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
  createServiceAccount,
  createServiceAccountToken,
  deleteServiceAccount,
  getServiceAccount,
  getServiceAccountToken,
  listServiceAccountTokens,
  listServiceAccounts,
  revokeServiceAccountToken,
  updateServiceAccount,
} from "../functions/service-accounts.js";
import type { ListServiceAccountTokensQuery, ListServiceAccountsQuery } from "../functions/service-accounts.js";
import type {
  ServiceAccount,
  ServiceAccountCreate,
  ServiceAccountToken,
  ServiceAccountTokenCreate,
  ServiceAccountTokenIssued,
  ServiceAccountUpdate,
} from "../schemas.js";

/** Principals for programs, and their tokens. */
export interface ServiceAccounts {
  /**
   * List service accounts.
   *
   * Answers the service accounts of the account, oldest first.
   *
   * Needs a user token with `service-accounts:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListServiceAccountsQuery, options?: CallOptions & AccountOption): Pages<ServiceAccount>;

  /**
   * Create a service account.
   *
   * Creates a service account. It may do nothing until an access policy names it.
   *
   * Needs a user token with `service-accounts:create`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  create(body: ServiceAccountCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<ServiceAccount>;

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
  get(serviceAccountId: string, options?: CallOptions): Call<ServiceAccount>;

  /**
   * Update a service account.
   *
   * Changes the service account.
   *
   * Needs a user token with `service-accounts:update`.
   * Never sent again by itself: it could undo what somebody else changed meanwhile.
   *
   * @param serviceAccountId - The service account.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `precondition_failed`, `rate_limited`, `internal_error`
   */
  update(
    serviceAccountId: string,
    body: ServiceAccountUpdate,
    options?: CallOptions & ConditionOption,
  ): Call<ServiceAccount>;

  /**
   * Delete a service account.
   *
   * Deletes the service account with its tokens and its access policies; its tokens are refused from the next request
   * on (IAM-3).
   *
   * Needs a user token with `service-accounts:delete`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param serviceAccountId - The service account.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `precondition_failed`, `rate_limited`, `internal_error`
   */
  delete(serviceAccountId: string, options?: CallOptions & ConditionOption): Call<void>;

  /**
   * List the tokens of a service account.
   *
   * Answers the tokens of the service account that are not revoked, oldest first, without their secrets.
   *
   * Needs a user token with `service-accounts:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param serviceAccountId - The service account.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  listTokens(
    serviceAccountId: string,
    query?: ListServiceAccountTokensQuery,
    options?: CallOptions,
  ): Pages<ServiceAccountToken>;

  /**
   * Issue a service account token.
   *
   * Issues a token with which the service account speaks. The answer holds the secret; nothing later does. Nobody
   * issues a token for a principal that holds more than they do (IAM-1).
   *
   * Needs a user token with `service-accounts:update`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param serviceAccountId - The service account.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `idempotency_key_in_flight`, `idempotency_key_reused`, `token_already_issued`, `grant_exceeds_own`, `rate_limited`,
   * `internal_error`
   */
  createToken(
    serviceAccountId: string,
    body: ServiceAccountTokenCreate,
    options?: CallOptions & IdempotencyOption,
  ): Call<ServiceAccountTokenIssued>;

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
  getToken(serviceAccountTokenId: string, options?: CallOptions): Call<ServiceAccountToken>;

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
  revokeToken(serviceAccountTokenId: string, options?: CallOptions): Call<void>;
}

/** The methods of {@link ServiceAccounts}, sent by `caller`. */
export function makeServiceAccounts(caller: Caller): ServiceAccounts {
  return {
    list: (query, options) => listServiceAccounts(caller, query, options),
    create: (body, options) => createServiceAccount(caller, body, options),
    get: (serviceAccountId, options) => getServiceAccount(caller, serviceAccountId, options),
    update: (serviceAccountId, body, options) => updateServiceAccount(caller, serviceAccountId, body, options),
    delete: (serviceAccountId, options) => deleteServiceAccount(caller, serviceAccountId, options),
    listTokens: (serviceAccountId, query, options) =>
      listServiceAccountTokens(caller, serviceAccountId, query, options),
    createToken: (serviceAccountId, body, options) =>
      createServiceAccountToken(caller, serviceAccountId, body, options),
    getToken: (serviceAccountTokenId, options) => getServiceAccountToken(caller, serviceAccountTokenId, options),
    revokeToken: (serviceAccountTokenId, options) => revokeServiceAccountToken(caller, serviceAccountTokenId, options),
  };
}
