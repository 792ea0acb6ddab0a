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
import type { VcsProvider, VcsProviderCreate, VcsProviderUpdate } from "../schemas.js";

/**
 * List VCS providers.
 *
 * Answers the VCS providers of the account, oldest first.
 *
 * Needs a user token with `vcs-providers:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listVcsProviders(
  caller: Caller,
  query?: ListVcsProvidersQuery,
  options?: CallOptions & AccountOption,
): Pages<VcsProvider> {
  return caller.list(
    { id: "listVcsProviders", method: "GET", path: "/v1/accounts/{account_id}/vcs-providers" },
    { query },
    options,
  );
}

/**
 * Create a VCS provider.
 *
 * Creates a VCS provider in the account. Linking an agent pool needs further permissions, a self-hosted kind and a pool
 * of type `vcs` (ASG-7).
 *
 * Needs a user token with `vcs-providers:create`, and `vcs-providers:update` and `agent-pools:read` where
 * `agent_pool_id` is given.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
 * `idempotency_key_in_flight`, `idempotency_key_reused`, `vcs_provider_not_self_hosted`, `rate_limited`,
 * `internal_error`
 */
export function createVcsProvider(
  caller: Caller,
  body: VcsProviderCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<VcsProvider> {
  return caller.call(
    { id: "createVcsProvider", method: "POST", path: "/v1/accounts/{account_id}/vcs-providers", keyed: true },
    { body },
    options,
  );
}

/**
 * Get a VCS provider.
 *
 * Answers the VCS provider.
 *
 * Needs a user token with `vcs-providers:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param vcsProviderId - The VCS provider.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getVcsProvider(caller: Caller, vcsProviderId: string, options?: CallOptions): Call<VcsProvider> {
  return caller.call(
    { id: "getVcsProvider", method: "GET", path: "/v1/vcs-providers/{vcs_provider_id}" },
    { path: { vcs_provider_id: vcsProviderId } },
    options,
  );
}

/**
 * Update a VCS provider.
 *
 * Changes the VCS provider. Linking an agent pool needs a further permission, a self-hosted kind and a pool of type
 * `vcs` (ASG-7).
 *
 * Needs a user token with `vcs-providers:update`, and `agent-pools:read` where `agent_pool_id` is given.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param vcsProviderId - The VCS provider.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `immutable_field`,
 * `pool_type_mismatch`, `precondition_failed`, `vcs_provider_not_self_hosted`, `rate_limited`, `internal_error`
 */
export function updateVcsProvider(
  caller: Caller,
  vcsProviderId: string,
  body: VcsProviderUpdate,
  options?: CallOptions & ConditionOption,
): Call<VcsProvider> {
  return caller.call(
    {
      id: "updateVcsProvider",
      method: "PATCH",
      path: "/v1/vcs-providers/{vcs_provider_id}",
      media: "application/merge-patch+json",
    },
    { path: { vcs_provider_id: vcsProviderId }, body },
    options,
  );
}

/**
 * Delete a VCS provider.
 *
 * Deletes the VCS provider.
 *
 * Needs a user token with `vcs-providers:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param vcsProviderId - The VCS provider.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `precondition_failed`, `rate_limited`, `internal_error`
 */
export function deleteVcsProvider(
  caller: Caller,
  vcsProviderId: string,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    { id: "deleteVcsProvider", method: "DELETE", path: "/v1/vcs-providers/{vcs_provider_id}", answers: "nothing" },
    { path: { vcs_provider_id: vcsProviderId } },
    options,
  );
}

/** What {@link listVcsProviders} is asked for. */
export interface ListVcsProvidersQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the one with this name, ignoring case. */
  name?: string | undefined;
}
