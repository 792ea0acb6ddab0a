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
  createVcsProvider,
  deleteVcsProvider,
  getVcsProvider,
  listVcsProviders,
  updateVcsProvider,
} from "../functions/vcs-providers.js";
import type { ListVcsProvidersQuery } from "../functions/vcs-providers.js";
import type { VcsProvider, VcsProviderCreate, VcsProviderUpdate } from "../schemas.js";

/** Where code comes from, and through which pool it is reached. */
export interface VcsProviders {
  /**
   * List VCS providers.
   *
   * Answers the VCS providers of the account, oldest first.
   *
   * Needs a user token with `vcs-providers:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListVcsProvidersQuery, options?: CallOptions & AccountOption): Pages<VcsProvider>;

  /**
   * Create a VCS provider.
   *
   * Creates a VCS provider in the account. Linking an agent pool needs further permissions, a self-hosted kind and a
   * pool of type `vcs` (ASG-7).
   *
   * Needs a user token with `vcs-providers:create`, and `vcs-providers:update` and `agent-pools:read` where
   * `agent_pool_id` is given.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `idempotency_key_in_flight`, `idempotency_key_reused`, `vcs_provider_not_self_hosted`,
   * `rate_limited`, `internal_error`
   */
  create(body: VcsProviderCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<VcsProvider>;

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
  get(vcsProviderId: string, options?: CallOptions): Call<VcsProvider>;

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
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `immutable_field`,
   * `pool_type_mismatch`, `precondition_failed`, `vcs_provider_not_self_hosted`, `rate_limited`, `internal_error`
   */
  update(vcsProviderId: string, body: VcsProviderUpdate, options?: CallOptions & ConditionOption): Call<VcsProvider>;

  /**
   * Delete a VCS provider.
   *
   * Deletes the VCS provider.
   *
   * Needs a user token with `vcs-providers:delete`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param vcsProviderId - The VCS provider.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `precondition_failed`, `rate_limited`, `internal_error`
   */
  delete(vcsProviderId: string, options?: CallOptions & ConditionOption): Call<void>;
}

/** The methods of {@link VcsProviders}, sent by `caller`. */
export function makeVcsProviders(caller: Caller): VcsProviders {
  return {
    list: (query, options) => listVcsProviders(caller, query, options),
    create: (body, options) => createVcsProvider(caller, body, options),
    get: (vcsProviderId, options) => getVcsProvider(caller, vcsProviderId, options),
    update: (vcsProviderId, body, options) => updateVcsProvider(caller, vcsProviderId, body, options),
    delete: (vcsProviderId, options) => deleteVcsProvider(caller, vcsProviderId, options),
  };
}
