import type { Grant } from "../../domain/access/access-policy.js";
import type { AccessPolicyFilter, AccessView } from "../access-view.js";
import type { Page } from "../list.js";
import type { AccessTables } from "./access-tables.js";
import { namedPage } from "./names.js";

/** Reads the tables of principals and of what they may do. */
export function accessView(tables: AccessTables): AccessView {
  const { serviceAccounts, serviceAccountTokens, roles, accessPolicies } = tables;
  return {
    serviceAccounts: {
      get(id) {
        const serviceAccount = serviceAccounts.get(id);
        return Promise.resolve(serviceAccount?.deletedAt === null ? serviceAccount : undefined);
      },
      list: (accountId, filter, page) => Promise.resolve(namedPage(serviceAccounts, accountId, filter, page)),
    },
    serviceAccountTokens: {
      get(id) {
        const token = serviceAccountTokens.get(id);
        return Promise.resolve(token?.revokedAt === null ? token : undefined);
      },
      list: (id, page) => Promise.resolve(serviceAccountTokens.page("serviceAccount", id, page)),
      byDigest(digest) {
        const token = serviceAccountTokens.find("digest", digest);
        const serviceAccount = token && serviceAccounts.get(token.serviceAccountId);
        return Promise.resolve(token && serviceAccount && { token, serviceAccount });
      },
    },
    roles: {
      get: (id) => Promise.resolve(roles.get(id)),
      list: (accountId, filter, page) => Promise.resolve(namedPage(roles, accountId, filter, page)),
    },
    accessPolicies: {
      get: (id) => Promise.resolve(accessPolicies.get(id)),
      list: (accountId, filter, page) => Promise.resolve(policyPage(tables, accountId, filter, page)),
      grantsOf: (id) => Promise.resolve(grantsOf(tables, id)),
      giving: (roleId, limit) => Promise.resolve(policiesGiving(tables, roleId, limit)),
    },
  };
}

function policyPage(
  { accessPolicies }: AccessTables,
  accountId: string,
  { roleId, serviceAccountId }: AccessPolicyFilter,
  page: Page,
) {
  const [index, key] =
    roleId !== undefined
      ? (["role", roleId] as const)
      : serviceAccountId !== undefined
        ? (["serviceAccount", serviceAccountId] as const)
        : (["account", accountId] as const);
  return accessPolicies.page(
    index,
    key,
    page,
    (policy) =>
      policy.accountId === accountId &&
      (serviceAccountId === undefined || policy.serviceAccountId === serviceAccountId),
  );
}

function grantsOf({ roles, accessPolicies }: AccessTables, serviceAccountId: string): readonly Grant[] {
  const grants: Grant[] = [];
  for (const id of accessPolicies.group("serviceAccount", serviceAccountId)) {
    const policy = accessPolicies.get(id);
    const role = policy && roles.get(policy.roleId);
    if (policy !== undefined && role !== undefined) grants.push({ permissions: role.permissions, scope: policy.scope });
  }
  return grants;
}

function policiesGiving({ serviceAccounts, accessPolicies }: AccessTables, roleId: string, limit: number) {
  const items = accessPolicies.page("role", roleId, { limit }).map(({ id, serviceAccountId }) => {
    return { kind: "access_policy" as const, id, name: serviceAccounts.get(serviceAccountId)?.name ?? "" };
  });
  return { count: accessPolicies.group("role", roleId).length, items };
}
