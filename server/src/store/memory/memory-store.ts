import { isRefusal } from "../../domain/refusal.js";
import type { Store, Transaction, View } from "../store.js";
import { Locks } from "./locks.js";
import type { UndoLog } from "./table.js";
import { createTables } from "./tables.js";
import { createTransaction } from "./transaction.js";
import { createView } from "./view.js";

/** Keeps rows in this process and forgets them with it. Transactions and reads run one after the other. */
export class MemoryStore implements Store {
  readonly #undo: UndoLog = [];
  readonly #locks = new Locks();
  readonly #tables = createTables(this.#undo);
  readonly #view: View = createView(this.#tables);
  readonly #transaction: Transaction = createTransaction(this.#tables, this.#view, this.#locks);
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#isTaken) await this.#turn();
    this.#isTaken = true;
    try {
      const result = await work(this.#transaction);
      if (!isRefusal(result)) this.#undo.length = 0;
      return result;
    } finally {
      for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) undo();
      this.#locks.release();
      this.#endTurn();
    }
  }

  async read<Result>(work: (view: View) => Promise<Result>): Promise<Result> {
    if (this.#isTaken) await this.#turn();
    this.#isTaken = true;
    try {
      return await work(this.#view);
    } finally {
      this.#endTurn();
    }
  }

  async snapshot(): Promise<() => Promise<void>> {
    const restores = await this.read(() =>
      Promise.resolve(Object.values(this.#tables).map((table) => table.snapshot())),
    );
    return () =>
      this.transaction(() => {
        for (const restore of restores) restore();
        return Promise.resolve();
      });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Waits for a turn, which whoever ends one hands over: nobody comes in between. */
  #turn(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #endTurn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isTaken = false;
    else next();
  }
}
