/** What falls due by itself: kept as instants in rows, so that every server process sees the same. */
export type TimerKind = "agent_pool_resume" | "agent_pool_token_grace_end" | "agent_resume" | "agent_removal";

/** One instant at which a row is to change by itself. */
export interface Timer {
  readonly kind: TimerKind;
  /** The identifier of the row. */
  readonly id: string;
  readonly due: number;
}

/** Reads timers. `removalSilence` says after how many milliseconds silence removes an agent (AGT-3). */
export interface TimersView {
  /** Those that are due at an instant, the earliest first; of one instant in the order of kinds, then of identifiers. */
  due(at: number, removalSilence: number, limit: number): Promise<readonly Timer[]>;
  /** When the first of those is due that are not due at an instant; undefined when there is none. */
  nextAfter(at: number, removalSilence: number): Promise<number | undefined>;
}

/** The latest instant at which any server over this store left a mark that it was there; undefined before the first. */
export interface ServerMarkView {
  get(): Promise<number | undefined>;
}
