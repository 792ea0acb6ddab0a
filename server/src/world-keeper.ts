import { VirtualClock } from "./clock.js";
import { isRefusal, type Refusal } from "./domain/refusal.js";
import { SeededRandom } from "./random.js";
import type { SeedTools } from "./seed/bed.js";
import { plantSeed, type PlantedAccount } from "./seed/plant-seed.js";
import type { Seed } from "./seed/seed-document.js";
import type { Store } from "./store/store.js";
import type { Sweeper } from "./sweeper.js";

/** What a keeper of worlds works with. */
interface KeeperOptions extends SeedTools {
  readonly store: Store;
  readonly sweeper: Pick<Sweeper, "restart">;
  /** Sets chance and identifiers back to what they were before the first seed. */
  readonly unplanted: () => void;
  /** Forgets what no store keeps of the world that was, and lets go of whoever waits for something in it. */
  readonly release: () => Promise<void>;
}

/** Puts other worlds in the place of a test server's present one (MOCK-1). */
export class WorldKeeper {
  readonly #options: KeeperOptions;
  /** Returns to what was planted last. */
  #replant: () => Promise<void> = () => Promise.resolve();

  private constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** The keeper of a world that was just planted. */
  static async of(options: KeeperOptions): Promise<WorldKeeper> {
    const keeper = new WorldKeeper(options);
    keeper.#replant = await keeper.snapshot();
    return keeper;
  }

  /** Keeps the world as it is, time and chance included where they are not the machine's; the answer returns to it. */
  async snapshot(): Promise<() => Promise<void>> {
    const { store, clock, sweeper, release } = this.#options;
    const restoreStore = await store.snapshot();
    const restoreTools = keepTools(this.#options);
    const restoreClock = clock instanceof VirtualClock ? clock.snapshot() : undefined;
    return async () => {
      await restoreStore();
      restoreTools();
      restoreClock?.();
      await release();
      await sweeper.restart();
    };
  }

  reset(): Promise<void> {
    return this.#replant();
  }

  /**
   * Plants a seed in the place of all there is. Chance begins anew with it, so that a seed has the same secrets every time,
   * and at the same instant the same identifiers. What is refused changes nothing.
   */
  async seed(seed: Seed): Promise<readonly PlantedAccount[] | Refusal> {
    const { store, sweeper, unplanted, release } = this.#options;
    const planted = await store.transaction(async (tx) => {
      const restoreTools = keepTools(this.#options);
      unplanted();
      await tx.forgetAll();
      const accounts = await plantSeed(seed, tx, this.#options);
      if (isRefusal(accounts)) restoreTools();
      return accounts;
    });
    if (isRefusal(planted)) return planted;
    await release();
    this.#replant = await this.snapshot();
    await sweeper.restart();
    return planted;
  }
}

/** Keeps the state of chance, where it is not the machine's, and of identifiers; the answer returns to it. */
export function keepTools({ random, ids }: Pick<SeedTools, "random" | "ids">): () => void {
  const restores = [ids.snapshot(), ...(random instanceof SeededRandom ? [random.snapshot()] : [])];
  return () => {
    for (const restore of restores) restore();
  };
}
