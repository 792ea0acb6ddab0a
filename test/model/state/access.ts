import { table, type Row } from "./model.js";

/** Roots are what keeps the game going: no move changes them, though every list shows them. */
interface Rooted extends Row {
  readonly isRoot: boolean;
  readonly createdAt: string;
}

export interface ServiceAccount extends Rooted {
  name: string;
  description: string;
}

/** A token with which a service account speaks: whoever calls. */
export interface UserToken extends Rooted {
  readonly serviceAccountId: string;
  readonly name: string;
  readonly secret: string;
  readonly expiresAt: string | null;
  readonly createdBy: string;
  /** The minute of the last call that was granted to it (IAM-3). */
  lastUsedAt: number | null;
  /** Whether it belongs to another account, where it holds everything and to which everything here is absent. */
  readonly isForeign: boolean;
}

export interface Role extends Rooted {
  name: string;
  description: string;
  permissions: readonly string[];
}

export interface Scope {
  readonly level: string;
  readonly id?: string;
}

export interface AccessPolicy extends Rooted {
  readonly roleId: string;
  readonly serviceAccountId: string;
  readonly scope: Scope;
}

export const serviceAccounts = table<ServiceAccount>();
export const userTokens = table<UserToken>();
export const roles = table<Role>();
export const accessPolicies = table<AccessPolicy>();
