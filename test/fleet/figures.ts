import type { Simulation } from "./simulate.js";

/** The seed that is given, or so many, the same every time. */
export function seedsFrom(given: string | undefined, count: number): readonly number[] {
  if (given !== undefined) return [Number(given)];
  return Array.from({ length: count }, (_, place) => place);
}

/** Adds up what simulations came to. */
export function total() {
  const sums: Record<string, number> = {};
  let [simulations, steps, ended] = [0, 0, 0];
  return {
    add(simulation: Simulation): void {
      simulations += 1;
      steps += simulation.steps;
      ended += simulation.runs.ended;
      for (const [fault, count] of Object.entries<number>({ ...simulation.faults }))
        sums[fault] = (sums[fault] ?? 0) + count;
    },
    /** How many seeds were lived. */
    get seeds(): number {
      return simulations;
    },
    /** How many runs ended in all. */
    get ended(): number {
      return ended;
    },
    toString(): string {
      const faults = Object.entries(sums).map(([fault, count]) => `${count} ${fault}`);
      return `fleet: ${simulations} seeds, ${steps} steps, ${ended} runs ended, 0 violations; ${faults.join(", ")}`;
    },
  };
}
