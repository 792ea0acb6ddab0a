import type { Diagnostic } from "./diagnostics.js";
import type { Operation } from "./resource.js";
import type { ObjectValue, Schema } from "./schema.js";

/** Something that a configuration reads and does not manage. */
export interface DataSource<Client> {
  readonly schema: Schema;
  /** What the schema cannot say about a configuration; values may be unknown. */
  readonly validate?: (config: ObjectValue) => readonly Diagnostic[];
  /** Answers the object that a wholly known configuration asks for, wholly known itself. */
  readonly read: (config: ObjectValue, operation: Operation<Client>) => Promise<ObjectValue>;
}
