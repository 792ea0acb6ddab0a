import type { Clock } from "../clock.js";
import type { Ids } from "../ids.js";
import type { Random } from "../random.js";
import type { Store } from "../store/store.js";
import type { Metrics } from "./metrics.js";
import type { Cursors } from "./request/cursor.js";

/** Whoever makes something fall due by itself tells when; null where nothing does. */
export interface Expectant {
  expect(due: number | null): void;
}

/** Everything that answering a call may touch. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly cursors: Cursors;
  readonly sweeper: Expectant;
  readonly metrics: Metrics;
  /** The records that calls which are being answered here will keep, so that none is answered twice at once. */
  readonly keysInFlight: Set<string>;
  /** The digest of the token that moves the controls; undefined on a server without them. */
  readonly controlDigest: string | undefined;
}
