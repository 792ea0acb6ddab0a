import fc from "fast-check";
import { effectivePool } from "../rules/assignment.js";
import { runTimers } from "../rules/run-timers.js";
import * as rules from "../rules/runs.js";
import { find, type Model } from "../state/model.js";
import { runs } from "../state/runs.js";
import { workspaces } from "../state/workspaces.js";
import { aPool } from "./agent-pools.js";
import { anEnvironment } from "./environments.js";
import { key, members, move, oneOf, part, partOf, pick, some, type AnyMove } from "./move.js";
import type { Timed } from "./wait.js";
import { aWorkspace } from "./workspaces.js";

/** Most often one that has not ended. */
function aRun(model: Model, choice: number): string {
  const open = [...runs(model).values()].filter(({ isGone, endedAt }) => !isGone && endedAt === null);
  const chosen = choice % 5 === 0 ? undefined : oneOf(open, choice);
  return chosen?.id ?? pick(runs(model).values(), "run", choice, model);
}

const create = move(
  "createRun",
  fc.tuple(
    some,
    members({
      kind: fc.constantFrom("plan_only", "destroy"),
      message: fc.constant("why"),
      auto_apply: fc.constant(true),
      priority: fc.constantFrom(-1, 5),
      agent_labels: fc.constantFrom({ zone: "a" }, { zone: "b", size: "l" }, { size: "s" }),
      timeout_minutes: fc.constantFrom(10, 20),
    }),
    key,
  ),
  (model, by, [choice, { priority, agent_labels: labels, ...body }, repeated]) => {
    const id = aWorkspace(model, choice);
    const workspace = find(workspaces(model), id);
    // What hosted runners begin at one instant has no order of its own but that of the queue, which a priority would upset.
    const isHosted = workspace === undefined || effectivePool(model, workspace) === null;
    const further = {
      ...(isHosted || priority === undefined ? {} : { priority }),
      ...(labels === undefined || choice % 2 === 0 ? {} : { agent_labels: labels }),
    };
    return rules.createRun(model, by, { id, body: { ...body, ...further }, key: repeated });
  },
);

function changeMove(operation: "confirmRun" | "discardRun" | "cancelRun" | "acknowledgeRun", state?: string): AnyMove {
  return move(operation, fc.tuple(some, key), (model, by, [choice, repeated]) => {
    // Most often one for which it is meant.
    const meant = [...runs(model).values()].filter((run) => isMeant(run, state));
    const id = choice % 6 === 0 ? undefined : oneOf(meant, choice)?.id;
    return rules.changeRun(model, by, operation, id ?? aRun(model, choice), repeated);
  });
}

function isMeant(
  { state, acknowledgement, isGone }: { state: string; acknowledgement: string | null; isGone: boolean },
  wanted?: string,
) {
  return !isGone && (wanted === "lost" ? acknowledgement !== null : wanted === undefined || state === wanted);
}

const kinds = fc.constantFrom("plan_only", "plan_and_apply", "destroy");
const states = fc.constantFrom("plan_queued", "planning", "awaiting_confirmation", "applying", "finished", "errored");

export const runMoves: readonly AnyMove[] = [
  ...[create, create, create, create],
  changeMove("confirmRun", "awaiting_confirmation"),
  changeMove("confirmRun", "awaiting_confirmation"),
  changeMove("discardRun", "awaiting_confirmation"),
  changeMove("cancelRun"),
  changeMove("cancelRun", "applying"),
  changeMove("acknowledgeRun", "lost"),
  move("getRun", some, (model, by, choice) => rules.getRun(model, by, aRun(model, choice))),
  move(
    "listRuns",
    fc.tuple(
      members({ environment_id: some, workspace_id: some, agent_pool_id: some, kind: kinds, state: states }),
      part,
    ),
    (model, by, [{ environment_id: environment, workspace_id: workspace, agent_pool_id: pool, ...usual }, asked]) => {
      const filters = {
        ...usual,
        ...(environment === undefined ? {} : { environment_id: anEnvironment(model, environment) }),
        ...(workspace === undefined ? {} : { workspace_id: aWorkspace(model, workspace) }),
        ...(pool === undefined ? {} : { agent_pool_id: aPool(model, pool) }),
      };
      return rules.listRuns(model, by, { filters, part: partOf(model, "runs", asked) });
    },
  ),
];

/** What of runs depends on the clock. */
export const timedRuns: Timed = { timers: runTimers };
