import {
  absentReference,
  readScope,
  type AccessPolicy,
  type AccessScope,
  type Place,
} from "../../domain/access/access-policy.js";
import { grantRefusal } from "../../domain/access/permission.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { placeOfScope } from "./places.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations on access policies. */
export function accessPolicyHandlers(world: World): Pick<Handlers, AccessPolicyOperation> {
  const { store, clock, ids, cursors } = world;
  const audit = auditor(world);
  return {
    listAccessPolicies: ({ path, query }) =>
      store.read(async (view) => {
        const { role_id: roleId, service_account_id: serviceAccountId } = query;
        const page = pageOf(cursors, ["listAccessPolicies", path.account_id, roleId, serviceAccountId], query);
        if (isRefusal(page)) return page;
        const rows = await view.accessPolicies.list(path.account_id, { roleId, serviceAccountId }, page);
        const { items, nextCursor } = page.cut(rows);
        return pageJson(items.map(policyJson), nextCursor);
      }),

    createAccessPolicy: ({ path: { account_id: accountId }, body, ...call }) =>
      store.transaction(async (tx) => {
        const scope = readScope(body.scope.level, body.scope.id);
        if (isRefusal(scope)) return scope;
        const given = await lockGiven(tx, body, scope, accountId);
        if (isRefusal(given)) return given;
        const refusal = grantRefusal(call.caller.grants, given.permissions, given.place);
        if (refusal !== undefined) return refusal;
        const policy: AccessPolicy = {
          id: ids.next("pol"),
          accountId,
          roleId: body.role_id,
          serviceAccountId: body.service_account_id,
          scope,
          createdAt: clock.now(),
        };
        await tx.accessPolicies.insert(policy);
        const after = policyJson(policy);
        await tx.auditEvents.insert(audit(call, { kind: "access_policy", id: policy.id, before: null, after }));
        return tagged(after);
      }),

    getAccessPolicy: ({ path, caller }) =>
      store.read(async (view) => {
        const policy = await view.accessPolicies.get(path.access_policy_id);
        const isOwn = policy?.accountId === caller.serviceAccount.accountId;
        return isOwn ? tagged(policyJson(policy)) : absent("access policy");
      }),

    deleteAccessPolicy: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const policy = await tx.lock("accessPolicy", path.access_policy_id, "update");
        if (policy?.accountId !== call.caller.serviceAccount.accountId) return absent("access policy");
        const before = policyJson(policy);
        const refusal = preconditionRefusal(headers["If-Match"], before);
        if (refusal !== undefined) return refusal;
        await tx.accessPolicies.delete(policy.id);
        await tx.auditEvents.insert(audit(call, { kind: "access_policy", id: policy.id, before, after: null }));
        return null;
      }),
  };
}

type AccessPolicyOperation = "listAccessPolicies" | "createAccessPolicy" | "getAccessPolicy" | "deleteAccessPolicy";

/** What a policy is to give and where, kept from being deleted meanwhile; refuses what is absent or another account's. */
async function lockGiven(
  tx: Transaction,
  {
    role_id: roleId,
    service_account_id: serviceAccountId,
  }: { readonly role_id: string; readonly service_account_id: string },
  scope: AccessScope,
  accountId: string,
): Promise<{ readonly permissions: readonly string[]; readonly place: Place } | Refusal> {
  const serviceAccount = await tx.lock("serviceAccount", serviceAccountId, "share");
  const role = await tx.lock("role", roleId, "share");
  if (role?.accountId !== accountId) return absentReference("/role_id", "role");
  if (serviceAccount?.accountId !== accountId) return absentReference("/service_account_id", "service account");
  const place = await placeOfScope(tx, scope, accountId);
  return place === undefined ? absentReference("/scope/id", scope.level) : { permissions: role.permissions, place };
}

const policyJson = rowJson((policy: AccessPolicy) => ({
  id: policy.id,
  account_id: policy.accountId,
  role_id: policy.roleId,
  service_account_id: policy.serviceAccountId,
  scope: policy.scope,
  created_at: timestamp(policy.createdAt),
}));
