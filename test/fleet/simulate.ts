import * as musterServer from "@muster/server";
import type { Checks } from "./witness/ledger.js";
import type { LossCounts } from "./witness/losses.js";
import { Dice } from "./world/dice.js";
import { Fleet, type Faults } from "./world/fleet.js";
import { Service, type SimulatedModule } from "./world/service.js";

/** What one simulation came to. */
export interface Simulation {
  readonly seed: number;
  /** How many steps it took: as many as asked for, or those until the first violation. */
  readonly steps: number;
  readonly faults: Faults;
  readonly runs: LossCounts & { readonly ended: number; readonly unfinished: number };
  readonly checks: Checks;
  /** What must never be, and was; none where all is well. Each is a sentence that begins with the invariant's number. */
  readonly violations: readonly string[];
}

/**
 * Lets a fleet live so many steps over a network that loses, doubles and delays messages, with machines that stand still,
 * processes that crash and a server that is gone at times, while people start runs and move things about; then lets everything
 * calm down and looks whether all that could be executed was. The same seed lives the same life. Ends at the first violation;
 * rejects where the server fails at a request.
 *
 * `module` is the server's package: another one than the true one where a bug was planted in it. What it exports of
 * `SimulatedModule` is all that is used of it, so that a module that was loaded from changed sources can be given as it is:
 *
 *     const { violations, steps } = await simulate(1, 1_000, planted.module);
 */
export async function simulate(
  seed: number,
  steps: number,
  module: SimulatedModule = musterServer,
): Promise<Simulation> {
  const service = await Service.start(module);
  const fleet = new Fleet(service, new Dice(seed));
  const { witness } = fleet;
  try {
    await fleet.begin();
    const taken = await fleet.live(steps);
    await fleet.calmDown();
    return {
      ...{ seed, steps: taken, faults: fleet.faults },
      runs: { ...witness.losses.counts, ended: witness.ended.length, unfinished: witness.unfinished.size },
      ...{ checks: witness.ledger.checks, violations: witness.ledger.violations },
    };
  } finally {
    await service.leave();
  }
}
