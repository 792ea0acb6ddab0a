import { accounts } from "../state/account.js";
import type { Model } from "../state/model.js";
import { executed, nextJob, runOf } from "./turns.js";

/** RUN-7: begins what hosted runners can; whether there was anything. */
export function serveHosted(model: Model): boolean {
  const limit = accounts(model).get(model.accountId)?.hostedConcurrency ?? 0;
  let hasBegun = false;
  while (executed(model, null).length < limit) {
    const job = nextJob(model, null, null);
    if (job === undefined) break;
    Object.assign(job, { state: "running", epoch: job.epoch + 1, claimedAt: model.now, startedAt: model.now });
    runOf(model, job).state = job.phase === "plan" ? "planning" : "applying";
    hasBegun = true;
  }
  return hasBegun;
}
