import type { Account } from "../domain/assignment/account.js";
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
import type { Bed } from "./bed.js";
import { named } from "./named.js";
import type { AccountSeed } from "./seed-document.js";
import type { SeedPlace } from "./seed-place.js";

type Pools = readonly AgentPool[];

/** Plants what names pools: environments, VCS providers, the default of the account, and workspaces, in this order. */
export async function plantAssignment(seed: AccountSeed, bed: Bed, pools: Pools): Promise<void> {
  const environments = await plantEnvironments(seed, bed, pools);
  await plantVcsProviders(seed, bed, pools);
  const account = await plantDefault(seed, bed, pools);
  await plantWorkspaces(seed, { ...bed, account }, pools, environments);
}

async function plantEnvironments(seed: AccountSeed, bed: Bed, pools: Pools): Promise<readonly Environment[]> {
  const { tx, account, place } = bed;
  const environments: Environment[] = [];
  for (const [number, { name, description, default_agent_pool: wanted }] of seed.environments.entries()) {
    const here = place.at("environments", number);
    const [id, accountId, createdAt] = [bed.environments[number]?.id ?? "", account.id, account.createdAt];
    const environment = { id, accountId, name, description, defaultAgentPoolId: null, createdAt };
    const pool = referred(pools, wanted, here.at("default_agent_pool"), (found) => {
      return assignmentRefusal(found, accountId) ?? (found && availabilityRefusal(found, environment));
    });
    const placed: Environment = { ...environment, defaultAgentPoolId: pool?.id ?? null };
    if (!(await tx.environments.insert(placed))) here.at("name").fault("is another environment's");
    environments.push(placed);
  }
  return environments;
}

async function plantVcsProviders(seed: AccountSeed, { tx, ids, account, place }: Bed, pools: Pools): Promise<void> {
  for (const [number, { name, kind, url, agent_pool: wanted }] of seed.vcs_providers.entries()) {
    const here = place.at("vcs_providers", number);
    const [id, accountId, createdAt] = [ids.next("vcs"), account.id, account.createdAt];
    const pool = referred(pools, wanted, here.at("agent_pool"), (found) => linkRefusal(found, accountId));
    const provider: VcsProvider = { id, accountId, name, kind, url, agentPoolId: pool?.id ?? null, createdAt };
    here.membersRefused(vcsProviderRefusal(provider));
    if (!(await tx.vcsProviders.insert(provider))) here.at("name").fault("is another VCS provider's");
  }
}

async function plantDefault(seed: AccountSeed, { tx, account, place }: Bed, pools: Pools): Promise<Account> {
  const here = place.at("default_agent_pool");
  const pool = referred(pools, seed.default_agent_pool, here, (found) => defaultPoolRefusal(found, account.id));
  if (pool === null) return account;
  await tx.lock("account", account.id, "update");
  const changed = { ...account, defaultAgentPoolId: pool.id };
  await tx.accounts.update(changed);
  return changed;
}

async function plantWorkspaces(
  seed: AccountSeed,
  { tx, ids, account, place }: Bed,
  pools: Pools,
  environments: readonly Environment[],
): Promise<void> {
  for (const [number, { name, description, hosted, ...wanted }] of seed.workspaces.entries()) {
    const here = place.at("workspaces", number);
    const mayName = (found: AgentPool | undefined) => assignmentRefusal(found, account.id);
    const pool = referred(pools, wanted.agent_pool, here.at("agent_pool"), mayName);
    const environment = wanted.environment === null ? null : named(environments, wanted.environment);
    if (environment === undefined) here.at("environment").fault("there is no such environment");
    const workspace: Workspace = {
      ...{ id: ids.next("ws"), accountId: account.id, name, description, hosted },
      environmentId: environment?.id ?? null,
      agentPoolId: pool?.id ?? null,
      createdAt: account.createdAt,
    };
    // Where a name led nowhere, what follows from its absence is no fault of its own.
    if (environment !== undefined && (pool !== null || wanted.agent_pool === null)) {
      const facts = { account, environment: environment ?? undefined, pool: pool ?? undefined, keeper: undefined };
      here.membersRefused(placementRefusal(workspace, facts));
    }
    if (!(await tx.workspaces.insert(workspace))) here.at("name").fault("is another workspace's");
  }
}

/** The pool that a place names; null where it names none, or one that it may not name, which is a fault. */
function referred(
  pools: Pools,
  name: string | null,
  place: SeedPlace,
  refusal: (pool: AgentPool | undefined) => Refusal | undefined,
): AgentPool | null {
  if (name === null) return null;
  const pool = named(pools, name);
  return place.refused(refusal(pool)) ? null : (pool ?? null);
}
