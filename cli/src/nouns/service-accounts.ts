import type {
  ServiceAccount,
  ServiceAccountCreate,
  ServiceAccountToken,
  ServiceAccountTokenCreate,
  ServiceAccountUpdate,
} from "@muster/sdk";
import { instant, orNull, text } from "../input/field-kinds.js";
import { lists } from "../command/lists.js";
import { serviceAccount, serviceAccountToken } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { changes, creates, deletes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";
import { dayOf, minuteOf } from "../output/instant.js";

/** Service accounts and their tokens: `muster service-account`. */
export const noun: Noun = {
  verbs: [
    lists<ServiceAccount, QueryOf<"serviceAccounts">>({
      plural: serviceAccount.plural,
      fields: { name: text("only the one of this name") },
      pages: ({ muster, call }, query) => muster.serviceAccounts.list(query, call),
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        { title: "DESCRIPTION", cell: ({ description }) => description || "-" },
        { title: "CREATED", cell: ({ created_at }) => minuteOf(created_at) },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: serviceAccount, summary: "show a service account" },
      read: ({ muster, call }, id) => muster.serviceAccounts.get(id, call),
    }),
    creates<ServiceAccountCreate>({
      ...{ summary: "create a service account", fields: { description: text("what it is for") } },
      send: ({ muster, call }, body) => muster.serviceAccounts.create(body, call),
    }),
    changes<ServiceAccountUpdate>({
      ...{ name: "update", kind: serviceAccount, summary: "change a service account", needsOption: true },
      fields: { name: text("its new name"), description: text("what it is for") },
      send: ({ muster, call }, id, body) => muster.serviceAccounts.update(id, body, call),
    }),
    deletes(serviceAccount, ({ muster, call }, id) => muster.serviceAccounts.delete(id, call).then(() => undefined)),
    lists<ServiceAccountToken, object>({
      ...{ name: "tokens list", plural: serviceAccountToken.plural, within: serviceAccount, fields: {} },
      pages: ({ muster, call }, query, id) => muster.serviceAccounts.listTokens(id, query, call),
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        { title: "PREFIX", cell: ({ prefix }) => prefix },
        { title: "EXPIRES", cell: ({ expires_at }) => dayOf(expires_at) },
        { title: "LAST USED", cell: ({ status }) => dayOf(status.last_used_at) },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ name: "tokens get", kind: serviceAccountToken, summary: "show a token, without its secret" },
      read: ({ muster, call }, id) => muster.serviceAccounts.getToken(id, call),
    }),
    creates<ServiceAccountTokenCreate>({
      ...{ name: "tokens create", summary: "issue a token of a service account", within: serviceAccount },
      details: "Issues a token of a service account. The standard output has its secret alone, once.",
      fields: { expires_at: orNull(instant("when it is refused from"), "never") },
      send: ({ muster, call }, body, id) => muster.serviceAccounts.createToken(id, body, call),
    }),
    changes({
      ...{ name: "tokens revoke", kind: serviceAccountToken, summary: "revoke a token for good", done: "revoked" },
      send: ({ muster, call }, id) => muster.serviceAccounts.revokeToken(id, call).then(() => undefined),
      asks: () => "Revoke",
    }),
  ],
};
