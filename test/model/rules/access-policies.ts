import {
  accessPolicies,
  roles,
  serviceAccounts,
  type AccessPolicy,
  type Scope,
  type UserToken,
} from "../state/access.js";
import { find, instant, type Model } from "../state/model.js";
import { absent, matching, type Ask, type ListAsk } from "./ask.js";
import { creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { lacks, lacksInAccount, placeOf } from "./permissions.js";
import { exceeds } from "./roles.js";
import { stale } from "./tags.js";
import { anyOf, fault, refused, type Turn } from "./verdict.js";

export interface PolicyBody {
  readonly role_id: string;
  readonly service_account_id: string;
  readonly scope: Scope;
}

const noun: Noun<AccessPolicy> = {
  kind: "access_policy",
  rows: accessPolicies,
  configuration: (model, policy) => ({
    id: policy.id,
    account_id: model.accountId,
    role_id: policy.roleId,
    service_account_id: policy.serviceAccountId,
    scope: policy.scope,
    created_at: policy.createdAt,
  }),
  isTagged: true,
};

/** IAM-1: a giver holds all of the role at the scope. */
export function createPolicy(model: Model, by: UserToken, ask: Ask & { readonly body: PolicyBody }): Turn {
  const { role_id: roleId, service_account_id: serviceAccountId, scope } = ask.body;
  return decide(
    model,
    by,
    { ...ask, id: "createAccessPolicy" },
    () => lacksInAccount(model, by, "access-policies:create"),
    () => {
      const role = find(roles(model), roleId);
      const place = placeOf(model, scope);
      return (
        anyOf(
          role === undefined ? fault("/role_id") : undefined,
          find(serviceAccounts(model), serviceAccountId) === undefined ? fault("/service_account_id") : undefined,
          place === undefined ? fault("/scope/id") : undefined,
          role !== undefined && place !== undefined ? exceeds(model, by, role.permissions, place) : undefined,
        ) ??
        creates(model, noun, (id) => ({
          ...{ id, roleId, serviceAccountId, scope },
          ...{ createdAt: instant(model.now), isGone: false, isRoot: false },
        }))
      );
    },
  );
}

export function getPolicy(model: Model, by: UserToken, id: string): Turn {
  const policy = find(accessPolicies(model), id);
  return decide(
    model,
    by,
    { id: "getAccessPolicy", path: { access_policy_id: id } },
    () => lacks(model, by, "access-policies:read"),
    () => absent(by, policy) ?? (policy === undefined ? refused("not_found") : shows(model, noun, policy)),
  );
}

export function listPolicies(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const rows = matching(accessPolicies(model), filters, {
    role_id: ({ roleId }) => roleId,
    service_account_id: ({ serviceAccountId }) => serviceAccountId,
  });
  return decide(
    model,
    by,
    { id: "listAccessPolicies", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "access-policies:read"),
    () => page(model, "policies", rows, filters, part, (policy) => shown(model, noun, policy)),
  );
}

export function deletePolicy(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const policy = find(accessPolicies(model), id);
  return decide(
    model,
    by,
    { id: "deleteAccessPolicy", path: { access_policy_id: id }, ifMatch },
    () => lacks(model, by, "access-policies:delete"),
    () => {
      if (policy === undefined || by.isForeign) return refused("not_found");
      return stale(model, ifMatch, noun.configuration(model, policy)) ?? removes(model, noun, policy);
    },
  );
}
