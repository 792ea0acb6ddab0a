// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, ConditionOption } from "../../src/caller.js";
import {
  clearDefaultAgentPool,
  getAccount,
  getDefaultAgentPool,
  setDefaultAgentPool,
  updateAccount,
} from "../functions/accounts.js";
import type {
  Account,
  AccountUpdate,
  DefaultAgentPool,
  DefaultAgentPoolChange,
  DefaultAgentPoolSet,
} from "../schemas.js";

/** The tenant that owns everything else. */
export interface Accounts {
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
  get(options?: CallOptions & AccountOption): Call<Account>;

  /**
   * Update an account.
   *
   * Changes the settings of the account. Quotas need a permission of their own. Requiring agent pools while workspaces
   * resolve to hosted runners is refused with the list of them (ASG-8).
   *
   * Needs a user token with `accounts:update`, and `accounts:set-quotas` where `quotas` is given.
   * Never sent again by itself: it could undo what somebody else changed meanwhile.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_failed`, `in_use`,
   * `rate_limited`, `internal_error`
   */
  update(body: AccountUpdate, options?: CallOptions & AccountOption & ConditionOption): Call<Account>;

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
  getDefaultAgentPool(options?: CallOptions & AccountOption): Call<DefaultAgentPool>;

  /**
   * Make an agent pool the default.
   *
   * Makes an agent pool the default of the account, in one step that ends the default before (ASG-4).
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
   * `precondition_failed`, `default_pool_not_shared`, `rate_limited`, `internal_error`
   */
  setDefaultAgentPool(
    body: DefaultAgentPoolSet,
    options?: CallOptions & AccountOption & ConditionOption,
  ): Call<DefaultAgentPoolChange>;

  /**
   * Have no default agent pool.
   *
   * Ends the default of the account (ASG-4). Refused with `agent_pool_required` where workspaces would resolve to
   * hosted runners that the account refuses (ASG-8).
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `precondition_failed`, `agent_pool_required`, `rate_limited`, `internal_error`
   */
  clearDefaultAgentPool(options?: CallOptions & AccountOption & ConditionOption): Call<DefaultAgentPoolChange>;
}

/** The methods of {@link Accounts}, sent by `caller`. */
export function makeAccounts(caller: Caller): Accounts {
  return {
    get: (options) => getAccount(caller, options),
    update: (body, options) => updateAccount(caller, body, options),
    getDefaultAgentPool: (options) => getDefaultAgentPool(caller, options),
    setDefaultAgentPool: (body, options) => setDefaultAgentPool(caller, body, options),
    clearDefaultAgentPool: (options) => clearDefaultAgentPool(caller, options),
  };
}
