import type { AccountUpdate } from "@muster/sdk";
import { integer, numbers, text, toggle } from "../input/field-kinds.js";
import { changes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";

/** The account: `muster account`. */
export const noun: Noun = {
  details: "The account is the one of --account or MUSTER_ACCOUNT_ID.",
  verbs: [
    reads({
      ...{ summary: "show the account, its quotas and how much of them it uses" },
      read: ({ muster, call }) => muster.accounts.get(call),
    }),
    changes<AccountUpdate>({
      ...{ name: "update", summary: "change the account", needsOption: true },
      fields: {
        name: text("its new name"),
        require_agent_pool: toggle("refuse workspaces that hosted runners would execute", "allow them"),
        hosted_concurrency: integer("how many jobs hosted runners execute at once"),
        quotas: numbers("quota", "how much it may have", [
          "agent_pools",
          "agents",
          "tokens_per_agent_pool",
          "queued_runs",
        ]),
      },
      send: ({ muster, call }, _, body) => muster.accounts.update(body, call),
    }),
  ],
};
