// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, ConditionOption } from "../../src/caller.js";
import type {
  Account,
  AccountUpdate,
  DefaultAgentPool,
  DefaultAgentPoolChange,
  DefaultAgentPoolSet,
} from "../schemas.js";

/**
 * Get an account.
 *
 * Answers the account of the token. Any other account is absent.
 *
 * Needs a user token with `accounts:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAccount(caller: Caller, options?: CallOptions & AccountOption): Call<Account> {
  return caller.call({ id: "getAccount", method: "GET", path: "/v1/accounts/{account_id}" }, {}, options);
}

/**
 * Update an account.
 *
 * Changes the settings of the account. Quotas need a permission of their own. Requiring agent pools while workspaces
 * resolve to hosted runners is refused with the list of them (ASG-8).
 *
 * Needs a user token with `accounts:update`, and `accounts:set-quotas` where `quotas` is given.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_failed`, `in_use`, `rate_limited`,
 * `internal_error`
 */
export function updateAccount(
  caller: Caller,
  body: AccountUpdate,
  options?: CallOptions & AccountOption & ConditionOption,
): Call<Account> {
  return caller.call(
    { id: "updateAccount", method: "PATCH", path: "/v1/accounts/{account_id}", media: "application/merge-patch+json" },
    { body },
    options,
  );
}

/**
 * Get the default agent pool.
 *
 * Answers the default agent pool of the account (ASG-4).
 *
 * Needs a user token with `accounts:read` and `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getDefaultAgentPool(caller: Caller, options?: CallOptions & AccountOption): Call<DefaultAgentPool> {
  return caller.call(
    { id: "getDefaultAgentPool", method: "GET", path: "/v1/accounts/{account_id}/default-agent-pool" },
    {},
    options,
  );
}

/**
 * Make an agent pool the default.
 *
 * Makes an agent pool the default of the account, in one step that ends the default before (ASG-4).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`, `precondition_failed`,
 * `default_pool_not_shared`, `rate_limited`, `internal_error`
 */
export function setDefaultAgentPool(
  caller: Caller,
  body: DefaultAgentPoolSet,
  options?: CallOptions & AccountOption & ConditionOption,
): Call<DefaultAgentPoolChange> {
  return caller.call(
    { id: "setDefaultAgentPool", method: "PUT", path: "/v1/accounts/{account_id}/default-agent-pool" },
    { body },
    options,
  );
}

/**
 * Have no default agent pool.
 *
 * Ends the default of the account (ASG-4). Refused with `agent_pool_required` where workspaces would resolve to hosted
 * runners that the account refuses (ASG-8).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `precondition_failed`, `agent_pool_required`, `rate_limited`, `internal_error`
 */
export function clearDefaultAgentPool(
  caller: Caller,
  options?: CallOptions & AccountOption & ConditionOption,
): Call<DefaultAgentPoolChange> {
  return caller.call(
    { id: "clearDefaultAgentPool", method: "DELETE", path: "/v1/accounts/{account_id}/default-agent-pool" },
    {},
    options,
  );
}
