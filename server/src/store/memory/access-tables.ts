import type { AccessPolicy } from "../../domain/access/access-policy.js";
import type { Role } from "../../domain/access/role.js";
import type { ServiceAccount } from "../../domain/access/service-account.js";
import type { ServiceAccountToken } from "../../domain/access/service-account-token.js";
import { nameKey } from "./names.js";
import { Table, type UndoLog } from "./table.js";

/** The tables of principals and of what they may do. */
export type AccessTables = ReturnType<typeof accessTables>;

/** Makes them, empty. Deleted service accounts and revoked tokens stay as rows and leave the indexes of present ones. */
export function accessTables(undo: UndoLog) {
  return {
    serviceAccounts: new Table<ServiceAccount, "name", "account">(
      undo,
      {
        name: {
          of: ["name", "deletedAt"],
          key: (row) => (row.deletedAt === null ? nameKey(row.accountId, row.name) : undefined),
        },
      },
      { account: { of: ["deletedAt"], key: (row) => (row.deletedAt === null ? row.accountId : undefined) } },
    ),
    serviceAccountTokens: serviceAccountTokens(undo),
    roles: new Table<Role, "name", "account">(
      undo,
      { name: { of: ["name"], key: (row) => nameKey(row.accountId, row.name) } },
      { account: { of: [], key: (row) => row.accountId } },
    ),
    accessPolicies: new Table<AccessPolicy, never, "account" | "role" | "serviceAccount">(
      undo,
      {},
      {
        account: { of: [], key: (row) => row.accountId },
        role: { of: [], key: (row) => row.roleId },
        serviceAccount: { of: [], key: (row) => row.serviceAccountId },
      },
    ),
  };
}

function serviceAccountTokens(undo: UndoLog) {
  return new Table<ServiceAccountToken, "digest" | "name", "serviceAccount">(
    undo,
    {
      digest: { of: ["digest"], key: (row) => row.digest },
      name: {
        of: ["name", "revokedAt"],
        key: (row) => (row.revokedAt === null ? nameKey(row.serviceAccountId, row.name) : undefined),
      },
    },
    {
      serviceAccount: { of: ["revokedAt"], key: (row) => (row.revokedAt === null ? row.serviceAccountId : undefined) },
    },
  );
}
