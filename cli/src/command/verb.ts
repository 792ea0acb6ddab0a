import type { ExitCode } from "../exit-codes.js";
import type { Terminal } from "../terminal.js";
import type { AnyFields, Reading, Written } from "../input/fields.js";
import type { Reach } from "./reach.js";

/** A noun of the command, and what can be done to it. */
export interface Noun {
  readonly verbs: readonly Verb[];
  /** What its help says after the verbs. */
  readonly details?: string;
}

/** One command: what it takes, and what it does. */
export interface Verb {
  /** One word, or two where the verb acts on a part of the object, such as `environments add`. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What is to be said besides. */
  readonly details?: string | undefined;
  readonly arguments?: readonly Argument[] | undefined;
  /** The options that become members of the request. */
  readonly fields?: AnyFields | undefined;
  /** The options that it shares with others. */
  readonly takes?: readonly SharedOption[] | undefined;
  /** Does it. Answers how the command ends; nothing when it is done. */
  readonly act: (errand: Errand) => Promise<ExitCode | undefined>;
}

/**
 * Options that several verbs have: `--limit`; `--watch`; `--yes`; `--wait`, which only some wait for; and how to wait, for
 * those that wait in any case.
 */
export type SharedOption = "limit" | "watch" | "yes" | "wait" | "waiting" | "follow";

/** What stands behind the verb at the command line. */
export interface Argument {
  readonly name: string;
  readonly about: string;
  readonly optional?: true;
  /** Whether it takes all that follows. */
  readonly repeated?: true;
}

/** What a command line asks for, and what there is to do it with. */
export interface Errand {
  readonly reach: Reach;
  readonly terminal: Terminal;
  /** Finds objects for fields. */
  readonly reading: Reading;
  /** The arguments in order. */
  readonly given: readonly string[];
  /** The options by their names, without dashes before them. */
  readonly written: Readonly<Record<string, Written | undefined>>;
}
