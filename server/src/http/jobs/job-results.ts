import { isRefusal, type Refusal } from "../../domain/refusal.js";
import { unstartedRefusal, type JobResult } from "../../domain/runs/lease.js";
import { finishJob, isSameResult } from "../../domain/runs/progress.js";
import type { LeaseFacts } from "../../store/run-view.js";
import type { Transaction } from "../../store/store.js";
import type { Handlers } from "../contract.js";
import type { World } from "../world.js";
import { hear, writeForLease } from "./lease-writes.js";

/** The operation with which an agent tells the result of a job (RUN-1, RUN-3). */
export function jobResultHandlers({ store, clock, ids, metrics }: World): Pick<Handlers, "finishJob"> {
  return {
    async finishJob(call) {
      const { outcome, has_changes: hasChanges, message, epoch } = call.body;
      const now = clock.now();
      const result: JobResult = { outcome, hasChanges, message, at: now };
      const told = await store.transaction(async (tx) => {
        const written = await writeForLease(tx, call, now, (facts) => {
          return unstartedRefusal(facts.job) ?? finishJob(facts, result, ids.next("job"));
        });
        if (!isRefusal(written)) return { refusal: undefined, ended: written.change.job };
        if (written.refused !== "lease_lost") return written;
        // What is kept of a late result stays although the call is refused.
        return { refusal: await hearLate(tx, call.caller, epoch, result, written), ended: undefined };
      });
      if (isRefusal(told)) return told;
      if (told.ended !== undefined) metrics.observeEnd(told.ended);
      return told.refusal ?? null;
    },
  };
}

/**
 * A result that comes when its lease has ended: told again it is granted once more (RUN-3), the first after a loss is kept beside
 * the lease and refused (RUN-5), any other is refused.
 */
async function hearLate(
  tx: Transaction,
  caller: LeaseFacts,
  epoch: number,
  result: JobResult,
  refusal: Refusal,
): Promise<Refusal | undefined> {
  const lease = (await tx.leases.byDigest(caller.lease.digest))?.lease;
  const run = lease && (await tx.runs.get(lease.runId));
  const job = lease && (await tx.jobs.get(lease.jobId));
  if (run === undefined || job === undefined || lease?.epoch !== epoch) return refusal;
  if (lease.state === "finished" && job.epoch === epoch && isSameResult({ run, job }, result)) {
    await hear(tx, caller, result.at);
    return undefined;
  }
  const isLate = lease.state === "lost" || lease.state === "canceled";
  if (isLate && lease.lateResult === null) await tx.leases.update({ ...lease, lateResult: result });
  return refusal;
}
