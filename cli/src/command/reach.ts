import type { CallOptions, Muster } from "@muster/sdk";

/** A server, and how it is called for one command. */
export interface Reach {
  readonly muster: Muster;
  readonly call: CallOptions;
}
