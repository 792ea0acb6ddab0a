import { quotaRefusal, type Account } from "../../domain/assignment/account.js";
import { agentState, silenceBoundaries } from "../../domain/agents/agent.js";
import { absent, type Refusal } from "../../domain/refusal.js";
import type { Enrolment } from "../../domain/agents/registration.js";
import type { Transaction } from "../../store/store.js";

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

/**
 * Refuses an agent that was just enrolled where it is one more that is not offline and there is no room for it (POOL-10);
 * the transaction is to end with the refusal. Needs the account's lock in mode update.
 */
export async function agentQuotaRefusal(
  tx: Transaction,
  account: Account,
  { before }: Enrolment,
  now: number,
): Promise<Refusal | undefined> {
  if (before !== null && agentState(before, now) !== "offline") return undefined;
  const { agents } = await tx.accounts.usage(account.id, silenceBoundaries(now));
  return quotaRefusal(account, "agents", agents - 1);
}

/** Refuses a new run, of which a job waits, where there is no room for it (POOL-10). Needs the account's lock in mode update. */
export async function queuedRunQuotaRefusal(tx: Transaction, account: Account): Promise<Refusal | undefined> {
  return quotaRefusal(account, "queuedRuns", await tx.runs.queued(account.id));
}
