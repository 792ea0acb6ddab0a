import { isRefusal, refuseFaults, type Refusal } from "../../domain/refusal.js";
import { unstartedRefusal } from "../../domain/runs/lease.js";
import { startJob } from "../../domain/runs/progress.js";
import type { Transaction } from "../../store/store.js";
import { toJson } from "../answer/json.js";
import type { Handlers } from "../contract.js";
import type { World } from "../world.js";
import { showLease, writeForLease } from "./lease-writes.js";

/** The operations with which an agent executes a job that it claimed, but for telling the result (RUN-3, RUN-4). */
export function jobWriteHandlers({
  store,
  clock,
  sweeper,
}: World): Pick<Handlers, "startJob" | "renewJob" | "appendJobLog"> {
  return {
    async startJob(call) {
      const now = clock.now();
      const written = await store.transaction((tx) => writeForLease(tx, call, now, (facts) => startJob(facts, now)));
      if (isRefusal(written)) return written;
      sweeper.expect(written.change.job.timer?.due ?? null);
      return toJson(showLease(written));
    },

    async renewJob(call) {
      const written = await store.transaction((tx) => writeForLease(tx, call, clock.now(), (facts) => facts));
      return isRefusal(written) ? written : toJson(showLease(written));
    },

    async appendJobLog(call) {
      const written = await store.transaction((tx) =>
        writeForLease(tx, call, clock.now(), async (facts) => {
          return unstartedRefusal(facts.job) ?? (await append(tx, facts.job.id, call.body)) ?? facts;
        }),
      );
      if (isRefusal(written)) return written;
      const nextOffset = await store.read((view) => view.jobLogs.length(written.change.job.id));
      return toJson({ next_offset: nextOffset, ...showLease(written) });
    },
  };
}

/** Writes what comes next in the log; what stands there already is not written again, and nothing else is taken. */
async function append(
  tx: Transaction,
  jobId: string,
  { offset, text }: { readonly offset: number; readonly text: string },
): Promise<Refusal | undefined> {
  const length = await tx.jobLogs.length(jobId);
  if (offset === length) {
    await tx.jobLogs.append(jobId, text);
    tx.signal({ kind: "job_log", jobId });
    return undefined;
  }
  if (offset < length && (await stands(tx, jobId, offset, text))) return undefined;
  return refuseFaults([{ pointer: "/offset", detail: `must be ${length}, where the log ends` }]);
}

/** Whether the log has this text at an offset. */
async function stands(tx: Transaction, jobId: string, offset: number, text: string): Promise<boolean> {
  let [place, left] = [offset, text];
  while (left !== "") {
    const piece = await tx.jobLogs.read(jobId, place, Buffer.byteLength(left));
    if (piece === undefined || piece.text === "") return false;
    const common = Math.min(piece.text.length, left.length);
    if (piece.text.slice(0, common) !== left.slice(0, common)) return false;
    [place, left] = [piece.nextOffset, left.slice(common)];
  }
  return true;
}
