import type { Clock } from "../../clock.js";

/** Since when the server is down, and when it comes back by itself; null waits until it is brought back. */
export interface DowntimeSpan {
  readonly since: number;
  readonly until: number | null;
}

/** Whether the server plays dead (MOCK-1). */
export class Downtime {
  readonly #clock: Clock;
  #span: DowntimeSpan | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The downtime that the server is in at present. */
  get current(): DowntimeSpan | undefined {
    const until = this.#span?.until ?? Infinity;
    return this.#clock.now() < until ? this.#span : undefined;
  }

  start(milliseconds: number | null): void {
    const now = this.#clock.now();
    const since = this.current?.since ?? now;
    this.#span = { since, until: milliseconds === null ? null : now + milliseconds };
  }

  end(): void {
    this.#span = undefined;
  }
}
