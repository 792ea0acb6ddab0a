import { quotaRefusal } from "../domain/account.js";
import { silenceBoundaries } from "../domain/agent.js";
import { absent, type Refusal } from "../domain/refusal.js";
import type { Transaction } from "../store/store.js";

/** Locks the account, so that no two calls take the last place, and refuses one pool more where there is no room (POOL-10). */
export async function agentPoolQuotaRefusal(
  tx: Transaction,
  accountId: string,
  now: number,
): Promise<Refusal | undefined> {
  const account = await tx.lock("account", accountId, "update");
  if (account === undefined) return absent("account");
  return quotaRefusal(account, "agentPools", (await tx.accounts.usage(accountId, silenceBoundaries(now))).agentPools);
}

/** Refuses one token more in a pool that has no room for it (POOL-10). Needs the pool's lock in mode update. */
export async function tokenQuotaRefusal(
  tx: Transaction,
  pool: { readonly id: string; readonly accountId: string },
): Promise<Refusal | undefined> {
  const account = await tx.accounts.get(pool.accountId);
  if (account === undefined) return absent("account");
  return quotaRefusal(account, "tokensPerAgentPool", await tx.agentPoolTokens.count(pool.id));
}
