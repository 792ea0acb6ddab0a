import type { Run, RunCreate } from "@muster/sdk";
import { choice, flag, integer, labels, object, text } from "../input/field-kinds.js";
import { readFields, type Fields } from "../input/fields.js";
import { lists } from "../command/lists.js";
import { agentPool, environment, run, workspace } from "../input/object-kinds.js";
import { findObject } from "../input/objects.js";
import type { QueryOf } from "../command/queries.js";
import { show } from "../command/show.js";
import { argumentsOf, changes, reads } from "../command/object-verbs.js";
import type { Noun, Verb } from "../command/verb.js";
import { logs } from "../verbs/run-logs.js";
import { describeRun, waitForRun } from "../verbs/run-wait.js";

const kinds = ["plan_only", "plan_and_apply", "destroy"] as const;
const states = [
  "plan_queued",
  "planning",
  "awaiting_confirmation",
  "apply_queued",
  "applying",
  "finished",
  "discarded",
  "canceled",
  "errored",
] as const;

const fields: Fields<RunCreate> = {
  kind: choice("what to do", kinds),
  message: text("why it is started"),
  auto_apply: flag("apply the plan without being confirmed"),
  priority: integer("jobs of a higher priority are dispatched first"),
  agent_labels: labels("label", "a label that an agent must have to execute it"),
  timeout_minutes: integer("how long each of its jobs may be executed"),
};

const create: Verb = {
  ...{ name: "create", summary: "start a run of a workspace", arguments: argumentsOf(workspace), fields },
  takes: ["wait"],
  act: async (errand) => {
    const { reach, given, written, reading } = errand;
    const body = await readFields(fields, written, reading);
    const { id } = await findObject(reach, workspace, given[0] ?? "");
    const created = await reach.muster.runs.create(id, body, reach.call);
    if (written["wait"] === true) return waitForRun(errand, created.id);
    show(errand, created);
    return undefined;
  },
};

const wait: Verb = {
  ...{ name: "wait", summary: "wait until a run has ended", arguments: argumentsOf(run), takes: ["waiting"] },
  details: "Waits until a run has ended, and prints it. Ends with 0 where it finished, and with 7 where it did not.",
  act: async (errand) => waitForRun(errand, (await findObject(errand.reach, run, errand.given[0] ?? "")).id),
};

/** Runs: `muster run`. */
export const noun: Noun = {
  verbs: [
    lists<Run, QueryOf<"runs">>({
      plural: run.plural,
      fields: {
        environment_id: object(environment, "only those of workspaces of this environment"),
        workspace_id: object(workspace, "only those of this workspace"),
        agent_pool_id: object(agentPool, "only those that this agent pool executes"),
        kind: choice("only those of this kind", kinds),
        state: choice("only those in this state", states),
      },
      pages: ({ muster, call }, query) => muster.runs.list(query, call),
      names: [workspace],
      columns: [
        { title: "WORKSPACE", cell: ({ workspace_id }, nameOf) => nameOf(workspace_id) },
        { title: "KIND", cell: ({ kind }) => kind },
        { title: "STATE", cell: describeRun },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({ kind: run, summary: "show a run", read: ({ muster, call }, id) => muster.runs.get(id, call) }),
    create,
    changes({
      ...{ name: "confirm", kind: run, summary: "have a planned run applied" },
      send: ({ muster, call }, id) => muster.runs.confirm(id, call),
    }),
    changes({
      ...{ name: "discard", kind: run, summary: "end a planned run without applying it" },
      send: ({ muster, call }, id) => muster.runs.discard(id, call),
    }),
    changes({
      ...{ name: "cancel", kind: run, summary: "end a run, whatever it does" },
      send: ({ muster, call }, id) => muster.runs.cancel(id, call),
    }),
    changes({
      ...{ name: "acknowledge", kind: run, summary: "unlock the workspace of an apply that was given up" },
      send: ({ muster, call }, id) => muster.runs.acknowledge(id, call),
    }),
    logs,
    wait,
  ],
};
