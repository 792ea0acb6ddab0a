import type { AuditEvent } from "../../domain/audit-event.js";
import type { AuditEventFilter, Page } from "../store.js";
import { Table, type UndoLog } from "./table.js";

/** The table of audit events. */
export type AuditEvents = ReturnType<typeof auditEvents>;

/** Makes an empty table of audit events. */
export function auditEvents(undo: UndoLog) {
  return new Table<AuditEvent, never, "account">(undo, {}, { account: { of: [], key: (row) => row.accountId } });
}

/** A page of the events of an account that the filter lets through. */
export function auditEventPage(
  table: AuditEvents,
  accountId: string,
  { operation, objectId, actorId, since = -Infinity, until = Infinity }: AuditEventFilter,
  page: Page,
): readonly AuditEvent[] {
  const isWanted = (wanted: string | undefined, value: string | null) => wanted === undefined || wanted === value;
  return table.page(
    "account",
    accountId,
    page,
    (event) =>
      isWanted(operation, event.operation) &&
      isWanted(objectId, event.object.id) &&
      isWanted(actorId, event.actor.id) &&
      event.at >= since &&
      event.at < until,
  );
}
