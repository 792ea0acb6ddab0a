import type { Job, Result } from "./jobs.js";
import { journal, type Model } from "./model.js";
import type { Run } from "./runs.js";

/** What one claim gave. */
export interface Lease {
  /** Null until a list tells it. */
  id: string | null;
  readonly run: Run;
  readonly job: Job;
  readonly epoch: number;
  readonly agentId: string;
  /** The secret of the session that claimed, and the token that registered it. */
  readonly session: string;
  readonly tokenId: string;
  readonly secret: string;
  state: "claimed" | "started" | "finished" | "returned" | "lost" | "canceled";
  readonly claimedAt: number;
  startedAt: number | null;
  endedAt: number | null;
  /** The result that ended it. */
  result: Result | null;
  lateResult: (Result & { readonly at: number }) | null;
}

/** Every lease, in the order of the claims. */
export const leases = journal<Lease>();

/** Whether a lease holds (RUN-3). */
export function isLive({ state }: Lease): boolean {
  return state === "claimed" || state === "started";
}

/** What an agent holds. */
export function heldOf(model: Model, agentId: string): Lease[] {
  return leases(model).filter((lease) => lease.agentId === agentId && isLive(lease));
}

/** The lease under which an agent executes a job, if one does. */
export function leaseOf(model: Model, job: Job): Lease | undefined {
  return leases(model).findLast((lease) => lease.job === job && isLive(lease));
}
