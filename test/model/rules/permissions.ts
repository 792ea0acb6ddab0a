import { accessPolicies, roles, serviceAccounts } from "../state/access.js";
import type { Scope, UserToken } from "../state/access.js";
import { environments } from "../state/environments.js";
import { find, there, type Model } from "../state/model.js";
import { workspaces } from "../state/workspaces.js";
import { refused, type Verdict } from "./verdict.js";

/** Where a call acts: in the whole account, in an environment, or on a workspace. */
export interface Place {
  readonly environmentId: string | null;
  readonly workspaceId?: string;
}

/** What is looked at when an object's place is asked for. */
export interface Placed {
  /** At which levels a permission can count that the call takes. */
  readonly levels: readonly string[];
  /** Undefined where the object is absent. */
  readonly place: Place | undefined;
}

export const wholeAccount: Place = { environmentId: null };
const belowAccount = ["account", "environment", "workspace"];
export const onWorkspace = (place: Place | undefined): Placed => ({ levels: belowAccount, place });
export const onEnvironment = (place: Place | undefined): Placed => ({ levels: ["account", "environment"], place });

/** IAM-3: an ended token says nothing of permissions. */
function unauthenticated(model: Model, by: UserToken): Verdict | undefined {
  if (by.isForeign) return undefined;
  const hasExpired = by.expiresAt !== null && model.now >= Date.parse(by.expiresAt);
  const isOver = by.isGone || hasExpired || find(serviceAccounts(model), by.serviceAccountId) === undefined;
  return isOver ? refused("unauthenticated") : undefined;
}

/** IAM-1, IAM-2: refuses with the first permission that is not held in the whole account. */
export function lacks(model: Model, by: UserToken, ...needed: readonly string[]): Verdict | undefined {
  return unauthenticated(model, by) ?? lacksAt(model, by, wholeAccount, needed);
}

/** The same where the call acts on the account itself, which is absent to another account's principals. */
export function lacksInAccount(model: Model, by: UserToken, ...needed: readonly string[]): Verdict | undefined {
  return lacks(model, by, ...needed) ?? (by.isForeign ? refused("not_found") : undefined);
}

/**
 * IAM-1, Scopes: the same on an environment or a workspace. Whoever holds a permission nowhere learns nothing of the
 * object; whoever holds it somewhere learns whether it is there.
 */
export function lacksOn(
  model: Model,
  by: UserToken,
  { levels, place }: Placed,
  needed: readonly string[],
): Verdict | undefined {
  const nowhere = needed.find((permission) => !isHeldSomewhere(model, by, permission, levels));
  const isHeldEverywhere = lacksAt(model, by, wholeAccount, needed) === undefined;
  return (
    unauthenticated(model, by) ??
    (nowhere === undefined ? undefined : missing(nowhere)) ??
    (isHeldEverywhere ? undefined : place === undefined ? refused("not_found") : lacksAt(model, by, place, needed))
  );
}

/** What members of the body take besides: where the object stands, or nowhere where it is absent. */
export function lacksBesides(
  model: Model,
  by: UserToken,
  { levels, place }: Placed,
  further: readonly string[],
): Verdict | undefined {
  if (place !== undefined) return lacksAt(model, by, place, further);
  const nowhere = further.find((permission) => !isHeldSomewhere(model, by, permission, levels));
  return nowhere === undefined ? undefined : missing(nowhere);
}

/** Refuses with the first permission that is not held at a place. */
export function lacksAt(model: Model, by: UserToken, place: Place, needed: readonly string[]): Verdict | undefined {
  const first = needed.find((permission) => !holds(model, by, permission, place));
  return first === undefined ? undefined : missing(first);
}

/** IAM-1: by the roles that policies give, each where it reaches. A pattern is held by whoever holds as wide a one. */
export function holds(model: Model, by: UserToken, permission: string, place: Place): boolean {
  return by.isForeign || patternsAt(model, by.serviceAccountId, place).some((held) => covers(held, permission));
}

/** What the policies of a service account give it, with the place where each counts; dead scopes give nothing. */
export function given(model: Model, serviceAccountId: string): { readonly pattern: string; readonly at: Place }[] {
  return there(accessPolicies(model))
    .filter((policy) => policy.serviceAccountId === serviceAccountId)
    .flatMap(({ roleId, scope }) => {
      const at = placeOf(model, scope);
      const patterns = find(roles(model), roleId)?.permissions ?? [];
      return at === undefined ? [] : patterns.map((pattern) => ({ pattern, at }));
    });
}

/** Where a scope is; undefined where there is no such environment or workspace. */
export function placeOf(model: Model, { level, id }: Scope): Place | undefined {
  if (level === "account") return wholeAccount;
  if (level === "environment") {
    const environment = find(environments(model), id);
    return environment && { environmentId: environment.id };
  }
  const workspace = find(workspaces(model), id);
  return workspace && { environmentId: workspace.environmentId, workspaceId: workspace.id };
}

function patternsAt(model: Model, serviceAccountId: string, place: Place): string[] {
  return there(accessPolicies(model)).flatMap((policy) => {
    const isReached =
      policy.serviceAccountId === serviceAccountId &&
      (policy.scope.level === "account" ||
        (policy.scope.level === "environment" && policy.scope.id === place.environmentId) ||
        (policy.scope.level === "workspace" && policy.scope.id === place.workspaceId));
    return isReached ? (find(roles(model), policy.roleId)?.permissions ?? []) : [];
  });
}

/** Scopes that are gone are some, too: to whoever held the permission there, what was there is absent. */
function isHeldSomewhere(model: Model, by: UserToken, permission: string, levels: readonly string[]): boolean {
  if (by.isForeign) return true;
  return there(accessPolicies(model)).some(
    (policy) =>
      policy.serviceAccountId === by.serviceAccountId &&
      levels.includes(policy.scope.level) &&
      find(roles(model), policy.roleId)?.permissions.some((held) => covers(held, permission)),
  );
}

/** `*` may stand on either side; ASG-2: `workspace` is another way to write `workspaces`. */
export function covers(held: string, wanted: string): boolean {
  const [heldNoun, heldAction] = partsOf(held);
  const [noun, action] = partsOf(wanted);
  return (heldNoun === "*" || heldNoun === noun) && (heldAction === "*" || heldAction === action);
}

function partsOf(pattern: string): readonly [string, string] {
  const [noun = "", action = ""] = pattern.split(":");
  return [noun === "workspace" ? "workspaces" : noun, action];
}

function missing(permission: string): Verdict {
  return refused("permission_missing", { permission });
}
