import { absent, isRefusal } from "../../domain/refusal.js";
import {
  changeServiceAccount,
  serviceAccountNameTaken,
  type ServiceAccount,
} from "../../domain/access/service-account.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import { preconditionRefusal, tagged } from "../answer/etag.js";
import { pageJson, rowJson } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations on service accounts. */
export function serviceAccountHandlers(world: World): Pick<Handlers, ServiceAccountOperation> {
  const { store, clock, ids, cursors } = world;
  const audit = auditor(world);
  return {
    listServiceAccounts: ({ path, query }) =>
      store.read(async (view) => {
        const page = pageOf(cursors, ["listServiceAccounts", path.account_id, query.name], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.serviceAccounts.list(path.account_id, query, page));
        return pageJson(items.map(serviceAccountJson), nextCursor);
      }),

    createServiceAccount: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const id = ids.next("sa");
        const row = { id, accountId: path.account_id, ...body, createdAt: clock.now(), deletedAt: null };
        if (!(await tx.serviceAccounts.insert(row))) return serviceAccountNameTaken(row.name);
        const after = serviceAccountJson(row);
        await tx.auditEvents.insert(audit(call, { kind: "service_account", id, before: null, after }));
        return tagged(after);
      }),

    getServiceAccount: ({ path, caller }) =>
      store.read(async (view) => {
        const found = await view.serviceAccounts.get(path.service_account_id);
        const isOwn = found?.accountId === caller.serviceAccount.accountId;
        return isOwn ? tagged(serviceAccountJson(found)) : absent("service account");
      }),

    updateServiceAccount: ({ path, headers, body, ...call }) =>
      store.transaction(async (tx) => {
        const found = await lockOwn(tx, path.service_account_id, call.caller);
        if (isRefusal(found)) return found;
        const before = serviceAccountJson(found);
        const refusal = preconditionRefusal(headers["If-Match"], before);
        if (refusal !== undefined) return refusal;
        const changed = changeServiceAccount(found, body);
        if (!(await tx.serviceAccounts.update(changed))) return serviceAccountNameTaken(changed.name);
        const after = serviceAccountJson(changed);
        await tx.auditEvents.insert(audit(call, { kind: "service_account", id: found.id, before, after }));
        return tagged(after);
      }),

    deleteServiceAccount: ({ path, headers, ...call }) =>
      store.transaction(async (tx) => {
        const found = await lockOwn(tx, path.service_account_id, call.caller);
        if (isRefusal(found)) return found;
        const before = serviceAccountJson(found);
        const refusal = preconditionRefusal(headers["If-Match"], before);
        if (refusal !== undefined) return refusal;
        // IAM-3: with the service account go its tokens and all that it was given.
        const now = clock.now();
        await tx.serviceAccounts.delete(found.id, now);
        await tx.serviceAccountTokens.revokeAllOf(found.id, now);
        await tx.accessPolicies.deleteAllOf(found.id);
        await tx.auditEvents.insert(audit(call, { kind: "service_account", id: found.id, before, after: null }));
        return null;
      }),
  };
}

type ServiceAccountOperation =
  | "listServiceAccounts"
  | "createServiceAccount"
  | "getServiceAccount"
  | "updateServiceAccount"
  | "deleteServiceAccount";

async function lockOwn(tx: Transaction, id: string, { serviceAccount }: Callers["user_token"]) {
  const found = await tx.lock("serviceAccount", id, "update");
  return found?.accountId === serviceAccount.accountId ? found : absent("service account");
}

const serviceAccountJson = rowJson((serviceAccount: ServiceAccount) => ({
  id: serviceAccount.id,
  account_id: serviceAccount.accountId,
  name: serviceAccount.name,
  description: serviceAccount.description,
  created_at: timestamp(serviceAccount.createdAt),
}));
