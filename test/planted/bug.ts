/** One bug to plant in the server's sources: a text that is there once, and what takes its place. */
export interface Bug {
  readonly name: string;
  /** The number by which issue 4 names it; absent of our own. */
  readonly number?: number;
  /** The rule that it breaks. */
  readonly rule: string;
  /** The source, from the server's folder of sources. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** What finds it; the model where it is absent. */
  readonly by?: "interleavings";
}

/** A bug that is not planted, and why there is nothing to plant. */
export interface UnplantedBug {
  readonly name: string;
  readonly number?: number;
  readonly because: string;
}
