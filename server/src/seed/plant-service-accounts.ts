import { permissions as describedPermissions } from "@muster/openapi/operations";
import { unknownPermissionRefusal } from "../domain/access/role.js";
import type { ServiceAccount } from "../domain/access/service-account.js";
import { issueToken, readToken } from "../tokens.js";
import type { Bed } from "./bed.js";
import type { AccountSeed } from "./seed-document.js";

/** A service account that was planted, and the secret of its only token. */
export interface PlantedServiceAccount {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** Plants the principals of an account. What each may do becomes a role of its name, given in the whole account (IAM-1). */
export async function plantServiceAccounts(seed: AccountSeed, bed: Bed): Promise<readonly PlantedServiceAccount[]> {
  const planted: PlantedServiceAccount[] = [];
  for (const [number, { name, description, permissions, token }] of seed.service_accounts.entries()) {
    const place = bed.place.at("service_accounts", number);
    const { id: accountId, createdAt } = bed.account;
    const principal = { id: bed.ids.next("sa"), accountId, name, description, createdAt, deletedAt: null };
    const isNamed = await bed.tx.serviceAccounts.insert(principal);
    if (!isNamed) place.at("name").fault("is another service account's");
    place.membersRefused(unknownPermissionRefusal(permissions, Object.keys(describedPermissions)));
    if (isNamed && permissions.length > 0) await grant(principal, permissions, bed);
    const secret = token ?? issueToken("msa", bed.random).secret;
    await plantToken(principal, secret, { ...bed, place: place.at("token") });
    planted.push({ id: principal.id, name, token: secret });
  }
  return planted;
}

async function grant({ id, accountId, name, createdAt }: ServiceAccount, permissions: readonly string[], bed: Bed) {
  const { tx, ids } = bed;
  const roleId = ids.next("role");
  await tx.roles.insert({ id: roleId, accountId, name, description: "", permissions, createdAt });
  const scope = { level: "account" } as const;
  await tx.accessPolicies.insert({
    ...{ id: ids.next("pol"), accountId, roleId, serviceAccountId: id, scope, createdAt },
  });
}

async function plantToken({ id, accountId, createdAt }: ServiceAccount, secret: string, bed: Bed) {
  const known = readToken(secret);
  if (known === undefined) {
    bed.place.fault("is no token: its last six characters are not its checksum (TOK-5)");
    return;
  }
  const isOwn = await bed.tx.serviceAccountTokens.insert({
    id: bed.ids.next("sat"),
    accountId,
    serviceAccountId: id,
    name: "first",
    expiresAt: null,
    prefix: known.prefix,
    digest: known.digest,
    createdBy: id,
    createdAt,
    lastUsedAt: null,
    revokedAt: null,
  });
  if (!isOwn) bed.place.fault("is also another service account's");
}
