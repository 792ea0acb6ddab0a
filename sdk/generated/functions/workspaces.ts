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
import type { EffectiveAgentPool, Workspace, WorkspaceCreate, WorkspaceUpdate } from "../schemas.js";

/**
 * List workspaces.
 *
 * Answers the workspaces of the account, oldest first.
 *
 * Needs a user token with `workspaces:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listWorkspaces(
  caller: Caller,
  query?: ListWorkspacesQuery,
  options?: CallOptions & AccountOption,
): Pages<Workspace> {
  return caller.list(
    { id: "listWorkspaces", method: "GET", path: "/v1/accounts/{account_id}/workspaces" },
    { query },
    options,
  );
}

/**
 * Create a workspace.
 *
 * Creates a workspace in the account. Naming an agent pool needs further permissions (ASG-2), a pool of type `runs`
 * (ASG-7) and one that its environment may use (ASG-5).
 *
 * Needs a user token with `workspaces:create`, and `workspaces:update` and `agent-pools:read` where `agent_pool_id` is
 * given.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `pool_type_mismatch`,
 * `idempotency_key_in_flight`, `idempotency_key_reused`, `pool_not_available_in_environment`, `agent_pool_required`,
 * `rate_limited`, `internal_error`
 */
export function createWorkspace(
  caller: Caller,
  body: WorkspaceCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<Workspace> {
  return caller.call(
    { id: "createWorkspace", method: "POST", path: "/v1/accounts/{account_id}/workspaces", keyed: true },
    { body },
    options,
  );
}

/**
 * Get a workspace.
 *
 * Answers the workspace.
 *
 * Needs a user token with `workspaces:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param workspaceId - The workspace.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getWorkspace(caller: Caller, workspaceId: string, options?: CallOptions): Call<Workspace> {
  return caller.call(
    { id: "getWorkspace", method: "GET", path: "/v1/workspaces/{workspace_id}" },
    { path: { workspace_id: workspaceId } },
    options,
  );
}

/**
 * Update a workspace.
 *
 * Changes the workspace. Choosing or clearing its agent pool needs a further permission (ASG-2); the pool must be of
 * type `runs` (ASG-7) and open to the environment of the workspace (ASG-5, ASG-6).
 *
 * Needs a user token with `workspaces:update`, and `agent-pools:read` where `agent_pool_id` is given.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param workspaceId - The workspace.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `pool_in_use`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
 * `pool_type_mismatch`, `precondition_failed`, `pool_not_available_in_environment`, `agent_pool_required`,
 * `rate_limited`, `internal_error`
 */
export function updateWorkspace(
  caller: Caller,
  workspaceId: string,
  body: WorkspaceUpdate,
  options?: CallOptions & ConditionOption,
): Call<Workspace> {
  return caller.call(
    {
      id: "updateWorkspace",
      method: "PATCH",
      path: "/v1/workspaces/{workspace_id}",
      media: "application/merge-patch+json",
    },
    { path: { workspace_id: workspaceId }, body },
    options,
  );
}

/**
 * Delete a workspace.
 *
 * Deletes the workspace and its runs, all of which must have ended (ASG-9).
 *
 * Needs a user token with `workspaces:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param workspaceId - The workspace.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `in_use`,
 * `validation_failed`, `precondition_failed`, `rate_limited`, `internal_error`
 */
export function deleteWorkspace(
  caller: Caller,
  workspaceId: string,
  options?: CallOptions & ConditionOption,
): Call<void> {
  return caller.call(
    { id: "deleteWorkspace", method: "DELETE", path: "/v1/workspaces/{workspace_id}", answers: "nothing" },
    { path: { workspace_id: workspaceId } },
    options,
  );
}

/**
 * Get the effective agent pool of a workspace.
 *
 * Answers which agent pool executes the runs of the workspace, and the levels that led there (ASG-1).
 *
 * Needs a user token with `workspaces:read` and `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param workspaceId - The workspace.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getEffectiveAgentPool(
  caller: Caller,
  workspaceId: string,
  options?: CallOptions,
): Call<EffectiveAgentPool> {
  return caller.call(
    { id: "getEffectiveAgentPool", method: "GET", path: "/v1/workspaces/{workspace_id}/effective-agent-pool" },
    { path: { workspace_id: workspaceId } },
    options,
  );
}

/** What {@link listWorkspaces} is asked for. */
export interface ListWorkspacesQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the one with this name, ignoring case. */
  name?: string | undefined;
  /** Only the workspaces of this environment. */
  environment_id?: string | undefined;
  /** Only the workspaces that name this agent pool. */
  agent_pool_id?: string | undefined;
}
