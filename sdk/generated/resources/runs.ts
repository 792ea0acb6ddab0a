// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, IdempotencyOption, Pages } from "../../src/caller.js";
import { acknowledgeRun, cancelRun, confirmRun, createRun, discardRun, getRun, listRuns } from "../functions/runs.js";
import type { ListRunsQuery } from "../functions/runs.js";
import type { Run, RunCreate } from "../schemas.js";

/** One execution of the code of a workspace, from its plan to its end. */
export interface Runs {
  /**
   * Create a run.
   *
   * Starts a run of the workspace (RUN-1). It goes to the effective agent pool that the workspace has at this moment
   * and stays with it (ASG-8). Choosing whether it applies by itself needs a further permission.
   *
   * Needs a user token with `runs:create`, and `runs:apply` where `auto_apply` is given.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param workspaceId - The workspace.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `quota_exceeded`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `idempotency_key_in_flight`, `idempotency_key_reused`, `agent_pool_required`, `rate_limited`, `internal_error`
   */
  create(workspaceId: string, body?: RunCreate, options?: CallOptions & IdempotencyOption): Call<Run>;

  /**
   * List runs.
   *
   * Answers the runs of the account, oldest first.
   *
   * Needs a user token with `runs:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListRunsQuery, options?: CallOptions & AccountOption): Pages<Run>;

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
  get(runId: string, options?: CallOptions): Call<Run>;

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
  confirm(runId: string, options?: CallOptions & IdempotencyOption): Call<Run>;

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
  discard(runId: string, options?: CallOptions & IdempotencyOption): Call<Run>;

  /**
   * Cancel a run.
   *
   * Ends the run (RUN-8). What waits is canceled at once. What an agent executes is canceled when the agent has ended
   * it, and given up 2 minutes later whatever the agent does. Asking again changes nothing; a run that has ended is
   * refused with `wrong_state`.
   *
   * Needs a user token with `runs:cancel`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param runId - The run.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `wrong_state`,
   * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  cancel(runId: string, options?: CallOptions & IdempotencyOption): Call<Run>;

  /**
   * Acknowledge a lost apply.
   *
   * Unlocks the workspace of a run whose apply was given up while an agent may have been at it (RUN-5): whoever asks
   * has seen to what it left behind. Asking again changes nothing; any other run is refused with `wrong_state`.
   *
   * Needs a user token with `runs:apply`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @param runId - The run.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `wrong_state`,
   * `validation_failed`, `idempotency_key_in_flight`, `idempotency_key_reused`, `rate_limited`, `internal_error`
   */
  acknowledge(runId: string, options?: CallOptions & IdempotencyOption): Call<Run>;
}

/** The methods of {@link Runs}, sent by `caller`. */
export function makeRuns(caller: Caller): Runs {
  return {
    create: (workspaceId, body, options) => createRun(caller, workspaceId, body, options),
    list: (query, options) => listRuns(caller, query, options),
    get: (runId, options) => getRun(caller, runId, options),
    confirm: (runId, options) => confirmRun(caller, runId, options),
    discard: (runId, options) => discardRun(caller, runId, options),
    cancel: (runId, options) => cancelRun(caller, runId, options),
    acknowledge: (runId, options) => acknowledgeRun(caller, runId, options),
  };
}
