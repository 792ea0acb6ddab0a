import type { Clock } from "../clock.js";

/**
 * A clock that jumps to its next timer whenever the program has nothing else to do, and remembers how far it jumped. What
 * waits for sockets is something that it cannot see: it serves programs whose answers come from memory.
 */
export class JumpingClock implements Clock {
  #now: number;
  #timers: { at: number; due: () => void }[] = [];
  #watching = false;

  constructor(now = Date.UTC(2027, 0, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** How many timers have not come due and were not cancelled. */
  get pending(): number {
    return this.#timers.length;
  }

  after(milliseconds: number, due: () => void): () => void {
    const timer = { at: this.#now + milliseconds, due };
    this.#timers.push(timer);
    this.#watch();
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    // By the second turn of the event loop every promise that could settle by itself has.
    setImmediate(() => {
      setImmediate(() => {
        this.#watching = false;
        this.#jump();
      });
    });
  }

  #jump(): void {
    const [next] = this.#timers.toSorted((a, b) => a.at - b.at);
    if (next === undefined) return;
    this.#timers = this.#timers.filter((other) => other !== next);
    this.#now = next.at;
    next.due();
    if (this.#timers.length > 0) this.#watch();
  }
}
