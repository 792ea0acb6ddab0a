import { lockOrder, type Lockable, type LockMode } from "../store.js";

/**
 * The locks of one transaction. Transactions in memory run one at a time and wait for nothing; what is kept here is
 * the discipline that a store with concurrent ones depends on.
 */
export class Locks {
  readonly #held = new Map<string, LockMode>();
  #rank = -1;
  #id = "";

  /** Takes a lock, or throws where the order of locks forbids it. */
  take(kind: keyof Lockable, id: string, mode: LockMode): void {
    const held = this.#held.get(`${kind} ${id}`);
    if (held === mode || held === "update") return;
    const rank = lockOrder.indexOf(kind);
    if (rank < this.#rank || (rank === this.#rank && id <= this.#id)) {
      throw new Error(`locks ${kind} ${id} after ${lockOrder[this.#rank]} ${this.#id}; keep the order of lockOrder`);
    }
    [this.#rank, this.#id] = [rank, id];
    this.#held.set(`${kind} ${id}`, mode);
  }

  /** Takes, in mode `update`, a lock that nobody holds: whoever waits for none keeps to no order, but what follows it does. */
  takeFree(kind: keyof Lockable, id: string): void {
    const rank = lockOrder.indexOf(kind);
    if (rank > this.#rank || (rank === this.#rank && id > this.#id)) [this.#rank, this.#id] = [rank, id];
    this.#held.set(`${kind} ${id}`, "update");
  }

  /** Throws unless the row is locked for a change. */
  need(kind: keyof Lockable, id: string): void {
    if (this.#held.get(`${kind} ${id}`) === "update") return;
    throw new Error(`changes ${kind} ${id} without its lock; lock it in mode update first`);
  }

  /** Lets go of every lock. */
  release(): void {
    // An empty map is not cleared for nothing: that would give it a new table, and most work takes no lock.
    if (this.#held.size > 0) this.#held.clear();
    this.#rank = -1;
  }
}
