import type { Clock, Timer } from "../clock.js";

/** A timer that pends, and the line of code that asked for it. */
export interface PendingTimer {
  /** When it is due, in milliseconds since the Unix epoch. */
  readonly due: number;
  readonly place: string;
}

/** A clock that keeps the time of another, and knows which of the timers that it was asked for still pend. */
export class WatchedClock implements Clock {
  readonly #clock: Clock;
  readonly #pending = new Set<PendingTimer>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  after(milliseconds: number, callback: () => void | Promise<void>): Timer {
    const pending = { due: this.now() + milliseconds, place: callerOf(new Error()) };
    this.#pending.add(pending);
    const timer = this.#clock.after(milliseconds, () => {
      this.#pending.delete(pending);
      return callback();
    });
    return {
      cancel: () => {
        this.#pending.delete(pending);
        timer.cancel();
      },
    };
  }

  get pending(): readonly PendingTimer[] {
    return [...this.#pending];
  }
}

/** The line of code that called what made the error. */
function callerOf({ stack = "" }: Error): string {
  return (stack.split("\n")[2] ?? "").replace(/^\s*at /, "") || "a place that is not known";
}
