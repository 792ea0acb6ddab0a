import type { Clock, Timer } from "../../clock.js";
import type { Ids } from "../../ids.js";

/** What goes wrong with a request. */
type FaultKind = "status" | "latency" | "drop_before_commit" | "drop_after_commit";

/** What is to go wrong with the next requests (MOCK-1). */
export interface Fault {
  readonly id: string;
  /** The id of the operation that is struck; null strikes every one. */
  readonly operation: string | null;
  readonly kind: FaultKind;
  readonly count: number;
  readonly remaining: number;
  /** What a `status` fault answers; null for every other. */
  readonly status: number | null;
  /** How much later a `latency` fault answers; null for every other. */
  readonly milliseconds: number | null;
}

interface Delay {
  readonly timer: Timer;
  readonly end: () => void;
}

/** The faults that wait for requests, in the order in which they were added, and the answers that wait for theirs. */
export class Faults {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #delays = new Set<Delay>();
  #faults: readonly Fault[] = [];

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  add(wanted: Omit<Fault, "id" | "remaining">): Fault {
    const fault = { ...wanted, id: this.#ids.next("fault"), remaining: wanted.count };
    this.#faults = [...this.#faults, fault];
    return fault;
  }

  /** The fault that a request of an operation meets: the oldest that it has left. */
  meet(operation: string): Fault | undefined {
    const met = this.#faults.find((fault) => fault.operation === null || fault.operation === operation);
    this.#faults = this.#faults.flatMap((fault) => {
      if (fault !== met) return fault;
      return fault.remaining === 1 ? [] : { ...fault, remaining: fault.remaining - 1 };
    });
    return met;
  }

  /** Resolves so much later, or when the faults are cleared. */
  delay(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        this.#delays.delete(delay);
        resolve();
      };
      const delay: Delay = { timer: this.#clock.after(milliseconds, end), end };
      this.#delays.add(delay);
    });
  }

  /** Forgets every fault; answers that wait for their latency go out at once. */
  clear(): void {
    this.#faults = [];
    for (const { timer, end } of [...this.#delays]) {
      timer.cancel();
      end();
    }
  }
}
