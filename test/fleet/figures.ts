import type { Simulation } from "./simulate.js";
import { invariants } from "./witness/ledger.js";
import { fleetSize } from "./world/fleet.js";

/** How often each of several things was counted. */
type Counts = Readonly<Record<string, number>>;

/** Adds up what simulations came to. */
export class Figures {
  #seeds = 0;
  #steps = 0;
  #first = Infinity;
  #last = -Infinity;
  #runs: Counts = {};
  #faults: Counts = {};
  #checks: Counts = {};

  add({ seed, steps, runs, faults, checks }: Omit<Simulation, "violations">): void {
    this.#seeds += 1;
    this.#steps += steps;
    this.#first = Math.min(this.#first, seed);
    this.#last = Math.max(this.#last, seed);
    this.#runs = sum(this.#runs, { ...runs });
    this.#faults = sum(this.#faults, { ...faults });
    this.#checks = sum(this.#checks, checks);
  }

  /** How many seeds were lived. */
  get seeds(): number {
    return this.#seeds;
  }

  /** How many runs ended. */
  get ended(): number {
    return this.#runs["ended"] ?? 0;
  }

  /** The invariants that were looked at in none of them. */
  get unchecked(): readonly string[] {
    return Object.keys(invariants).filter((name) => (this.#checks[name] ?? 0) === 0);
  }

  /** One line that says how far it came, of so many seeds, in so many milliseconds. */
  progress(seeds: number, milliseconds: number): string {
    const share = `${Math.floor((100 * this.#seeds) / seeds)} %`.padStart(5);
    const of = `${shown(this.#seeds)} of ${shown(seeds)} seeds, ${shown(this.#steps)} steps`;
    const faults = Object.values(this.#faults).reduce((total, count) => total + count, 0);
    return `fleet ${share}  ${of}, ${shown(faults)} faults, 0 violations, ${Math.round(milliseconds / 1000)} s`;
  }

  /** All of it as a table, where nothing was violated. */
  table(): string {
    // The rule of three: what was not seen in so many trials is, 19 times of 20, rarer than this.
    const bound = (3 / this.#seeds).toExponential(1);
    return [
      `fleet: seeds ${this.#first} to ${this.#last}, ${fleetSize} agents each`,
      row("seeds", this.#seeds, `of ${shown(this.#steps)} steps in all`),
      row("violations", 0, `so fewer than ${bound} a seed (95 %, 3/N)`),
      ...Object.entries(this.#runs).map(([name, count]) => row(`runs ${name}`, count, meanings[name] ?? "")),
      ...Object.entries(this.#faults).map(([name, count]) => row(`faults ${name}`, count, meanings[name] ?? "")),
      ...Object.entries(invariants).map(([name, meaning]) => row(`checks ${name}`, this.#checks[name] ?? 0, meaning)),
    ].join("\n");
  }
}

const meanings: Readonly<Record<string, string>> = {
  ended: "came to their end",
  unfinished: "did not, though all could",
  lost: "started jobs lost with their agent",
  requeued: "of these, plans that were made again",
  failed: "of these, applies and plans lost twice",
  dropped: "requests that never arrived",
  unanswered: "answers that never arrived",
  duplicated: "requests that arrived twice",
  delayed: "requests that arrived up to 400 s late",
  partitioned: "agents cut off for up to 9 min",
  frozen: "machines that stood still for up to 9 min",
  crashed: "processes gone with what they executed",
  doubled: "second processes of an identity",
  leaped: "clocks of machines that jumped ahead",
  absences: "times that the server was gone",
};

/** Which seeds a violation was found in, and the one command that lives that life again. */
export function replayOf({ seed, steps, violations }: Simulation, asked: number): string {
  const command = `npm run test:long -- --seed ${seed} --steps ${asked}`;
  return [`seed ${seed}, step ${steps}: ${violations[0] ?? ""}`, `replay: ${command}`].join("\n");
}

function sum(one: Counts, other: Counts): Counts {
  const sums: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

function row(name: string, count: number, meaning: string): string {
  return `  ${name.padEnd(19)}${shown(count).padStart(14)}  ${meaning}`.trimEnd();
}

function shown(count: number): string {
  return count.toLocaleString("en-US");
}
