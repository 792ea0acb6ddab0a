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
  AgentDrainRequest,
  AgentPool,
  AgentPoolCreate,
  AgentPoolCreated,
  AgentPoolDemand,
  AgentPoolDrained,
  AgentPoolEnvironments,
  AgentPoolEnvironmentsInput,
  AgentPoolToken,
  AgentPoolTokenCreate,
  AgentPoolTokenIssued,
  AgentPoolTokenRevocation,
  AgentPoolTokenRotation,
  AgentPoolTokenUpdate,
  AgentPoolTypeInput,
  AgentPoolUpdate,
  AgentPoolUsage,
  PauseRequest,
} from "../schemas.js";

/**
 * List agent pools.
 *
 * Answers the agent pools of the account, oldest first.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listAgentPools(
  caller: Caller,
  query?: ListAgentPoolsQuery,
  options?: CallOptions & AccountOption,
): Pages<AgentPool> {
  return caller.list(
    { id: "listAgentPools", method: "GET", path: "/v1/accounts/{account_id}/agent-pools" },
    { query },
    options,
  );
}

/**
 * Create an agent pool.
 *
 * Creates an agent pool in the account (POOL-1), with a first token where one is asked for. Environment access that an
 * agent pool of type `vcs` does not have is refused with `pool_type_mismatch` (POOL-3).
 *
 * Needs a user token with `agent-pools:create`, and `agent-pools:update` where `initial_token` is given.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
 * `idempotency_key_in_flight`, `idempotency_key_reused`, `token_already_issued`, `quota_exceeded`, `rate_limited`,
 * `internal_error`
 */
export function createAgentPool(
  caller: Caller,
  body: AgentPoolCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<AgentPoolCreated> {
  return caller.call(
    { id: "createAgentPool", method: "POST", path: "/v1/accounts/{account_id}/agent-pools", keyed: true },
    { body },
    options,
  );
}

/**
 * Get an agent pool.
 *
 * Answers the agent pool and its status.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAgentPool(caller: Caller, agentPoolId: string, options?: CallOptions): Call<AgentPool> {
  return caller.call(
    { id: "getAgentPool", method: "GET", path: "/v1/agent-pools/{agent_pool_id}" },
    { path: { agent_pool_id: agentPoolId } },
    options,
  );
}

/**
 * Update an agent pool.
 *
 * Changes the agent pool. Its type never changes (POOL-2). Narrowing access while something uses the pool is refused
 * with the list (ASG-6).
 *
 * Needs a user token with `agent-pools:update`.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `pool_in_use`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `immutable_field`,
 * `pool_type_mismatch`, `precondition_failed`, `rate_limited`, `internal_error`
 */
export function updateAgentPool(
  caller: Caller,
  agentPoolId: string,
  body: AgentPoolUpdate,
  options?: CallOptions & ConditionOption,
): Call<AgentPool> {
  return caller.call(
    {
      id: "updateAgentPool",
      method: "PATCH",
      path: "/v1/agent-pools/{agent_pool_id}",
      media: "application/merge-patch+json",
    },
    { path: { agent_pool_id: agentPoolId }, body },
    options,
  );
}

/**
 * Delete an agent pool.
 *
 * Deletes an agent pool that nothing uses (POOL-5), revokes its tokens for ever and ends every agent session in it: the
 * next call of each of its agents answers `pool_deleted` (POOL-6).
 *
 * Needs a user token with `agent-pools:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `pool_in_use`,
 * `validation_failed`, `precondition_failed`, `rate_limited`, `internal_error`
 */
export function deleteAgentPool(
  caller: Caller,
  agentPoolId: string,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    { id: "deleteAgentPool", method: "DELETE", path: "/v1/agent-pools/{agent_pool_id}", answers: "nothing" },
    { path: { agent_pool_id: agentPoolId } },
    options,
  );
}

/**
 * Get what uses an agent pool.
 *
 * Answers what names the agent pool and what has it by inheritance, at any time (POOL-5).
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAgentPoolUsage(caller: Caller, agentPoolId: string, options?: CallOptions): Call<AgentPoolUsage> {
  return caller.call(
    { id: "getAgentPoolUsage", method: "GET", path: "/v1/agent-pools/{agent_pool_id}/usage" },
    { path: { agent_pool_id: agentPoolId } },
    options,
  );
}

/**
 * Pause an agent pool.
 *
 * Dispatches nothing to the agent pool until it is resumed (POOL-9). Pausing a paused one replaces the note and the
 * time.
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function pauseAgentPool(
  caller: Caller,
  agentPoolId: string,
  body?: PauseRequest,
  options?: CallOptions & IdempotencyOption,
): Call<AgentPool> {
  return caller.call(
    { id: "pauseAgentPool", method: "POST", path: "/v1/agent-pools/{agent_pool_id}/pause", keyed: true },
    { path: { agent_pool_id: agentPoolId }, body },
    options,
  );
}

/**
 * Resume an agent pool.
 *
 * Dispatches to the agent pool again (POOL-9). Resuming one that is not paused changes nothing.
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function resumeAgentPool(
  caller: Caller,
  agentPoolId: string,
  options?: CallOptions & IdempotencyOption,
): Call<AgentPool> {
  return caller.call(
    { id: "resumeAgentPool", method: "POST", path: "/v1/agent-pools/{agent_pool_id}/resume", keyed: true },
    { path: { agent_pool_id: agentPoolId } },
    options,
  );
}

/**
 * Drain the agents of an agent pool.
 *
 * Drains every agent of the agent pool that does not drain yet (AGT-6), or those only that execute nothing, as an
 * autoscaler does before it takes machines away. Agents that register later are not concerned; to hold the jobs back,
 * pause the pool.
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function drainAgentPool(
  caller: Caller,
  agentPoolId: string,
  body?: AgentDrainRequest,
  options?: CallOptions & IdempotencyOption,
): Call<AgentPoolDrained> {
  return caller.call(
    { id: "drainAgentPool", method: "POST", path: "/v1/agent-pools/{agent_pool_id}/drain", keyed: true },
    { path: { agent_pool_id: agentPoolId }, body },
    options,
  );
}

/**
 * Get the demand of an agent pool.
 *
 * Answers what an autoscaler needs to know (POOL-8): what waits and since when, what is executed, and how many agents
 * would execute all of it at once.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `rate_limited`, `internal_error`
 */
export function getAgentPoolDemand(
  caller: Caller,
  agentPoolId: string,
  query?: GetAgentPoolDemandQuery,
  options?: CallOptions,
): Call<AgentPoolDemand> {
  return caller.call(
    { id: "getAgentPoolDemand", method: "GET", path: "/v1/agent-pools/{agent_pool_id}/demand" },
    { path: { agent_pool_id: agentPoolId }, query },
    options,
  );
}

/**
 * Get the environments of an agent pool.
 *
 * Answers the environments that may use the agent pool where access is `selected` (POOL-3).
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAgentPoolEnvironments(
  caller: Caller,
  agentPoolId: string,
  options?: CallOptions,
): Call<AgentPoolEnvironments> {
  return caller.call(
    { id: "getAgentPoolEnvironments", method: "GET", path: "/v1/agent-pools/{agent_pool_id}/environments" },
    { path: { agent_pool_id: agentPoolId } },
    options,
  );
}

/**
 * Set the environments of an agent pool.
 *
 * Replaces the whole set of environments that may use the agent pool (POOL-3).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `pool_in_use`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
 * `environment_access_is_all`, `rate_limited`, `internal_error`
 */
export function setAgentPoolEnvironments(
  caller: Caller,
  agentPoolId: string,
  body: AgentPoolEnvironmentsInput,
  options?: CallOptions,
): Call<AgentPoolEnvironments> {
  return caller.call(
    { id: "setAgentPoolEnvironments", method: "PUT", path: "/v1/agent-pools/{agent_pool_id}/environments" },
    { path: { agent_pool_id: agentPoolId }, body },
    options,
  );
}

/**
 * Open an agent pool to an environment.
 *
 * Adds one environment to those that may use the agent pool, whatever else changes at the same time (POOL-3). Adding it
 * again changes nothing. A set holds at most 500 of them; one more gets `quota_exceeded`.
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @param environmentId - The environment.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `pool_type_mismatch`,
 * `quota_exceeded`, `environment_access_is_all`, `rate_limited`, `internal_error`
 */
export function addAgentPoolEnvironment(
  caller: Caller,
  agentPoolId: string,
  environmentId: string,
  options?: CallOptions,
): Call<void> {
  return caller.call(
    {
      id: "addAgentPoolEnvironment",
      method: "PUT",
      path: "/v1/agent-pools/{agent_pool_id}/environments/{environment_id}",
      answers: "nothing",
    },
    { path: { agent_pool_id: agentPoolId, environment_id: environmentId } },
    options,
  );
}

/**
 * Close an agent pool to an environment.
 *
 * Removes one environment from those that may use the agent pool (POOL-3), unless something in it uses the pool
 * (ASG-6).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @param environmentId - The environment.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `pool_in_use`,
 * `pool_type_mismatch`, `environment_access_is_all`, `rate_limited`, `internal_error`
 */
export function removeAgentPoolEnvironment(
  caller: Caller,
  agentPoolId: string,
  environmentId: string,
  options?: CallOptions,
): Call<void> {
  return caller.call(
    {
      id: "removeAgentPoolEnvironment",
      method: "DELETE",
      path: "/v1/agent-pools/{agent_pool_id}/environments/{environment_id}",
      answers: "nothing",
    },
    { path: { agent_pool_id: agentPoolId, environment_id: environmentId } },
    options,
  );
}

/**
 * List the tokens of an agent pool.
 *
 * Answers the tokens of the agent pool that are not revoked, oldest first, without their secrets.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listAgentPoolTokens(
  caller: Caller,
  agentPoolId: string,
  query?: ListAgentPoolTokensQuery,
  options?: CallOptions,
): Pages<AgentPoolToken> {
  return caller.list(
    { id: "listAgentPoolTokens", method: "GET", path: "/v1/agent-pools/{agent_pool_id}/tokens" },
    { path: { agent_pool_id: agentPoolId }, query },
    options,
  );
}

/**
 * Issue an agent pool token.
 *
 * Issues a token with which agents enrol in the agent pool. The answer holds the secret; nothing later does (TOK-1).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentPoolId - The agent pool.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `token_already_issued`, `quota_exceeded`, `rate_limited`, `internal_error`
 */
export function createAgentPoolToken(
  caller: Caller,
  agentPoolId: string,
  body: AgentPoolTokenCreate,
  options?: CallOptions & IdempotencyOption,
): Call<AgentPoolTokenIssued> {
  return caller.call(
    { id: "createAgentPoolToken", method: "POST", path: "/v1/agent-pools/{agent_pool_id}/tokens", keyed: true },
    { path: { agent_pool_id: agentPoolId }, body },
    options,
  );
}

/**
 * Get an agent pool token.
 *
 * Answers the token without its secret. A revoked token is absent.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAgentPoolToken(
  caller: Caller,
  agentPoolTokenId: string,
  options?: CallOptions,
): Call<AgentPoolToken> {
  return caller.call(
    { id: "getAgentPoolToken", method: "GET", path: "/v1/agent-pool-tokens/{agent_pool_token_id}" },
    { path: { agent_pool_token_id: agentPoolTokenId } },
    options,
  );
}

/**
 * Update an agent pool token.
 *
 * Changes the name or the description of the token.
 *
 * Needs a user token with `agent-pools:update`.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `immutable_field`,
 * `precondition_failed`, `rate_limited`, `internal_error`
 */
export function updateAgentPoolToken(
  caller: Caller,
  agentPoolTokenId: string,
  body: AgentPoolTokenUpdate,
  options?: CallOptions & ConditionOption,
): Call<AgentPoolToken> {
  return caller.call(
    {
      id: "updateAgentPoolToken",
      method: "PATCH",
      path: "/v1/agent-pool-tokens/{agent_pool_token_id}",
      media: "application/merge-patch+json",
    },
    { path: { agent_pool_token_id: agentPoolTokenId }, body },
    options,
  );
}

/**
 * Revoke an agent pool token.
 *
 * Revokes the token for ever, and says what becomes of the sessions that it registered: they go on, their agents drain
 * until a deadline, or they end at once (TOK-3).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function revokeAgentPoolToken(
  caller: Caller,
  agentPoolTokenId: string,
  body?: AgentPoolTokenRevocation,
  options?: CallOptions & IdempotencyOption,
): Call<void> {
  return caller.call(
    {
      id: "revokeAgentPoolToken",
      method: "POST",
      path: "/v1/agent-pool-tokens/{agent_pool_token_id}/revoke",
      answers: "nothing",
      keyed: true,
    },
    { path: { agent_pool_token_id: agentPoolTokenId }, body },
    options,
  );
}

/**
 * Rotate an agent pool token.
 *
 * Issues a new secret for the same token and keeps the present one valid for a while (TOK-4). No session ends.
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `token_already_issued`, `rate_limited`, `internal_error`
 */
export function rotateAgentPoolToken(
  caller: Caller,
  agentPoolTokenId: string,
  body?: AgentPoolTokenRotation,
  options?: CallOptions & IdempotencyOption,
): Call<AgentPoolTokenIssued> {
  return caller.call(
    {
      id: "rotateAgentPoolToken",
      method: "POST",
      path: "/v1/agent-pool-tokens/{agent_pool_token_id}/rotate",
      keyed: true,
    },
    { path: { agent_pool_token_id: agentPoolTokenId }, body },
    options,
  );
}

/** What {@link listAgentPools} is asked for. */
export interface ListAgentPoolsQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the one with this name, ignoring case. */
  name?: string | undefined;
  /** Only agent pools of this type. */
  type?: AgentPoolTypeInput | undefined;
  /** Only agent pools that this environment may use. */
  environment_id?: string | undefined;
}

/** What {@link getAgentPoolDemand} is asked for. */
export interface GetAgentPoolDemandQuery {
  /**
   * How many jobs one more agent would execute at once.
   *
   * @default 5
   */
  slots_per_agent?: number | undefined;
}

/** What {@link listAgentPoolTokens} is asked for. */
export interface ListAgentPoolTokensQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
}
