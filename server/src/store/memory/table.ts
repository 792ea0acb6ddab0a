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

/** What keeps the row of an identifier, whichever it is at present. */
export interface Slot<Row> {
  row: Row;
  /** Whether the table keeps the identifier elsewhere since, or not at all. */
  isLeft: boolean;
}

interface UniqueIndex<Row> extends IndexShape<Row> {
  readonly keyed: Map<string, Slot<Row>>;
}

interface GroupIndex<Row> extends IndexShape<Row> {
  readonly keyed: Map<string, string[]>;
}

/** A row where it is kept, for whoever changes it there. */
export type Changing<Row> = { -readonly [Member in keyof Row]: Row[Member] };

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
  readonly #slots = new Map<string, Slot<Row>>();
  readonly #unique: Record<Unique, UniqueIndex<Row>>;
  readonly #groups: Record<Group, GroupIndex<Row>>;
  readonly #told: readonly Follower<Row>[];
  readonly #undo: UndoLog;
  readonly #copy: ((row: Row) => Row) | undefined;

  /**
   * Where rows change so often that one made anew each time would keep the collector busy (it is old before the next one
   * takes its place), they can be changed where they are: then `copy` makes a row of its own of each that comes or goes.
   */
  constructor(
    undo: UndoLog,
    unique: Readonly<Record<Unique, IndexShape<Row>>>,
    groups: Readonly<Record<Group, IndexShape<Row>>>,
    // Where none are asked for by name, there are none.
    followers = {} as Followers,
    copy?: (row: Row) => Row,
  ) {
    this.followers = followers;
    this.#told = Object.values(followers);
    this.#undo = undo;
    this.#copy = copy;
    this.#unique = withEmptyMaps<Unique, Row, Slot<Row>>(unique);
    this.#groups = withEmptyMaps<Group, Row, string[]>(groups);
  }

  get(id: string): Row | undefined {
    return this.#given(this.#slots.get(id));
  }

  /** The row as it is kept, which may change where it is: to look at now, and to give to nobody. */
  peek(id: string): Row | undefined {
    return this.#slots.get(id)?.row;
  }

  /** Where the row is kept, for who looks at it again and again: until the slot is left. */
  slot(id: string): Slot<Row> | undefined {
    return this.#slots.get(id);
  }

  /** Adds a row; false when its identifier or a unique key is another's. */
  insert(row: Row): boolean {
    if (this.#slots.has(row.id) || this.#isTaken(undefined, row)) return false;
    this.#add(row);
    this.#undo.push(() => {
      this.#remove(row.id);
    });
    return true;
  }

  /** Puts a row in the place of the one with its identifier; false when there is none, or a unique key is another's. */
  update(row: Row): boolean {
    const slot = this.#slots.get(row.id);
    if (slot === undefined || this.#isTaken(slot.row, row)) return false;
    const before = slot.row;
    this.#put(slot, this.#kept(row));
    this.#undo.push(() => {
      this.#put(slot, before);
    });
    return true;
  }

  /**
   * Changes a row where it is, in members on which no index depends, and shows it as it is kept then (`peek`). The change
   * answers what undoes it, or undefined where it leaves the row alone: then nothing is shown.
   */
  change(id: string, change: (row: Changing<Row>) => (() => void) | undefined): Row | undefined {
    if (this.#copy === undefined) throw new Error("rows that are not copied cannot be changed where they are");
    const row = this.#slots.get(id)?.row;
    const undo = row && change(row);
    if (row === undefined || undo === undefined) return undefined;
    this.#undo.push(undo);
    return row;
  }

  /** Takes a row away; false when there is none. */
  delete(id: string): boolean {
    const row = this.#remove(id);
    if (row === undefined) return false;
    this.#undo.push(() => {
      this.#add(row);
    });
    return true;
  }

  /** Takes every row away. */
  clear(): void {
    for (const id of [...this.#slots.keys()]) this.delete(id);
  }

  /** The row with this unique key. */
  find(index: Unique, key: string): Row | undefined {
    return this.#given(this.#unique[index].keyed.get(key));
  }

  /** The identifiers of the rows with this key, in order. */
  group(index: Group, key: string): readonly string[] {
    return this.#groups[index].keyed.get(key) ?? [];
  }

  /** A page of the rows with this key that are chosen. */
  page(index: Group, key: string, { after, limit }: Page, isChosen: (row: Row) => boolean = () => true): Row[] {
    const ids = this.group(index, key);
    const rows: Row[] = [];
    for (let place = after === undefined ? 0 : placeAfter(ids, after); place < ids.length; place += 1) {
      const row = this.peek(ids[place] ?? "");
      if (row !== undefined && isChosen(row) && rows.push(this.#copy?.(row) ?? row) === limit) break;
    }
    return rows;
  }

  /** Keeps the rows; the answer returns to them. */
  snapshot(): () => void {
    const rows = Array.from(this.#slots.values(), ({ row }) => this.#kept(row));
    return () => {
      for (const id of [...this.#slots.keys()]) this.#remove(id);
      for (const row of rows) this.#add(row);
    };
  }

  /** A row as it is kept. That none changes is the compiler's word: frozen, every row has a layout of its own in V8. */
  #kept(row: Row): Row {
    return this.#copy?.(row) ?? row;
  }

  /** A row as it is given to whoever asks. */
  #given(slot: Slot<Row> | undefined): Row | undefined {
    return slot && (this.#copy === undefined ? slot.row : this.#copy(slot.row));
  }

  #isTaken(before: Row | undefined, row: Row): boolean {
    for (const name in this.#unique) {
      const index = this.#unique[name];
      // A key that stays is the row's own.
      if (keeps(index, before, row)) continue;
      const { key, keyed } = index;
      const taken = key(row);
      if (taken !== undefined && (keyed.get(taken)?.row.id ?? row.id) !== row.id) return true;
    }
    return false;
  }

  #add(row: Row): void {
    const slot = { row: this.#kept(row), isLeft: false };
    this.#slots.set(row.id, slot);
    for (const name in this.#unique) moveUnique(this.#unique[name], slot, undefined, row);
    this.#move(undefined, row);
  }

  #put(slot: Slot<Row>, row: Row): void {
    for (const name in this.#unique) moveUnique(this.#unique[name], slot, slot.row, row);
    this.#move(slot.row, row);
    slot.row = row;
  }

  #remove(id: string): Row | undefined {
    const slot = this.#slots.get(id);
    if (slot === undefined) return undefined;
    for (const name in this.#unique) moveUnique(this.#unique[name], slot, slot.row, undefined);
    this.#move(slot.row, undefined);
    this.#slots.delete(id);
    slot.isLeft = true;
    return slot.row;
  }

  #move(before: Row | undefined, after: Row | undefined): void {
    for (const name in this.#groups) moveGroup(this.#groups[name], before, after);
    for (const follower of this.#told) follower.move(before, after);
  }
}

function withEmptyMaps<Name extends string, Row, Keyed>(shapes: Readonly<Record<Name, IndexShape<Row>>>) {
  const entries = Object.entries<IndexShape<Row>>(shapes);
  const indexes = entries.map(([name, shape]) => [name, { ...shape, keyed: new Map<string, Keyed>() }] as const);
  // The entries of a record have its own keys.
  return Object.fromEntries(indexes) as Record<Name, IndexShape<Row> & { readonly keyed: Map<string, Keyed> }>;
}

/** Whether a changed row keeps its place in an index. */
export function keeps<Row extends object>(
  { of }: Pick<IndexShape<Row>, "of">,
  before: Row | undefined,
  after: Row | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  for (const member of of) if (before[member] !== after[member]) return false;
  return true;
}

function moveUnique<Row extends { readonly id: string }>(
  index: UniqueIndex<Row>,
  slot: Slot<Row>,
  before: Row | undefined,
  after: Row | undefined,
): void {
  if (keeps(index, before, after)) return;
  const [from, to] = [before && index.key(before), after && index.key(after)];
  if (from !== undefined) index.keyed.delete(from);
  if (to !== undefined) index.keyed.set(to, slot);
}

function moveGroup<Row extends { readonly id: string }>(
  index: GroupIndex<Row>,
  before: Row | undefined,
  after: Row | undefined,
): void {
  if (keeps(index, before, after)) return;
  const [from, to] = [before && index.key(before), after && index.key(after)];
  if (from !== undefined && before !== undefined) removeId(index.keyed.get(from) ?? [], before.id);
  if (to === undefined || after === undefined) return;
  const ids = index.keyed.get(to);
  if (ids === undefined) index.keyed.set(to, [after.id]);
  else addId(ids, after.id);
}
