// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { AccountOption, Call, CallOptions, Caller, Pages } from "../../src/caller.js";
import { exportAuditEvents, listAuditEvents } from "../functions/audit-events.js";
import type { ExportAuditEventsQuery, ListAuditEventsQuery } from "../functions/audit-events.js";
import type { AuditEvent } from "../schemas.js";

/** What was changed, by whom. */
export interface AuditEvents {
  /**
   * List audit events.
   *
   * Answers what was changed in the account, oldest first (IAM-4).
   *
   * Needs a user token with `audit-events:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `invalid_cursor`, `rate_limited`, `internal_error`
   */
  list(query?: ListAuditEventsQuery, options?: CallOptions & AccountOption): Pages<AuditEvent>;

  /**
   * Export audit events.
   *
   * Answers every audit event that the filters let through, oldest first, one JSON document a line (IAM-4).
   *
   * Needs a user token with `audit-events:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `not_found`,
   * `validation_failed`, `rate_limited`, `internal_error`
   */
  export(query?: ExportAuditEventsQuery, options?: CallOptions & AccountOption): Call<string>;
}

/** The methods of {@link AuditEvents}, sent by `caller`. */
export function makeAuditEvents(caller: Caller): AuditEvents {
  return {
    list: (query, options) => listAuditEvents(caller, query, options),
    export: (query, options) => exportAuditEvents(caller, query, options),
  };
}
