import type { JobTimer } from "../domain/runs/job.js";

/** What falls due by itself: kept as instants in rows, so that every server process sees the same. */
export type TimerKind =
  | "agent_pool_resume"
  | "agent_pool_token_grace_end"
  | "agent_resume"
  | "agent_loss"
  | "agent_removal"
  | JobTimer["kind"];

/** One instant at which a row is to change by itself. */
export interface Timer {
  readonly kind: TimerKind;
  /** The identifier of the row. */
  readonly id: string;
  readonly due: number;
}

/** How long silence lasts, in milliseconds, until something comes of it. */
export interface Silences {
  /** An agent loses the jobs that it holds (RUN-5): only then it has this timer. */
  readonly loss: number;
  /** An agent is removed (AGT-3). */
  readonly removal: number;
}

/** Reads timers. Those of agents depend on how long they have been silent, those of jobs stand in their rows. */
export interface TimersView {
  /** Those that are due at an instant, the earliest first; of one instant in the order of kinds, then of identifiers. */
  due(at: number, silences: Silences, limit: number): Promise<readonly Timer[]>;
  /** When the first of those is due that are not due at an instant; undefined when there is none. */
  nextAfter(at: number, silences: Silences): Promise<number | undefined>;
}

/** The latest instant at which any server over this store left a mark that it was there; undefined before the first. */
export interface ServerMarkView {
  get(): Promise<number | undefined>;
}
