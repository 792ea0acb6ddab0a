import type { AccessPolicy, Grant } from "../domain/access/access-policy.js";
import type { Holders } from "../domain/refusal.js";
import type { Role } from "../domain/access/role.js";
import type { ServiceAccount } from "../domain/access/service-account.js";
import type { ServiceAccountToken } from "../domain/access/service-account-token.js";
import type { NameFilter, Page } from "./list.js";

/** What can be read of principals and of what they may do. */
export interface AccessView {
  readonly serviceAccounts: {
    get(id: string): Promise<ServiceAccount | undefined>;
    list(accountId: string, filter: NameFilter, page: Page): Promise<readonly ServiceAccount[]>;
  };
  readonly serviceAccountTokens: {
    get(id: string): Promise<ServiceAccountToken | undefined>;
    list(serviceAccountId: string, page: Page): Promise<readonly ServiceAccountToken[]>;
    /** The token with this digest and its service account, revoked and deleted ones included. */
    byDigest(
      digest: string,
    ): Promise<{ readonly token: ServiceAccountToken; readonly serviceAccount: ServiceAccount } | undefined>;
  };
  readonly roles: {
    get(id: string): Promise<Role | undefined>;
    list(accountId: string, filter: NameFilter, page: Page): Promise<readonly Role[]>;
  };
  readonly accessPolicies: {
    get(id: string): Promise<AccessPolicy | undefined>;
    list(accountId: string, filter: AccessPolicyFilter, page: Page): Promise<readonly AccessPolicy[]>;
    /** All that a service account's policies give it, as the roles are at this moment. */
    grantsOf(serviceAccountId: string): Promise<readonly Grant[]>;
    /** The policies that give the role: how many, and the first of them, each named for its service account. */
    giving(roleId: string, limit: number): Promise<Holders>;
  };
}

/** What a list of access policies is narrowed to. */
export interface AccessPolicyFilter {
  readonly roleId?: string | undefined;
  readonly serviceAccountId?: string | undefined;
}

/** What can be changed of principals and of what they may do. */
export interface AccessChanges {
  readonly serviceAccounts: {
    insert(serviceAccount: ServiceAccount): Promise<boolean>;
    update(serviceAccount: ServiceAccount): Promise<boolean>;
    delete(id: string, at: number): Promise<boolean>;
  };
  readonly serviceAccountTokens: {
    insert(token: ServiceAccountToken): Promise<boolean>;
    /** Notes that the token was used, unless a later use is noted or it was revoked. Needs no lock. */
    use(id: string, at: number): Promise<boolean>;
    revoke(id: string, at: number): Promise<boolean>;
    /** Revokes all tokens of a service account. */
    revokeAllOf(serviceAccountId: string, at: number): Promise<void>;
  };
  readonly roles: {
    insert(role: Role): Promise<boolean>;
    update(role: Role): Promise<boolean>;
    delete(id: string): Promise<boolean>;
  };
  readonly accessPolicies: {
    insert(policy: AccessPolicy): Promise<boolean>;
    delete(id: string): Promise<boolean>;
    /** Deletes all policies of a service account. */
    deleteAllOf(serviceAccountId: string): Promise<void>;
  };
}

/** The rows of principals and of what they may do that can be locked. */
export interface AccessLockable {
  readonly serviceAccount: ServiceAccount;
  readonly role: Role;
  readonly accessPolicy: AccessPolicy;
  readonly serviceAccountToken: ServiceAccountToken;
}
