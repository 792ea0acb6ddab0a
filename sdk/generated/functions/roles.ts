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
import type { PermissionList, Role, RoleCreate, RoleUpdate } from "../schemas.js";

/**
 * List roles.
 *
 * Answers the roles of the account, oldest first.
 *
 * Needs a user token with `roles:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listRoles(caller: Caller, query?: ListRolesQuery, options?: CallOptions & AccountOption): Pages<Role> {
  return caller.list({ id: "listRoles", method: "GET", path: "/v1/accounts/{account_id}/roles" }, { query }, options);
}

/**
 * Create a role.
 *
 * Creates a role. Nobody puts a permission into a role that they do not hold at account scope (IAM-1).
 *
 * Needs a user token with `roles:create`.
 * Sent again by itself where the connection or the server fails, under one idempotency key.
 *
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `idempotency_key_in_flight`,
 * `idempotency_key_reused`, `grant_exceeds_own`, `rate_limited`, `internal_error`
 */
export function createRole(
  caller: Caller,
  body: RoleCreate,
  options?: CallOptions & AccountOption & IdempotencyOption,
): Call<Role> {
  return caller.call(
    { id: "createRole", method: "POST", path: "/v1/accounts/{account_id}/roles", keyed: true },
    { body },
    options,
  );
}

/**
 * Get a role.
 *
 * Answers the role.
 *
 * Needs a user token with `roles:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param roleId - The role.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `rate_limited`,
 * `internal_error`
 */
export function getRole(caller: Caller, roleId: string, options?: CallOptions): Call<Role> {
  return caller.call(
    { id: "getRole", method: "GET", path: "/v1/roles/{role_id}" },
    { path: { role_id: roleId } },
    options,
  );
}

/**
 * Update a role.
 *
 * Changes the role, for everybody who holds it, from the next request on (IAM-3).
 *
 * Needs a user token with `roles:update`.
 * Never sent again by itself: it could undo what somebody else changed meanwhile.
 *
 * @param roleId - The role.
 * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
 * `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`, `precondition_failed`,
 * `grant_exceeds_own`, `rate_limited`, `internal_error`
 */
export function updateRole(
  caller: Caller,
  roleId: string,
  body: RoleUpdate,
  options?: CallOptions & ConditionOption,
): Call<Role> {
  return caller.call(
    { id: "updateRole", method: "PATCH", path: "/v1/roles/{role_id}", media: "application/merge-patch+json" },
    { path: { role_id: roleId }, body },
    options,
  );
}

/**
 * Delete a role.
 *
 * Deletes a role that no access policy gives (ASG-9).
 *
 * Needs a user token with `roles:delete`.
 * Sent again by itself where the connection or the server fails.
 *
 * @param roleId - The role.
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `precondition_failed`, `in_use`, `rate_limited`, `internal_error`
 */
export function deleteRole(caller: Caller, roleId: string, options?: CallOptions & ConditionOption): Call<void> {
  return caller.call(
    { id: "deleteRole", method: "DELETE", path: "/v1/roles/{role_id}", answers: "nothing" },
    { path: { role_id: roleId } },
    options,
  );
}

/**
 * List the permissions.
 *
 * Answers every permission that an operation asks for (IAM-2).
 *
 * Needs a user token with `roles:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `rate_limited`, `internal_error`
 */
export function listPermissions(caller: Caller, options?: CallOptions): Call<PermissionList> {
  return caller.call({ id: "listPermissions", method: "GET", path: "/v1/permissions" }, {}, options);
}

/** What {@link listRoles} is asked for. */
export interface ListRolesQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only the one with this name, ignoring case. */
  name?: string | undefined;
}
