import { hash, randomBytes } from "node:crypto";

/** Where chance comes from. Whatever needs an unpredictable value asks the source that it was given. */
export interface Random {
  /** That many bytes, each of its 256 values equally likely. */
  bytes(length: number): Uint8Array;
}

/** The chance of the machine, fit for secrets. Each byte is given once. */
export const systemRandom: Random = {
  bytes(length) {
    if (length > drawn.length - given) {
      // Bytes are drawn in advance, since every call of the source costs as much as many bytes; never into the buffer
      // before, of which those who were given bytes may still hold a part.
      drawn = randomBytes(Math.max(length, drawnAtOnce));
      given = 0;
    }
    given += length;
    return drawn.subarray(given - length, given);
  },
};

const drawnAtOnce = 4096;
let drawn: Uint8Array = new Uint8Array();
let given = 0;

/** A source that gives the same bytes for the same seed. Its secrets can be foretold: it is for tests only. */
export class SeededRandom implements Random {
  readonly #seed: string;
  #block = 0;
  #left: Uint8Array = new Uint8Array();

  constructor(seed: string) {
    this.#seed = seed;
  }

  bytes(length: number): Uint8Array {
    while (this.#left.length < length) {
      const block = hash("sha256", `${this.#seed}:${this.#block++}`, "buffer");
      this.#left = Buffer.concat([this.#left, block]);
    }
    const taken = this.#left.subarray(0, length);
    this.#left = this.#left.subarray(length);
    return taken;
  }

  /** Keeps the place in the sequence; the answer returns to it. */
  snapshot(): () => void {
    const [block, left] = [this.#block, this.#left];
    return () => {
      this.#block = block;
      this.#left = left;
    };
  }
}
