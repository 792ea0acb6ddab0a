import { addId, placeAfter, removeId } from "./sorted-ids.js";
import type { Page } from "../store.js";

/** How rows are found by something other than their identifier. */
export interface IndexShape<Row> {
  /** The members that the key depends on: while they stay, a changed row keeps its place. */
  readonly of: readonly (keyof Row)[];
  /** The key of a row; undefined leaves it out of the index. */
  readonly key: (row: Row) => string | undefined;
}

/** What is told of every row that comes, goes or changes, as often as one is undone as well. */
export interface Follower<Row> {
  move(before: Row | undefined, after: Row | undefined): void;
}

/** Calls that undo changes, the latest last. */
export type UndoLog = (() => void)[];

interface UniqueIndex<Row> extends IndexShape<Row> {
  readonly ids: Map<string, string>;
}

interface GroupIndex<Row> extends IndexShape<Row> {
  readonly ids: Map<string, string[]>;
}

/**
 * Rows by identifier, with unique indexes (no two rows have the same key) and groups (rows of one key, in order), and with
 * followers that find them by anything else.
 */
export class Table<
  Row extends { readonly id: string },
  Unique extends string,
  Group extends string,
  Followers extends Readonly<Record<string, Follower<Row>>> = Record<string, never>,
> {
  readonly followers: Followers;
  readonly #rows = new Map<string, Row>();
  readonly #unique: Record<Unique, UniqueIndex<Row>>;
  readonly #groups: Record<Group, GroupIndex<Row>>;
  readonly #told: readonly Follower<Row>[];
  readonly #undo: UndoLog;

  constructor(
    undo: UndoLog,
    unique: Readonly<Record<Unique, IndexShape<Row>>>,
    groups: Readonly<Record<Group, IndexShape<Row>>>,
    // Where none are asked for by name, there are none.
    followers = {} as Followers,
  ) {
    this.followers = followers;
    this.#told = Object.values(followers);
    this.#undo = undo;
    this.#unique = withEmptyMaps<Unique, Row, string>(unique);
    this.#groups = withEmptyMaps<Group, Row, string[]>(groups);
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Adds a row; false when its identifier or a unique key is another's. */
  insert(row: Row): boolean {
    if (this.#rows.has(row.id) || this.#isTaken(undefined, row)) return false;
    this.#replace(undefined, row);
    this.#undo.push(() => {
      this.#replace(row, undefined);
    });
    return true;
  }

  /** Puts a row in the place of the one with its identifier; false when there is none, or a unique key is another's. */
  update(row: Row): boolean {
    const before = this.#rows.get(row.id);
    if (before === undefined || this.#isTaken(before, row)) return false;
    this.#replace(before, row);
    this.#undo.push(() => {
      this.#replace(row, before);
    });
    return true;
  }

  /** Takes a row away; false when there is none. */
  delete(id: string): boolean {
    const row = this.#rows.get(id);
    if (row === undefined) return false;
    this.#replace(row, undefined);
    this.#undo.push(() => {
      this.#replace(undefined, row);
    });
    return true;
  }

  /** Takes every row away. */
  clear(): void {
    for (const id of [...this.#rows.keys()]) this.delete(id);
  }

  /** The row with this unique key. */
  find(index: Unique, key: string): Row | undefined {
    return this.#row(this.#unique[index].ids.get(key));
  }

  /** The identifiers of the rows with this key, in order. */
  group(index: Group, key: string): readonly string[] {
    return this.#groups[index].ids.get(key) ?? [];
  }

  /** A page of the rows with this key that are chosen. */
  page(index: Group, key: string, { after, limit }: Page, isChosen: (row: Row) => boolean = () => true): Row[] {
    const ids = this.group(index, key);
    const rows: Row[] = [];
    for (let place = after === undefined ? 0 : placeAfter(ids, after); place < ids.length; place += 1) {
      const row = this.#row(ids[place]);
      if (row !== undefined && isChosen(row) && rows.push(row) === limit) break;
    }
    return rows;
  }

  /** Keeps the rows; the answer returns to them. */
  snapshot(): () => void {
    const rows = [...this.#rows.values()];
    return () => {
      for (const row of [...this.#rows.values()]) this.#replace(row, undefined);
      for (const row of rows) this.#replace(undefined, row);
    };
  }

  #row(id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.#rows.get(id);
  }

  #isTaken(before: Row | undefined, row: Row): boolean {
    for (const name in this.#unique) {
      const index = this.#unique[name];
      // A key that stays is the row's own.
      if (keeps(index, before, row)) continue;
      const { key, ids } = index;
      const taken = key(row);
      if (taken !== undefined && (ids.get(taken) ?? row.id) !== row.id) return true;
    }
    return false;
  }

  #replace(before: Row | undefined, after: Row | undefined): void {
    for (const name in this.#unique) moveUnique(this.#unique[name], before, after);
    for (const name in this.#groups) moveGroup(this.#groups[name], before, after);
    for (const follower of this.#told) follower.move(before, after);
    if (after !== undefined) this.#rows.set(after.id, Object.freeze(after));
    else if (before !== undefined) this.#rows.delete(before.id);
  }
}

function withEmptyMaps<Name extends string, Row, Ids>(shapes: Readonly<Record<Name, IndexShape<Row>>>) {
  const entries = Object.entries<IndexShape<Row>>(shapes);
  const indexes = entries.map(([name, shape]) => [name, { ...shape, ids: new Map<string, Ids>() }] as const);
  // The entries of a record have its own keys.
  return Object.fromEntries(indexes) as Record<Name, IndexShape<Row> & { readonly ids: Map<string, Ids> }>;
}

/** Whether a changed row keeps its place in an index. */
export function keeps<Row extends object>(
  index: Pick<IndexShape<Row>, "of">,
  before: Row | undefined,
  after: Row | undefined,
): boolean {
  return before !== undefined && after !== undefined && index.of.every((member) => before[member] === after[member]);
}

function moveUnique<Row extends { readonly id: string }>(
  index: UniqueIndex<Row>,
  before: Row | undefined,
  after: Row | undefined,
): void {
  if (keeps(index, before, after)) return;
  const [from, to] = [before && index.key(before), after && index.key(after)];
  if (from !== undefined) index.ids.delete(from);
  if (to !== undefined && after !== undefined) index.ids.set(to, after.id);
}

function moveGroup<Row extends { readonly id: string }>(
  index: GroupIndex<Row>,
  before: Row | undefined,
  after: Row | undefined,
): void {
  if (keeps(index, before, after)) return;
  const [from, to] = [before && index.key(before), after && index.key(after)];
  if (from !== undefined && before !== undefined) removeId(index.ids.get(from) ?? [], before.id);
  if (to === undefined || after === undefined) return;
  const ids = index.ids.get(to);
  if (ids === undefined) index.ids.set(to, [after.id]);
  else addId(ids, after.id);
}
