import { changeAccount, type Account } from "../domain/assignment/account.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import {
  assignmentRefusal,
  availabilityRefusal,
  defaultPoolRefusal,
  linkRefusal,
  placementRefusal,
} from "../domain/assignment/assignment.js";
import type { Environment } from "../domain/assignment/environment.js";
import type { Refusal } from "../domain/refusal.js";
import { vcsProviderRefusal, type VcsProvider } from "../domain/assignment/vcs-provider.js";
import type { Workspace } from "../domain/assignment/workspace.js";
import { readQuotas } from "../http/assignment/quotas.js";
import type { Ids } from "../ids.js";
import type { Transaction } from "../store/store.js";
import type { Seed } from "./seed-document.js";

type AccountSeed = Seed["accounts"][number];

/** What is planted of an account already, and where the rest goes. */
export interface PlantedAccount {
  readonly tx: Transaction;
  readonly ids: Ids;
  readonly account: Account;
  readonly pools: readonly AgentPool[];
  /** The identifiers that its environments get, by name. */
  readonly environmentIds: ReadonlyMap<string, string>;
  /** Makes the error that a place of the account's part of the seed is at fault. */
  readonly error: (place: string, detail: string) => Error;
}

/** Plants what names pools: environments, VCS providers, the settings of the account, and workspaces, in this order. */
export async function plantAssignment(seed: AccountSeed, planted: PlantedAccount): Promise<void> {
  const environments = await plantEnvironments(seed, planted);
  await plantVcsProviders(seed, planted);
  const account = await plantSettings(seed, planted);
  await plantWorkspaces(seed, environments, { ...planted, account });
}

async function plantEnvironments(seed: AccountSeed, planted: PlantedAccount): Promise<readonly Environment[]> {
  const { tx, account, environmentIds, error } = planted;
  const environments: Environment[] = [];
  for (const [number, { name, description, default_agent_pool: poolName }] of seed.environments.entries()) {
    const place = `environments/${number}`;
    const pool = named(planted.pools, poolName);
    const id = environmentIds.get(name) ?? "";
    const [accountId, createdAt, defaultAgentPoolId] = [account.id, account.createdAt, pool?.id ?? null];
    const environment = { id, accountId, name, description, defaultAgentPoolId, createdAt };
    if (poolName !== null) {
      const refusal = assignmentRefusal(pool, accountId) ?? (pool && availabilityRefusal(pool, environment));
      refuse(planted, `${place}/default_agent_pool`, refusal);
    }
    if (!(await tx.environments.insert(environment))) throw error(`${place}/name`, "is another environment's");
    environments.push(environment);
  }
  return environments;
}

async function plantVcsProviders(seed: AccountSeed, planted: PlantedAccount): Promise<void> {
  const { tx, ids, account, error } = planted;
  for (const [number, { name, kind, url, agent_pool: poolName }] of seed.vcs_providers.entries()) {
    const place = `vcs_providers/${number}`;
    const pool = named(planted.pools, poolName);
    if (poolName !== null) refuse(planted, `${place}/agent_pool`, linkRefusal(pool, account.id));
    const [id, agentPoolId] = [ids.next("vcs"), pool?.id ?? null];
    const provider: VcsProvider = {
      ...{ id, accountId: account.id, name, kind, url, agentPoolId, createdAt: account.createdAt },
    };
    refuse(planted, place, vcsProviderRefusal(provider));
    if (!(await tx.vcsProviders.insert(provider))) throw error(`${place}/name`, "is another VCS provider's");
  }
}

async function plantSettings(seed: AccountSeed, planted: PlantedAccount): Promise<Account> {
  const { tx, account, pools } = planted;
  const { require_agent_pool: requireAgentPool, hosted_concurrency: hostedConcurrency } = seed;
  const pool = named(pools, seed.default_agent_pool);
  if (seed.default_agent_pool !== null) refuse(planted, "default_agent_pool", defaultPoolRefusal(pool, account.id));
  const quotas = seed.quotas && readQuotas(seed.quotas);
  const changed = changeAccount(account, { requireAgentPool, hostedConcurrency, quotas });
  await tx.lock("account", account.id, "update");
  await tx.accounts.update({ ...changed, defaultAgentPoolId: pool?.id ?? null });
  return { ...changed, defaultAgentPoolId: pool?.id ?? null };
}

async function plantWorkspaces(
  seed: AccountSeed,
  environments: readonly Environment[],
  planted: PlantedAccount,
): Promise<void> {
  const { tx, ids, account, error } = planted;
  for (const [number, { name, description, hosted, ...names }] of seed.workspaces.entries()) {
    const place = `workspaces/${number}`;
    const [pool, environment] = [named(planted.pools, names.agent_pool), named(environments, names.environment)];
    if (names.agent_pool !== null) refuse(planted, `${place}/agent_pool`, assignmentRefusal(pool, account.id));
    if (names.environment !== null && environment === undefined) {
      throw error(`${place}/environment`, "there is no such environment");
    }
    const workspace: Workspace = {
      id: ids.next("ws"),
      accountId: account.id,
      ...{ name, description, hosted },
      environmentId: environment?.id ?? null,
      agentPoolId: pool?.id ?? null,
      createdAt: account.createdAt,
    };
    refuse(planted, place, placementRefusal(workspace, { account, environment, pool, keepsPool: false }));
    if (!(await tx.workspaces.insert(workspace))) throw error(`${place}/name`, "is another workspace's");
  }
}

function named<Row extends { readonly name: string }>(rows: readonly Row[], name: string | null): Row | undefined {
  return rows.find((row) => row.name === name);
}

function refuse({ error }: PlantedAccount, place: string, refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw error(place, refusal.faults?.[0]?.detail ?? refusal.detail);
}
