/** Chance that a seed decides: the same seed throws the same. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A number from 0 on, below 1. */
  next(): number {
    // Marsaglia's xorshift after a Weyl step: enough for choices, cheap enough for millions of them.
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whether something happens that does so with a probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A number from one on, below another. */
  between(from: number, below: number): number {
    return from + this.next() * (below - from);
  }

  /** A whole number from one on, below another. */
  whole(from: number, below: number): number {
    return Math.floor(this.between(from, below));
  }

  /** One of several; undefined where there is none. */
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.whole(0, items.length)];
  }
}
