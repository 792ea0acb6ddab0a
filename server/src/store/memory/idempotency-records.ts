import type { IdempotencyRecord } from "../../domain/idempotency.js";
import { Table, type UndoLog } from "./table.js";

// The only key of each group: all rows, and those whose answer is sealed.
const only = "";

/** The table of what was answered under an `Idempotency-Key`. */
export type IdempotencyRecords = ReturnType<typeof idempotencyRecords>;

/** Makes an empty table of what was answered under an `Idempotency-Key`. */
export function idempotencyRecords(undo: UndoLog) {
  return new Table<IdempotencyRecord, "key", "all" | "sealed">(
    undo,
    { key: { of: [], key: (row) => row.key } },
    {
      all: { of: [], key: () => only },
      sealed: { of: ["body"], key: (row) => (row.issuedTokenId !== null && row.body !== null ? only : undefined) },
    },
  );
}

/** Takes away the records, and the sealed answers, that were made up to an instant; both lie in the order of creation. */
export function forgetAnswers(
  table: IdempotencyRecords,
  until: { readonly records: number; readonly secrets: number },
) {
  for (const record of madeUpTo(table, "all", until.records)) table.delete(record.id);
  for (const record of madeUpTo(table, "sealed", until.secrets)) table.update({ ...record, body: null });
}

function madeUpTo(table: IdempotencyRecords, group: "all" | "sealed", until: number): readonly IdempotencyRecord[] {
  const records: IdempotencyRecord[] = [];
  for (const id of table.group(group, only)) {
    const record = table.get(id);
    if (record === undefined || record.createdAt > until) break;
    records.push(record);
  }
  return records;
}
