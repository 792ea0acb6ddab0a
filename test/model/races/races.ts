import fc from "fast-check";
import type { ServerModule } from "../system.js";
import { agentRaces } from "./agent-races.js";
import { poolRaces } from "./pool-races.js";
import { raceIn, type Race } from "./race.js";
import { runRaces } from "./run-races.js";

/**
 * The races, by what races: claim, renewal, the loss that silence makes, cancellation, the deletion of pools, agents and workspaces,
 * and the move of a workspace, each against what may come in between.
 */
export const races: Readonly<Record<string, Race>> = { ...runRaces, ...poolRaces, ...agentRaces };

/** What broke a race, and how many schedules it took, those of the races before included. */
export interface BrokenRace {
  readonly what: string;
  readonly schedules: number;
}

/** The first race of which some schedule breaks something; undefined where none does. */
export async function brokenRace(
  module: ServerModule,
  seed: number,
  schedules: number,
): Promise<BrokenRace | undefined> {
  let tried = 0;
  for (const [name, race] of Object.entries(races)) {
    const property = fc.asyncProperty(fc.scheduler(), fc.nat(9_999), (scheduler, choice) => {
      tried += 1;
      return raceIn(module, race, scheduler, choice);
    });
    const { failed, errorInstance } = await fc.check(property, { seed, numRuns: schedules, endOnFailure: true });
    if (failed) return { what: `${name}: ${String(errorInstance)}`, schedules: tried };
  }
  return undefined;
}
