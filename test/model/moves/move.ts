import fc from "fast-check";
import { difference } from "../difference.js";
import { note } from "../rules/audit.js";
import { cursorsOf, type Part } from "../rules/pages.js";
import { serveHosted } from "../rules/hosted-runners.js";
import { getRun } from "../rules/runs.js";
import { learnTag, tagsOf } from "../rules/tags.js";
import type { Answer, Turn } from "../rules/verdict.js";
import { accessPolicies, userTokens, type UserToken } from "../state/access.js";
import { runs } from "../state/runs.js";
import { nobody, table, there, type Model, type Row } from "../state/model.js";
import type { System } from "../system.js";

/** What a run of moves plays on: the model, a principal of another account, and how many calls were made. */
export interface Game {
  readonly model: Model;
  readonly stranger: UserToken;
  readonly count: { calls: number };
}

/** Any move. */
export type AnyMove = fc.Arbitrary<fc.AsyncCommand<Game, System>>;

/** One move: it asks the model what a call comes to, makes the call, and holds one against the other. */
class Move implements fc.AsyncCommand<Game, System> {
  readonly #text: string;
  readonly #plan: (game: Game) => Turn | undefined;
  #turn: Turn | undefined;

  constructor(text: string, plan: (game: Game) => Turn | undefined) {
    this.#text = text;
    this.#plan = plan;
  }

  check(game: Game): boolean {
    this.#turn = this.#plan(game);
    return this.#turn !== undefined;
  }

  async run(game: Game, system: System): Promise<void> {
    if (this.#turn === undefined) return;
    await perform(this.#turn, game, system);
    await lookAtChanged(game, system);
  }

  toString(): string {
    return this.#text;
  }
}

/** Makes a call and holds its answer against the rules; throws where they differ. */
export async function perform(turn: Turn, { model, count }: Game, system: System): Promise<void> {
  count.calls += 1;
  const found = compare(model, turn, await system.call(turn.call));
  if (found !== undefined) throw new Error(`${turn.call.id}: ${found}`);
  // RUN-7: hosted runners begin as soon as they can; the clock waits for them, though it does not move.
  if (serveHosted(model)) await system.advance(0);
}

const seen = table<string>();

/** Looks at every run that a move changed by the rules, or that should be as it was but for it. */
export async function lookAtChanged(game: Game, system: System): Promise<void> {
  const { model } = game;
  const by = [...userTokens(model).values()].find(({ isRoot }) => isRoot);
  if (by === undefined) return;
  for (const run of there(runs(model))) {
    const { plan, apply, ...own } = run;
    const state = JSON.stringify([own, plan.state, plan.epoch, apply?.state, apply?.epoch, apply?.id]);
    if (seen(model).get(run.id) === state) continue;
    seen(model).set(run.id, state);
    await perform(getRun(model, by, run.id), game, system);
  }
}

/** Holds an answer against the rules, and lets the model learn from it what the call did. */
function compare(model: Model, turn: Turn, answer: Answer): string | undefined {
  const { verdict, call, actor, granted } = turn;
  if ("refused" in verdict) verdict.heard?.();
  if ("refused" in verdict || answer.status >= 300) return difference(verdict, answer);
  const learned = verdict.learn?.(answer.body) ?? [];
  for (const change of [learned].flat()) note(model, call.id, actor, change, answer.requestId);
  const found = difference(verdict, answer);
  const mistagged = verdict.tags === undefined ? undefined : learnTag(model, answer.etag, verdict.tags());
  granted?.(answer);
  return found ?? mistagged;
}

/** Any number, from which a move chooses among what is there. */
export const some = fc.nat(9_999);

/** Names of which some differ in case alone. */
export const name = fc.constantFrom("a", "A", "b", "B", "c", "é", "É");

/** A move with arguments of its own, by somebody: about half of the time by the one who may do everything. */
export function move<Arguments>(
  title: string,
  args: fc.Arbitrary<Arguments>,
  plan: (model: Model, by: UserToken, given: Arguments) => Turn | undefined,
): AnyMove {
  return fc.tuple(who, args).map(([principal, given]) => {
    const by = principal === 0 ? "" : `by ${principal} `;
    return new Move(`${title}(${by}${JSON.stringify(given)})`, (game) => {
      const caller = principalOf(game, principal);
      const turn = plan(game.model, caller, given);
      return turn !== undefined && caller.isForeign && isAtHome(game.model, turn) ? undefined : turn;
    });
  });
}

/** Whether a call names what is of the other account, of which the model knows nothing. */
function isAtHome({ foreign }: Model, { call: { path, query, body } }: Turn): boolean {
  const asked = JSON.stringify([path, query, body]);
  return [...foreign.values()].some((id) => asked.includes(id));
}

const who = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: some });

/** Those who may do something in one place only are asked for more often: what they may not do elsewhere matters most. */
function principalOf({ model, stranger }: Game, choice: number): UserToken {
  const scoped = new Set(
    there(accessPolicies(model)).flatMap(({ scope, serviceAccountId: id }) => (scope.level === "account" ? [] : [id])),
  );
  const tokens = [...userTokens(model).values()];
  const all = [...tokens, stranger, ...tokens.filter((token) => scoped.has(token.serviceAccountId))];
  return all[choice % all.length] ?? stranger;
}

/** One of the objects that are there, or rarely one that is gone, one of another account, or none at all. */
export function pick(rows: Iterable<Row>, prefix: string, choice: number, model: Model): string {
  const all = [...rows];
  const present = all.filter(({ isGone }) => !isGone);
  const gone = all.findLast(({ isGone }) => isGone);
  const missing = choice % 2 === 0 ? undefined : model.foreign.get(prefix);
  const rare = choice % 3 === 0 ? gone?.id : missing;
  return choice % 12 === 11 || present.length === 0
    ? (rare ?? nobody(prefix))
    : (present[choice % present.length]?.id ?? nobody(prefix));
}

/** The same where something may be left out: null where there is nothing to choose from. */
export function pickOrNull(rows: Iterable<Row>, prefix: string, choice: number | null, model: Model): string | null {
  const all = [...rows];
  const isEmpty = all.every(({ isGone }) => isGone) && (choice ?? 0) % 4 !== 0;
  return choice === null || isEmpty ? null : pick(all, prefix, choice, model);
}

/** One of these, or none. */
export function oneOf<Value>(all: readonly Value[], choice: number): Value | undefined {
  return all[choice % all.length];
}

/** How much of a list is asked for, and a choice of what continues it. */
export const part = fc.tuple(fc.constantFrom(1, 2, 100), some);

/** A part of a list, continued about every third time, most often from where the latest of its kind ended. */
export function partOf(model: Model, kind: string, [limit, choice]: readonly [number, number]): Part {
  const own = cursorsOf(model, choice % 30 === 0 ? undefined : kind);
  return { limit, cursor: choice % 3 === 0 ? own.at(-1 - (choice % 4)) : undefined };
}

/** A choice of what the object must be like: nothing most of the time. */
export const ifMatch = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: some });

/** Nothing, anything, nonsense, or an ETag that the object has or had. */
export function ifMatchOf(model: Model, id: string, choice: number): string | undefined {
  if (choice === 0) return undefined;
  const known = tagsOf(model, id);
  const choices = [...known, known.at(-1), known.at(-1), "*", '"another"'];
  return choices[choice % choices.length];
}

/** A key with which a call can be sent again; none most of the time. */
export const key = fc.constantFrom(
  ...[undefined, undefined, undefined, undefined, undefined, undefined],
  "the-first-idempotency-key",
  "another-idempotency-key",
);

/** Members of a body of which each may be there or not. */
export function members<Members extends object>(arbitraries: {
  [Name in keyof Members]: fc.Arbitrary<Members[Name]>;
}): fc.Arbitrary<Partial<Members>> {
  // What is required is nothing: any member may be absent.
  return fc.record(arbitraries, { requiredKeys: [] }) as fc.Arbitrary<Partial<Members>>;
}

/** The same, at least one. */
export function someMembers<Members extends object>(arbitraries: {
  [Name in keyof Members]: fc.Arbitrary<Members[Name]>;
}): fc.Arbitrary<Partial<Members>> {
  return members<Members>(arbitraries).filter((given) => Object.keys(given).length > 0);
}
