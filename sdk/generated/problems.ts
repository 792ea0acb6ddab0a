// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { Holders, ProblemError, QuotaState } from "./schemas.js";

/** Every code of the contract; a newer server may answer others. */
export type ProblemCode =
  /** 400: The request cannot be read. */
  | "malformed_request"
  /** 401: No valid token was given. */
  | "unauthenticated"
  /** 401: The agent pool token was revoked. */
  | "token_revoked"
  /** 403: A permission is missing. */
  | "permission_missing"
  /** 403: This kind of token may not do this. */
  | "wrong_token_kind"
  /** 404: There is no such object. */
  | "not_found"
  /** 405: This path does not answer this method. */
  | "method_not_allowed"
  /** 408: The request did not come in time. */
  | "request_timeout"
  /** 409: The name is taken. */
  | "name_taken"
  /** 409: The agent pool is in use. */
  | "pool_in_use"
  /** 409: The agent is active. */
  | "agent_active"
  /** 409: A live agent has this name. */
  | "agent_name_taken"
  /** 409: A newer session speaks for this agent. */
  | "session_superseded"
  /** 409: The server runs on the real clock. */
  | "clock_is_real"
  /** 410: The agent pool was deleted. */
  | "pool_deleted"
  /** 410: The agent was removed. */
  | "agent_removed"
  /** 413: The body is too large. */
  | "payload_too_large"
  /** 415: The body has the wrong media type. */
  | "unsupported_media_type"
  /** 422: The request breaks the schema. */
  | "validation_failed"
  /** 422: This member cannot change. */
  | "immutable_field"
  /** 422: The cursor does not belong to this list. */
  | "invalid_cursor"
  /** 422: An agent pool of this type cannot serve here. */
  | "pool_type_mismatch"
  /** 412: The object is not as the request expects. */
  | "precondition_failed"
  /** 431: The headers are too large. */
  | "headers_too_large"
  /** 409: A request with this key is being answered. */
  | "idempotency_key_in_flight"
  /** 422: The key belongs to another request. */
  | "idempotency_key_reused"
  /** 409: The secret of this token was given out before. */
  | "token_already_issued"
  /** 409: The account has no room for this. */
  | "quota_exceeded"
  /** 409: Something else depends on it. */
  | "in_use"
  /** 409: The agent executes jobs. */
  | "agent_busy"
  /** 409: Every environment may use the agent pool already. */
  | "environment_access_is_all"
  /** 422: A default agent pool must be open to every environment. */
  | "default_pool_not_shared"
  /** 422: The environment may not use the agent pool. */
  | "pool_not_available_in_environment"
  /** 422: The account refuses hosted runners. */
  | "agent_pool_required"
  /** 422: This VCS provider is reached without an agent pool. */
  | "vcs_provider_not_self_hosted"
  /** 403: Nobody gives more than they hold. */
  | "grant_exceeds_own"
  /** 409: The object is not in a state for this. */
  | "wrong_state"
  /** 409: The agent does not hold the job any more. */
  | "lease_lost"
  /** 429: Too many requests. */
  | "rate_limited"
  /** 500: The server failed. */
  | "internal_error"
  /** 501: This server does not do this yet. */
  | "not_implemented"
  /** 503: The server cannot answer at present. */
  | "unavailable";

/** What went wrong, as RFC 9457 describes it. Further members may come; ignore those that you do not know. */
export interface ProblemDetails {
  /** The kind of problem, for programs. */
  code: ProblemCode | (string & {});
  /** Names the kind of problem; the same for every occurrence of a `code`. */
  type: string;
  /** The kind of problem in a few words; the same for every occurrence of a `code`. */
  title: string;
  /** The HTTP status of this answer. */
  status: number;
  /** What happened this time, and what to do about it. */
  detail: string;
  /** The rule of `semantics.md` that refused, where a rule did. */
  rule?: string;
  /** With `permission_missing` and `grant_exceeds_own`, the permission that the caller lacks. */
  permission?: string;
  /** With `validation_failed`, each member, parameter or header at fault. */
  errors?: ProblemError[];
  /** With `pool_in_use` and `in_use`, what holds it. */
  holders?: Holders;
  /** With `quota_exceeded`, which quota and how much of it is used. */
  quota?: QuotaState;
  /** With `token_already_issued`, the token whose secret was given out. */
  token_id?: string;
  /** Identifies this request in the server's log; the same as the header `X-Request-Id`. */
  request_id: string;
}

/** By its code, what always comes with a problem beside what comes with every one. */
export interface ProblemMembers {
  permission_missing: {
    /** With `permission_missing` and `grant_exceeds_own`, the permission that the caller lacks. */
    permission: string;
  };
  pool_in_use: {
    /** With `pool_in_use` and `in_use`, what holds it. */
    holders: Holders;
  };
  validation_failed: {
    /** With `validation_failed`, each member, parameter or header at fault. */
    errors: ProblemError[];
  };
  token_already_issued: {
    /** With `token_already_issued`, the token whose secret was given out. */
    token_id: string;
  };
  quota_exceeded: {
    /** With `quota_exceeded`, which quota and how much of it is used. */
    quota: QuotaState;
  };
  in_use: {
    /** With `pool_in_use` and `in_use`, what holds it. */
    holders: Holders;
  };
  grant_exceeds_own: {
    /** With `permission_missing` and `grant_exceeds_own`, the permission that the caller lacks. */
    permission: string;
  };
}

/** The document of a problem of this code, or of any of these codes. */
export type ProblemOf<Code extends string> = Code extends keyof ProblemMembers
  ? ProblemDetails & { code: Code } & ProblemMembers[Code]
  : ProblemDetails & { code: Code };

/** By the id of an operation, the codes that it can answer; a newer server may answer others. */
export interface OperationProblems {
  getAccount:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateAccount:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "precondition_failed"
    | "in_use"
    | "rate_limited"
    | "internal_error";
  getDefaultAgentPool:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  setDefaultAgentPool:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "precondition_failed"
    | "default_pool_not_shared"
    | "rate_limited"
    | "internal_error";
  clearDefaultAgentPool:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "precondition_failed"
    | "agent_pool_required"
    | "rate_limited"
    | "internal_error";
  listEnvironments:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createEnvironment:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "pool_not_available_in_environment"
    | "rate_limited"
    | "internal_error";
  getEnvironment:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateEnvironment:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "precondition_failed"
    | "pool_not_available_in_environment"
    | "agent_pool_required"
    | "rate_limited"
    | "internal_error";
  deleteEnvironment:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "precondition_failed"
    | "in_use"
    | "rate_limited"
    | "internal_error";
  listAgentPools:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createAgentPool:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "token_already_issued"
    | "quota_exceeded"
    | "rate_limited"
    | "internal_error";
  getAgentPool:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateAgentPool:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "pool_in_use"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "immutable_field"
    | "pool_type_mismatch"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  deleteAgentPool:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "pool_in_use"
    | "validation_failed"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  getAgentPoolUsage:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  pauseAgentPool:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  resumeAgentPool:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  drainAgentPool:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  getAgentPoolDemand:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  getAgentPoolEnvironments:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  setAgentPoolEnvironments:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "pool_in_use"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "environment_access_is_all"
    | "rate_limited"
    | "internal_error";
  addAgentPoolEnvironment:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "pool_type_mismatch"
    | "quota_exceeded"
    | "environment_access_is_all"
    | "rate_limited"
    | "internal_error";
  removeAgentPoolEnvironment:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "pool_in_use"
    | "pool_type_mismatch"
    | "environment_access_is_all"
    | "rate_limited"
    | "internal_error";
  listAgentPoolTokens:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createAgentPoolToken:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "token_already_issued"
    | "quota_exceeded"
    | "rate_limited"
    | "internal_error";
  getAgentPoolToken:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateAgentPoolToken:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "immutable_field"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  revokeAgentPoolToken:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  rotateAgentPoolToken:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "token_already_issued"
    | "rate_limited"
    | "internal_error";
  listAgents:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  registerAgent:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "agent_name_taken"
    | "pool_deleted"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "quota_exceeded"
    | "rate_limited"
    | "internal_error";
  getAgent:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  deleteAgent:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "agent_active"
    | "rate_limited"
    | "internal_error";
  heartbeatAgent:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "session_superseded"
    | "pool_deleted"
    | "agent_removed"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  deregisterAgent:
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "session_superseded"
    | "pool_deleted"
    | "agent_removed"
    | "rate_limited"
    | "internal_error";
  drainAgent:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "session_superseded"
    | "pool_deleted"
    | "agent_removed"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "agent_busy"
    | "rate_limited"
    | "internal_error";
  undrainAgent:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  pauseAgent:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "session_superseded"
    | "pool_deleted"
    | "agent_removed"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  resumeAgent:
    | "unauthenticated"
    | "token_revoked"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "session_superseded"
    | "pool_deleted"
    | "agent_removed"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  listWorkspaces:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createWorkspace:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "pool_not_available_in_environment"
    | "agent_pool_required"
    | "rate_limited"
    | "internal_error";
  getWorkspace:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateWorkspace:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "pool_in_use"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "precondition_failed"
    | "pool_not_available_in_environment"
    | "agent_pool_required"
    | "rate_limited"
    | "internal_error";
  deleteWorkspace:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "in_use"
    | "validation_failed"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  getEffectiveAgentPool:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  createRun:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "quota_exceeded"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "agent_pool_required"
    | "rate_limited"
    | "internal_error";
  listRuns:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  getRun:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  confirmRun:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "wrong_state"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  discardRun:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "wrong_state"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  cancelRun:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "wrong_state"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  acknowledgeRun:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "wrong_state"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  claimJob:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "session_superseded"
    | "pool_deleted"
    | "agent_removed"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  getJob:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  listLeases:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  startJob:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "lease_lost"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  renewJob:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "lease_lost"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  readJobLog:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  appendJobLog:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "wrong_state"
    | "lease_lost"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  finishJob:
    | "malformed_request"
    | "unauthenticated"
    | "token_revoked"
    | "wrong_token_kind"
    | "not_found"
    | "wrong_state"
    | "lease_lost"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  listVcsProviders:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createVcsProvider:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "pool_type_mismatch"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "vcs_provider_not_self_hosted"
    | "rate_limited"
    | "internal_error";
  getVcsProvider:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateVcsProvider:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "immutable_field"
    | "pool_type_mismatch"
    | "precondition_failed"
    | "vcs_provider_not_self_hosted"
    | "rate_limited"
    | "internal_error";
  deleteVcsProvider:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  listServiceAccounts:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createServiceAccount:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "rate_limited"
    | "internal_error";
  getServiceAccount:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateServiceAccount:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  deleteServiceAccount:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  listServiceAccountTokens:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createServiceAccountToken:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "token_already_issued"
    | "grant_exceeds_own"
    | "rate_limited"
    | "internal_error";
  getServiceAccountToken:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  revokeServiceAccountToken:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  listRoles:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createRole:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "grant_exceeds_own"
    | "rate_limited"
    | "internal_error";
  getRole:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  updateRole:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "name_taken"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "precondition_failed"
    | "grant_exceeds_own"
    | "rate_limited"
    | "internal_error";
  deleteRole:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "precondition_failed"
    | "in_use"
    | "rate_limited"
    | "internal_error";
  listPermissions: "unauthenticated" | "permission_missing" | "wrong_token_kind" | "rate_limited" | "internal_error";
  listAccessPolicies:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  createAccessPolicy:
    | "malformed_request"
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "payload_too_large"
    | "unsupported_media_type"
    | "validation_failed"
    | "idempotency_key_in_flight"
    | "idempotency_key_reused"
    | "grant_exceeds_own"
    | "rate_limited"
    | "internal_error";
  getAccessPolicy:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "rate_limited"
    | "internal_error";
  deleteAccessPolicy:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "precondition_failed"
    | "rate_limited"
    | "internal_error";
  listAuditEvents:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "invalid_cursor"
    | "rate_limited"
    | "internal_error";
  exportAuditEvents:
    | "unauthenticated"
    | "permission_missing"
    | "wrong_token_kind"
    | "not_found"
    | "validation_failed"
    | "rate_limited"
    | "internal_error";
  getHealth: "rate_limited" | "internal_error";
  getReadiness: "rate_limited" | "internal_error" | "unavailable";
  getMetrics: "unauthenticated" | "permission_missing" | "wrong_token_kind" | "rate_limited" | "internal_error";
  getOpenApiDocument: "rate_limited" | "internal_error";
  getDocs: "rate_limited" | "internal_error";
}
