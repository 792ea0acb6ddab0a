import { systemClock, VirtualClock, type Clock } from "./clock.js";
import { isRefusal } from "./domain/refusal.js";
import { controlHandlers } from "./http/mock/control.js";
import { Dispatcher } from "./dispatch/dispatcher.js";
import type { DispatchTools } from "./dispatch/tools.js";
import { LogFollower } from "./dispatch/log-follower.js";
import { timerPerformer } from "./http/due-timers.js";
import { createHandlers } from "./http/handlers.js";
import { listen, type Listening, type ListenOptions } from "./http/listen.js";
import { Disturbance } from "./http/mock/disturbance.js";
import { fromRequest, toResponse, type Answer, type Incoming } from "./http/message.js";
import { RateLimits, type RateLimit } from "./http/rate-limits.js";
import { Metrics } from "./http/service/metrics.js";
import { perform } from "./http/pipeline.js";
import { Cursors } from "./http/request/cursor.js";
import { requestIds } from "./http/request-ids.js";
import { createRouter, type Surround } from "./http/router.js";
import { apiRoutes, controlRoutes } from "./http/routes.js";
import type { World } from "./http/world.js";
import { Ids } from "./ids.js";
import { silentLogger, type Logger } from "./log.js";
import { SeededRandom, systemRandom, type Random } from "./random.js";
import type { SeedTools } from "./seed/bed.js";
import { namedSeeds } from "./seed/named-seeds.js";
import { plantSeed, type PlantedAccount } from "./seed/plant-seed.js";
import { checkSeed, seedError, type SeedDocument } from "./seed/seed-document.js";
import { MemoryStore } from "./store/memory/memory-store.js";
import type { Store } from "./store/store.js";
import { Sweeper } from "./sweeper.js";
import { issueToken } from "./tokens.js";
import { keepTools, WorldKeeper } from "./world-keeper.js";

/** What a server is made of; each part has a default. */
export interface ServerOptions {
  /** Where rows are kept; in memory by default. */
  readonly store?: Store;
  /** The clock of the machine by default. */
  readonly clock?: Clock;
  /** By default the machine's; with a virtual clock one that makes identifiers and tokens the same at every start. */
  readonly random?: Random;
  /** Tells nothing by default. */
  readonly logger?: Logger;
  /** What the world holds at its start; one account with one admin by default. */
  readonly seed?: SeedDocument;
  /** Whether the control API is served (MOCK-1). */
  readonly controls?: boolean;
  /** How many requests each caller may make; as many as they like by default. */
  readonly rateLimit?: RateLimit;
  /** Stands around every request of the API, and around what the controls do to it; for tests. */
  readonly surround?: Surround;
}

/** A server of the API, in this process and, once it listens, on a socket. */
export interface Server {
  /** What lets one in: the first account of the seed and the token of its admin, all that was planted, and the controls. */
  readonly access: {
    readonly accountId: string;
    readonly adminToken: string;
    readonly accounts: readonly PlantedAccount[];
    readonly controlToken?: string;
  };
  /** Answers a request, without any socket. */
  fetch(request: Request): Promise<Response>;
  /** Answers a request as it reads one, without the objects of fetch: for programs in this process that make very many. */
  answer(request: Incoming): Promise<Answer>;
  /** Answers requests on a socket as well. */
  listen(options?: ListenOptions): Promise<Listening>;
  /** Stops listening and lets go of the store. */
  close(): Promise<void>;
}

/** Makes a server. Rejects when the seed is not valid, with an error that names the members at fault. */
export async function createServer(options: ServerOptions = {}): Promise<Server> {
  const { clock = systemClock, store = new MemoryStore(), logger = silentLogger, seed = namedSeeds.empty } = options;
  const random = options.random ?? (clock instanceof VirtualClock ? new SeededRandom("muster") : systemRandom);
  const ids = new Ids(clock, random);
  const control = options.controls === true ? issueToken("mct", random) : undefined;
  const cursors = new Cursors(random.bytes(32));
  const metrics = new Metrics();
  const sweeper = new Sweeper({ store, clock, logger, perform: timerPerformer({ store, clock, ids, metrics }) });
  const dispatcher = dispatcherOf({ store, clock, ids, random, logger }, sweeper, metrics);
  const world: World = {
    ...{ store, clock, ids, random, cursors, sweeper, dispatcher, metrics },
    logs: new LogFollower(store, clock),
    rateLimits: options.rateLimit && new RateLimits(options.rateLimit),
    keysInFlight: new Set(),
    controlDigest: control?.digest,
  };
  const nextRequestId = requestIds(random);
  const unplanted = keepTools(world);
  const access = await plant(seed, store, world);
  const resting = restingParts(sweeper, world);
  await resting.start();

  const routes = apiRoutes(createHandlers(world));
  const disturbance = control === undefined ? undefined : new Disturbance(clock, new Ids(clock, random), resting);
  if (disturbance !== undefined) {
    const release = () => {
      world.rateLimits?.clear();
      metrics.clear();
      world.logs.release();
      return dispatcher.restart();
    };
    const keeper = await WorldKeeper.of({ store, clock, random, ids, sweeper, unplanted, release });
    routes.push(...controlRoutes(controlHandlers({ clock, ids: new Ids(clock, random), disturbance, keeper })));
  }
  const surround = within(options.surround, disturbance?.surround);
  const around = { clock, logger, nextRequestId, surround };
  const router = createRouter(routes, (...call) => perform(...call, world), around);

  const sockets: Listening[] = [];
  return {
    access: control === undefined ? access : { ...access, controlToken: control.secret },
    fetch: async (request) => toResponse(await router.answer(fromRequest(request))),
    answer: (request) => router.answer(request),
    async listen(where = {}) {
      const listening = await listen(router, where);
      sockets.push(listening);
      return listening;
    },
    async close() {
      world.logs.close();
      // Claims that wait are answered, or the sockets would wait for them.
      await dispatcher.stop();
      await Promise.all(sockets.splice(0).map((listening) => listening.close()));
      await resting.stop();
      await store.close();
    },
  };
}

/** Plants what the world holds at its start; answers what lets one in. */
async function plant(document: SeedDocument, store: Store, tools: SeedTools): Promise<Server["access"]> {
  const seed = checkSeed(document);
  if (isRefusal(seed)) throw seedError(seed);
  const planted = await store.transaction((tx) => plantSeed(seed, tx, tools));
  if (isRefusal(planted)) throw seedError(planted);
  const account = planted[0];
  const admin = account?.serviceAccounts[0];
  if (account === undefined || admin === undefined)
    throw new Error("the schema of seeds lets a seed without admin through");
  return { accountId: account.id, adminToken: admin.token, accounts: planted };
}

function dispatcherOf(
  tools: Omit<DispatchTools, "expect" | "claimed">,
  sweeper: Sweeper,
  metrics: Metrics,
): Dispatcher {
  return new Dispatcher({
    ...tools,
    expect: (due) => {
      sweeper.expect(due);
    },
    claimed: ({ accountId, agentPoolId, phase }, milliseconds) => {
      metrics.observeClaim({ accountId, agentPoolId, phase, milliseconds });
    },
  });
}

/** The one around the other. The controls are no part of the API, so that only the inner one sees them. */
function within(outer: Surround | undefined, inner: Surround | undefined): Surround | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner;
  return (arrival, answer) =>
    arrival.path.startsWith("/_control/")
      ? inner(arrival, answer)
      : outer(arrival, (request) => inner({ ...arrival, request }, answer));
}

/** What works by itself. A virtual clock does not move before all is dispatched that can be (MOCK-1). */
function restingParts(sweeper: Sweeper, { dispatcher, clock, logs }: World) {
  let release: (() => void) | undefined;
  return {
    async start() {
      release ??= clock instanceof VirtualClock ? clock.beforeMoving(() => dispatcher.idle()) : undefined;
      await sweeper.start();
      await dispatcher.start();
    },
    async stop() {
      release?.();
      release = undefined;
      logs.release();
      await dispatcher.stop();
      await sweeper.stop();
    },
  };
}
