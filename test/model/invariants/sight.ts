import type { OperationId } from "@muster/openapi/operations";
import type { Shown } from "../state/model.js";
import type { Changes, Noun, RowOf, Rows } from "./rows.js";

/** Who speaks with the token of a session, of a job or of a pool. */
export interface Speaker {
  readonly kind: "session" | "lease" | "token";
  readonly agentPoolId: string;
  /** Null for the token of a pool. */
  readonly agentId: string | null;
  readonly sessionId: string | null;
  /** Null but for the token of a job. */
  readonly leaseId: string | null;
}

/** What is asked for: an operation, or that time goes on. */
export interface Asked {
  readonly id: OperationId | "advanceClock";
  readonly token: string;
  readonly path?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: object | undefined;
}

/** What is asked for, and how its speaker stood at that moment. */
export interface Step extends Asked {
  readonly began: number;
  readonly speaker: Speaker | undefined;
  /** Whether the pool of the speaker was there. */
  readonly hadPool: boolean;
  /** Whether the session of the speaker was the one that spoke for its agent. */
  readonly wasNewest: boolean;
  /** Of a write for a job: whether it did not come from the claim that holds. */
  readonly wasStale: boolean;
}

/** What a step came to. */
export interface Ended extends Step {
  readonly status: number;
  readonly answer: Shown;
}

/**
 * What an invariant looks at: what one transaction changed and what is there since; or the end of a step; or a world in which
 * nothing goes on.
 */
export interface Sight {
  readonly now: number;
  readonly rows: Rows;
  /** What the transaction changed; nothing at the end of a step. */
  readonly changes: Changes;
  /** The step in which the transaction was made, where that is known. */
  readonly by: Step | undefined;
  /** The step that ended; undefined while one goes on. */
  readonly ended: Ended | undefined;
  /** The steps that go on. */
  readonly underWay: readonly Step[];
  /** When each pool that is gone went. */
  readonly goneAt: ReadonlyMap<string, number>;
  /** Whether all is at rest: no step goes on, or those that do wait for something that has not come. */
  readonly isAtRest: boolean;
}

/** The rows of a noun that a transaction wrote and that are there. */
export function written<Name extends Noun>(changes: Changes, noun: Name): RowOf[Name][] {
  const rows: RowOf[Name][] = [];
  for (const { after } of changes[noun] ?? []) if (after !== undefined) rows.push(after);
  return rows;
}
