import { isRefusal, type Refusal } from "../../domain/refusal.js";
import type { Page } from "../../store/store.js";
import type { Cursors, ListScope } from "../request/cursor.js";

/** The part of a list that was asked for. */
export interface RequestedPage extends Page {
  /** Takes the rows that the store gave for this page: its items, and the cursor that continues the list. */
  cut<Row extends { readonly id: string }>(rows: readonly Row[]): { items: readonly Row[]; nextCursor: string | null };
}

/** Reads which part of a list is asked for. */
export function pageOf(
  cursors: Cursors,
  scope: ListScope,
  query: { readonly limit: number; readonly cursor?: string },
): RequestedPage | Refusal {
  const after = cursors.read(scope, query.cursor);
  if (isRefusal(after)) return after;
  return {
    after,
    // One more than asked for tells whether the list goes on.
    limit: query.limit + 1,
    cut(rows) {
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      const goesOn = rows.length > query.limit && last !== undefined;
      return { items, nextCursor: goesOn ? cursors.write(scope, last.id) : null };
    },
  };
}
