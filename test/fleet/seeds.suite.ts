import { expect, it } from "vitest";
import { elapsed } from "./clock.js";
import { Figures, replayOf } from "./figures.js";
import { simulate } from "./simulate.js";

const steps = 1_000;
const progressEvery = 10_000;

/** Lives the seeds from one on, so many of them, and prints what they came to. */
export function livesSeeds(first: number, count: number): void {
  const title = `keeps every invariant, whatever happens to it: seeds ${first} to ${first + count - 1}`;
  it(title, { timeout: 1_800_000 }, async () => {
    const [figures, begun] = [new Figures(), elapsed()];
    let told = begun;
    for (let seed = first; seed < first + count; seed++) {
      const simulation = await simulate(seed, steps);
      expect(simulation.violations, replayOf(simulation, steps)).toEqual([]);
      figures.add(simulation);
      if (elapsed() - told < progressEvery) continue;
      told = elapsed();
      console.log(figures.progress(count, told - begun));
    }
    console.log(`${figures.table()}\n  took ${Math.round((elapsed() - begun) / 1000)} s`);
    // A fleet that did nothing would keep every invariant.
    expect(figures.ended).toBeGreaterThan(count * 20);
    expect(figures.unchecked).toEqual([]);
  });
}
