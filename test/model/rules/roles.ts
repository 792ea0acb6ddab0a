import { accessPolicies, roles, serviceAccounts, type Role, type UserToken } from "../state/access.js";
import { find, instant, there, type Model } from "../state/model.js";
import { absent, matching, taken, type Ask, type ListAsk } from "./ask.js";
import { heldBy } from "./assignment.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { covers, holds, lacks, lacksInAccount, wholeAccount, type Place } from "./permissions.js";
import { stale } from "./tags.js";
import { anyOf, fault, refused, type Turn, type Verdict } from "./verdict.js";

export interface RoleBody {
  readonly name?: string;
  readonly description?: string;
  readonly permissions?: readonly string[];
}

/** What no role gives, as there is nothing of the kind. */
export const noPermission = "nonsense:read";

const noun: Noun<Role> = {
  kind: "role",
  rows: roles,
  configuration: (model, role) => ({
    id: role.id,
    account_id: model.accountId,
    name: role.name,
    description: role.description,
    permissions: role.permissions,
    created_at: role.createdAt,
  }),
  isTagged: true,
};

/** IAM-1: nobody gives more than they hold. */
export function createRole(model: Model, by: UserToken, ask: Ask & { readonly body: RoleBody }): Turn {
  const { name = "", description = "", permissions = [] } = ask.body;
  return decide(
    model,
    by,
    { ...ask, id: "createRole" },
    () => lacksInAccount(model, by, "roles:create"),
    () =>
      anyOf(
        ...nonsense(permissions),
        taken(there(roles(model)), name),
        exceeds(model, by, permissions, wholeAccount),
      ) ??
      creates(model, noun, (id) => ({
        ...{ id, name, description, permissions },
        ...{ createdAt: instant(model.now), isGone: false, isRoot: false },
      })),
  );
}

export function getRole(model: Model, by: UserToken, id: string): Turn {
  const role = find(roles(model), id);
  return decide(
    model,
    by,
    { id: "getRole", path: { role_id: id } },
    () => lacks(model, by, "roles:read"),
    () => absent(by, role) ?? (role === undefined ? refused("not_found") : shows(model, noun, role)),
  );
}

export function listRoles(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const rows = matching(roles(model), filters, { name: ({ name }) => name });
  return decide(
    model,
    by,
    { id: "listRoles", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "roles:read"),
    () => page(model, "roles", rows, filters, part, (role) => shown(model, noun, role)),
  );
}

/** IAM-1: what the role gave before may stay. */
export function updateRole(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: RoleBody },
): Turn {
  const role = find(roles(model), id);
  return decide(
    model,
    by,
    { id: "updateRole", path: { role_id: id }, body, ifMatch },
    () => lacks(model, by, "roles:update"),
    () => {
      if (role === undefined || by.isForeign) return refused("not_found");
      const { name = role.name, description = role.description, permissions = role.permissions } = body;
      const further = permissions.filter(
        (permission) => !role.permissions.some((before) => covers(before, permission)),
      );
      return (
        stale(model, ifMatch, noun.configuration(model, role)) ??
        anyOf(
          ...nonsense(permissions),
          taken(there(roles(model)), body.name, role),
          exceeds(model, by, further, wholeAccount),
        ) ??
        changes(model, noun, role, { name, description, permissions })
      );
    },
  );
}

/** ASG-9. */
export function deleteRole(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const role = find(roles(model), id);
  return decide(
    model,
    by,
    { id: "deleteRole", path: { role_id: id }, ifMatch },
    () => lacks(model, by, "roles:delete"),
    () => {
      if (role === undefined || by.isForeign) return refused("not_found");
      const holders = there(accessPolicies(model)).flatMap((policy) => {
        const name = serviceAccounts(model).get(policy.serviceAccountId)?.name ?? "";
        return policy.roleId === id ? [{ kind: "access_policy", id: policy.id, name }] : [];
      });
      return (
        stale(model, ifMatch, noun.configuration(model, role)) ??
        heldBy("in_use", holders) ??
        removes(model, noun, role)
      );
    },
  );
}

/** IAM-1: refuses to give what the giver does not hold at a place. */
export function exceeds(model: Model, by: UserToken, permissions: readonly string[], at: Place): Verdict | undefined {
  const lacking = permissions.filter((permission) => !holds(model, by, permission, at));
  return anyOf(...lacking.map((permission) => refused("grant_exceeds_own", { permission })));
}

function nonsense(permissions: readonly string[]): (Verdict | undefined)[] {
  return permissions.map((permission, place) =>
    permission === noPermission ? fault(`/permissions/${place}`) : undefined,
  );
}
