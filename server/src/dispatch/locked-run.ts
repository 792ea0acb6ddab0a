import { isHeld } from "../domain/runs/job.js";
import type { RunFacts } from "../domain/runs/progress.js";
import type { Run } from "../domain/runs/run.js";
import { Contended, type Transaction, type View } from "../store/store.js";

/**
 * Locks a run with the agent that holds its job, in the order of locks, and reads what it is at; undefined where there is no
 * such run.
 */
export async function lockRun(tx: Transaction, id: string): Promise<RunFacts | undefined> {
  const seen = await tx.runs.get(id);
  const holder = seen && (await holderOf(tx, seen));
  if (holder != null) await tx.lock("agent", holder, "update");
  const run = await tx.lock("run", id, "update");
  if (run === undefined) return undefined;
  const facts = await runFacts(tx, run);
  // Another agent claimed it since: its lock would come too late now.
  if (facts.lease !== null && facts.lease.agentId !== holder) throw new Contended(`the run ${id} changed hands`);
  return facts;
}

/** What a run is at: the job of its last phase, and the lease of that job where an agent holds it. */
export async function runFacts(view: View, run: Run): Promise<RunFacts> {
  const id = run.applyJobId ?? run.planJobId;
  const job = await view.jobs.get(id);
  if (job === undefined) throw new Error(`the run ${run.id} has no job ${id}`);
  return { run, job, lease: (await view.leases.ofJob(id)) ?? null };
}

/** Locks runs and those that may have their turn after them, all in the order of their identifiers. */
export async function lockWithSuccessors(tx: Transaction, runIds: readonly string[]): Promise<void> {
  const ids = new Set(runIds);
  for (const id of runIds) {
    const run = await tx.runs.get(id);
    const next = run && (await tx.runs.nextHolding(run.workspaceId, id));
    if (next !== undefined) ids.add(next.id);
  }
  for (const id of [...ids].sort()) await tx.lock("run", id, "update");
}

async function holderOf(view: View, run: Run): Promise<string | null> {
  const job = await view.jobs.get(run.applyJobId ?? run.planJobId);
  return job !== undefined && isHeld(job) ? job.agentId : null;
}
