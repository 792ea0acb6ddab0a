import { lockRun } from "../../dispatch/locked-run.js";
import { settle } from "../../dispatch/settle.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import { cancelRun } from "../../domain/runs/giving-up.js";
import type { Job } from "../../domain/runs/job.js";
import { acknowledgeRun, confirmRun, discardRun, type RunChange, type RunFacts } from "../../domain/runs/progress.js";
import { auditor, type AuditedCall } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import type { World } from "../world.js";
import { readRunJson, runEventJson } from "./run-json.js";

type RunChanging = "confirmRun" | "discardRun" | "cancelRun" | "acknowledgeRun";

/** The operations with which users decide what becomes of a run. */
export function runChanges(world: World): Pick<Handlers, RunChanging> {
  const { ids } = world;
  const change = changeOf(world);
  return {
    confirmRun: ({ path, ...call }) =>
      change(path.run_id, call, (facts, now) => confirmRun(facts, ids.next("job"), now)),
    discardRun: ({ path, ...call }) => change(path.run_id, call, discardRun),
    cancelRun: ({ path, ...call }) => change(path.run_id, call, cancelRun),
    acknowledgeRun: ({ path, ...call }) => change(path.run_id, call, acknowledgeRun),
  };
}

/** Changes a run as one decides on it, and answers it. */
function changeOf(world: World) {
  const { store, clock, metrics, sweeper } = world;
  const audit = auditor(world);
  return async (
    id: string,
    call: AuditedCall & { readonly caller: Callers["user_token"] },
    decide: (facts: RunFacts, now: number) => RunChange | Refusal,
  ) => {
    const done: { job?: Job; ended?: Job | undefined } = {};
    const answer = await store.transaction(async (tx) => {
      const facts = await lockRun(tx, id);
      if (facts?.run.accountId !== call.caller.serviceAccount.accountId) return absent("run");
      const now = clock.now();
      const change = decide(facts, now);
      if (isRefusal(change)) return change;
      await settle(tx, facts, change, now);
      const after = { run: change.run, job: change.applyJob ?? change.job };
      const event = { kind: "run", id, before: runEventJson(facts), after: runEventJson(after) };
      if (event.before !== event.after) await tx.auditEvents.insert(audit(call, event));
      done.job = change.job;
      done.ended = change.job.endedAt !== null && facts.job.endedAt === null ? change.job : undefined;
      return readRunJson(tx, change.run, now);
    });
    if (isRefusal(answer)) return answer;
    // RUN-8: the job is given up at an instant that nobody expected before.
    sweeper.expect(done.job?.timer?.due ?? null);
    if (done.ended !== undefined) metrics.observeEnd(done.ended);
    return answer;
  };
}
