// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, IdempotencyOption, Pages } from "../../src/caller.js";
import type { Run, RunCreate, RunKindInput, RunStateInput } from "../schemas.js";

/**
 * Create a run.
 *
 * Starts a run of the workspace (RUN-1). It goes to the effective agent pool that the workspace has at this moment and
 * stays with it (ASG-8). Choosing whether it applies by itself needs a further permission.
 *
 * Needs a user token with `runs:create`, and `runs:apply` where `auto_apply` is given.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param workspaceId - The workspace.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `quota_exceeded`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `agent_pool_required`, `rate_limited`, `internal_error`
 */
export function createRun(
  caller: Caller,
  workspaceId: string,
  body?: RunCreate,
  options?: CallOptions & IdempotencyOption,
): Call<Run> {
  return caller.call(
    { id: "createRun", method: "POST", path: "/v1/workspaces/{workspace_id}/runs", keyed: true },
    { path: { workspace_id: workspaceId }, body },
    options,
  );
}

/**
 * List runs.
 *
 * Answers the runs of the account, oldest first.
 *
 * Needs a user token with `runs:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listRuns(caller: Caller, query?: ListRunsQuery, options?: CallOptions & AccountOption): Pages<Run> {
  return caller.list({ id: "listRuns", method: "GET", path: "/v1/accounts/{account_id}/runs" }, { query }, options);
}

/**
 * Get a run.
 *
 * Answers the run and how far it got.
 *
 * Needs a user token with `runs:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param runId - The run.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getRun(caller: Caller, runId: string, options?: CallOptions): Call<Run> {
  return caller.call({ id: "getRun", method: "GET", path: "/v1/runs/{run_id}" }, { path: { run_id: runId } }, options);
}

/**
 * Confirm a run.
 *
 * Lets a run that is `awaiting_confirmation` apply its plan (RUN-1); in any other state it is refused with
 * `wrong_state`.
 *
 * Needs a user token with `runs:apply`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param runId - The run.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `wrong_state`,
 * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function confirmRun(caller: Caller, runId: string, options?: CallOptions & IdempotencyOption): Call<Run> {
  return caller.call(
    { id: "confirmRun", method: "POST", path: "/v1/runs/{run_id}/confirm", keyed: true },
    { path: { run_id: runId } },
    options,
  );
}

/**
 * Discard a run.
 *
 * Gives up the plan of a run that is `awaiting_confirmation` (RUN-1); in any other state it is refused with
 * `wrong_state`.
 *
 * Needs a user token with `runs:apply`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param runId - The run.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `wrong_state`,
 * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function discardRun(caller: Caller, runId: string, options?: CallOptions & IdempotencyOption): Call<Run> {
  return caller.call(
    { id: "discardRun", method: "POST", path: "/v1/runs/{run_id}/discard", keyed: true },
    { path: { run_id: runId } },
    options,
  );
}

/**
 * Cancel a run.
 *
 * Ends the run (RUN-8). What waits is canceled at once. What an agent executes is canceled when the agent has ended it,
 * and given up 2 minutes later whatever the agent does. Asking again changes nothing; a run that has ended is refused
 * with `wrong_state`.
 *
 * Needs a user token with `runs:cancel`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param runId - The run.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `wrong_state`,
 * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function cancelRun(caller: Caller, runId: string, options?: CallOptions & IdempotencyOption): Call<Run> {
  return caller.call(
    { id: "cancelRun", method: "POST", path: "/v1/runs/{run_id}/cancel", keyed: true },
    { path: { run_id: runId } },
    options,
  );
}

/**
 * Acknowledge a lost apply.
 *
 * Unlocks the workspace of a run whose apply was given up while an agent may have been at it (RUN-5): whoever asks has
 * seen to what it left behind. Asking again changes nothing; any other run is refused with `wrong_state`.
 *
 * Needs a user token with `runs:apply`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @param runId - The run.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `wrong_state`,
 * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
 */
export function acknowledgeRun(caller: Caller, runId: string, options?: CallOptions & IdempotencyOption): Call<Run> {
  return caller.call(
    { id: "acknowledgeRun", method: "POST", path: "/v1/runs/{run_id}/acknowledge", keyed: true },
    { path: { run_id: runId } },
    options,
  );
}

/** What {@link listRuns} is asked for. */
export interface ListRunsQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the runs of workspaces of this environment. */
  environment_id?: string | undefined;
  /** Only the runs of this workspace. */
  workspace_id?: string | undefined;
  /** Only the runs that this agent pool executes. */
  agent_pool_id?: string | undefined;
  /** Only runs of this kind. */
  kind?: RunKindInput | undefined;
  /** Only runs in this state. */
  state?: RunStateInput | undefined;
}
