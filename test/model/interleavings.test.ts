import * as server from "@muster/server";
import fc from "fast-check";
import { describe, it } from "vitest";
import { seeds } from "./play.js";
import { raceIn } from "./races/race.js";
import { races } from "./races/races.js";

const seed = seeds(process.env["MUSTER_MODEL_SEED"]).at(-1) ?? 0;
const rounds = Number(process.env["MUSTER_MODEL_SCHEDULES"] ?? 60);

describe("calls that are in flight at once", () => {
  it.for(Object.entries(races))(
    "have one outcome that some order of them explains: %s",
    { timeout: 300_000 },
    async ([name, race]) => {
      const property = fc.asyncProperty(fc.scheduler(), fc.nat(9_999), async (scheduler, choice) => {
        await raceIn(server, race, scheduler, choice);
      });
      try {
        await fc.assert(property, { seed, numRuns: rounds });
      } catch (error) {
        const replay = `replay: MUSTER_MODEL_SEED=${seed} npx vitest run test/model/interleavings.test.ts -t "${name}"`;
        throw new Error(replay, { cause: error });
      }
      console.log(`interleavings of ${name}: ${rounds} schedules, seed ${seed}`);
    },
  );
});
