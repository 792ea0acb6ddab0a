import { accessPolicies, serviceAccounts, userTokens, type ServiceAccount, type UserToken } from "../state/access.js";
import { find, instant, instantOrNull, there, type Model } from "../state/model.js";
import { absent, matching, taken, type Ask, type ListAsk } from "./ask.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf, type Part } from "./pages.js";
import { given, lacks, lacksInAccount } from "./permissions.js";
import { exceeds } from "./roles.js";
import { stale } from "./tags.js";
import { anyOf, refused, text, type Turn } from "./verdict.js";

export interface ServiceAccountBody {
  readonly name?: string;
  readonly description?: string;
}

export interface UserTokenBody {
  readonly name: string;
  readonly expires_at?: string | null;
}

const noun: Noun<ServiceAccount> = {
  kind: "service_account",
  rows: serviceAccounts,
  configuration: (model, row) => ({
    id: row.id,
    account_id: model.accountId,
    name: row.name,
    description: row.description,
    created_at: row.createdAt,
  }),
  isTagged: true,
};

const tokenNoun: Noun<UserToken> = {
  kind: "service_account_token",
  rows: userTokens,
  configuration: (_, token) => ({
    id: token.id,
    service_account_id: token.serviceAccountId,
    name: token.name,
    expires_at: token.expiresAt,
    prefix: token.secret.slice(0, 8),
    created_by: token.createdBy,
    created_at: token.createdAt,
  }),
  status: (_, token) => ({ last_used_at: instantOrNull(token.lastUsedAt) }),
  isTagged: false,
};

export function createServiceAccount(
  model: Model,
  by: UserToken,
  ask: Ask & { readonly body: ServiceAccountBody },
): Turn {
  const { name = "", description = "" } = ask.body;
  return decide(
    model,
    by,
    { ...ask, id: "createServiceAccount" },
    () => lacksInAccount(model, by, "service-accounts:create"),
    () =>
      taken(there(serviceAccounts(model)), name) ??
      creates(model, noun, (id) => ({
        ...{ id, name, description },
        ...{ createdAt: instant(model.now), isGone: false, isRoot: false },
      })),
  );
}

export function getServiceAccount(model: Model, by: UserToken, id: string): Turn {
  const row = find(serviceAccounts(model), id);
  return decide(
    model,
    by,
    { id: "getServiceAccount", path: { service_account_id: id } },
    () => lacks(model, by, "service-accounts:read"),
    () => absent(by, row) ?? (row === undefined ? refused("not_found") : shows(model, noun, row)),
  );
}

export function listServiceAccounts(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const rows = matching(serviceAccounts(model), filters, { name: ({ name }) => name });
  return decide(
    model,
    by,
    { id: "listServiceAccounts", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "service-accounts:read"),
    () => page(model, "service-accounts", rows, filters, part, (row) => shown(model, noun, row)),
  );
}

export function updateServiceAccount(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: ServiceAccountBody },
): Turn {
  const row = find(serviceAccounts(model), id);
  return decide(
    model,
    by,
    { id: "updateServiceAccount", path: { service_account_id: id }, body, ifMatch },
    () => lacks(model, by, "service-accounts:update"),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const { name = row.name, description = row.description } = body;
      return (
        stale(model, ifMatch, noun.configuration(model, row)) ??
        taken(there(serviceAccounts(model)), body.name, row) ??
        changes(model, noun, row, { name, description })
      );
    },
  );
}

/** IAM-3: with it go its tokens and its policies. */
export function deleteServiceAccount(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const row = find(serviceAccounts(model), id);
  return decide(
    model,
    by,
    { id: "deleteServiceAccount", path: { service_account_id: id }, ifMatch },
    () => lacks(model, by, "service-accounts:delete"),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const goWithIt = () => {
        for (const other of [...userTokens(model).values(), ...accessPolicies(model).values()]) {
          if (other.serviceAccountId === id) other.isGone = true;
        }
      };
      return stale(model, ifMatch, noun.configuration(model, row)) ?? removes(model, noun, row, goWithIt);
    },
  );
}

/** IAM-1: nobody issues a token for a principal that holds more than they do. */
export function createUserToken(
  model: Model,
  by: UserToken,
  { id = "", body, key }: Ask & { readonly body: UserTokenBody },
): Turn {
  const { name, expires_at: expiresAt = null } = body;
  return decide(
    model,
    by,
    { id: "createServiceAccountToken", path: { service_account_id: id }, body, key },
    () => lacks(model, by, "service-accounts:update"),
    () => {
      const row = find(serviceAccounts(model), id);
      const make = (tokenId: string, answer: Parameters<typeof text>[0]): UserToken => ({
        ...{ id: tokenId, serviceAccountId: id, name, secret: text(answer, "token"), expiresAt },
        ...{ createdBy: by.serviceAccountId, createdAt: instant(model.now), lastUsedAt: null },
        ...{ isGone: false, isRoot: false, isForeign: false },
      });
      return (
        absent(by, row) ??
        anyOf(
          taken(tokensOf(model, id), name),
          ...given(model, id).map(({ pattern, at }) => exceeds(model, by, [pattern], at)),
        ) ??
        creates(model, tokenNoun, make, ({ secret }) => ({ token: secret }))
      );
    },
  );
}

export function getUserToken(model: Model, by: UserToken, id: string): Turn {
  const token = find(userTokens(model), id);
  return decide(
    model,
    by,
    { id: "getServiceAccountToken", path: { service_account_token_id: id } },
    () => lacks(model, by, "service-accounts:read"),
    () => absent(by, token) ?? (token === undefined ? refused("not_found") : shows(model, tokenNoun, token)),
  );
}

export function listUserTokens(model: Model, by: UserToken, id: string, part: Part): Turn {
  const row = find(serviceAccounts(model), id);
  return decide(
    model,
    by,
    { id: "listServiceAccountTokens", path: { service_account_id: id }, query: queryOf(part, {}) },
    () => lacks(model, by, "service-accounts:read"),
    () =>
      absent(by, row) ??
      page(model, "user-tokens", tokensOf(model, id), { id }, part, (token) => shown(model, tokenNoun, token)),
  );
}

/** IAM-3: from the next request on. */
export function revokeUserToken(model: Model, by: UserToken, id: string): Turn {
  const token = find(userTokens(model), id);
  return decide(
    model,
    by,
    { id: "revokeServiceAccountToken", path: { service_account_token_id: id } },
    () => lacks(model, by, "service-accounts:update"),
    () => (token === undefined || by.isForeign ? refused("not_found") : removes(model, tokenNoun, token)),
  );
}

function tokensOf(model: Model, id: string): UserToken[] {
  return there(userTokens(model)).filter(({ serviceAccountId }) => serviceAccountId === id);
}
