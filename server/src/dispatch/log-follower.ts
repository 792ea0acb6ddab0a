import type { Clock } from "../clock.js";
import type { Store } from "../store/store.js";

/** One reader that follows the log of a job. */
export interface Following {
  /**
   * Resolves as soon as the log grew or the job ended since it was asked last, or at an instant; false where nobody will
   * tell of more, because the instant came, the reader has gone, or all readers are sent away.
   */
  change(until: number): Promise<boolean>;
  /** Ends it; to be called once, whatever happened. */
  end(): void;
}

/** Tells readers of logs when there is more to read. All of them share one listener of the store. */
export class LogFollower {
  readonly #clock: Clock;
  readonly #stopListening: () => void;
  readonly #readers = new Map<string, Set<Reader>>();

  constructor(store: Pick<Store, "listen">, clock: Clock) {
    this.#clock = clock;
    this.#stopListening = store.listen((signal) => {
      if (signal.kind !== "job_log") return;
      for (const reader of this.#readers.get(signal.jobId) ?? []) reader.tell();
    });
  }

  /** Begins to follow: whatever happens to the log from now on is told, until the signal says that the reader has gone. */
  follow(jobId: string, gone: AbortSignal): Following {
    const reader = new Reader(this.#clock);
    const vanish = () => {
      reader.sendAway();
    };
    gone.addEventListener("abort", vanish);
    if (gone.aborted) vanish();
    const readers = this.#readers.get(jobId) ?? new Set();
    this.#readers.set(jobId, readers.add(reader));
    return {
      change: (until) => reader.change(until),
      end: () => {
        gone.removeEventListener("abort", vanish);
        readers.delete(reader);
        if (readers.size === 0 && this.#readers.get(jobId) === readers) this.#readers.delete(jobId);
      },
    };
  }

  /** Sends away everybody who waits: they answer with what there is. */
  release(): void {
    for (const readers of this.#readers.values()) for (const reader of readers) reader.sendAway();
  }

  /** Sends everybody away and listens no more. */
  close(): void {
    this.#stopListening();
    this.release();
  }
}

/** Whoever waits for one log. */
class Reader {
  readonly #clock: Clock;
  #isTold = false;
  #isSentAway = false;
  #wake: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  tell(): void {
    this.#isTold = true;
    this.#wake?.();
  }

  sendAway(): void {
    this.#isSentAway = true;
    this.#wake?.();
  }

  async change(until: number): Promise<boolean> {
    const left = until - this.#clock.now();
    if (!this.#isTold && !this.#isSentAway && left > 0) {
      await new Promise<void>((resolve) => {
        const timer = this.#clock.after(left, resolve);
        this.#wake = () => {
          timer.cancel();
          resolve();
        };
      });
    }
    const isTold = this.#isTold && !this.#isSentAway;
    this.#isTold = false;
    return isTold;
  }
}
