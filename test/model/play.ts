import { randomInt } from "node:crypto";
import fc from "fast-check";
import { mixes } from "./moves/all.js";
import { furnish } from "./moves/furniture.js";
import type { Game } from "./moves/move.js";
import { openingModel } from "./opening.js";
import { auditDifference } from "./rules/audit.js";
import type { System } from "./system.js";

/** What a suite of runs came to. */
export interface Score {
  readonly seed: number;
  /** Calls made and held against the model until the first difference, or to the end. */
  readonly operations: number;
  /** The first difference, with the shortest moves that show it; undefined when there was none. */
  readonly difference: string | undefined;
}

const longestRun = 200;
// A run makes about half of the longest; fewer runs than that are never needed.
const callsPerRun = 60;

/**
 * Plays random moves on a system until so many operations were held against the model; each run begins with a reset.
 * The same seed makes the same moves.
 */
export async function play(
  system: System,
  seed: number,
  operations: number,
  until: "shortest difference" | "first difference" = "shortest difference",
): Promise<Score> {
  const count = { calls: 0 };
  let firstDifference = 0;
  const runs = mixes.map((moves) => fc.commands([...moves], { maxCommands: longestRun, size: "max" }));
  const property = fc.asyncProperty(fc.boolean(), fc.oneof(...runs), async (isFurnished, run) => {
    if (firstDifference === 0 && count.calls >= operations) return;
    await system.reset();
    const { stranger } = system.opening.foreign;
    const game: Game = { model: openingModel(system.opening), stranger, count };
    try {
      if (isFurnished) await furnish(game, system);
      await fc.asyncModelRun(() => ({ model: game, real: system }), run);
      count.calls += 1;
      const found = auditDifference(game.model, await system.auditEvents());
      if (found !== undefined) throw new Error(found);
    } catch (error) {
      if (firstDifference === 0) firstDifference = count.calls;
      throw error;
    }
  });
  const numRuns = Math.ceil(operations / callsPerRun) + 10;
  const details = await fc.check(property, { seed, numRuns, endOnFailure: until === "first difference" });
  const [isFurnished, run] = details.counterexample ?? [false, ""];
  const shortest = `${isFurnished ? "furnish(), " : ""}${fc.stringify(run)}`;
  const difference = details.failed ? `${messageOf(details.errorInstance)}\nafter ${shortest}` : undefined;
  return { seed, operations: firstDifference === 0 ? count.calls : firstDifference, difference };
}

/** The seeds to play: the one that the environment gives, else a fixed one and one that no run had before. */
export function seeds(given: string | undefined): readonly number[] {
  return given === undefined ? [20_260_101, randomInt(2 ** 31)] : [Number(given)];
}

/** One line for the log of a test run. */
export function figures({ operations, difference, seed }: Score, where: string): string {
  return `model ${where}: ${operations} operations, ${difference === undefined ? 0 : 1} differences, seed ${seed}`;
}

/** What a failing test says: the difference, the moves, and the command that shows it again. */
export function failure({ difference, seed }: Score): string | undefined {
  if (difference === undefined) return undefined;
  return `${difference}\nreplay: MUSTER_MODEL_SEED=${seed} npx vitest run test/model`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
