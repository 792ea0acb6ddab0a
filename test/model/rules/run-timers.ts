import { agents } from "../state/agents.js";
import { jobs, type Job } from "../state/jobs.js";
import { heldOf, leaseOf } from "../state/leases.js";
import type { Model } from "../state/model.js";
import { finish, giveUp, lose, returnJob } from "./run-course.js";
import { forceAt, runTold } from "./runs-shown.js";
import { silences } from "./silence.js";
import type { Timer } from "./timers.js";
import { runOf } from "./turns.js";
import type { Change } from "./verdict.js";

const second = 1_000;
const minute = 60 * second;
/** How long the hosted runners that are played here take. */
const hostedTakes = { plan: 10 * second, apply: 20 * second };

/** What falls due of jobs by itself: RUN-4, RUN-7, RUN-8, RUN-9, and the loss of what silent agents hold (RUN-5). */
export function runTimers(model: Model): Timer[] {
  return [...losses(model), ...jobs(model).flatMap((job) => timersOf(model, job))];
}

function losses(model: Model): Timer[] {
  return [...agents(model).values()].flatMap(({ id, lastSeenAt, isGone }) => {
    if (isGone || heldOf(model, id).length === 0) return [];
    const fall = () =>
      heldOf(model, id).flatMap((lease) =>
        told(model, lease.job, () => {
          lose(model, lease);
        }),
      );
    return [{ at: lastSeenAt + silences.offline, name: "agent_loss", fall }];
  });
}

function timersOf(model: Model, job: Job): Timer[] {
  const { state, claimedAt, startedAt, cancellation } = job;
  const lease = leaseOf(model, job);
  if (state === "claimed" && claimedAt !== null && lease !== undefined) {
    const fall = () => {
      returnJob(model, lease);
      return [];
    };
    return [{ at: claimedAt + minute, name: "job_return", fall }];
  }
  if (state !== "running" || startedAt === null) return [];
  if (lease === undefined) {
    const fall = () => {
      finish(model, job, { outcome: "succeeded", hasChanges: true, message: "" });
      return [];
    };
    return [{ at: startedAt + hostedTakes[job.phase], name: "hosted_job_end", fall }];
  }
  if (cancellation !== null) {
    return [
      {
        at: forceAt(cancellation),
        name: "job_force_cancel",
        fall: () =>
          told(model, job, () => {
            giveUp(model, job);
          }),
      },
    ];
  }
  const at = startedAt + lease.run.timeoutMinutes * minute;
  const fall = () =>
    told(model, job, () => {
      job.cancellation = { reason: "timed_out", at: model.now };
    });
  return [{ at, name: "job_timeout", fall }];
}

function told(model: Model, job: Job, change: () => void): Change[] {
  const run = runOf(model, job);
  const before = runTold(model, run);
  change();
  return [{ kind: "run", id: run.id, before, after: runTold(model, run) }];
}
