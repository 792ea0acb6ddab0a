import { journal, type Model, type Row, type Shown } from "../state/model.js";
import { refused, text, type Verdict } from "./verdict.js";

/** What continues a list: the operation with its filters, and the last identifier that it showed. */
interface Cursor {
  readonly text: string;
  readonly list: string;
  readonly after: string;
}

/** The part of a list that is asked for: so many items, and with which of the known cursors, if any. */
export interface Part {
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Filters of a list; those that are undefined are not given. */
export type Filters = Readonly<Record<string, string | undefined>>;

const cursors = journal<Cursor>();

/** The cursors that lists of this kind have given; of every kind without one. */
export function cursorsOf(model: Model, kind?: string): string[] {
  return cursors(model).flatMap(({ list, text: cursor }) => (list.split(" ")[0] === kind || !kind ? [cursor] : []));
}

/** A page of a list, oldest first. A cursor continues the list that gave it, with the same filters, and nothing else. */
export function page<Value extends Pick<Row, "id">>(
  model: Model,
  kind: string,
  rows: readonly Value[],
  filters: Filters,
  { limit, cursor }: Part,
  show: (row: Value) => Shown,
): Verdict {
  const list = `${kind} ${JSON.stringify(filters)}`;
  const known = cursors(model).find((other) => other.text === cursor);
  if (cursor !== undefined && known?.list !== list) return refused("invalid_cursor");
  const left = rows.filter((row) => known === undefined || row.id > known.after);
  const items = left.slice(0, limit).map(show);
  const last = left[limit - 1];
  if (left.length <= limit || last === undefined) return { shows: () => ({ items, next_cursor: null }) };
  let next: string | null = null;
  const learn = (answer: Shown) => {
    next = text(answer, "next_cursor");
    cursors(model).push({ text: next, list, after: last.id });
    return undefined;
  };
  return { learn, shows: () => ({ items, next_cursor: next }) };
}

/** The query that asks for a part of a list. */
export function queryOf({ limit, cursor }: Part, filters: Filters): Readonly<Record<string, string | number>> {
  const given = Object.entries({ ...filters, cursor });
  return { limit, ...Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined)) };
}
