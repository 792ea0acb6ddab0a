// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, Pages } from "../../src/caller.js";
import type { AuditEvent } from "../schemas.js";

/**
 * List audit events.
 *
 * Answers what was changed in the account, oldest first (IAM-4).
 *
 * Needs a user token with `audit-events:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `invalid_cursor`, `rate_limited`, `internal_error`
 */
export function listAuditEvents(
  caller: Caller,
  query?: ListAuditEventsQuery,
  options?: CallOptions & AccountOption,
): Pages<AuditEvent> {
  return caller.list(
    { id: "listAuditEvents", method: "GET", path: "/v1/accounts/{account_id}/audit-events" },
    { query },
    options,
  );
}

/**
 * Export audit events.
 *
 * Answers every audit event that the filters let through, oldest first, one JSON document a line (IAM-4).
 *
 * Needs a user token with `audit-events:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`, `validation_failed`,
 * `rate_limited`, `internal_error`
 */
export function exportAuditEvents(
  caller: Caller,
  query?: ExportAuditEventsQuery,
  options?: CallOptions & AccountOption,
): Call<string> {
  return caller.call(
    { id: "exportAuditEvents", method: "GET", path: "/v1/accounts/{account_id}/audit-events/export", answers: "text" },
    { query },
    options,
  );
}

/** What {@link listAuditEvents} is asked for. */
export interface ListAuditEventsQuery {
  /**
   * The most items that one answer holds.
   *
   * @default 20
   */
  limit?: number | undefined;
  /** Only events of this operation. */
  operation?: string | undefined;
  /** Only events of this object. */
  object_id?: string | undefined;
  /** Only events of this principal. */
  actor_id?: string | undefined;
  /** Only events at or after this instant. */
  since?: string | undefined;
  /** Only events before this instant. */
  until?: string | undefined;
}

/** What {@link exportAuditEvents} is asked for. */
export interface ExportAuditEventsQuery {
  /** Only events of this operation. */
  operation?: string | undefined;
  /** Only events of this object. */
  object_id?: string | undefined;
  /** Only events of this principal. */
  actor_id?: string | undefined;
  /** Only events at or after this instant. */
  since?: string | undefined;
  /** Only events before this instant. */
  until?: string | undefined;
}
