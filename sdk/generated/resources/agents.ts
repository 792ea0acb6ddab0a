// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, IdempotencyOption, Pages } from "../../src/caller.js";
import {
  deleteAgent,
  deregisterAgent,
  drainAgent,
  getAgent,
  heartbeatAgent,
  listAgents,
  pauseAgent,
  registerAgent,
  resumeAgent,
  undrainAgent,
} from "../functions/agents.js";
import type { ListAgentsQuery } from "../functions/agents.js";
import type {
  Agent,
  AgentDrainRequest,
  AgentHeartbeat,
  AgentHeartbeatAnswer,
  AgentRegistration,
  AgentSession,
  PauseRequest,
} from "../schemas.js";

/** The processes that execute runs; seen by users, and speaking for themselves. */
export interface Agents {
  /**
   * List agents.
   *
   * Answers the agents of the account, oldest first.
   *
   * Needs a user token with `agent-pools:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListAgentsQuery, options?: CallOptions & AccountOption): Pages<Agent>;

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
  register(body: AgentRegistration, options?: CallOptions): Call<AgentSession>;

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
  get(agentId: string, options?: CallOptions): Call<Agent>;

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
  delete(agentId: string, options?: CallOptions): Call<void>;

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
  heartbeat(agentId: string, body: AgentHeartbeat, options?: CallOptions): Call<AgentHeartbeatAnswer>;

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
  deregister(agentId: string, options?: CallOptions): Call<void>;

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
  drain(agentId: string, body?: AgentDrainRequest, options?: CallOptions & IdempotencyOption): Call<Agent>;

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
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  undrain(agentId: string, options?: CallOptions & IdempotencyOption): Call<Agent>;

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
   * `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`,
   * `rate_limited`, `internal_error`
   */
  pause(agentId: string, body?: PauseRequest, options?: CallOptions & IdempotencyOption): Call<Agent>;

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
  resume(agentId: string, options?: CallOptions & IdempotencyOption): Call<Agent>;
}

/** The methods of {@link Agents}, sent by `caller`. */
export function makeAgents(caller: Caller): Agents {
  return {
    list: (query, options) => listAgents(caller, query, options),
    register: (body, options) => registerAgent(caller, body, options),
    get: (agentId, options) => getAgent(caller, agentId, options),
    delete: (agentId, options) => deleteAgent(caller, agentId, options),
    heartbeat: (agentId, body, options) => heartbeatAgent(caller, agentId, body, options),
    deregister: (agentId, options) => deregisterAgent(caller, agentId, options),
    drain: (agentId, body, options) => drainAgent(caller, agentId, body, options),
    undrain: (agentId, options) => undrainAgent(caller, agentId, options),
    pause: (agentId, body, options) => pauseAgent(caller, agentId, body, options),
    resume: (agentId, options) => resumeAgent(caller, agentId, options),
  };
}
