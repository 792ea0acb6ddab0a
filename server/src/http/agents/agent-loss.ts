import { loseLeases, type LostJob } from "../../dispatch/lose-leases.js";
import { isLost, loseOfSilent } from "../../dispatch/activity.js";
import type { Transaction } from "../../store/store.js";
import { timerAuditor } from "../answer/audit.js";
import { tellEnd } from "../jobs/job-ends.js";
import type { Caller } from "../request/authenticate.js";
import { runEventJson } from "../runs/run-json.js";
import type { World } from "../world.js";

/** What keeping the loss of jobs takes. */
type LossWorld = Pick<World, "store" | "clock" | "ids" | "metrics">;

/**
 * An agent that was silent for too long calls late: it has lost its jobs, whether or not anybody noticed before, and whatever it
 * asks for comes after that (RUN-5).
 */
export async function noticeLateCaller(caller: Caller, world: LossWorld): Promise<void> {
  if (caller === null || !("agent" in caller) || !isLost(caller.agent, world.clock.now())) return;
  await loseSilent(caller.agent.id, world);
}

/** Takes every job from an agent that is silent for too long, and leaves an event of each run (RUN-5, IAM-4). */
export async function loseSilent(agentId: string, world: LossWorld): Promise<void> {
  const audit = timerAuditor(world);
  const lost = await world.store.transaction(async (tx) => {
    const jobs = await loseOfSilent(tx, agentId, world.clock.now());
    for (const { before, after } of jobs) {
      const change = { kind: "run", id: after.run.id, before: runEventJson(before), after: runEventJson(after) };
      await tx.auditEvents.insert(audit("agent_loss", after.run.accountId, change));
    }
    return jobs;
  });
  tellLosses(lost, world);
}

/**
 * Removes agents with all that they hold (RUN-5); whoever waits for one of them is told. Needs their locks in mode update, and
 * takes those of the runs.
 */
export async function removeAgents(tx: Transaction, ids: readonly string[], now: number): Promise<readonly LostJob[]> {
  const lost = await loseLeases(tx, ids, now);
  for (const id of ids) {
    await tx.agents.remove(id, now);
    tx.signal({ kind: "agent", agentId: id });
  }
  return lost;
}

/** Tells whoever measures jobs which of them ended with their agent, once that is committed. */
export function tellLosses(lost: readonly LostJob[], world: Pick<World, "metrics">): void {
  for (const { before, after } of lost) tellEnd(world, before, after);
}
