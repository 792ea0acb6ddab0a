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
import { createRole, deleteRole, getRole, listPermissions, listRoles, updateRole } from "../functions/roles.js";
import type { ListRolesQuery } from "../functions/roles.js";
import type { PermissionList, Role, RoleCreate, RoleUpdate } from "../schemas.js";

/** Sets of permissions. */
export interface Roles {
  /**
   * List roles.
   *
   * Answers the roles of the account, oldest first.
   *
   * Needs a user token with `roles:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListRolesQuery, options?: CallOptions & AccountOption): Pages<Role>;

  /**
   * Create a role.
   *
   * Creates a role. Nobody puts a permission into a role that they do not hold at account scope (IAM-1).
   *
   * Needs a user token with `roles:create`.
   * Sent again by itself where the connection or the server fails, under one idempotency key.
   *
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `idempotency_key_in_flight`, `idempotency_key_reused`, `grant_exceeds_own`, `rate_limited`, `internal_error`
   */
  create(body: RoleCreate, options?: CallOptions & AccountOption & IdempotencyOption): Call<Role>;

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
  get(roleId: string, options?: CallOptions): Call<Role>;

  /**
   * Update a role.
   *
   * Changes the role, for everybody who holds it, from the next request on (IAM-3).
   *
   * Needs a user token with `roles:update`.
   * Never sent again by itself: it could undo what somebody else changed meanwhile.
   *
   * @param roleId - The role.
   * @throws {MusterError} `malformed_request`, `unauthenticated`, `permission_missing`, `wrong_token_kind`,
   * `not_found`, `name_taken`, `payload_too_large`, `unsupported_media_type`, `validation_failed`,
   * `precondition_failed`, `grant_exceeds_own`, `rate_limited`, `internal_error`
   */
  update(roleId: string, body: RoleUpdate, options?: CallOptions & ConditionOption): Call<Role>;

  /**
   * Delete a role.
   *
   * Deletes a role that no access policy gives (ASG-9).
   *
   * Needs a user token with `roles:delete`.
   * Sent again by itself where the connection or the server fails.
   *
   * @param roleId - The role.
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `precondition_failed`, `in_use`, `rate_limited`, `internal_error`
   */
  delete(roleId: string, options?: CallOptions & ConditionOption): Call<void>;

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
  listPermissions(options?: CallOptions): Call<PermissionList>;
}

/** The methods of {@link Roles}, sent by `caller`. */
export function makeRoles(caller: Caller): Roles {
  return {
    list: (query, options) => listRoles(caller, query, options),
    create: (body, options) => createRole(caller, body, options),
    get: (roleId, options) => getRole(caller, roleId, options),
    update: (roleId, body, options) => updateRole(caller, roleId, body, options),
    delete: (roleId, options) => deleteRole(caller, roleId, options),
    listPermissions: (options) => listPermissions(caller, options),
  };
}
