import { leasesExpireAt, silenceBoundaries, type HeardAgent } from "../../domain/agents/agent.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { HeldRunFacts } from "../../domain/runs/giving-up.js";
import { leaseRefusal } from "../../domain/runs/lease.js";
import type { RunChange } from "../../domain/runs/progress.js";
import { isLost } from "../../dispatch/activity.js";
import { lockRun } from "../../dispatch/locked-run.js";
import { settle } from "../../dispatch/settle.js";
import type { LeaseFacts } from "../../store/run-view.js";
import type { Transaction } from "../../store/store.js";
import { timestamp } from "../answer/timestamp.js";
import { presentCancellation, showCancellation } from "../runs/job-json.js";

/** One write of an agent for a job that it claimed. */
interface LeaseWrite {
  readonly path: { readonly job_id: string };
  readonly body: { readonly epoch: number };
  readonly caller: LeaseFacts;
}

/** What a granted write came to: the agent, the run and its job as they are since. */
export interface Written {
  readonly agent: HeardAgent;
  readonly change: RunChange;
}

/**
 * Does what an agent writes for a job, as one decides on the run, if its lease still holds and the write comes from that claim;
 * any other write changes nothing and is no sign of life (RUN-3).
 */
export async function writeForLease(
  tx: Transaction,
  { path, body, caller }: LeaseWrite,
  now: number,
  decide: (facts: HeldRunFacts, tx: Transaction) => RunChange | Refusal | Promise<RunChange | Refusal>,
): Promise<Written | Refusal> {
  if (path.job_id !== caller.lease.jobId) return absent("job");
  const facts = await lockRun(tx, caller.lease.runId);
  const lease = facts?.lease?.id === caller.lease.id ? facts.lease : undefined;
  const agent = await tx.agents.get(caller.agent.id);
  if (facts === undefined || lease === undefined || agent === undefined) return leaseLost(caller, body.epoch);
  const refusal = leaseRefusal(lease, body.epoch, isLost(agent, now));
  if (refusal !== undefined) return refusal;
  const change = await decide({ ...facts, lease }, tx);
  if (isRefusal(change)) return change;
  const heard = await hear(tx, caller, now);
  await settle(tx, facts, change, now);
  return { agent: heard ?? agent, change };
}

/** What an agent learns with each write for a job: until when its lease holds, and whether the job is to end. */
export function showLease({ agent, change }: Written) {
  return {
    lease_expires_at: timestamp(leasesExpireAt(agent)),
    cancellation: showCancellation(presentCancellation(change.job)),
  };
}

/** A granted call with a job token ends the silence of its agent (AGT-2, RUN-3). */
export async function hear(
  tx: Transaction,
  { agent, session }: LeaseFacts,
  at: number,
): Promise<HeardAgent | undefined> {
  const silentAfter = silenceBoundaries(at).removed;
  return tx.agents.touch(agent.id, { sessionId: session.id, at, silentAfter });
}

/** Refuses what comes from a claim whose lease has ended (RUN-3). */
function leaseLost({ lease }: LeaseFacts, epoch: number): Refusal {
  const refusal = leaseRefusal(lease, epoch, true);
  if (refusal === undefined) throw new Error(`the lease ${lease.id} was lost without a reason`);
  return refusal;
}
