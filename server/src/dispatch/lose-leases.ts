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
 * Agents lose every job that they hold: they are silent, removed or superseded (RUN-5). Needs their locks in mode update, and takes
 * those of the runs. Each is lost exactly once, whoever notices.
 */
export async function loseLeases(
  tx: Transaction,
  agentIds: readonly string[],
  now: number,
): Promise<readonly LostJob[]> {
  const holders = new Map<string, string>();
  for (const agentId of agentIds) {
    for (const { runId } of await tx.leases.ofAgent(agentId)) holders.set(runId, agentId);
  }
  const runIds = [...holders.keys()].sort();
  await lockWithSuccessors(tx, runIds);
  const lost: LostJob[] = [];
  for (const id of runIds) {
    const run = await tx.runs.get(id);
    if (run === undefined) continue;
    const { lease, ...facts } = await runFacts(tx, run);
    if (lease === null || lease.agentId !== holders.get(id)) throw new Contended(`the run ${id} changed hands`);
    const before = { ...facts, lease };
    const after = loseLease(before, now);
    await settle(tx, before, after, now);
    lost.push({ before, after });
  }
  return lost;
}
