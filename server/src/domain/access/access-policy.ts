import { refuseFaults, type Refusal } from "../refusal.js";

/** How far a role reaches that an access policy gives (IAM-1). */
export type AccessScope =
  { readonly level: "account" } | { readonly level: "environment" | "workspace"; readonly id: string };

/** Gives a principal a role at a scope (IAM-1). It outlives the environment or workspace that it names, and then gives nothing. */
export interface AccessPolicy {
  readonly id: string;
  readonly accountId: string;
  readonly roleId: string;
  readonly serviceAccountId: string;
  readonly scope: AccessScope;
  readonly createdAt: number;
}

/** What an access policy comes to: the permissions of its role, and where they count. */
export interface Grant {
  readonly permissions: readonly string[];
  readonly scope: AccessScope;
}

/** Where an object stands: in which environment, if in any, and in or as which workspace. */
export interface Place {
  readonly environmentId: string | null;
  readonly workspaceId: string | null;
}

/** The place of what belongs to the account as a whole: agent pools, principals, what is in no environment (POOL-4). */
export const wholeAccount: Place = { environmentId: null, workspaceId: null };

/** The place of an environment and of what stands in it; that of the account where there is none. */
export function inEnvironment(environmentId: string | null): Place {
  return { environmentId, workspaceId: null };
}

/** Whether what is held at a scope counts at a place (IAM-1). */
export function reaches(scope: AccessScope, place: Place): boolean {
  switch (scope.level) {
    case "account":
      return true;
    case "environment":
      return scope.id === place.environmentId;
    case "workspace":
      return scope.id === place.workspaceId;
  }
}

const prefixes = { environment: "env-", workspace: "ws-" } as const;

/** Reads a scope; refused where the identifier is not one of its level. */
export function readScope(level: AccessScope["level"], id: string | undefined): AccessScope | Refusal {
  if (level === "account") {
    return id === undefined ? { level } : scopeFault("must be absent at account level");
  }
  const isOfLevel = id?.startsWith(prefixes[level]) === true;
  return isOfLevel ? { level, id } : scopeFault(`must be the identifier of the ${level}`);
}

/** Refuses a reference of an access policy to what is absent or another account's. */
export function absentReference(pointer: "/role_id" | "/service_account_id" | "/scope/id", noun: string): Refusal {
  return refuseFaults([{ pointer, detail: `there is no such ${noun}` }]);
}

function scopeFault(detail: string): Refusal {
  return refuseFaults([{ pointer: "/scope/id", detail }]);
}
