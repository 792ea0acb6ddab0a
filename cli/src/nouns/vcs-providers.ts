import type { VcsProvider, VcsProviderCreate, VcsProviderUpdate } from "@muster/sdk";
import { choice, named, object, orNull, required, text } from "../input/field-kinds.js";
import { lists } from "../command/lists.js";
import { agentPool, vcsProvider } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { changes, creates, deletes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";

const settings = {
  // `--url` is the address of the server.
  url: named("address", orNull(text("its address, which self-hosted kinds need", "url"), "no address")),
  agent_pool_id: orNull(object(agentPool, "the agent pool through which it is reached"), "reach it directly"),
};

/** VCS providers: `muster vcs-provider`. */
export const noun: Noun = {
  verbs: [
    lists<VcsProvider, QueryOf<"vcsProviders">>({
      plural: vcsProvider.plural,
      fields: { name: text("only the one of this name") },
      pages: ({ muster, call }, query) => muster.vcsProviders.list(query, call),
      names: [agentPool],
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        { title: "KIND", cell: ({ kind }) => kind },
        { title: "ADDRESS", cell: ({ url }) => url ?? "-" },
        { title: "POOL", cell: ({ agent_pool_id }, nameOf) => (agent_pool_id === null ? "-" : nameOf(agent_pool_id)) },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: vcsProvider, summary: "show a VCS provider" },
      read: ({ muster, call }, id) => muster.vcsProviders.get(id, call),
    }),
    creates<VcsProviderCreate>({
      summary: "create a VCS provider",
      fields: {
        kind: required(
          choice("which product it is", [
            "github",
            "gitlab",
            "bitbucket",
            "azure_devops",
            "github_enterprise",
            "gitlab_self_managed",
            "bitbucket_data_center",
            "azure_devops_server",
          ]),
        ),
        ...settings,
      },
      send: ({ muster, call }, body) => muster.vcsProviders.create(body, call),
    }),
    changes<VcsProviderUpdate>({
      ...{ name: "update", kind: vcsProvider, summary: "change a VCS provider", needsOption: true },
      fields: { name: text("its new name"), ...settings },
      send: ({ muster, call }, id, body) => muster.vcsProviders.update(id, body, call),
    }),
    deletes(vcsProvider, ({ muster, call }, id) => muster.vcsProviders.delete(id, call).then(() => undefined)),
  ],
};
