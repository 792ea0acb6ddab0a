/** Members of an answer or of a configuration. */
export type Shown = Readonly<Record<string, unknown>>;

/**
 * What the rules say of a small world, written from the rules alone: plain objects in Maps, a Map for every noun, nothing
 * shared with the server. What is deleted, revoked or removed stays, so that it can be asked for again.
 */
export interface Model {
  /** Milliseconds since the Unix epoch. */
  now: number;
  readonly accountId: string;
  /** Identifiers of another account's objects, by their prefix; everything there is absent here. */
  readonly foreign: ReadonlyMap<string, string>;
}

/** What every noun's rows have in common. */
export interface Row {
  readonly id: string;
  /** Deleted, revoked or removed by an act. */
  isGone: boolean;
}

/** Declares the rows of a noun: for each model a Map of its own, in the order in which they came. */
export function table<Value>(): (model: Model) => Map<string, Value> {
  const tables = new WeakMap<Model, Map<string, Value>>();
  return (model) => {
    const known = tables.get(model);
    if (known !== undefined) return known;
    const rows = new Map<string, Value>();
    tables.set(model, rows);
    return rows;
  };
}

/** Declares a list that only grows. */
export function journal<Value>(): (model: Model) => Value[] {
  const all = table<Value[]>();
  return (model) => {
    const list = all(model).get("") ?? [];
    all(model).set("", list);
    return list;
  };
}

/** The rows that are there. */
export function there<Value extends Row>(rows: ReadonlyMap<string, Value>): Value[] {
  return [...rows.values()].filter((row) => !row.isGone);
}

/** The row of that identifier, if it is there. */
export function find<Value extends Row>(rows: ReadonlyMap<string, Value>, id: unknown): Value | undefined {
  const row = typeof id === "string" ? rows.get(id) : undefined;
  return row?.isGone === false ? row : undefined;
}

/** An identifier of that prefix that nothing has. */
export function nobody(prefix: string): string {
  return `${prefix}-${"0".repeat(26)}`;
}

/** Names are compared ignoring case. */
export function isSameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** An instant as answers show it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The same where there may be none. */
export function instantOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : instant(milliseconds);
}
