// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, IdempotencyOption, Pages } from "../../src/caller.js";
import type {
  Agent,
  AgentDrainRequest,
  AgentHeartbeat,
  AgentHeartbeatAnswer,
  AgentRegistration,
  AgentSchedulingInput,
  AgentSession,
  AgentStateInput,
  PauseRequest,
} from "../schemas.js";

/**
 * List agents.
 *
 * Answers the agents of the account, oldest first.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listAgents(
  caller: Caller,
  query?: ListAgentsQuery,
  options?: CallOptions & AccountOption,
): Pages<Agent> {
  return caller.list({ id: "listAgents", method: "GET", path: "/v1/accounts/{account_id}/agents" }, { query }, options);
}

/**
 * Register an agent.
 *
 * Enrols the calling agent in the pool of its token and opens a session (AGT-1). The same instance key gives the same
 * agent again, and ends its session before at once (AGT-7).
 *
 * Needs an agent pool token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`,
 * `agent_name_taken`, `pool_deleted`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
 * `quota_exceeded`, `rate_limited`, `internal_error`
 */
export function registerAgent(caller: Caller, body: AgentRegistration, options?: CallOptions): Call<AgentSession> {
  return caller.call({ id: "registerAgent", method: "POST", path: "/v1/agents/register" }, { body }, options);
}

/**
 * Get an agent.
 *
 * Answers the agent and its status.
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getAgent(caller: Caller, agentId: string, options?: CallOptions): Call<Agent> {
  return caller.call(
    { id: "getAgent", method: "GET", path: "/v1/agents/{agent_id}" },
    { path: { agent_id: agentId } },
    options,
  );
}

/**
 * Delete an agent.
 *
 * Removes an offline agent before its time. An agent that is not offline is refused with `agent_active` (AGT-4).
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `agent_active`,
 * `rate_limited`, `internal_error`
 */
export function deleteAgent(caller: Caller, agentId: string, options?: CallOptions): Call<void> {
  return caller.call(
    { id: "deleteAgent", method: "DELETE", path: "/v1/agents/{agent_id}", answers: "nothing" },
    { path: { agent_id: agentId } },
    options,
  );
}

/**
 * Report as alive.
 *
 * Keeps the calling agent alive (AGT-2), brings an offline one back (AGT-3), and tells it whether to drain.
 *
 * Needs an agent session token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`,
 * `session_superseded`, `pool_deleted`, `agent_removed`, `payload_too_large`, `unsupported_media_type`,
 * `validation_failed`, `rate_limited`, `internal_error`
 */
export function heartbeatAgent(
  caller: Caller,
  agentId: string,
  body: AgentHeartbeat,
  options?: CallOptions,
): Call<AgentHeartbeatAnswer> {
  return caller.call(
    { id: "heartbeatAgent", method: "POST", path: "/v1/agents/{agent_id}/heartbeat" },
    { path: { agent_id: agentId }, body },
    options,
  );
}

/**
 * Leave the pool.
 *
 * Removes the calling agent at once and ends its session (AGT-6).
 *
 * Needs an agent session token.
 * Never sent again by itself: it takes no idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `unauthenticated`, `token_revoked`, `wrong_token_kind`, `not_found`, `session_superseded`,
 * `pool_deleted`, `agent_removed`, `rate_limited`, `internal_error`
 */
export function deregisterAgent(caller: Caller, agentId: string, options?: CallOptions): Call<void> {
  return caller.call(
    { id: "deregisterAgent", method: "POST", path: "/v1/agents/{agent_id}/deregister", answers: "nothing" },
    { path: { agent_id: agentId } },
    options,
  );
}

/**
 * Drain an agent.
 *
 * Gives the agent no jobs from now on; it finishes those that it has and deregisters (AGT-6). An agent may drain
 * itself.
 *
 * Needs a user token with `agent-pools:update` or an agent session token.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `permission_missing`,
 * `wrong_token_kind`, `not_found`, `session_superseded`, `pool_deleted`, `agent_removed`, `payload_too_large`,
 * `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `agent_busy`,
 * `rate_limited`, `internal_error`
 */
export function drainAgent(
  caller: Caller,
  agentId: string,
  body?: AgentDrainRequest,
  options?: CallOptions & IdempotencyOption,
): Call<Agent> {
  return caller.call(
    { id: "drainAgent", method: "POST", path: "/v1/agents/{agent_id}/drain", keyed: true },
    { path: { agent_id: agentId }, body },
    options,
  );
}

/**
 * Stop draining an agent.
 *
 * Gives the agent jobs again, as long as it has not deregistered (AGT-6). Undraining one that does not drain changes
 * nothing.
 *
 * Needs a user token with `agent-pools:update`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function undrainAgent(caller: Caller, agentId: string, options?: CallOptions & IdempotencyOption): Call<Agent> {
  return caller.call(
    { id: "undrainAgent", method: "POST", path: "/v1/agents/{agent_id}/undrain", keyed: true },
    { path: { agent_id: agentId } },
    options,
  );
}

/**
 * Pause an agent.
 *
 * Gives the agent no jobs until it is resumed (AGT-2). An agent may pause itself.
 *
 * Needs a user token with `agent-pools:update` or an agent session token.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `token_revoked`, `permission_missing`,
 * `wrong_token_kind`, `not_found`, `session_superseded`, `pool_deleted`, `agent_removed`, `payload_too_large`,
 * `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`,
 * `internal_error`
 */
export function pauseAgent(
  caller: Caller,
  agentId: string,
  body?: PauseRequest,
  options?: CallOptions & IdempotencyOption,
): Call<Agent> {
  return caller.call(
    { id: "pauseAgent", method: "POST", path: "/v1/agents/{agent_id}/pause", keyed: true },
    { path: { agent_id: agentId }, body },
    options,
  );
}

/**
 * Resume an agent.
 *
 * Gives the agent jobs again (AGT-2). Resuming one that is not paused changes nothing.
 *
 * Needs a user token with `agent-pools:update` or an agent session token.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param agentId - The agent.
 * @throws {MusterError} `unauthenticated`, `token_revoked`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `session_superseded`, `pool_deleted`, `agent_removed`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function resumeAgent(caller: Caller, agentId: string, options?: CallOptions & IdempotencyOption): Call<Agent> {
  return caller.call(
    { id: "resumeAgent", method: "POST", path: "/v1/agents/{agent_id}/resume", keyed: true },
    { path: { agent_id: agentId } },
    options,
  );
}

/** What {@link listAgents} is asked for. */
export interface ListAgentsQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the agents of this pool. */
  agent_pool_id?: string | undefined;
  /** Only agents in this state. */
  state?: AgentStateInput | undefined;
  /** Only agents with this scheduling. */
  scheduling?: AgentSchedulingInput | undefined;
  /** Only agents with this name, ignoring case. */
  name?: string | undefined;
}
