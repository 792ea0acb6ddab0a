import type { DataSource } from "./data-source.js";
import type { Diagnostic } from "./diagnostics.js";
import type { Resource } from "./resource.js";
import type { ObjectValue, Schema } from "./schema.js";

/** A provider: how it is configured, and what it offers by full type name. */
export interface Provider<Client> {
  readonly schema: Schema;
  readonly resources: Readonly<Record<string, Resource<Client>>>;
  readonly dataSources: Readonly<Record<string, DataSource<Client>>>;
  /**
   * Makes what operations work with. The configuration may hold unknown values while planning, which must not fail before
   * an operation really needs them.
   */
  readonly configure: (config: ObjectValue, configuration: Configuration) => Promise<Client>;
}

/** What `configure` may use. */
interface Configuration {
  readonly signal: AbortSignal;
  /** Adds a finding to the answer. */
  readonly report: (diagnostic: Diagnostic) => void;
}
