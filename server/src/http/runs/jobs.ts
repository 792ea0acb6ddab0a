import { absent, isRefusal } from "../../domain/refusal.js";
import type { Handlers } from "../contract.js";
import { pageJson, toJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import type { World } from "../world.js";
import { leaseJson, showJob } from "./job-json.js";
import { readLog } from "./job-log.js";
import { QueueReasons } from "./queue-reasons.js";

/** The operations on jobs that users call. */
export function jobHandlers(world: World): Pick<Handlers, "getJob" | "listLeases" | "readJobLog"> {
  const { store, clock, cursors } = world;
  return {
    getJob: ({ path, caller }) =>
      store.read(async (view) => {
        const job = await view.jobs.get(path.job_id);
        if (job?.accountId !== caller.serviceAccount.accountId) return absent("job");
        return toJson(await showJob(view, job, new QueueReasons(view, clock.now())));
      }),

    listLeases: ({ path, query, caller }) =>
      store.read(async (view) => {
        const job = await view.jobs.get(path.job_id);
        if (job?.accountId !== caller.serviceAccount.accountId) return absent("job");
        const page = pageOf(cursors, ["listLeases", job.id], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.leases.list(job.id, page));
        return pageJson(items.map(leaseJson), nextCursor);
      }),

    readJobLog({ path, query: { offset, wait_seconds: waitSeconds }, caller, gone }) {
      const { accountId } = caller.serviceAccount;
      return readLog({ jobId: path.job_id, accountId, offset, waitSeconds, gone: gone() }, world);
    },
  };
}
