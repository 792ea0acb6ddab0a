import { systemClock, VirtualClock } from "../clock.js";
import type { ListenOptions } from "../http/listen.js";
import type { RateLimit } from "../http/rate-limits.js";
import { namedSeeds } from "../seed/named-seeds.js";
import type { SeedDocument, SeedName } from "../seed/seed-document.js";
import { createServer } from "../server.js";
import { MemoryStore } from "../store/memory/memory-store.js";
import { RequestRecorder } from "./request-recorder.js";
import { readTestAccounts } from "./test-account.js";
import { TestMuster } from "./test-muster.js";

/** What a test may want otherwise. */
export interface MusterOptions {
  /** What the world holds at its start: a seed that the server brings along, or a document; `empty` by default. */
  readonly seed?: SeedName | SeedDocument;
  /** Whether time moves by itself, or only by `advance`, as it does by default. */
  readonly clock?: "virtual" | "real";
  /** Whether it is reached over a socket too, and where: a free port of this machine unless told otherwise. */
  readonly listen?: boolean | ListenOptions;
  /** How many requests each caller may make; as many as they like by default. */
  readonly rateLimit?: RateLimit;
}

// Reserved for tests, so that a client that was not given our fetch reaches nobody.
const inProcess = "https://muster.test";

/**
 * Starts a server of the API with a world of its own, for one test (MOCK-1). Rejects when the seed is not valid, with an
 * error that names the members at fault, and when it cannot listen there.
 */
export async function startMuster(options: MusterOptions = {}): Promise<TestMuster> {
  const { seed = "empty", clock: kind = "virtual", listen = false, rateLimit } = options;
  const clock = kind === "virtual" ? new VirtualClock() : systemClock;
  const store = new MemoryStore();
  const recorder = new RequestRecorder(clock);
  const server = await createServer({
    ...{ store, clock, controls: true, surround: recorder.surround },
    seed: typeof seed === "string" ? namedSeeds[seed] : seed,
    ...(rateLimit === undefined ? {} : { rateLimit }),
  });
  try {
    const accounts = await readTestAccounts(server.access.accounts, store);
    const listening = listen === false ? undefined : await server.listen(listen === true ? {} : listen);
    return new TestMuster({ server, clock, recorder, accounts, listening, url: listening?.url ?? inProcess });
  } catch (error) {
    await server.close();
    throw error;
  }
}
