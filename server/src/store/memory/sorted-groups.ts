import { inOrder, SortedBlocks, type Order } from "./sorted-blocks.js";
import { keeps, type Follower, type IndexShape } from "./table.js";

/** Which rows are in which group, and what stands there for each. */
interface GroupShape<Row, Item> extends IndexShape<Row> {
  readonly item: (row: Row) => Item;
  readonly order: Order<Item>;
}

/**
 * The rows of a table in groups, each in an order of its own: for groups that rows leave while they are many, which would move
 * all that come after in a group of the table itself.
 */
export class SortedGroups<Row extends object, Item> implements Follower<Row> {
  readonly #shape: GroupShape<Row, Item>;
  readonly #groups = new Map<string, SortedBlocks<Item>>();

  constructor(shape: GroupShape<Row, Item>) {
    this.#shape = shape;
  }

  /** How many rows the group has. */
  count(key: string): number {
    return this.#groups.get(key)?.size ?? 0;
  }

  /** What comes first in the group, after something or at all. */
  first(key: string, after?: Item): Item | undefined {
    if (after === undefined) return this.#groups.get(key)?.first();
    for (const item of this.after(key, after)) return item;
    return undefined;
  }

  /** What stands in the group, in order, after something or from the beginning. No row may be changed meanwhile. */
  after(key: string, item?: Item): Iterable<Item> {
    return this.#groups.get(key)?.after(item) ?? [];
  }

  /** The first of the group, so many at most, and none from the first one on that is not wanted. */
  take(key: string, limit: number, isWanted: (item: Item) => boolean = () => true): Item[] {
    const taken: Item[] = [];
    for (const item of this.after(key))
      if (taken.length >= limit || !isWanted(item) || taken.push(item) === limit) break;
    return taken;
  }

  move(before: Row | undefined, after: Row | undefined): void {
    const shape = this.#shape;
    if (keeps(shape, before, after)) return;
    if (before !== undefined) this.#remove(before);
    if (after !== undefined) this.#add(after);
  }

  #add(row: Row): void {
    const { key, item, order } = this.#shape;
    const to = key(row);
    if (to === undefined) return;
    let group = this.#groups.get(to);
    if (group === undefined) this.#groups.set(to, (group = new SortedBlocks(order)));
    group.add(item(row));
  }

  #remove(row: Row): void {
    const { key, item } = this.#shape;
    const from = key(row);
    const group = from === undefined ? undefined : this.#groups.get(from);
    if (from === undefined || group === undefined) return;
    group.remove(item(row));
    if (group.size === 0) this.#groups.delete(from);
  }
}

/** The shape of groups of identifiers, in their order. */
export function idsBy<Row extends { readonly id: string }>(index: IndexShape<Row>): GroupShape<Row, string> {
  return { ...index, item: ({ id }) => id, order: inOrder };
}
