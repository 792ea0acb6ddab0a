import fc from "fast-check";
import * as policies from "../rules/access-policies.js";
import * as roleRules from "../rules/roles.js";
import * as rules from "../rules/service-accounts.js";
import { accessPolicies, roles, serviceAccounts, userTokens } from "../state/access.js";
import { instant, type Model, type Row } from "../state/model.js";
import { anEnvironment } from "./environments.js";
import { ifMatch, ifMatchOf, key, members, move, name, part, partOf, pick, some, someMembers } from "./move.js";
import type { Timed } from "./wait.js";
import { aWorkspace } from "./workspaces.js";

/** Those that the game needs to go on are never chosen. */
function notRoot<Value extends Row & { readonly isRoot: boolean }>(rows: Map<string, Value>): Value[] {
  return [...rows.values()].filter(({ isRoot }) => !isRoot);
}

const aServiceAccount = (model: Model, choice: number) => pick(notRoot(serviceAccounts(model)), "sa", choice, model);
const aUserToken = (model: Model, choice: number) => pick(notRoot(userTokens(model)), "sat", choice, model);
const aRole = (model: Model, choice: number) => pick(notRoot(roles(model)), "role", choice, model);
const aPolicy = (model: Model, choice: number) => pick(notRoot(accessPolicies(model)), "pol", choice, model);

const description = fc.constantFrom("", "d");
const permissions = fc.constantFrom(
  ["*:*"],
  ["*:read"],
  ["workspaces:*"],
  ["workspaces:*", "environments:*", "agent-pools:read"],
  ["workspace:update", "agent-pools:read"],
  ["workspaces:read"],
  ["runs:*"],
  ["runs:read", "runs:create"],
  ["workspaces:create", "workspaces:update"],
  ["environments:update", "agent-pools:read"],
  ["environments:read", "environments:delete"],
  ["agent-pools:*"],
  ["agent-pools:create", "agent-pools:read"],
  ["*:update"],
  ["accounts:*"],
  ["accounts:update"],
  ["vcs-providers:*"],
  ["vcs-providers:create"],
  ["roles:*", "workspaces:read"],
  ["roles:create", "roles:update", "access-policies:create", "service-accounts:update", "workspaces:*"],
  ["access-policies:*", "environments:read"],
  ["service-accounts:*"],
  [roleRules.noPermission],
);

export const roleMoves = [
  move(
    "createRole",
    fc.tuple(name, permissions, members({ description: fc.constant("d") }), key),
    (model, by, [named, given, further, repeated]) =>
      roleRules.createRole(model, by, { body: { name: named, permissions: given, ...further }, key: repeated }),
  ),
  move("getRole", some, (model, by, choice) => roleRules.getRole(model, by, aRole(model, choice))),
  move("listRoles", fc.tuple(members({ name }), part), (model, by, [filters, asked]) =>
    roleRules.listRoles(model, by, { filters, part: partOf(model, "roles", asked) }),
  ),
  move(
    "updateRole",
    fc.tuple(some, someMembers({ name, description, permissions }), ifMatch),
    (model, by, [choice, body, match]) => {
      const id = aRole(model, choice);
      return roleRules.updateRole(model, by, { id, body, ifMatch: ifMatchOf(model, id, match) });
    },
  ),
  move("deleteRole", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = aRole(model, choice);
    return roleRules.deleteRole(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];

const level = fc.constantFrom("account", "environment", "workspace", "environment", "workspace");
const createPolicy = move(
  "createPolicy",
  fc.tuple(some, some, level, some, key),
  (model, by, [role, serviceAccount, at, choice, repeated]) => {
    const id = at === "environment" ? anEnvironment(model, choice) : aWorkspace(model, choice);
    const body = {
      role_id: aRole(model, role),
      service_account_id: aServiceAccount(model, serviceAccount),
      scope: at === "account" ? { level: at } : { level: at, id },
    };
    return policies.createPolicy(model, by, { body, key: repeated });
  },
);

export const policyMoves = [
  ...[createPolicy, createPolicy, createPolicy],
  move("getPolicy", some, (model, by, choice) => policies.getPolicy(model, by, aPolicy(model, choice))),
  move(
    "listPolicies",
    fc.tuple(members({ role_id: some, service_account_id: some }), part),
    (model, by, [{ role_id: role, service_account_id: serviceAccount }, asked]) => {
      const filters = {
        role_id: role === undefined ? undefined : aRole(model, role),
        service_account_id: serviceAccount === undefined ? undefined : aServiceAccount(model, serviceAccount),
      };
      return policies.listPolicies(model, by, { filters, part: partOf(model, "policies", asked) });
    },
  ),
  move("deletePolicy", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = aPolicy(model, choice);
    return policies.deletePolicy(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];

export const serviceAccountMoves = [
  move(
    "createServiceAccount",
    fc.tuple(name, members({ description: fc.constant("d") }), key),
    (model, by, [named, further, repeated]) =>
      rules.createServiceAccount(model, by, { body: { name: named, ...further }, key: repeated }),
  ),
  move("getServiceAccount", some, (model, by, choice) =>
    rules.getServiceAccount(model, by, aServiceAccount(model, choice)),
  ),
  move("listServiceAccounts", fc.tuple(members({ name }), part), (model, by, [filters, asked]) =>
    rules.listServiceAccounts(model, by, { filters, part: partOf(model, "service-accounts", asked) }),
  ),
  move(
    "updateServiceAccount",
    fc.tuple(some, someMembers({ name, description }), ifMatch),
    (model, by, [choice, body, match]) => {
      const id = aServiceAccount(model, choice);
      return rules.updateServiceAccount(model, by, { id, body, ifMatch: ifMatchOf(model, id, match) });
    },
  ),
  move("deleteServiceAccount", fc.tuple(some, ifMatch), (model, by, [choice, match]) => {
    const id = aServiceAccount(model, choice);
    return rules.deleteServiceAccount(model, by, { id, ifMatch: ifMatchOf(model, id, match) });
  }),
];

const createUserToken = move(
  "createUserToken",
  fc.tuple(some, name, fc.constantFrom(undefined, undefined, 30, 600), key),
  (model, by, [choice, named, seconds, repeated]) => {
    const expiry = seconds === undefined ? {} : { expires_at: instant(model.now + seconds * 1000) };
    const body = { name: named, ...expiry };
    return rules.createUserToken(model, by, { id: aServiceAccount(model, choice), body, key: repeated });
  },
);

export const userTokenMoves = [
  ...[createUserToken, createUserToken],
  move("getUserToken", some, (model, by, choice) => rules.getUserToken(model, by, aUserToken(model, choice))),
  move("listUserTokens", fc.tuple(some, part), (model, by, [choice, asked]) =>
    rules.listUserTokens(model, by, aServiceAccount(model, choice), partOf(model, "user-tokens", asked)),
  ),
  move("revokeUserToken", some, (model, by, choice) => rules.revokeUserToken(model, by, aUserToken(model, choice))),
];

/** When user tokens expire. */
export const timedUserTokens: Timed = {
  verges: (model) =>
    [...userTokens(model).values()].flatMap(({ expiresAt }) => (expiresAt === null ? [] : [Date.parse(expiresAt)])),
};
