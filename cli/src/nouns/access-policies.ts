import type { AccessPolicy, AccessPolicyCreate, AccessScopeInput } from "@muster/sdk";
import { object, required } from "../input/field-kinds.js";
import { readFields, type Field, type Fields } from "../input/fields.js";
import { lists, type NameOf } from "../command/lists.js";
import { accessPolicy, environment, role, serviceAccount, workspace } from "../input/object-kinds.js";
import type { QueryOf } from "../command/queries.js";
import { show } from "../command/show.js";
import { deletes, reads } from "../command/object-verbs.js";
import type { Noun, Verb } from "../command/verb.js";
import { exitCodes } from "../exit-codes.js";
import { CommandError } from "../terminal.js";

const scope: Field<AccessScopeInput> = {
  about: "where it counts: account, environment/<name> or workspace/<name>, with names or ids",
  placeholder: "where",
  read: async (written, { find }, flag) => {
    const [level = "", ...rest] = String(written).split("/");
    const name = rest.join("/");
    if (level === "account" && name === "") return { level };
    if (level === "environment") return { level, id: await find(environment, name) };
    if (level === "workspace") return { level, id: await find(workspace, name) };
    throw new CommandError(exitCodes.usage, `${flag} takes account, environment/<name> or workspace/<name>`);
  },
};

const fields: Fields<AccessPolicyCreate> = {
  role_id: required(object(role, "the role that is given")),
  service_account_id: required(object(serviceAccount, "the service account that it is given to")),
  scope: required(scope),
};

const create: Verb = {
  ...{ name: "create", summary: "give a service account a role", fields },
  act: async (errand) => {
    const { reach, written, reading } = errand;
    const body = await readFields(fields, written, reading);
    show(errand, await reach.muster.accessPolicies.create(body, reach.call));
    return undefined;
  },
};

/** Access policies: `muster access-policy`. */
export const noun: Noun = {
  verbs: [
    lists<AccessPolicy, QueryOf<"accessPolicies">>({
      plural: accessPolicy.plural,
      fields: {
        role_id: object(role, "only those that give this role"),
        service_account_id: object(serviceAccount, "only those of this service account"),
      },
      pages: ({ muster, call }, query) => muster.accessPolicies.list(query, call),
      names: [role, serviceAccount, environment, workspace],
      columns: [
        { title: "ROLE", cell: ({ role_id }, nameOf) => nameOf(role_id) },
        { title: "SERVICE ACCOUNT", cell: ({ service_account_id }, nameOf) => nameOf(service_account_id) },
        { title: "SCOPE", cell: ({ scope }, nameOf) => scopeOf(scope, nameOf) },
        { title: "ID", whole: true, cell: ({ id }) => id },
      ],
    }),
    reads({
      ...{ kind: accessPolicy, summary: "show an access policy" },
      read: ({ muster, call }, id) => muster.accessPolicies.get(id, call),
    }),
    create,
    deletes(accessPolicy, ({ muster, call }, id) => muster.accessPolicies.delete(id, call).then(() => undefined)),
  ],
};

function scopeOf({ level, id }: AccessPolicy["scope"], nameOf: NameOf): string {
  return id === undefined ? level : `${level}/${nameOf(id)}`;
}
