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
  addAgentPoolEnvironment,
  createAgentPool,
  createAgentPoolToken,
  deleteAgentPool,
  drainAgentPool,
  getAgentPool,
  getAgentPoolDemand,
  getAgentPoolEnvironments,
  getAgentPoolToken,
  getAgentPoolUsage,
  listAgentPoolTokens,
  listAgentPools,
  pauseAgentPool,
  removeAgentPoolEnvironment,
  resumeAgentPool,
  revokeAgentPoolToken,
  rotateAgentPoolToken,
  setAgentPoolEnvironments,
  updateAgentPool,
  updateAgentPoolToken,
} from "../functions/agent-pools.js";
import type {
  GetAgentPoolDemandQuery,
  ListAgentPoolTokensQuery,
  ListAgentPoolsQuery,
} from "../functions/agent-pools.js";
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
  AgentPoolUpdate,
  AgentPoolUsage,
  PauseRequest,
} from "../schemas.js";

/** Named groups of self-hosted agents. */
export interface AgentPools {
  /**
   * List agent pools.
   *
   * Answers the agent pools of the account, oldest first.
   *
   * Needs a user token with `agent-pools:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListAgentPoolsQuery, options?: CallOptions & AccountOption): Pages<AgentPool>;

  /**
   * Create an agent pool.
   *
   * Creates an agent pool in the account (POOL-1), with a first token where one is asked for. Environment access that
   * an agent pool of type `vcs` does not have is refused with `pool_type_mismatch` (POOL-3).
   *
   * Needs a user token with `agent-pools:create`, and `agent-pools:update` where `initial_token` is given.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `idempotency_key_in_flight`, `idempotency_key_reused`, `token_already_issued`,
   * `quota_exceeded`, `rate_limited`, `internal_error`
   */
  create(body: AgentPoolCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<AgentPoolCreated>;

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
  get(agentPoolId: string, options?: CallOptions): Call<AgentPool>;

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
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `pool_in_use`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `immutable_field`, `pool_type_mismatch`, `precondition_failed`, `rate_limited`, `internal_error`
   */
  update(agentPoolId: string, body: AgentPoolUpdate, options?: CallOptions & ConditionOption): Call<AgentPool>;

  /**
   * Delete an agent pool.
   *
   * Deletes an agent pool that nothing uses (POOL-5), revokes its tokens for ever and ends every agent session in it:
   * the next call of each of its agents answers `pool_deleted` (POOL-6).
   *
   * Needs a user token with `agent-pools:delete`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param agentPoolId - The agent pool.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `pool_in_use`,
   * `validation_failed`, `precondition_failed`, `rate_limited`, `internal_error`
   */
  delete(agentPoolId: string, options?: CallOptions & ConditionOption): Call<void>;

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
  getUsage(agentPoolId: string, options?: CallOptions): Call<AgentPoolUsage>;

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
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
   * `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  pause(agentPoolId: string, body?: PauseRequest, options?: CallOptions & IdempotencyOption): Call<AgentPool>;

  /**
   * Resume an agent pool.
   *
   * Dispatches to the agent pool again (POOL-9). Resuming one that is not paused changes nothing.
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param agentPoolId - The agent pool.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  resume(agentPoolId: string, options?: CallOptions & IdempotencyOption): Call<AgentPool>;

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
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
   * `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  drain(
    agentPoolId: string,
    body?: AgentDrainRequest,
    options?: CallOptions & IdempotencyOption,
  ): Call<AgentPoolDrained>;

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
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `rate_limited`, `internal_error`
   */
  getDemand(agentPoolId: string, query?: GetAgentPoolDemandQuery, options?: CallOptions): Call<AgentPoolDemand>;

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
  getEnvironments(agentPoolId: string, options?: CallOptions): Call<AgentPoolEnvironments>;

  /**
   * Set the environments of an agent pool.
   *
   * Replaces the whole set of environments that may use the agent pool (POOL-3).
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param agentPoolId - The agent pool.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `pool_in_use`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `environment_access_is_all`, `rate_limited`, `internal_error`
   */
  setEnvironments(
    agentPoolId: string,
    body: AgentPoolEnvironmentsInput,
    options?: CallOptions,
  ): Call<AgentPoolEnvironments>;

  /**
   * Open an agent pool to an environment.
   *
   * Adds one environment to those that may use the agent pool, whatever else changes at the same time (POOL-3). Adding
   * it again changes nothing. A set holds at most 500 of them; one more gets `quota_exceeded`.
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param agentPoolId - The agent pool.
   * @param environmentId - The environment.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `pool_type_mismatch`, `quota_exceeded`, `environment_access_is_all`, `rate_limited`, `internal_error`
   */
  addEnvironment(agentPoolId: string, environmentId: string, options?: CallOptions): Call<void>;

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
  removeEnvironment(agentPoolId: string, environmentId: string, options?: CallOptions): Call<void>;

  /**
   * List the tokens of an agent pool.
   *
   * Answers the tokens of the agent pool that are not revoked, oldest first, without their secrets.
   *
   * Needs a user token with `agent-pools:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param agentPoolId - The agent pool.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  listTokens(agentPoolId: string, query?: ListAgentPoolTokensQuery, options?: CallOptions): Pages<AgentPoolToken>;

  /**
   * Issue an agent pool token.
   *
   * Issues a token with which agents enrol in the agent pool. The answer holds the secret; nothing later does (TOK-1).
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param agentPoolId - The agent pool.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `idempotency_key_in_flight`, `idempotency_key_reused`, `token_already_issued`, `quota_exceeded`, `rate_limited`,
   * `internal_error`
   */
  createToken(
    agentPoolId: string,
    body: AgentPoolTokenCreate,
    options?: CallOptions & IdempotencyOption,
  ): Call<AgentPoolTokenIssued>;

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
  getToken(agentPoolTokenId: string, options?: CallOptions): Call<AgentPoolToken>;

  /**
   * Update an agent pool token.
   *
   * Changes the name or the description of the token.
   *
   * Needs a user token with `agent-pools:update`.
   * Never sent again by itself: it could undo what somebody else changed meanwhile.
   *
   * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `immutable_field`,
   * `precondition_failed`, `rate_limited`, `internal_error`
   */
  updateToken(
    agentPoolTokenId: string,
    body: AgentPoolTokenUpdate,
    options?: CallOptions & ConditionOption,
  ): Call<AgentPoolToken>;

  /**
   * Revoke an agent pool token.
   *
   * Revokes the token for ever, and says what becomes of the sessions that it registered: they go on, their agents
   * drain until a deadline, or they end at once (TOK-3).
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
   * `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  revokeToken(
    agentPoolTokenId: string,
    body?: AgentPoolTokenRevocation,
    options?: CallOptions & IdempotencyOption,
  ): Call<void>;

  /**
   * Rotate an agent pool token.
   *
   * Issues a new secret for the same token and keeps the present one valid for a while (TOK-4). No session ends.
   *
   * Needs a user token with `agent-pools:update`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param agentPoolTokenId - The agent pool token. Its identifier, not its secret.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
   * `idempotency_key_reused`, `token_already_issued`, `rate_limited`, `internal_error`
   */
  rotateToken(
    agentPoolTokenId: string,
    body?: AgentPoolTokenRotation,
    options?: CallOptions & IdempotencyOption,
  ): Call<AgentPoolTokenIssued>;
}

/** The methods of {@link AgentPools}, sent by `caller`. */
export function makeAgentPools(caller: Caller): AgentPools {
  return {
    list: (query, options) => listAgentPools(caller, query, options),
    create: (body, options) => createAgentPool(caller, body, options),
    get: (agentPoolId, options) => getAgentPool(caller, agentPoolId, options),
    update: (agentPoolId, body, options) => updateAgentPool(caller, agentPoolId, body, options),
    delete: (agentPoolId, options) => deleteAgentPool(caller, agentPoolId, options),
    getUsage: (agentPoolId, options) => getAgentPoolUsage(caller, agentPoolId, options),
    pause: (agentPoolId, body, options) => pauseAgentPool(caller, agentPoolId, body, options),
    resume: (agentPoolId, options) => resumeAgentPool(caller, agentPoolId, options),
    drain: (agentPoolId, body, options) => drainAgentPool(caller, agentPoolId, body, options),
    getDemand: (agentPoolId, query, options) => getAgentPoolDemand(caller, agentPoolId, query, options),
    getEnvironments: (agentPoolId, options) => getAgentPoolEnvironments(caller, agentPoolId, options),
    setEnvironments: (agentPoolId, body, options) => setAgentPoolEnvironments(caller, agentPoolId, body, options),
    addEnvironment: (agentPoolId, environmentId, options) =>
      addAgentPoolEnvironment(caller, agentPoolId, environmentId, options),
    removeEnvironment: (agentPoolId, environmentId, options) =>
      removeAgentPoolEnvironment(caller, agentPoolId, environmentId, options),
    listTokens: (agentPoolId, query, options) => listAgentPoolTokens(caller, agentPoolId, query, options),
    createToken: (agentPoolId, body, options) => createAgentPoolToken(caller, agentPoolId, body, options),
    getToken: (agentPoolTokenId, options) => getAgentPoolToken(caller, agentPoolTokenId, options),
    updateToken: (agentPoolTokenId, body, options) => updateAgentPoolToken(caller, agentPoolTokenId, body, options),
    revokeToken: (agentPoolTokenId, body, options) => revokeAgentPoolToken(caller, agentPoolTokenId, body, options),
    rotateToken: (agentPoolTokenId, body, options) => rotateAgentPoolToken(caller, agentPoolTokenId, body, options),
  };
}
