import type { UserToken } from "../state/access.js";
import { isSameName, there, type Row } from "../state/model.js";
import type { Filters, Part } from "./pages.js";
import { refused, type Verdict } from "./verdict.js";

/** What is asked for with a body: its members as they are sent. */
export interface Ask {
  /** The identifier in the path. */
  readonly id?: string;
  readonly body?: object;
  readonly ifMatch?: string | undefined;
  readonly key?: string | undefined;
}

/** What is asked of a list. */
export interface ListAsk {
  readonly part: Part;
  readonly filters: Filters;
}

/** Refuses the name of another row; `self` is the one that it may be. */
export function taken(
  rows: readonly { readonly name: string; readonly id: string }[],
  name: string | undefined,
  self?: Pick<Row, "id">,
): Verdict | undefined {
  const isOther = (row: { readonly name: string; readonly id: string }) =>
    name !== undefined && row.id !== self?.id && isSameName(row.name, name);
  return rows.some(isOther) ? refused("name_taken") : undefined;
}

/** The rows that a list shows: those that are there and have what its filters name. */
export function matching<Value extends Row>(
  rows: ReadonlyMap<string, Value>,
  filters: Filters,
  read: Readonly<Record<string, (row: Value) => string | null>>,
): Value[] {
  return there(rows).filter((row) =>
    Object.entries(filters).every(([name, wanted]) => {
      const value = read[name]?.(row) ?? null;
      if (wanted === undefined) return true;
      return value !== null && (name === "name" ? isSameName(value, wanted) : value === wanted);
    }),
  );
}

/** Refuses what is not there for a caller. */
export function absent(by: UserToken, row: object | undefined): Verdict | undefined {
  return by.isForeign || row === undefined ? refused("not_found") : undefined;
}
