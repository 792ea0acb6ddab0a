import type { Diagnostic } from "./diagnostics.js";
import type { ObjectValue, Schema } from "./schema.js";

/**
 * A managed resource. Every one can be created, read and deleted; what else it can do, it says by having the optional
 * members. `Client` is what the provider's `configure` answers. An operation ends with its answer or by throwing a
 * `DiagnosticsError`; other errors are taken for bugs.
 */
export interface Resource<Client> {
  readonly schema: Schema;
  /** Creates the object as planned and answers its state, wholly known and agreeing with the plan. */
  readonly create: (change: Creation, operation: Operation<Client>) => Promise<ObjectValue>;
  /** Answers the present state; null, with a warning reported, when there is no such object any more. */
  readonly read: (state: ObjectValue, operation: Operation<Client>) => Promise<ObjectValue | null>;
  /** Deletes the object; one that is absent already counts as deleted. */
  readonly delete: (state: ObjectValue, operation: Operation<Client>) => Promise<void>;
  /** Changes the object as planned and answers its state. Absent when every change replaces. */
  readonly update?: (change: Update, operation: Operation<Client>) => Promise<ObjectValue>;
  /** Alters the plan of a creation or an update after everything that the schema says has been done. */
  readonly modifyPlan?: (change: PlannedChange, operation: Operation<Client>) => ObjectValue;
  /** Answers what `read` needs to find the object of this id; everything else is null. Absent when import makes no sense. */
  readonly importState?: (id: string, operation: Operation<Client>) => ObjectValue;
}

/** What every operation may use. */
export interface Operation<Client> {
  readonly client: Client;
  /** Aborted when the user interrupts Terraform. */
  readonly signal: AbortSignal;
  /** Adds a finding to the answer; an error among them makes the operation fail, though its answer still counts. */
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A change that was planned. */
export interface PlannedChange {
  readonly config: ObjectValue;
  /** Null when the object is to be created. */
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue;
}

/** A planned creation under way. */
interface Creation {
  readonly config: ObjectValue;
  readonly planned: ObjectValue;
  /**
   * Keeps what exists by now: should a later step throw, this becomes the state, marked as tainted, so that nothing on the
   * server is forgotten. It is wholly known; what is not known yet is null.
   */
  readonly keep: (state: ObjectValue) => void;
}

/** A planned update under way. */
interface Update {
  readonly config: ObjectValue;
  readonly prior: ObjectValue;
  readonly planned: ObjectValue;
}
