import type { Clock } from "./clock.js";
import { Interrupted } from "./interrupted.js";

/** Tells what the quickstart is doing, one line a step. */
export class Progress {
  #write: (text: string) => void;
  #clock: Clock;

  constructor(write: (text: string) => void, clock: Clock) {
    this.#write = write;
    this.#clock = clock;
  }

  /** Does the work of a step; its line ends with the seconds that it took. */
  async step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
    const start = this.#clock.now();
    this.#write(`${title} … `);
    try {
      const result = await work();
      this.#write(`${((this.#clock.now() - start) / 1000).toFixed(1)} s\n`);
      return result;
    } catch (reason) {
      this.#write(reason instanceof Interrupted ? "interrupted\n" : "failed\n");
      throw reason;
    }
  }

  /** A line that is no step. */
  say(line: string): void {
    this.#write(`${line}\n`);
  }
}
