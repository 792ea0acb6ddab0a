import type { AccessChanges } from "../access-view.js";
import type { AccessTables } from "./access-tables.js";
import type { Locks } from "./locks.js";

/** Changes the tables of principals and of what they may do, under the discipline of the locks. */
export function accessChanges(tables: AccessTables, locks: Locks): AccessChanges {
  const { roles } = tables;
  return {
    serviceAccounts: serviceAccountChanges(tables, locks),
    serviceAccountTokens: serviceAccountTokenChanges(tables, locks),
    roles: {
      insert: (role) => Promise.resolve(roles.insert(role)),
      update(role) {
        locks.need("role", role.id);
        return Promise.resolve(roles.update(role));
      },
      delete(id) {
        locks.need("role", id);
        return Promise.resolve(roles.delete(id));
      },
    },
    accessPolicies: accessPolicyChanges(tables, locks),
  };
}

function serviceAccountChanges({ serviceAccounts }: AccessTables, locks: Locks): AccessChanges["serviceAccounts"] {
  return {
    insert: (serviceAccount) => Promise.resolve(serviceAccounts.insert(serviceAccount)),
    update(serviceAccount) {
      locks.need("serviceAccount", serviceAccount.id);
      return Promise.resolve(serviceAccounts.update(serviceAccount));
    },
    delete(id, at) {
      locks.need("serviceAccount", id);
      const row = serviceAccounts.get(id);
      return Promise.resolve(row?.deletedAt === null && serviceAccounts.update({ ...row, deletedAt: at }));
    },
  };
}

function serviceAccountTokenChanges(
  { serviceAccountTokens }: AccessTables,
  locks: Locks,
): AccessChanges["serviceAccountTokens"] {
  const revoke = (id: string, at: number) => {
    const token = serviceAccountTokens.get(id);
    return token?.revokedAt === null && serviceAccountTokens.update({ ...token, revokedAt: at });
  };
  return {
    insert: (token) => Promise.resolve(serviceAccountTokens.insert(token)),
    use(id, at) {
      const token = serviceAccountTokens.get(id);
      const isNews = token?.revokedAt === null && (token.lastUsedAt === null || token.lastUsedAt < at);
      return Promise.resolve(isNews && serviceAccountTokens.update({ ...token, lastUsedAt: at }));
    },
    revoke(id, at) {
      locks.need("serviceAccountToken", id);
      return Promise.resolve(revoke(id, at));
    },
    revokeAllOf(serviceAccountId, at) {
      locks.need("serviceAccount", serviceAccountId);
      for (const id of [...serviceAccountTokens.group("serviceAccount", serviceAccountId)]) revoke(id, at);
      return Promise.resolve();
    },
  };
}

function accessPolicyChanges({ accessPolicies }: AccessTables, locks: Locks): AccessChanges["accessPolicies"] {
  return {
    insert: (policy) => Promise.resolve(accessPolicies.insert(policy)),
    delete(id) {
      locks.need("accessPolicy", id);
      return Promise.resolve(accessPolicies.delete(id));
    },
    deleteAllOf(serviceAccountId) {
      locks.need("serviceAccount", serviceAccountId);
      for (const id of [...accessPolicies.group("serviceAccount", serviceAccountId)]) accessPolicies.delete(id);
      return Promise.resolve();
    },
  };
}
