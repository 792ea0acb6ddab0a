/** Tells the order of two items: negative where the first comes first, 0 only where they are the same. */
export type Order<Item> = (one: Item, other: Item) => number;

/** The order of identifiers and other texts. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

// Of the order of the square root of what is expected at most, so that neither a block nor the list of them is long.
const usualBlock = 512;

/**
 * Items in an order, no two of them the same: kept in blocks, so that adding and removing one moves few others, however many
 * there are.
 */
export class SortedBlocks<Item> {
  /** Each in order, each before the next, none empty. */
  readonly #blocks: Item[][] = [];
  readonly #order: Order<Item>;
  readonly #fullBlock: number;
  #size = 0;

  /** A block has so many items at most. */
  constructor(order: Order<Item>, fullBlock = usualBlock) {
    this.#order = order;
    this.#fullBlock = fullBlock;
  }

  /** How many items there are. */
  get size(): number {
    return this.#size;
  }

  /** The first item. */
  first(): Item | undefined {
    return this.#blocks[0]?.[0];
  }

  /** Adds an item that is not there. */
  add(item: Item): void {
    this.#size += 1;
    const place = this.#blockOf(item);
    const block = this.#blocks[place];
    if (block === undefined) {
      this.#append(item);
      return;
    }
    block.splice(this.#placeIn(block, item), 0, item);
    if (block.length > this.#fullBlock) this.#blocks.splice(place + 1, 0, block.splice(block.length / 2));
  }

  /** Removes the item that is the same; false where none is. */
  remove(item: Item): boolean {
    const blockPlace = this.#blockOf(item);
    const block = this.#blocks[blockPlace];
    if (block === undefined) return false;
    const place = this.#placeIn(block, item);
    const found = block[place];
    if (found === undefined || this.#order(found, item) !== 0) return false;
    block.splice(place, 1);
    if (block.length === 0) this.#blocks.splice(blockPlace, 1);
    this.#size -= 1;
    return true;
  }

  /** The items in order, from the first one that the given one comes before. Nothing may be added or removed meanwhile. */
  *after(item: Item | undefined): Generator<Item> {
    let blockPlace = item === undefined ? 0 : this.#blockOf(item);
    let block = this.#blocks[blockPlace];
    if (block === undefined) return;
    let place = item === undefined ? 0 : this.#placeIn(block, item);
    const next = block[place];
    if (item !== undefined && next !== undefined && this.#order(next, item) === 0) place += 1;
    yield* block.slice(place);
    while ((block = this.#blocks[(blockPlace += 1)]) !== undefined) yield* block;
  }

  /** Items come at the end, nearly always: a full last block is left full, and another one begun. */
  #append(item: Item): void {
    const last = this.#blocks.at(-1);
    if (last === undefined || last.length >= this.#fullBlock) this.#blocks.push([item]);
    else last.push(item);
  }

  /** The place of the first block whose last item does not come before an item; behind the last block where there is none. */
  #blockOf(item: Item): number {
    const blocks = this.#blocks;
    return firstPlace(blocks.length, (place) => {
      const last = blocks[place]?.at(-1);
      return last !== undefined && this.#order(last, item) < 0;
    });
  }

  /** The place in a block of the first item that does not come before an item. */
  #placeIn(block: readonly Item[], item: Item): number {
    return firstPlace(block.length, (place) => {
      const present = block[place];
      return present !== undefined && this.#order(present, item) < 0;
    });
  }
}

/** The first of so many places that is not before what is sought; those that are come first. */
function firstPlace(count: number, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
