/** Something that happens at an instant. */
interface Event {
  readonly at: number;
  readonly turn: number;
  readonly happen: () => Promise<void>;
}

/** What is going to happen, in the order of the instants; at one instant in the order in which it was planned. */
export class Timeline {
  // A binary heap: the first event is at its top.
  readonly #events: Event[] = [];
  #turn = 0;

  /** When the next thing happens; undefined when nothing will. */
  get next(): number | undefined {
    return this.#events[0]?.at;
  }

  /** Plans something. */
  plan(at: number, happen: () => Promise<void>): void {
    const event = { at, turn: this.#turn++, happen };
    const events = this.#events;
    let place = events.push(event) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = events[above];
      if (parent === undefined || isBefore(parent, event)) break;
      events[place] = parent;
      place = above;
    }
    events[place] = event;
  }

  /** Takes the first thing away, and answers it. */
  take(): (() => Promise<void>) | undefined {
    const [first] = this.#events;
    const last = this.#events.pop();
    if (first !== undefined && last !== undefined && last !== first) this.#sink(last);
    return first?.happen;
  }

  #sink(event: Event): void {
    const events = this.#events;
    let place = 0;
    for (;;) {
      const [left, right] = [events[2 * place + 1], events[2 * place + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, event)) break;
      events[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    events[place] = event;
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.turn < other.turn);
}
