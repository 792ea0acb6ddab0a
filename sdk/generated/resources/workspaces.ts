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
  createWorkspace,
  deleteWorkspace,
  getEffectiveAgentPool,
  getWorkspace,
  listWorkspaces,
  updateWorkspace,
} from "../functions/workspaces.js";
import type { ListWorkspacesQuery } from "../functions/workspaces.js";
import type { EffectiveAgentPool, Workspace, WorkspaceCreate, WorkspaceUpdate } from "../schemas.js";

/** What runs are made of, and which pool executes them. */
export interface Workspaces {
  /**
   * List workspaces.
   *
   * Answers the workspaces of the account, oldest first.
   *
   * Needs a user token with `workspaces:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListWorkspacesQuery, options?: CallOptions & AccountOption): Pages<Workspace>;

  /**
   * Create a workspace.
   *
   * Creates a workspace in the account. Naming an agent pool needs further permissions (ASG-2), a pool of type `runs`
   * (ASG-7) and one that its environment may use (ASG-5).
   *
   * Needs a user token with `workspaces:create`, and `workspaces:update` and `agent-pools:read` where `agent_pool_id`
   * is given.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `idempotency_key_in_flight`, `idempotency_key_reused`, `pool_not_available_in_environment`,
   * `agent_pool_required`, `rate_limited`, `internal_error`
   */
  create(body: WorkspaceCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<Workspace>;

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
  get(workspaceId: string, options?: CallOptions): Call<Workspace>;

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
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `pool_in_use`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `pool_type_mismatch`, `precondition_failed`, `pool_not_available_in_environment`, `agent_pool_required`,
   * `rate_limited`, `internal_error`
   */
  update(workspaceId: string, body: WorkspaceUpdate, options?: CallOptions & ConditionOption): Call<Workspace>;

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
  delete(workspaceId: string, options?: CallOptions & ConditionOption): Call<void>;

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
  getEffectiveAgentPool(workspaceId: string, options?: CallOptions): Call<EffectiveAgentPool>;
}

/** The methods of {@link Workspaces}, sent by `caller`. */
export function makeWorkspaces(caller: Caller): Workspaces {
  return {
    list: (query, options) => listWorkspaces(caller, query, options),
    create: (body, options) => createWorkspace(caller, body, options),
    get: (workspaceId, options) => getWorkspace(caller, workspaceId, options),
    update: (workspaceId, body, options) => updateWorkspace(caller, workspaceId, body, options),
    delete: (workspaceId, options) => deleteWorkspace(caller, workspaceId, options),
    getEffectiveAgentPool: (workspaceId, options) => getEffectiveAgentPool(caller, workspaceId, options),
  };
}
