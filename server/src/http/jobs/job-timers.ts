import { performJobTimer } from "../../domain/runs/giving-up.js";
import type { JobTimer } from "../../domain/runs/job.js";
import { lockRun } from "../../dispatch/locked-run.js";
import { settle } from "../../dispatch/settle.js";
import type { Timer, TimerKind } from "../../store/timers.js";
import { timerAuditor } from "../answer/audit.js";
import { runEventJson } from "../runs/run-json.js";
import type { World } from "../world.js";
import { tellEnd } from "./job-ends.js";

/** Whether its run leaves an event of what becomes of a job by itself: where something was taken from somebody (IAM-4). */
const leavesEvent: Readonly<Record<JobTimer["kind"], boolean>> = {
  job_return: false,
  job_timeout: true,
  job_force_cancel: true,
  hosted_job_end: false,
};

/** Whether a timer is one of a job. */
export function isJobTimer(kind: TimerKind): kind is JobTimer["kind"] {
  return kind in leavesEvent;
}

/** Does what is due of a job, if it still is (RUN-4, RUN-7, RUN-8, RUN-9). */
export function jobTimerPerformer(world: Pick<World, "store" | "clock" | "ids" | "metrics">) {
  const audit = timerAuditor(world);
  return async ({ kind, id }: Timer & { readonly kind: JobTimer["kind"] }): Promise<void> => {
    const done = await world.store.transaction(async (tx) => {
      const seen = await tx.jobs.get(id);
      const before = seen && (await lockRun(tx, seen.runId));
      if (before?.job.id !== id || before.job.timer?.kind !== kind) return undefined;
      const now = world.clock.now();
      const after = performJobTimer(before, now, world.ids.next("job"));
      if (after === undefined) return undefined;
      await settle(tx, before, after, now);
      if (leavesEvent[kind]) {
        const change = { kind: "run", id: after.run.id, before: runEventJson(before), after: runEventJson(after) };
        await tx.auditEvents.insert(audit(kind, after.run.accountId, change));
      }
      return { before, after };
    });
    if (done !== undefined) tellEnd(world, done.before, done.after);
  };
}
