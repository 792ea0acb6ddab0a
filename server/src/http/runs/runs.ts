import { absent, isRefusal } from "../../domain/refusal.js";
import type { Handlers } from "../contract.js";
import { pageJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import type { World } from "../world.js";
import { QueueReasons } from "./queue-reasons.js";
import { runChanges } from "./run-changes.js";
import { runCreation } from "./run-creation.js";
import { readRunJson } from "./run-json.js";

/** The operations on runs. */
export function runHandlers(
  world: World,
): ReturnType<typeof runReads> & ReturnType<typeof runCreation> & ReturnType<typeof runChanges> {
  return { ...runReads(world), ...runCreation(world), ...runChanges(world) };
}

function runReads({ store, clock, cursors }: World): Pick<Handlers, "listRuns" | "getRun"> {
  return {
    listRuns: ({ path, query }) =>
      store.read(async (view) => {
        const { environment_id: environmentId, workspace_id: workspaceId, agent_pool_id: agentPoolId } = query;
        const { kind, state } = query;
        const scope = ["listRuns", path.account_id, environmentId, workspaceId, agentPoolId, kind, state];
        const page = pageOf(cursors, scope, query);
        if (isRefusal(page)) return page;
        const filter = { environmentId, workspaceId, agentPoolId, kind, state };
        const { items, nextCursor } = page.cut(await view.runs.list(path.account_id, filter, page));
        const now = clock.now();
        const reasons = new QueueReasons(view, now);
        const shown = [];
        for (const run of items) shown.push(await readRunJson(view, run, now, reasons));
        return pageJson(shown, nextCursor);
      }),

    getRun: ({ path, caller }) =>
      store.read(async (view) => {
        const run = await view.runs.get(path.run_id);
        if (run?.accountId !== caller.serviceAccount.accountId) return absent("run");
        return readRunJson(view, run, clock.now());
      }),
  };
}
