import type { Clock, Timer } from "../../clock.js";

/** Since when the server is down, and when it comes back by itself; null waits until it is brought back. */
export interface DowntimeSpan {
  readonly since: number;
  readonly until: number | null;
}

/** What rests while the server is down, and lets go of whoever waits, so that its absence counts as one (AGT-8). */
export interface Resting {
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Whether the server plays dead (MOCK-1). */
export class Downtime {
  readonly #clock: Clock;
  readonly #resting: Resting;
  #span: DowntimeSpan | undefined;
  #timer: Timer | undefined;

  constructor(clock: Clock, resting: Resting) {
    this.#clock = clock;
    this.#resting = resting;
  }

  /** The downtime that the server is in at present. */
  get current(): DowntimeSpan | undefined {
    return this.#span;
  }

  async start(milliseconds: number | null): Promise<void> {
    const now = this.#clock.now();
    const since = this.current?.since ?? now;
    this.#span = { since, until: milliseconds === null ? null : now + milliseconds };
    this.#timer?.cancel();
    this.#timer = milliseconds === null ? undefined : this.#clock.after(milliseconds, () => this.end());
    await this.#resting.stop();
  }

  /** Brings the server back; without effect where it is not down. */
  async end(): Promise<void> {
    const span = this.#span;
    if (span === undefined) return;
    this.#timer?.cancel();
    await this.#resting.start();
    // Nobody is let in before the absence is forgiven, or the first to call would be lost (AGT-8).
    if (this.#span === span) this.#span = undefined;
  }
}
