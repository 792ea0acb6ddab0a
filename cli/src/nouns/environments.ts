import type { Environment, EnvironmentCreate, EnvironmentUpdate } from "@muster/sdk";
import { named, object, orNull, text } from "../input/field-kinds.js";
import { lists } from "../command/lists.js";
import { agentPool, environment } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { changes, creates, deletes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";
import { minuteOf } from "../output/instant.js";

const settings = {
  description: text("what it is for"),
  default_agent_pool_id: named(
    "default-pool",
    orNull(object(agentPool, "the agent pool of its workspaces that name none"), "leave the agent pool to the account"),
  ),
};

/** Environments: `muster environment`. */
export const noun: Noun = {
  verbs: [
    lists<Environment, QueryOf<"environments">>({
      plural: environment.plural,
      fields: { name: text("only the one of this name") },
      pages: ({ muster, call }, query) => muster.environments.list(query, call),
      names: [agentPool],
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        {
          title: "DEFAULT POOL",
          cell: ({ default_agent_pool_id: pool }, nameOf) => (pool === null ? "-" : nameOf(pool)),
        },
        { title: "CREATED", cell: ({ created_at }) => minuteOf(created_at) },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: environment, summary: "show an environment" },
      read: ({ muster, call }, id) => muster.environments.get(id, call),
    }),
    creates<EnvironmentCreate>({
      ...{ summary: "create an environment", fields: settings },
      send: ({ muster, call }, body) => muster.environments.create(body, call),
    }),
    changes<EnvironmentUpdate>({
      ...{ name: "update", kind: environment, summary: "change an environment", needsOption: true },
      fields: { name: text("its new name"), ...settings },
      send: ({ muster, call }, id, body) => muster.environments.update(id, body, call),
    }),
    deletes(environment, ({ muster, call }, id) => muster.environments.delete(id, call).then(() => undefined)),
  ],
};
