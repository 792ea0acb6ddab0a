import fc from "fast-check";
import { pass, type Timer } from "../rules/timers.js";
import type { Model } from "../state/model.js";
import type { System } from "../system.js";
import { lookAtChanged, some, type AnyMove, type Game } from "./move.js";

/** What of a noun depends on the clock. */
export interface Timed {
  /** What falls due by itself and is told of. */
  readonly timers?: (model: Model) => readonly Timer[];
  /** Further instants at which something changes. */
  readonly verges?: (model: Model) => readonly number[];
}

/** Lets time pass: some of it, or as much as it takes to the verge of an instant at which something falls due. */
class Wait implements fc.AsyncCommand<Game, System> {
  readonly #span: number;
  readonly #due: readonly [which: number, offset: number];
  readonly #timed: readonly Timed[];

  constructor(span: number, due: readonly [which: number, offset: number], timed: readonly Timed[]) {
    this.#span = span;
    this.#due = due;
    this.#timed = timed;
  }

  check(): boolean {
    return true;
  }

  async run(game: Game, system: System): Promise<void> {
    const { model, count } = game;
    const [which, offset] = this.#due;
    const timers = (of: Model) => this.#timed.flatMap((timed) => timed.timers?.(of) ?? []);
    const verges = this.#timed.flatMap((timed) => timed.verges?.(model) ?? []);
    const instants = [...verges, ...timers(model).map(({ at }) => at)].filter((due) => due + offset > model.now);
    const due = instants[which % instants.length];
    const target = this.#span > 0 || due === undefined ? model.now + Math.max(1, this.#span) : due + offset;
    count.calls += 1;
    const now = await system.advance(target - model.now);
    pass(model, target, timers);
    if (now !== model.now) throw new Error(`advanceClock: the clock shows ${now}, by the rules ${model.now}`);
    await lookAtChanged(game, system);
  }

  toString(): string {
    return this.#span > 0 ? `wait(${this.#span})` : `waitUntilDue(${this.#due.join()})`;
  }
}

const spans = fc.constantFrom(0, 0, 0, 0, 1, 10_000);

/** A move that lets time pass. */
export function wait(timed: readonly Timed[]): AnyMove {
  return fc.tuple(spans, fc.tuple(some, fc.constantFrom(-1, 0, 1))).map(([span, due]) => new Wait(span, due, timed));
}
