import type { Permission, Role, RoleCreate, RoleUpdate } from "@muster/sdk";
import { required, text, texts } from "../input/field-kinds.js";
import { lists, whole } from "../command/lists.js";
import { role } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { changes, creates, deletes, reads } from "../command/object-verbs.js";
import type { Noun } from "../command/verb.js";

const permissions = lists<Permission, object>({
  ...{ name: "permissions", plural: "permissions", summary: "list what a role can allow", fields: {} },
  pages: ({ muster, call }) => whole(() => muster.roles.listPermissions(call).then(({ items }) => items)),
  columns: [
    { title: "PERMISSION", whole: true, cell: ({ name }) => name },
    { title: "ALLOWS", cell: ({ description }) => description },
  ],
});

/** Roles: `muster role`. */
export const noun: Noun = {
  verbs: [
    lists<Role, QueryOf<"roles">>({
      plural: role.plural,
      fields: { name: text("only the one of this name") },
      pages: ({ muster, call }, query) => muster.roles.list(query, call),
      columns: [
        { title: "NAME", cell: ({ name }) => name },
        { title: "PERMISSIONS", cell: ({ permissions }) => permissions.join(" ") || "-" },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({ kind: role, summary: "show a role", read: ({ muster, call }, id) => muster.roles.get(id, call) }),
    creates<RoleCreate>({
      summary: "create a role",
      fields: {
        description: text("what it is for"),
        permissions: required(texts("permission", "a permission that it holds, such as agent-pools:read")),
      },
      send: ({ muster, call }, body) => muster.roles.create(body, call),
    }),
    changes<RoleUpdate>({
      ...{ name: "update", kind: role, summary: "change a role", needsOption: true },
      fields: {
        name: text("its new name"),
        description: text("what it is for"),
        permissions: texts("permission", "a permission that it holds; all that are given replace those before"),
      },
      send: ({ muster, call }, id, body) => muster.roles.update(id, body, call),
    }),
    deletes(role, ({ muster, call }, id) => muster.roles.delete(id, call).then(() => undefined)),
    permissions,
  ],
};
