import type { Clock, Timer as ClockTimer } from "./clock.js";
import { downtimeFrom, excusedAfter, markIntervalSeconds, silences } from "./domain/agents/agent.js";
import type { Expectant } from "./http/world.js";
import type { Logger } from "./log.js";
import type { Store } from "./store/store.js";
import type { Timer } from "./store/timers.js";

/** What a sweeper works with. */
export interface SweeperOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Does what is due of one row, if it still is. */
  readonly perform: (timer: Timer) => Promise<void>;
}

// So many timers are read at once; a pass takes as many turns as it needs.
const batch = 100;

/**
 * Passes over what falls due by itself: first it marks that the server is there, and where the mark before is old it
 * forgives agents the silence of the server's absence (AGT-8); then it does all that is due, in the order of the
 * instants. On a virtual clock each is done at its very instant. Any number of servers may sweep one store: whatever one
 * of them did is not due any more.
 */
export class Sweeper implements Expectant {
  readonly #options: SweeperOptions;
  #isOn = false;
  #armed: { readonly due: number; readonly timer: ClockTimer } | undefined;
  #pass: Promise<void> = Promise.resolve();

  constructor(options: SweeperOptions) {
    this.#options = options;
  }

  /** Begins with a pass at once; resolves when it is done. */
  async start(): Promise<void> {
    this.#isOn = true;
    await this.#sweep();
  }

  /**
   * Forgets for when it made sure of a pass, since other rows or another present took the place of those before, and passes
   * at once; resolves when that is done. Without effect before it began and after it ended.
   */
  restart(): Promise<void> {
    return this.#sweep();
  }

  /** Ends; resolves when nothing is being done any more. Whatever falls due meanwhile waits for the next start. */
  async stop(): Promise<void> {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#armed?.timer.cancel();
    this.#armed = undefined;
    await this.#pass;
    await this.#mark().catch((err: unknown) => {
      this.#options.logger.error({ err }, "the server left no mark of when it ended");
    });
  }

  /** Makes sure that a pass comes at an instant, too. */
  expect(due: number | null): void {
    if (due === null || !this.#isOn || (this.#armed !== undefined && this.#armed.due <= due)) return;
    this.#arm(due);
  }

  #arm(due: number): void {
    const { clock } = this.#options;
    this.#armed?.timer.cancel();
    this.#armed = { due, timer: clock.after(due - clock.now(), () => this.#sweep()) };
  }

  #sweep(): Promise<void> {
    this.#pass = this.#pass.then(async () => {
      if (!this.#isOn) return;
      const { clock, logger, store } = this.#options;
      // A pass that fails must not be the last one.
      this.#arm(clock.now() + markIntervalSeconds * 1000);
      try {
        await this.#mark();
        await this.#performDue();
        this.expect((await store.read((view) => view.timers.nextAfter(clock.now(), silences))) ?? null);
      } catch (err) {
        logger.error({ err }, "a pass over due timers failed");
      }
    });
    return this.#pass;
  }

  async #performDue(): Promise<void> {
    const { clock, perform, store } = this.#options;
    for (;;) {
      const due = await store.read((view) => view.timers.due(clock.now(), silences, batch));
      for (const timer of due) await perform(timer);
      if (due.length < batch) return;
    }
  }

  /** Notes that the server is there; where it was not for a while, the agents could not call (AGT-8). */
  #mark(): Promise<void> {
    const { clock, store } = this.#options;
    return store.transaction(async (tx) => {
      const now = clock.now();
      const lastThere = downtimeFrom(await tx.serverMark.get(), now);
      if (lastThere !== undefined) await tx.agents.excuse(excusedAfter(lastThere), now);
      await tx.serverMark.set(now);
    });
  }
}
