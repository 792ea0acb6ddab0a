import type { DispatchTools } from "./tools.js";

// So many milliseconds after a failure the work is tried again.
const retryAfter = 1_000;

/**
 * Work that is asked for by key, whenever something happened to what the key names: one turn at a time for each key, and
 * one more where it was asked for meanwhile, however often. What failed is tried again a second later.
 */
export class Errands {
  readonly #work: (key: string) => Promise<void>;
  readonly #tools: Pick<DispatchTools, "clock" | "logger">;
  /** The keys whose turn it is, and whether there is to be one more. */
  readonly #running = new Map<string, { isAskedAgain: boolean }>();
  #waiting: (() => void)[] = [];

  constructor(work: (key: string) => Promise<void>, tools: Pick<DispatchTools, "clock" | "logger">) {
    this.#work = work;
    this.#tools = tools;
  }

  /** Whether nothing is being done. */
  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** Asks for the work. */
  ask(key: string): void {
    const running = this.#running.get(key);
    if (running === undefined) void this.#run(key);
    else running.isAskedAgain = true;
  }

  /** Resolves when nothing is being done. */
  idle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #run(key: string): Promise<void> {
    const turn = { isAskedAgain: true };
    this.#running.set(key, turn);
    while (turn.isAskedAgain) {
      turn.isAskedAgain = false;
      try {
        await this.#work(key);
      } catch (err) {
        this.#tools.logger.error({ err, key }, "dispatch failed, and will be tried again");
        this.#tools.clock.after(retryAfter, () => {
          this.ask(key);
        });
      }
    }
    this.#running.delete(key);
    if (!this.isIdle) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
