import { loseLease, type HeldRunFacts } from "../domain/runs/giving-up.js";
import type { RunChange } from "../domain/runs/progress.js";
import { Contended, type Transaction } from "../store/store.js";
import { lockWithSuccessors, runFacts } from "./locked-run.js";
import { settle } from "./settle.js";

/** A job that an agent lost, before and afterwards. */
export interface LostJob {
  readonly before: HeldRunFacts;
  readonly after: RunChange;
}

/**
 * An agent loses every job that it holds: it is silent, removed or superseded (RUN-5). Needs the agent's lock in mode update, and
 * takes those of the runs. Each is lost exactly once, whoever notices.
 */
export async function loseLeases(tx: Transaction, agentId: string, now: number): Promise<readonly LostJob[]> {
  const leases = await tx.leases.ofAgent(agentId);
  const runIds = leases.map(({ runId }) => runId);
  await lockWithSuccessors(tx, runIds);
  const lost: LostJob[] = [];
  for (const id of runIds.sort()) {
    const run = await tx.runs.get(id);
    if (run === undefined) continue;
    const { lease, ...facts } = await runFacts(tx, run);
    if (lease?.agentId !== agentId) throw new Contended(`the run ${id} changed hands`);
    const before = { ...facts, lease };
    const after = loseLease(before, now);
    await settle(tx, before, after, now);
    lost.push({ before, after });
  }
  return lost;
}
