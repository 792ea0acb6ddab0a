import { permissions } from "@muster/openapi/operations";
import { wholeAccount } from "../../domain/access/access-policy.js";
import { beyond, grantRefusal } from "../../domain/access/permission.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import {
  changeRole,
  roleDeletionRefusal,
  roleNameTaken,
  unknownPermissionRefusal,
  type Role,
} from "../../domain/access/role.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson, toJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

// A problem names that many of the access policies that give a role (ASG-9).
const mostHolders = 20;

const known = Object.entries(permissions)
  .map(([name, description]) => ({ name, description }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** The operations on roles, and on the permissions that they are made of. */
export function roleHandlers(world: World): Pick<Handlers, RoleOperation> {
  const { store, cursors } = world;
  return {
    listPermissions: () => Promise.resolve(toJson({ items: known })),

    listRoles: ({ path, query }) =>
      store.read(async (view) => {
        const page = pageOf(cursors, ["listRoles", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.roles.list(path.account_id, query, page));
        return pageJson(items.map(roleJson), nextCursor);
      }),

    getRole: ({ path, caller }) =>
      store.read(async (view) => {
        const role = await view.roles.get(path.role_id);
        return role?.accountId === caller.serviceAccount.accountId ? tagged(roleJson(role)) : absent("role");
      }),

    ...roleChanges(world),
  };
}

function roleChanges(world: World): Pick<Handlers, "createRole" | "updateRole" | "deleteRole"> {
  const { store, clock, ids } = world;
  const audit = auditor(world);
  return {
    createRole: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const refusal = givenRefusal(call.caller, body.permissions);
        if (refusal !== undefined) return refusal;
        const role: Role = { id: ids.next("role"), accountId: path.account_id, ...body, createdAt: clock.now() };
        if (!(await tx.roles.insert(role))) return roleNameTaken(role.name);
        const after = roleJson(role);
        await tx.auditEvents.insert(audit(call, { kind: "role", id: role.id, before: null, after }));
        return tagged(after);
      }),

    updateRole: ({ path, headers, body, ...call }) =>
      store.transaction(async (tx) => {
        const role = await lockOwn(tx, path.role_id, call.caller);
        if (isRefusal(role)) return role;
        const before = roleJson(role);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          givenRefusal(call.caller, body.permissions ?? [], role.permissions);
        if (refusal !== undefined) return refusal;
        const changed = changeRole(role, body);
        if (!(await tx.roles.update(changed))) return roleNameTaken(changed.name);
        const after = roleJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "role", id: role.id, before, after }));
        return tagged(after);
      }),

    deleteRole: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const role = await lockOwn(tx, path.role_id, call.caller);
        if (isRefusal(role)) return role;
        const before = roleJson(role);
        const refusal =
          preconditionRefusal(headers["If-Match"], before) ??
          roleDeletionRefusal(role, await tx.accessPolicies.giving(role.id, mostHolders));
        if (refusal !== undefined) return refusal;
        await tx.roles.delete(role.id);
        await tx.auditEvents.insert(audit(call, { kind: "role", id: role.id, before, after: null }));
        return null;
      }),
  };
}

type RoleOperation = "listRoles" | "createRole" | "getRole" | "updateRole" | "deleteRole" | "listPermissions";

async function lockOwn(tx: Transaction, id: string, { serviceAccount }: Callers["user_token"]) {
  const role = await tx.lock("role", id, "update");
  return role?.accountId === serviceAccount.accountId ? role : absent("role");
}

/**
 * Refuses permissions that there are not, and those that whoever puts them into a role does not hold in the whole account,
 * where the role did not give them before (IAM-1).
 */
function givenRefusal(
  { grants }: Callers["user_token"],
  given: readonly string[],
  before: readonly string[] = [],
): Refusal | undefined {
  const names = known.map(({ name }) => name);
  return unknownPermissionRefusal(given, names) ?? grantRefusal(grants, beyond(given, before), wholeAccount);
}

const roleJson = rowJson((role: Role) => ({
  id: role.id,
  account_id: role.accountId,
  name: role.name,
  description: role.description,
  permissions: [...role.permissions],
  created_at: timestamp(role.createdAt),
}));
