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

/**
 * The first race of which some schedule breaks something; undefined where none does. A few schedules of every race come before many of
 * any: what one of them breaks is most often broken soon.
 */
export async function brokenRace(module: ServerModule, seed: number, most: number): Promise<BrokenRace | undefined> {
  let schedules = 0;
  for (const numRuns of [Math.ceil(most / 10), most]) {
    for (const [name, race] of Object.entries(races)) {
      const property = fc.asyncProperty(fc.scheduler(), fc.nat(9_999), (scheduler, choice) => {
        schedules += 1;
        return raceIn(module, race, scheduler, choice);
      });
      const { failed, errorInstance } = await fc.check(property, { seed, numRuns, endOnFailure: true });
      if (failed) return { what: `${name}: ${String(errorInstance)}`, schedules };
    }
  }
  return undefined;
}
