/** A principal of an account: what acts with user tokens (IAM-1). */
export interface ServiceAccount {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** What it may do, spelled as it was granted. */
  readonly permissions: readonly string[];
  readonly createdAt: number;
}

/** A token of a service account, without its secret. */
export interface ServiceAccountToken {
  readonly id: string;
  readonly serviceAccountId: string;
  readonly digest: string;
}
