import { describe, expect, it } from "vitest";
import { seedsFrom, total } from "./figures.js";
import { simulate } from "./simulate.js";

const given = process.env["MUSTER_FLEET_SEED"];
const steps = Number(process.env["MUSTER_FLEET_STEPS"] ?? 1_000);
const progressEvery = 500;
const seeds = seedsFrom(given, Number(process.env["MUSTER_FLEET_SEEDS"] ?? 500));

describe("a fleet of 100 agents over a bad network", () => {
  it("keeps every invariant", { timeout: 24 * 3_600_000 }, async () => {
    const figures = total();
    for (const seed of seeds) {
      const simulation = await simulate(seed, steps);
      const replay = `replay: MUSTER_FLEET_SEED=${seed} MUSTER_FLEET_STEPS=${steps} npx vitest run test/fleet`;
      expect(simulation.violations, replay).toEqual([]);
      figures.add(simulation);
      if (figures.seeds % progressEvery === 0) console.log(figures.toString());
    }
    // A fleet that did nothing would keep every invariant.
    if (given === undefined) expect(figures.ended).toBeGreaterThan(seeds.length * 20);
  });
});
