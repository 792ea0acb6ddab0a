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
  createEnvironment,
  deleteEnvironment,
  getEnvironment,
  listEnvironments,
  updateEnvironment,
} from "../functions/environments.js";
import type { ListEnvironmentsQuery } from "../functions/environments.js";
import type { Environment, EnvironmentCreate, EnvironmentUpdate } from "../schemas.js";

/** Groups of workspaces that may use the same agent pools. */
export interface Environments {
  /**
   * List environments.
   *
   * Answers the environments of the account, oldest first.
   *
   * Needs a user token with `environments:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListEnvironmentsQuery, options?: CallOptions & AccountOption): Pages<Environment>;

  /**
   * Create an environment.
   *
   * Creates an environment in the account. Naming a default agent pool needs further permissions (IAM-2) and a pool
   * that the environment may use (ASG-5).
   *
   * Needs a user token with `environments:create`, and `environments:update` and `agent-pools:read` where
   * `default_agent_pool_id` is given.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `idempotency_key_in_flight`, `idempotency_key_reused`, `pool_not_available_in_environment`,
   * `rate_limited`, `internal_error`
   */
  create(body: EnvironmentCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<Environment>;

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
  get(environmentId: string, options?: CallOptions): Call<Environment>;

  /**
   * Update an environment.
   *
   * Changes the environment. Its default agent pool must be one that the environment may use (ASG-5).
   *
   * Needs a user token with `environments:update`, and `agent-pools:read` where `default_agent_pool_id` is given.
   * Never sent again by itself: it could undo what somebody else changed meanwhile.
   *
   * @param environmentId - The environment.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `precondition_failed`, `pool_not_available_in_environment`, `agent_pool_required`,
   * `rate_limited`, `internal_error`
   */
  update(environmentId: string, body: EnvironmentUpdate, options?: CallOptions & ConditionOption): Call<Environment>;

  /**
   * Delete an environment.
   *
   * Deletes an environment that has no workspaces (ASG-9); agent pools that were open to it no longer are.
   *
   * Needs a user token with `environments:delete`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param environmentId - The environment.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `precondition_failed`, `in_use`, `rate_limited`, `internal_error`
   */
  delete(environmentId: string, options?: CallOptions & ConditionOption): Call<void>;
}

/** The methods of {@link Environments}, sent by `caller`. */
export function makeEnvironments(caller: Caller): Environments {
  return {
    list: (query, options) => listEnvironments(caller, query, options),
    create: (body, options) => createEnvironment(caller, body, options),
    get: (environmentId, options) => getEnvironment(caller, environmentId, options),
    update: (environmentId, body, options) => updateEnvironment(caller, environmentId, body, options),
    delete: (environmentId, options) => deleteEnvironment(caller, environmentId, options),
  };
}
