import { isRefusal } from "../../domain/refusal.js";
import type { Signal } from "../signals.js";
import { Contended, type Store, type Transaction, type View } from "../store.js";
import { Locks } from "./locks.js";
import { Signals } from "./signals.js";
import type { UndoLog } from "./table.js";
import { createTables } from "./tables.js";
import { createTransaction } from "./transaction.js";
import { createView } from "./view.js";

// Nobody contends with a transaction in memory: what finds other rows than it locked so often finds them always.
const attempts = 10;

/** Keeps rows in this process and forgets them with it. Transactions and reads run one after the other. */
export class MemoryStore implements Store {
  readonly #undo: UndoLog = [];
  readonly #locks = new Locks();
  readonly #signals = new Signals();
  readonly #tables = createTables(this.#undo);
  readonly #view: View = createView(this.#tables);
  readonly #transaction: Transaction = createTransaction(this.#tables, this.#view, this.#locks, this.#signals);
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#isTaken) await this.#turn();
    this.#isTaken = true;
    let result: Result;
    try {
      result = await this.#attempt(work);
    } finally {
      this.#endTurn();
    }
    this.#signals.tell();
    return result;
  }

  async #attempt<Result>(work: (tx: Transaction) => Promise<Result>, attempt = 1): Promise<Result> {
    let isKept = false;
    try {
      const result = await work(this.#transaction);
      isKept = !isRefusal(result);
      return result;
    } catch (error) {
      if (!(error instanceof Contended) || attempt === attempts) throw error;
    } finally {
      if (isKept) this.#undo.length = 0;
      else this.#undoAll();
      this.#locks.release();
    }
    return this.#attempt(work, attempt + 1);
  }

  #undoAll(): void {
    for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) undo();
    this.#signals.drop();
  }

  listen(listener: (signal: Signal) => void): () => void {
    return this.#signals.listen(listener);
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
