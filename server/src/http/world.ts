import type { Clock } from "../clock.js";
import type { LogFollower } from "../dispatch/log-follower.js";
import type { Dispatcher } from "../dispatch/dispatcher.js";
import type { Job } from "../domain/runs/job.js";
import type { Ids } from "../ids.js";
import type { Random } from "../random.js";
import type { Store, View } from "../store/store.js";
import type { Outcome } from "./contract.js";
import type { RateLimits } from "./rate-limits.js";
import type { Cursors } from "./request/cursor.js";

/** Whoever makes something fall due by itself tells when; null where nothing does. */
export interface Expectant {
  expect(due: number | null): void;
}

/** One call that was answered, and what it came to. */
export interface AnsweredCall {
  readonly accountId: string;
  /** The operation's id in its document. */
  readonly operation: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** A job that went to an agent or to hosted runners, and how long it had waited since it was queued. */
export interface ClaimedJobFacts extends Pick<Job, "accountId" | "agentPoolId" | "phase"> {
  readonly milliseconds: number;
}

/** A job that ended. */
export type EndedJob = Pick<Job, "accountId" | "agentPoolId" | "phase" | "state" | "reason">;

/** Whoever measures calls and jobs, and tells each account of its own (IAM-2). What came to nothing is not told to it. */
export interface Meter {
  observe(call: AnsweredCall): void;
  observeClaim(claim: ClaimedJobFacts): void;
  observeEnd(job: EndedJob): void;
  /** The metrics of an account in the text format of Prometheus. */
  text(accountId: string, view: View, now: number): Promise<string>;
}

/** Everything that answering a call may touch. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly cursors: Cursors;
  readonly sweeper: Expectant;
  readonly dispatcher: Dispatcher;
  readonly metrics: Meter;
  /** Tells readers of logs when there is more. */
  readonly logs: LogFollower;
  /** What each caller has left; undefined where nothing is limited. */
  readonly rateLimits: RateLimits | undefined;
  /** The records that calls which are being answered here will keep, so that none is answered twice at once. */
  readonly keysInFlight: Set<string>;
  /** The digest of the token that moves the controls; undefined on a server without them. */
  readonly controlDigest: string | undefined;
}
