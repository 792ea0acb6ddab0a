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
import type { Environment, EnvironmentCreate, EnvironmentUpdate } from "../schemas.js";

/**
 * List environments.
 *
 * Answers the environments of the account, oldest first.
 *
 * Needs a user token with `environments:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listEnvironments(
  caller: Caller,
  query?: ListEnvironmentsQuery,
  options?: CallOptions & AccountOption,
): Pages<Environment> {
  return caller.list(
    { id: "listEnvironments", method: "GET", path: "/v1/accounts/{account_id}/environments" },
    { query },
    options,
  );
}

/**
 * Create an environment.
 *
 * Creates an environment in the account. Naming a default agent pool needs further permissions (IAM-2) and a pool that
 * the environment may use (ASG-5).
 *
 * Needs a user token with `environments:create`, and `environments:update` and `agent-pools:read` where
 * `default_agent_pool_id` is given.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
 * `idempotency_key_in_flight`, `idempotency_key_reused`, `pool_not_available_in_environment`, `rate_limited`,
 * `internal_error`
 */
export function createEnvironment(
  caller: Caller,
  body: EnvironmentCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<Environment> {
  return caller.call(
    { id: "createEnvironment", method: "POST", path: "/v1/accounts/{account_id}/environments", keyed: true },
    { body },
    options,
  );
}

/**
 * Get an environment.
 *
 * Answers the environment.
 *
 * Needs a user token with `environments:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param environmentId - The environment.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getEnvironment(caller: Caller, environmentId: string, options?: CallOptions): Call<Environment> {
  return caller.call(
    { id: "getEnvironment", method: "GET", path: "/v1/environments/{environment_id}" },
    { path: { environment_id: environmentId } },
    options,
  );
}

/**
 * Update an environment.
 *
 * Changes the environment. Its default agent pool must be one that the environment may use (ASG-5).
 *
 * Needs a user token with `environments:update`, and `agent-pools:read` where `default_agent_pool_id` is given.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param environmentId - The environment.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
 * `precondition_failed`, `pool_not_available_in_environment`, `agent_pool_required`, `rate_limited`, `internal_error`
 */
export function updateEnvironment(
  caller: Caller,
  environmentId: string,
  body: EnvironmentUpdate,
  options?: CallOptions & ConditionOption,
): Call<Environment> {
  return caller.call(
    {
      id: "updateEnvironment",
      method: "PATCH",
      path: "/v1/environments/{environment_id}",
      media: "application/merge-patch+json",
    },
    { path: { environment_id: environmentId }, body },
    options,
  );
}

/**
 * Delete an environment.
 *
 * Deletes an environment that has no workspaces (ASG-9); agent pools that were open to it no longer are.
 *
 * Needs a user token with `environments:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param environmentId - The environment.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `precondition_failed`, `in_use`, `rate_limited`, `internal_error`
 */
export function deleteEnvironment(
  caller: Caller,
  environmentId: string,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    { id: "deleteEnvironment", method: "DELETE", path: "/v1/environments/{environment_id}", answers: "nothing" },
    { path: { environment_id: environmentId } },
    options,
  );
}

/** What {@link listEnvironments} is asked for. */
export interface ListEnvironmentsQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the one with this name, ignoring case. */
  name?: string | undefined;
}
