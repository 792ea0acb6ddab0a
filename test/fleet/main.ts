import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { elapsed } from "./clock.js";
import { Figures, replayOf } from "./figures.js";
import type { Simulation } from "./simulate.js";

const usage = `npm run test:long [-- --from SEED --to SEED --steps STEPS --threads THREADS]
npm run test:long -- --seed SEED [--steps STEPS]`;

/** Which seeds are lived (the last one is not), how long, and how many at once. */
interface LongRun {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly threads: number;
}

const tellEvery = 10_000;

/**
 * `npm run test:long`: lives 10,000 seeds of 2,000 steps on two threads, tells every ten seconds how far it came, and prints all
 * figures at the end, at the first violation and where it is interrupted; then also from which seed on it can be continued.
 */
async function runLong(run: LongRun): Promise<number> {
  const figures = new Figures();
  const open = new Set(Array.from({ length: run.to - run.from }, (_, place) => run.from + place));
  const [begun, waiting] = [elapsed(), open.values()];
  let told = begun;
  let violated: Simulation | undefined;
  let isInterrupted = false;
  process.once("SIGINT", () => {
    isInterrupted = true;
  });
  const nextSeed = () => (isInterrupted || violated !== undefined ? undefined : waiting.next().value);
  const take = (simulation: Simulation) => {
    if (simulation.violations.length > 0) {
      violated ??= simulation;
      return;
    }
    figures.add(simulation);
    open.delete(simulation.seed);
    if (elapsed() - told < tellEvery) return;
    told = elapsed();
    console.log(figures.progress(run.to - run.from, told - begun));
  };
  await Promise.all(Array.from({ length: run.threads }, () => liveOn(run.steps, nextSeed, take)));
  if (figures.seeds > 0) console.log(figures.table());
  console.log(`  took ${Math.round((elapsed() - begun) / 1000)} s on ${run.threads} threads`);
  if (violated !== undefined) console.error(replayOf(violated, run.steps));
  const [first] = open;
  if (first !== undefined)
    console.log(`continue: npm run test:long -- --from ${first} --to ${run.to} --steps ${run.steps}`);
  return violated === undefined ? 0 : 1;
}

/** Has a thread live one seed after the other, as long as there is a next one. */
async function liveOn(
  steps: number,
  nextSeed: () => number | undefined,
  take: (simulation: Simulation) => void,
): Promise<void> {
  const thread = new Worker(new URL("./shard.js", import.meta.url), { workerData: steps });
  try {
    for (let seed = nextSeed(); seed !== undefined; seed = nextSeed()) take(await lived(thread, seed));
  } finally {
    await thread.terminate();
  }
}

/** Rejects where the server failed at a request. */
function lived(thread: Worker, seed: number): Promise<Simulation> {
  return new Promise((resolve, reject) => {
    const fail = (err: unknown) => {
      reject(new Error(`seed ${seed}: the simulation failed`, { cause: err }));
    };
    thread.once("error", fail);
    thread.once("message", (simulation: Simulation) => {
      thread.off("error", fail);
      resolve(simulation);
    });
    thread.postMessage(seed);
  });
}

/** What is asked for; undefined where it is not a run. */
function runOf(args: readonly string[]): LongRun | undefined {
  const names = ["from", "to", "steps", "threads", "seed"] as const;
  const option = { type: "string" } as const;
  const options = { from: option, to: option, steps: option, threads: option, seed: option };
  const { values } = parseArgs({ args: [...args], options });
  if (names.some((name) => values[name] !== undefined && !/^\d+$/.test(values[name]))) return undefined;
  const given = (name: (typeof names)[number], otherwise: number) => Number(values[name] ?? otherwise);
  const steps = given("steps", 2_000);
  if (values.seed !== undefined) return { from: given("seed", 0), to: given("seed", 0) + 1, steps, threads: 1 };
  const run = { from: given("from", 0), to: given("to", 10_000), steps, threads: given("threads", 2) };
  return run.from < run.to && run.threads > 0 ? run : undefined;
}

const run = runOf(process.argv.slice(2));
if (run === undefined) console.error(usage);
process.exitCode = run === undefined ? 2 : await runLong(run);
