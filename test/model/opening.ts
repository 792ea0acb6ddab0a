import type { components, Readable } from "@muster/openapi/types";
import { accessPolicies, roles, serviceAccounts, userTokens, type UserToken } from "./state/access.js";
import { accounts } from "./state/account.js";
import type { OperationId } from "@muster/openapi/operations";
import type { Answer, Call } from "./rules/verdict.js";
import type { Model } from "./state/model.js";

type Schemas = components["schemas"];

/** Another account: who speaks for it, and identifiers of its objects by their prefix. */
export interface Foreign {
  readonly stranger: UserToken;
  readonly ids: ReadonlyMap<string, string>;
}

/** How the world is in which every run begins, as the server shows it: who there is and what they may do. */
export interface Opening {
  readonly account: Readable<Schemas["Account"]>;
  readonly serviceAccounts: readonly Readable<Schemas["ServiceAccount"]>[];
  readonly tokens: readonly (Readable<Schemas["ServiceAccountToken"]> & { readonly secret: string })[];
  readonly roles: readonly Readable<Schemas["Role"]>[];
  readonly policies: readonly Readable<Schemas["AccessPolicy"]>[];
  readonly foreign: Foreign;
}

type Caller = (call: Call) => Promise<Answer>;

/** Looks at another account, in which only this principal speaks. */
export async function lookAtForeign(call: Caller, secret: string): Promise<Foreign> {
  const lists = [
    "listAgentPools",
    "listEnvironments",
    "listWorkspaces",
    "listVcsProviders",
    "listServiceAccounts",
  ] as const;
  const ids = new Map<string, string>();
  for (const list of [...lists, "listRoles", "listAccessPolicies"] as const) {
    for (const { id } of await items<{ readonly id: string }>(call, secret, list)) ids.set(id.split("-")[0] ?? "", id);
  }
  const stranger = {
    ...{ id: "sat-stranger", serviceAccountId: "sa-stranger", name: "first", secret, expiresAt: null, createdBy: "" },
    ...{ lastUsedAt: null, createdAt: "", isGone: false, isRoot: true, isForeign: true },
  };
  return { stranger, ids };
}

/** Looks at the account as it is after every reset. */
export async function lookAt(
  call: Caller,
  principals: readonly { readonly name: string; readonly token: string }[],
  foreign: Foreign,
): Promise<Opening> {
  const secret = principals.find(({ name }) => name === root)?.token ?? "";
  const account = await call({ id: "getAccount", token: secret });
  const all = await items<Opening["serviceAccounts"][number]>(call, secret, "listServiceAccounts");
  const tokens = [];
  for (const { id, name } of all) {
    const path = { service_account_id: id };
    const [token] = await items<Readable<Schemas["ServiceAccountToken"]>>(
      call,
      secret,
      "listServiceAccountTokens",
      path,
    );
    const known = principals.find((principal) => principal.name === name);
    if (token !== undefined && known !== undefined) tokens.push({ ...token, secret: known.token });
  }
  return {
    // The exchange was checked against the document.
    account: account.body as unknown as Opening["account"],
    serviceAccounts: all,
    tokens,
    roles: await items(call, secret, "listRoles"),
    policies: await items(call, secret, "listAccessPolicies"),
    foreign,
  };
}

async function items<Item>(call: Caller, token: string, id: OperationId, path: Record<string, string> = {}) {
  const { body } = await call({ id, token, path });
  // The exchange was checked against the document.
  return body["items"] as readonly Item[];
}

/** The instant at which virtual clocks start (MOCK-1). */
const start = Date.UTC(2026, 0, 1);

/** The name of the principal that may do everything for as long as a run goes. */
export const root = "root";

/** The model of an account in which nothing happened yet. */
export function openingModel(opening: Opening): Model {
  const { account } = opening;
  const model: Model = { now: start, accountId: account.id, foreign: opening.foreign.ids };
  accounts(model).set(account.id, {
    ...{ id: account.id, name: account.name, requiresAgentPool: account.require_agent_pool },
    ...{ hostedConcurrency: account.hosted_concurrency, quotas: account.quotas },
    ...{ createdAt: account.created_at, defaultPoolId: null },
  });
  const rootId = opening.serviceAccounts.find(({ name }) => name === root)?.id;
  const common = (createdAt: string, isRoot: boolean) => ({ createdAt, isRoot, isGone: false });
  for (const { id, name, description, created_at: at } of opening.serviceAccounts) {
    serviceAccounts(model).set(id, { id, name, description, ...common(at, id === rootId) });
  }
  for (const { id, name, description, permissions, created_at: at } of opening.roles) {
    roles(model).set(id, { id, name, description, permissions, ...common(at, name === root) });
  }
  for (const policy of opening.policies) {
    const { id, role_id: roleId, service_account_id: serviceAccountId, scope, created_at: at } = policy;
    const row = { id, roleId, serviceAccountId, scope, ...common(at, serviceAccountId === rootId) };
    accessPolicies(model).set(id, row);
  }
  for (const token of opening.tokens) {
    const { id, service_account_id: serviceAccountId, name, expires_at: expiresAt, secret } = token;
    userTokens(model).set(id, {
      ...{ id, serviceAccountId, name, secret, expiresAt, createdBy: token.created_by },
      ...{ lastUsedAt: null, isForeign: false, ...common(token.created_at, serviceAccountId === rootId) },
    });
  }
  return model;
}
