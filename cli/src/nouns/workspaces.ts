import type { Workspace, WorkspaceCreate, WorkspaceUpdate } from "@muster/sdk";
import { object, orNull, text, toggle } from "../input/field-kinds.js";
import { lists } from "../command/lists.js";
import { agentPool, environment, workspace } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { changes, creates, deletes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";

const placement = {
  description: text("what it is for"),
  environment_id: orNull(object(environment, "its environment"), "no environment"),
  agent_pool_id: orNull(
    object(agentPool, "the agent pool that executes its runs"),
    "leave the agent pool to its environment and the account",
  ),
  hosted: toggle(
    "have hosted runners execute its runs",
    "leave that to its agent pool, its environment and the account",
  ),
};

/** Workspaces: `muster workspace`. */
export const noun: Noun = {
  verbs: [
    lists<Workspace, QueryOf<"workspaces">>({
      plural: workspace.plural,
      fields: {
        name: text("only the one of this name"),
        environment_id: object(environment, "only those of this environment"),
        agent_pool_id: object(agentPool, "only those that name this agent pool themselves"),
      },
      pages: ({ muster, call }, query) => muster.workspaces.list(query, call),
      names: [environment, agentPool],
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        {
          title: "ENVIRONMENT",
          cell: ({ environment_id }, nameOf) => (environment_id === null ? "-" : nameOf(environment_id)),
        },
        {
          title: "POOL",
          cell: ({ agent_pool_id, hosted }, nameOf) =>
            agent_pool_id === null ? (hosted ? "hosted" : "-") : nameOf(agent_pool_id),
        },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: workspace, summary: "show a workspace" },
      read: ({ muster, call }, id) => muster.workspaces.get(id, call),
    }),
    creates<WorkspaceCreate>({
      ...{ summary: "create a workspace", fields: placement },
      send: ({ muster, call }, body) => muster.workspaces.create(body, call),
    }),
    changes<WorkspaceUpdate>({
      ...{ name: "update", kind: workspace, summary: "change a workspace", needsOption: true },
      fields: { name: text("its new name"), ...placement },
      send: ({ muster, call }, id, body) => muster.workspaces.update(id, body, call),
    }),
    deletes(workspace, ({ muster, call }, id) => muster.workspaces.delete(id, call).then(() => undefined)),
    reads({
      ...{ name: "effective-pool", kind: workspace, summary: "show which agent pool executes its runs, and why" },
      read: ({ muster, call }, id) => muster.workspaces.getEffectiveAgentPool(id, call),
    }),
  ],
};
