/** Where time comes from. Whatever asks for the present, or waits, asks a clock that it was given. */
export interface Clock {
  /** The present, in milliseconds since the Unix epoch. */
  now(): number;
  /** Calls `callback` once, that many milliseconds from the present. The callback answers for its own errors. */
  after(milliseconds: number, callback: () => void | Promise<void>): Timer;
}

/** One pending call of a clock. */
export interface Timer {
  /** Makes sure that the call never comes; without effect once it came. */
  cancel(): void;
}

// Node fires a longer timeout at once.
const longestTimeout = 2 ** 31 - 1;

/** The clock of the machine. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const due = Date.now() + milliseconds;
    let timeout: NodeJS.Timeout;
    const arm = () => {
      const left = due - Date.now();
      timeout = setTimeout(left > longestTimeout ? arm : () => void callback(), Math.min(left, longestTimeout)).unref();
    };
    arm();
    return {
      cancel: () => {
        clearTimeout(timeout);
      },
    };
  },
};

// Taken before a test puts timers of its own in the place of the machine's.
const takeTurn = setImmediate;

/** Resolves when all that has come over sockets by now was told; no time passes on any clock. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => takeTurn(resolve));
}

interface PendingCall {
  readonly due: number;
  /** How many calls were asked for before this one: calls due at one instant come in that order. */
  readonly place: number;
  readonly callback: () => void | Promise<void>;
}

/** A clock that stands still at 2026-01-01T00:00:00.000Z until it is advanced (MOCK-1). */
export class VirtualClock implements Clock {
  /** The instant at which every virtual clock starts. */
  static readonly start = Date.UTC(2026, 0, 1);

  #now = VirtualClock.start;
  #pending: PendingCall[] = [];
  #asked = 0;
  #advances: Promise<void> = Promise.resolve();
  readonly #beforeMoving = new Set<() => Promise<void>>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void | Promise<void>): Timer {
    this.#asked += 1;
    const call = { due: this.#now + Math.max(0, milliseconds), place: this.#asked, callback };
    this.#pending.splice(this.#placeOf(call), 0, call);
    return {
      cancel: () => {
        const place = this.#placeOf(call);
        if (this.#pending[place] === call) this.#pending.splice(place, 1);
      },
    };
  }

  /** Has work done before the present moves, each time that it is about to; the answer ends that. */
  beforeMoving(work: () => Promise<void>): () => void {
    this.#beforeMoving.add(work);
    return () => void this.#beforeMoving.delete(work);
  }

  /**
   * Moves the present forward and makes every call that falls due on the way, in order and each at its own instant,
   * those asked for on the way included. Resolves when the last of them has finished.
   */
  advance(milliseconds: number): Promise<void> {
    this.#advances = this.#advances.then(() => this.#moveTo(this.#now + milliseconds));
    return this.#advances;
  }

  /**
   * Keeps the present; the answer returns to it. Calls pend on until their instants, wherever the present is then: they
   * belong to whoever asked for them. One whose instant is past comes with the next advance.
   */
  snapshot(): () => void {
    const now = this.#now;
    return () => {
      this.#now = now;
    };
  }

  async #moveTo(target: number): Promise<void> {
    for (;;) {
      await this.#prepare();
      const call = this.#pending[0];
      if (call === undefined || call.due > target) break;
      this.#pending.shift();
      this.#now = Math.max(this.#now, call.due);
      await call.callback();
    }
    this.#now = target;
  }

  async #prepare(): Promise<void> {
    for (const work of this.#beforeMoving) await work();
  }

  /** Where a call stands among those that pend, or would stand. */
  #placeOf({ due, place }: PendingCall): number {
    let [from, to] = [0, this.#pending.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = this.#pending[middle];
      if (other === undefined || other.due > due || (other.due === due && other.place >= place)) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}
