// Generated from openapi/ by generator. Do not edit; run `npm run generate`.

/** Every operation by its id. */
export const operations = {
  getClock: {
    method: "GET",
    path: "/_control/clock",
    summary: "Read the clock",
    security: [{ token: "control_token", permissions: [] }],
    conditionalPermissions: {},
    pathParameters: [],
    queryParameters: {},
    headerParameters: {},
    body: null,
    success: { status: 200, mediaType: "application/json", etag: false },
    problems: ["unauthenticated", "wrong_token_kind", "internal_error"],
  },
  advanceClock: {
    method: "POST",
    path: "/_control/clock/advance",
    summary: "Advance the virtual clock",
    security: [{ token: "control_token", permissions: [] }],
    conditionalPermissions: {},
    pathParameters: [],
    queryParameters: {},
    headerParameters: {},
    body: { mediaType: "application/json", required: true },
    success: { status: 200, mediaType: "application/json", etag: false },
    problems: [
      "malformed_request",
      "unauthenticated",
      "wrong_token_kind",
      "clock_is_real",
      "payload_too_large",
      "unsupported_media_type",
      "validation_failed",
      "internal_error",
    ],
  },
  reset: {
    method: "POST",
    path: "/_control/reset",
    summary: "Start anew",
    security: [{ token: "control_token", permissions: [] }],
    conditionalPermissions: {},
    pathParameters: [],
    queryParameters: {},
    headerParameters: {},
    body: null,
    success: { status: 204, mediaType: null, etag: false },
    problems: ["unauthenticated", "wrong_token_kind", "internal_error"],
  },
} as const;

/** The id of an operation. */
export type OperationId = keyof typeof operations;

/** Every kind of problem by its code. */
export const problems = {
  malformed_request: { status: 400, title: "The request cannot be read" },
  unauthenticated: { status: 401, title: "No valid token was given" },
  token_revoked: { status: 401, title: "The agent pool token was revoked" },
  permission_missing: { status: 403, title: "A permission is missing" },
  wrong_token_kind: { status: 403, title: "This kind of token may not do this" },
  not_found: { status: 404, title: "There is no such object" },
  method_not_allowed: { status: 405, title: "This path does not answer this method" },
  name_taken: { status: 409, title: "The name is taken" },
  pool_in_use: { status: 409, title: "The agent pool is in use" },
  agent_active: { status: 409, title: "The agent is active" },
  agent_name_taken: { status: 409, title: "A live agent has this name" },
  session_superseded: { status: 409, title: "A newer session speaks for this agent" },
  clock_is_real: { status: 409, title: "The server runs on the real clock" },
  pool_deleted: { status: 410, title: "The agent pool was deleted" },
  agent_removed: { status: 410, title: "The agent was removed" },
  payload_too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "The body has the wrong media type" },
  validation_failed: { status: 422, title: "The request breaks the schema" },
  immutable_field: { status: 422, title: "This member cannot change" },
  invalid_cursor: { status: 422, title: "The cursor does not belong to this list" },
  pool_type_mismatch: { status: 422, title: "An agent pool of this type cannot serve here" },
  precondition_failed: { status: 412, title: "The object is not as the request expects" },
  idempotency_key_in_flight: { status: 409, title: "A request with this key is being answered" },
  idempotency_key_reused: { status: 422, title: "The key belongs to another request" },
  token_already_issued: { status: 409, title: "The secret of this token was given out before" },
  quota_exceeded: { status: 409, title: "The account has no room for this" },
  in_use: { status: 409, title: "Something else depends on it" },
  agent_busy: { status: 409, title: "The agent executes jobs" },
  environment_access_is_all: { status: 409, title: "Every environment may use the agent pool already" },
  default_pool_not_shared: { status: 422, title: "A default agent pool must be open to every environment" },
  pool_not_available_in_environment: { status: 422, title: "The environment may not use the agent pool" },
  agent_pool_required: { status: 422, title: "The account refuses hosted runners" },
  vcs_provider_not_self_hosted: { status: 422, title: "This VCS provider is reached without an agent pool" },
  grant_exceeds_own: { status: 403, title: "Nobody gives more than they hold" },
  rate_limited: { status: 429, title: "Too many requests" },
  internal_error: { status: 500, title: "The server failed" },
  not_implemented: { status: 501, title: "This server does not do this yet" },
  unavailable: { status: 503, title: "The server cannot answer at present" },
} as const;

/** The code of a problem. */
export type ProblemCode = keyof typeof problems;

/** Every permission with its description. */
export const permissions = {} as const;
