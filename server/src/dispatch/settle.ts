import type { Job } from "../domain/runs/job.js";
import { isLive } from "../domain/runs/lease.js";
import { releasesWorkspace, type RunChange, type RunFacts } from "../domain/runs/progress.js";
import { Contended, type Transaction } from "../store/store.js";

/**
 * Keeps what became of a run, and what follows from it: the next run of its workspace has its turn (RUN-1), a single-use
 * agent that executed its one job goes (AGT-10), and whoever waits for any of it is told. Needs the locks of the run and of the
 * agent that holds its job.
 */
export async function settle(tx: Transaction, before: RunFacts, change: RunChange, now: number): Promise<void> {
  const { run, job, applyJob } = change;
  if (run !== before.run) await tx.runs.update(run);
  if (job !== before.job) await tx.jobs.update(job);
  if (applyJob !== undefined) await tx.jobs.insert(applyJob);
  await settleLease(tx, before, change, now);
  for (const waiting of [job, applyJob]) if (waiting?.state === "waiting") tellQueue(tx, waiting);
  if (job.endedAt !== null && before.job.endedAt === null) {
    // Whoever executed it has room for another.
    tellQueue(tx, job);
    tx.signal({ kind: "job_log", jobId: job.id });
  }
  if (releasesWorkspace(before, run)) await giveTurn(tx, run);
}

async function settleLease(tx: Transaction, before: RunFacts, { lease, job }: RunChange, now: number): Promise<void> {
  if (lease === null || lease === before.lease) return;
  if (before.lease === null) await tx.leases.insert(lease);
  else await tx.leases.update(lease);
  if (isLive(lease)) return;
  tellQueue(tx, job);
  const agent = await tx.agents.get(lease.agentId);
  if (agent?.ephemeral !== true) return;
  await tx.agents.remove(agent.id, now);
  tx.signal({ kind: "agent", agentId: agent.id });
}

/** The first of the runs that waited for a workspace has its turn. */
async function giveTurn(tx: Transaction, { id, workspaceId }: { id: string; workspaceId: string }): Promise<void> {
  const next = await tx.runs.nextHolding(workspaceId);
  if (next === undefined) return;
  const locked = await tx.lock("run", next.id, "update");
  if (locked?.endedAt !== null) throw new Contended(`the run after ${id} ended`);
  const job = await tx.jobs.get(next.planJobId);
  if (job === undefined || job.isDue) return;
  await tx.jobs.update({ ...job, isDue: true });
  tellQueue(tx, job);
}

function tellQueue(tx: Transaction, { accountId, agentPoolId }: Job): void {
  tx.signal({ kind: "queue", accountId, agentPoolId });
}
