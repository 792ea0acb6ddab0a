import { refuse, type Refusal } from "../refusal.js";

/** A principal of an account: what acts with user tokens. What it may do is said by access policies (IAM-1). */
export interface ServiceAccount {
  readonly id: string;
  readonly accountId: string;
  /** Unique among the account's service accounts that are not deleted, ignoring case. */
  readonly name: string;
  readonly description: string;
  readonly createdAt: number;
  /** A deleted one is remembered, so that whoever uses one of its tokens learns why it no longer holds. */
  readonly deletedAt: number | null;
}

/** What a merge patch changes of a service account: absent members stay. */
export interface ServiceAccountChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

/** The service account after a change. */
export function changeServiceAccount(serviceAccount: ServiceAccount, change: ServiceAccountChange): ServiceAccount {
  return {
    ...serviceAccount,
    name: change.name ?? serviceAccount.name,
    description: change.description ?? serviceAccount.description,
  };
}

/** Refuses a name that another service account of the account has. */
export function serviceAccountNameTaken(name: string): Refusal {
  return refuse("name_taken", `Another service account is named ${JSON.stringify(name)}, ignoring case`);
}
