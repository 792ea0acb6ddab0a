import type { Grant } from "../../domain/access/access-policy.js";
import { expiryRefusal } from "../../domain/agent-pools/agent-pool-token.js";
import { grantRefusal } from "../../domain/access/permission.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { ServiceAccount } from "../../domain/access/service-account.js";
import { serviceAccountTokenNameTaken, type ServiceAccountToken } from "../../domain/access/service-account-token.js";
import type { View } from "../../store/store.js";
import { issueToken } from "../../tokens.js";
import { auditor } from "../answer/audit.js";
import type { Handlers } from "../contract.js";
import { pageJson, rowJson, withMember } from "../answer/json.js";
import { pageOf } from "../answer/page.js";
import { placeOfScope } from "./places.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations on the tokens of service accounts. */
export function serviceAccountTokenHandlers(world: World): Pick<Handlers, ServiceAccountTokenOperation> {
  const { store, clock, ids, random, cursors } = world;
  const audit = auditor(world);
  return {
    listServiceAccountTokens: ({ path, query, caller }) =>
      store.read(async (view) => {
        const found = await view.serviceAccounts.get(path.service_account_id);
        if (found?.accountId !== caller.serviceAccount.accountId) return absent("service account");
        const page = pageOf(cursors, ["listServiceAccountTokens", found.id], query);
        if (isRefusal(page)) return page;
        const { items, nextCursor } = page.cut(await view.serviceAccountTokens.list(found.id, page));
        return pageJson(items.map(tokenJson), nextCursor);
      }),

    createServiceAccountToken: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const found = await tx.lock("serviceAccount", path.service_account_id, "share");
        if (found?.accountId !== call.caller.serviceAccount.accountId) return absent("service account");
        const refusal = expiryRefusal(body.expires_at) ?? (await issueRefusal(tx, call.caller.grants, found));
        if (refusal !== undefined) return refusal;
        const { secret, prefix, digest } = issueToken("msa", random);
        const token: ServiceAccountToken = {
          id: ids.next("sat"),
          accountId: found.accountId,
          serviceAccountId: found.id,
          name: body.name,
          expiresAt: body.expires_at,
          prefix,
          digest,
          createdBy: call.caller.serviceAccount.id,
          createdAt: clock.now(),
          lastUsedAt: null,
          revokedAt: null,
        };
        if (!(await tx.serviceAccountTokens.insert(token))) return serviceAccountTokenNameTaken(token.name);
        const after = configurationJson(token);
        await tx.auditEvents.insert(audit(call, { kind: "service_account_token", id: token.id, before: null, after }));
        return withMember(tokenJson(token), "token", secret);
      }),

    getServiceAccountToken: ({ path, caller }) =>
      store.read(async (view) => {
        const token = await view.serviceAccountTokens.get(path.service_account_token_id);
        const isOwn = token?.accountId === caller.serviceAccount.accountId;
        return isOwn ? tokenJson(token) : absent("service account token");
      }),

    revokeServiceAccountToken: ({ path, ...call }) =>
      store.transaction(async (tx) => {
        const token = await tx.lock("serviceAccountToken", path.service_account_token_id, "update");
        if (token?.accountId !== call.caller.serviceAccount.accountId) return absent("service account token");
        await tx.serviceAccountTokens.revoke(token.id, clock.now());
        const before = configurationJson(token);
        await tx.auditEvents.insert(audit(call, { kind: "service_account_token", id: token.id, before, after: null }));
        return null;
      }),
  };
}

type ServiceAccountTokenOperation =
  "listServiceAccountTokens" | "createServiceAccountToken" | "getServiceAccountToken" | "revokeServiceAccountToken";

/** Refuses to issue a token that could do, anywhere, what whoever issues it cannot do there (IAM-1). */
async function issueRefusal(view: View, own: readonly Grant[], speaker: ServiceAccount): Promise<Refusal | undefined> {
  for (const { scope, permissions } of await view.accessPolicies.grantsOf(speaker.id)) {
    const place = await placeOfScope(view, scope, speaker.accountId);
    // What is given for something absent gives nothing.
    const refusal = place && grantRefusal(own, permissions, place);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function tokenJson(token: ServiceAccountToken) {
  const lastUsedAt = token.lastUsedAt === null ? null : timestamp(token.lastUsedAt);
  return withMember(configurationJson(token), "status", { last_used_at: lastUsedAt });
}

const configurationJson = rowJson((token: ServiceAccountToken) => ({
  id: token.id,
  service_account_id: token.serviceAccountId,
  name: token.name,
  expires_at: token.expiresAt,
  prefix: token.prefix,
  created_by: token.createdBy,
  created_at: timestamp(token.createdAt),
}));
