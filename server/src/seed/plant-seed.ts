import { readQuotas } from "../http/assignment/quotas.js";
import { changeAccount, initialSettings, type Account } from "../domain/assignment/account.js";
import { refuseFaults, type Refusal } from "../domain/refusal.js";
import type { Transaction } from "../store/store.js";
import type { Bed, SeedTools } from "./bed.js";
import { plantAgentPools } from "./plant-agent-pools.js";
import { plantAssignment } from "./plant-assignment.js";
import { plantServiceAccounts, type PlantedServiceAccount } from "./plant-service-accounts.js";
import type { AccountSeed, Seed } from "./seed-document.js";
import { SeedPlace } from "./seed-place.js";

/** What whoever planted an account may know of it. */
export interface PlantedAccount {
  readonly id: string;
  readonly name: string;
  readonly serviceAccounts: readonly PlantedServiceAccount[];
}

/**
 * Puts what a seed describes into a store (MOCK-1). The whole of it is refused, with every member that is at fault, where
 * the server would refuse any of it; the transaction is to end with the refusal.
 */
export async function plantSeed(
  seed: Seed,
  tx: Transaction,
  tools: SeedTools,
): Promise<readonly PlantedAccount[] | Refusal> {
  const place = new SeedPlace();
  const planted: PlantedAccount[] = [];
  for (const [number, account] of seed.accounts.entries()) {
    planted.push(await plantAccount(account, tx, tools, place.at("accounts", number)));
  }
  return place.faults.length === 0 ? planted : refuseFaults(place.faults);
}

async function plantAccount(
  seed: AccountSeed,
  tx: Transaction,
  { clock, random, ids }: SeedTools,
  place: SeedPlace,
): Promise<PlantedAccount> {
  const { name, require_agent_pool: requireAgentPool, hosted_concurrency: hostedConcurrency } = seed;
  const quotas = readQuotas(seed.quotas ?? {});
  const unchanged: Account = { id: ids.next("acc"), name, ...initialSettings, createdAt: clock.now() };
  const account = changeAccount(unchanged, { requireAgentPool, hostedConcurrency, quotas });
  if (!(await tx.accounts.insert(account))) throw new Error(`there is an account ${account.id} already; use other Ids`);
  // Pools and environments name each other: the environments have their identifiers before they are there.
  const environments = seed.environments.map((environment) => ({ id: ids.next("env"), name: environment.name }));
  const bed: Bed = { tx, clock, random, ids, account, place, environments };
  const serviceAccounts = await plantServiceAccounts(seed, bed);
  const pools = await plantAgentPools(seed, bed, serviceAccounts[0]?.id ?? account.id);
  await plantAssignment(seed, bed, pools);
  return { id: account.id, name, serviceAccounts };
}
