import { narrowingRefusal } from "../../domain/agent-pools/agent-pool-access.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { joinHolders, mostHolders, noHolders, soleHolder } from "../../domain/assignment/holders.js";
import { refuseFaults, type Holders, type Refusal } from "../../domain/refusal.js";
import type { Transaction, View } from "../../store/store.js";

/** Keeps environments from going while a pool is opened to them; refuses those that the account does not have. */
export async function lockEnvironments(
  tx: Transaction,
  ids: readonly string[],
  accountId: string,
): Promise<Refusal | undefined> {
  const own = new Set<string>();
  for (const id of [...ids].sort()) {
    const environment = await tx.lock("environment", id, "share");
    if (environment?.accountId === accountId) own.add(id);
  }
  const faults = ids.flatMap((id, place) =>
    own.has(id) ? [] : [{ pointer: `/environment_ids/${place}`, detail: "there is no such environment" }],
  );
  return faults.length === 0 ? undefined : refuseFaults(faults);
}

/** Refuses to close a pool where it is used (ASG-6). Needs the pool's lock. */
export async function closingRefusal(tx: Transaction, before: AgentPool, after: AgentPool) {
  const { accountId, environmentIds: outside } = after;
  const isOpen = (id: string) => outside.includes(id);
  const isWider = before.environmentAccess === "selected" && before.environmentIds.every(isOpen);
  if (after.environmentAccess === "all" || isWider) return undefined;
  const losers = joinHolders(
    await accountHolding(tx, before),
    await tx.environments.select({ accountId, defaultAgentPoolId: before.id, outside }, mostHolders),
    await tx.workspaces.select({ accountId, agentPoolId: before.id, outside }, mostHolders),
  );
  return narrowingRefusal(before, losers);
}

/** All that keeps a pool: the account, environments, VCS providers and workspaces that name it, and jobs that are held (POOL-5). */
export async function poolHolders(view: View, pool: AgentPool): Promise<Holders> {
  const { id, accountId } = pool;
  return joinHolders(
    await accountHolding(view, pool),
    await view.environments.select({ accountId, defaultAgentPoolId: id }, mostHolders),
    await view.vcsProviders.holding(id, mostHolders),
    await view.workspaces.select({ accountId, agentPoolId: id }, mostHolders),
    await view.jobs.held(id, mostHolders),
  );
}

/** The account, where the pool is its default. */
async function accountHolding(view: View, pool: AgentPool): Promise<Holders> {
  const account = await view.accounts.get(pool.accountId);
  if (account?.defaultAgentPoolId !== pool.id) return noHolders;
  return soleHolder({ kind: "account", id: account.id, name: account.name });
}
