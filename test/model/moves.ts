import fc from "fast-check";
import * as agents from "./agents.js";
import { difference } from "./difference.js";
import type { Model, Part, Pool, Principal, Turn, Workspace } from "./model.js";
import * as pools from "./pools.js";
import type { System } from "./system.js";
import * as tokens from "./tokens.js";
import * as workspaces from "./workspaces.js";
import { misuse } from "./wrong-tokens.js";

/** What a run of moves plays on: the model, the server, and how many calls were made. */
export interface Game {
  readonly model: Model;
  readonly principals: readonly Principal[];
  readonly count: { calls: number };
}

/** One move: it asks the model what a call comes to, makes the call, and holds one against the other. */
class Move implements fc.AsyncCommand<Game, System> {
  readonly #text: string;
  readonly #plan: (game: Game) => Turn | undefined;

  constructor(text: string, plan: (game: Game) => Turn | undefined) {
    this.#text = text;
    this.#plan = plan;
  }

  check(game: Game): boolean {
    return this.#plan(game) !== undefined;
  }

  async run(game: Game, system: System): Promise<void> {
    const turn = this.#plan(game);
    if (turn === undefined) return;
    game.count.calls += 1;
    const { status, answer } = await system.call(turn.call);
    const found = difference(turn.verdict, status, answer);
    if (found !== undefined) throw new Error(`${turn.call.id}: ${found}`);
    if (!("refused" in turn.verdict)) turn.verdict.learn?.(answer);
  }

  toString(): string {
    return this.#text;
  }
}

/** Lets time pass: some of it, or as much as it takes to the verge of an instant at which something falls due. */
class Wait implements fc.AsyncCommand<Game, System> {
  readonly #span: number;
  readonly #due: readonly [which: number, offset: number];

  constructor(span: number, due: readonly [which: number, offset: number]) {
    this.#span = span;
    this.#due = due;
  }

  check(): boolean {
    return true;
  }

  async run({ model, count }: Game, system: System): Promise<void> {
    const [which, offset] = this.#due;
    const instants = dueInstants(model).filter((due) => due + offset > model.now);
    const target = this.#span > 0 ? model.now + this.#span : (instants[which % instants.length] ?? model.now) + offset;
    count.calls += 1;
    const now = await system.advance(Math.max(1, target - model.now));
    model.now = Math.max(model.now + 1, target);
    if (now !== model.now) throw new Error(`advanceClock: the clock shows ${now}, by the rules ${model.now}`);
  }

  toString(): string {
    return this.#span > 0 ? `wait(${this.#span})` : `waitUntilDue(${this.#due.join()})`;
  }
}

function dueInstants({ agents: all, tokens: issued }: Model): number[] {
  const silent = all.filter(({ isRemoved }) => !isRemoved).map(({ lastSeenAt }) => lastSeenAt);
  const ends = issued.flatMap(({ expiresAt, sessionsEndAt, previous }) => [
    expiresAt,
    sessionsEndAt,
    previous?.endsAt ?? null,
  ]);
  const silences = Object.values(agents.silences).flatMap((silence) => silent.map((seen) => seen + silence));
  return [...silences, ...ends.filter((end) => end !== null)];
}

/** One of the objects that are there, or rarely one that is gone, or none at all. */
function pick<Value>(all: readonly Value[], choice: number, isThere: (value: Value) => boolean): Value | undefined {
  const there = all.filter(isThere);
  const gone = all.findLast((value) => !isThere(value));
  const choices = [...there, ...there, ...there, ...(gone === undefined ? [] : [gone]), undefined];
  return choices[choice % choices.length];
}

const some = fc.nat(9_999);
const name = fc.constantFrom("a", "A", "b", "B", "c", "é", "É");
const who = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: some });
const second = 1_000;

const part = fc.tuple(fc.constantFrom(1, 2, 100), some);

/** A part of a list, continued about every third time, most often from where the latest of its kind ended. */
function partOf({ cursors }: Model, kind: string, [limit, choice]: readonly [number, number]): Part {
  const own = cursors.filter(({ list }) => list.startsWith(kind) || choice % 30 === 0);
  return { limit, cursor: choice % 3 === 0 ? own.at(-1 - (choice % 4)) : undefined };
}

/** A move with arguments of its own; `by` is the principal and `pool` the pool that most of them take. */
function move<Arguments>(
  title: string,
  args: fc.Arbitrary<Arguments>,
  plan: (given: Arguments, by: Principal, pool: Pool | undefined, model: Model) => Turn | undefined,
): fc.Arbitrary<Move> {
  return fc.tuple(who, some, args).map(([principal, place, given]) => {
    return new Move(`${title}(${[principal, place, JSON.stringify(given)].join()})`, ({ model, principals }) => {
      const by = principals[principal % principals.length];
      const pool = pick(model.pools, place, ({ isDeleted }) => !isDeleted);
      return by && plan(given, by, pool, model);
    });
  });
}

const poolMoves = [
  move("createPool", fc.tuple(name, fc.constantFrom("runs", "runs", "vcs")), ([named, type], by, _, model) =>
    pools.createPool(model, by, named, type),
  ),
  move("getPool", fc.constant(null), (_, by, pool, model) => pools.getPool(model, by, pool)),
  move("listPools", fc.tuple(fc.option(name, { nil: undefined }), part), ([named, asked], by, _, model) =>
    pools.listPools(model, by, named, partOf(model, "pools", asked)),
  ),
  move("createBadlyNamedPool", fc.constantFrom("a\u0000b", " a", "a\n", "e\u0301", ""), (named, by) =>
    pools.createBadlyNamedPool(by, named),
  ),
  move("updatePool", poolChange(), (change, by, pool, model) => pools.updatePool(model, by, pool, change)),
  move("deletePool", fc.constant(null), (_, by, pool, model) => pools.deletePool(model, by, pool)),
];

function poolChange(): fc.Arbitrary<pools.PoolChange> {
  const tag = fc.constantFrom("x", "y", null);
  const common = { name, description: fc.constantFrom("", "d"), tags: fc.dictionary(fc.constantFrom("k", "l"), tag) };
  const usual = fc.record(common, { requiredKeys: [] }).filter((change) => Object.keys(change).length > 0);
  const immutable = fc.record({ type: fc.constantFrom("runs", "vcs") });
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: immutable });
}

const validity = fc.constantFrom(null, null, 10 * second, 600 * second);
const revocation = fc.record({
  sessions: fc.constantFrom("keep" as const, "drain" as const, "immediate" as const),
  drain_seconds: fc.constantFrom(0, 20, 400),
});
const aToken = (model: Model, choice: number) =>
  pick(model.tokens, choice, (token) => agents.tokenEnd(token) === undefined);
const tokenMoves = [
  move("createToken", fc.tuple(name, validity), ([named, validFor], by, pool, model) =>
    tokens.createToken(model, by, pool, named, validFor),
  ),
  move("getToken", some, (choice, by, _, model) => tokens.getToken(model, by, aToken(model, choice))),
  move("listTokens", part, (asked, by, pool, model) =>
    tokens.listTokens(model, by, pool, partOf(model, "tokens", asked)),
  ),
  move("rotateToken", fc.tuple(some, fc.constantFrom(0, 30, 600)), ([choice, grace], by, _, model) =>
    tokens.rotateToken(model, by, aToken(model, choice), grace),
  ),
  move("revokeToken", fc.tuple(some, revocation), ([choice, body], by, _, model) =>
    tokens.revokeToken(model, by, aToken(model, choice), body),
  ),
];

const anAgent = (model: Model, choice: number) => pick(model.agents, choice, (agent) => agents.isPresent(model, agent));
const aSession = (model: Model, choice: number) =>
  pick(model.sessions, choice, (session) => agents.sessionEnd(model, session) === undefined);
const registration = fc.tuple(
  some,
  name,
  fc.constantFrom("the-first-instance-key", "another-instance-key", "a-third-instance-key"),
);
const register = move("register", registration, ([choice, named, key], _by, _pool, model) => {
  const token = aToken(model, choice);
  return token && agents.register(model, token, named, key, choice % 4 === 0);
});
const heartbeat = move("heartbeat", fc.tuple(some, some), ([choice, other], _by, _pool, model) => {
  const session = aSession(model, choice);
  const of = other % 20 === 0 ? anAgent(model, other) : session?.agent;
  return session && of && agents.heartbeat(model, session, of, `1.${other % 3}.0`);
});
const deregister = move("deregister", fc.tuple(some, some), ([choice, other], _by, _pool, model) => {
  const session = aSession(model, choice);
  const of = other % 3 === 0 ? anAgent(model, other) : session?.agent;
  return session && of && agents.deregister(model, session, of);
});
const agentMoves = [
  ...[register, register, register, heartbeat, heartbeat, heartbeat, deregister],
  move("getAgent", some, (choice, by, _, model) => agents.getAgent(model, by, anAgent(model, choice))),
  move("listAgents", fc.tuple(fc.boolean(), part), ([all, asked], by, pool, model) =>
    agents.listAgents(model, by, all ? undefined : pool, partOf(model, "agents", asked)),
  ),
  move("deleteAgent", some, (choice, by, _, model) => agents.deleteAgent(model, by, anAgent(model, choice))),
];

const aWorkspace = (model: Model, choice: number): Workspace | undefined =>
  pick(model.workspaces, choice, ({ isDeleted }) => !isDeleted);
const naming = fc.constantFrom("keep" as const, "name" as const, "clear" as const);
const named = (choice: "keep" | "name" | "clear", pool: Pool | undefined) =>
  ({ keep: {}, name: { pool: pool ?? ("absent" as const) }, clear: { pool: null } })[choice];
const workspaceMoves = [
  move("createWorkspace", fc.tuple(name, naming), ([title, choice], by, pool, model) =>
    workspaces.createWorkspace(model, by, { name: title, ...named(choice, pool) }),
  ),
  move("getWorkspace", some, (choice, by, _, model) => workspaces.getWorkspace(by, aWorkspace(model, choice))),
  move("listWorkspaces", part, (asked, by, _, model) =>
    workspaces.listWorkspaces(model, by, partOf(model, "workspaces", asked)),
  ),
  move("updateWorkspace", fc.tuple(some, name, naming), ([place, title, choice], by, pool, model) => {
    const change = choice === "keep" ? { name: title } : named(choice, pool);
    return workspaces.updateWorkspace(model, by, aWorkspace(model, place), change);
  }),
  move("deleteWorkspace", some, (choice, by, _, model) => workspaces.deleteWorkspace(by, aWorkspace(model, choice))),
  move("effectivePool", some, (choice, by, _, model) => workspaces.effectivePool(by, aWorkspace(model, choice))),
];

const wrongToken = move("wrongToken", fc.tuple(some, some), ([kind, choice], by, pool, model) =>
  misuse(kind, pools.pathOf(pool), by, aToken(model, choice), aSession(model, choice)),
);

const wait = fc
  .tuple(fc.constantFrom(0, 0, 0, 0, 1, 10 * second), fc.tuple(some, fc.constantFrom(-1, 0, 1)))
  .map(([span, due]) => new Wait(span, due));

/** Every move of the game, each as likely as it stands here often. */
export const moves: readonly fc.Arbitrary<fc.AsyncCommand<Game, System>>[] = [
  ...poolMoves,
  ...tokenMoves,
  ...agentMoves,
  ...workspaceMoves,
  ...[wrongToken, wait, wait, wait, wait],
];
