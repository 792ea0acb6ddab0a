import { quotaRefusal } from "../domain/assignment/account.js";
import { changeAccess } from "../domain/agent-pools/agent-pool-access.js";
import { expiryRefusal } from "../domain/agent-pools/agent-pool-token.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import { isRefusal } from "../domain/refusal.js";
import { issueToken, readToken, type KnownToken } from "../tokens.js";
import type { Bed } from "./bed.js";
import { named } from "./named.js";
import type { AccountSeed } from "./seed-document.js";
import type { SeedPlace } from "./seed-place.js";

type AgentPoolSeed = AccountSeed["agent_pools"][number];
type TokenSeed = AgentPoolSeed["tokens"][number];

/** Plants the agent pools of an account with their tokens, as many as its quotas allow (POOL-10). */
export async function plantAgentPools(seed: AccountSeed, bed: Bed, createdBy: string): Promise<readonly AgentPool[]> {
  const pools: AgentPool[] = [];
  for (const [number, described] of seed.agent_pools.entries()) {
    const place = bed.place.at("agent_pools", number);
    place.refused(quotaRefusal(bed.account, "agentPools", number));
    const pool = readPool(described, { ...bed, place });
    const isNamed = await bed.tx.agentPools.insert(pool);
    if (!isNamed) place.at("name").fault("is another agent pool's");
    pools.push(pool);
    await plantTokens(pool, described.tokens, createdBy, { ...bed, place: place.at("tokens") });
  }
  return pools;
}

function readPool(seed: AgentPoolSeed, { ids, account, environments, place }: Bed): AgentPool {
  const { name, description, tags, type, environment_access: environmentAccess } = seed;
  const described: AgentPool = {
    id: ids.next("apool"),
    accountId: account.id,
    ...{ name, description, tags, type },
    environmentAccess: "all",
    environmentIds: [],
    minAgentVersion: seed.min_agent_version,
    pause: null,
    createdAt: account.createdAt,
    deletedAt: null,
  };
  const environmentIds = seed.environments.flatMap((wanted, number) => {
    const environment = named(environments, wanted);
    if (environment === undefined) place.at("environments", number).fault("there is no such environment");
    return environment?.id ?? [];
  });
  // POOL-3: a set; the same environment may have been written in two ways.
  const pool = changeAccess(described, { environmentAccess, environmentIds: [...new Set(environmentIds)] });
  if (!isRefusal(pool)) return pool;
  place.membersRefused(pool);
  return described;
}

async function plantTokens(
  { id: agentPoolId, accountId, createdAt }: AgentPool,
  seeds: readonly TokenSeed[],
  createdBy: string,
  bed: Bed,
): Promise<void> {
  const names: { readonly name: string }[] = [];
  for (const [number, seed] of seeds.entries()) {
    const place = bed.place.at(number);
    const { name, description, expires_at: expiresAt } = seed;
    place.refused(quotaRefusal(bed.account, "tokensPerAgentPool", number));
    place.membersRefused(expiryRefusal(expiresAt));
    if (named(names, name) !== undefined) place.at("name").fault("is another token's");
    names.push({ name });
    const known = await readSecret(seed, bed, place.at("token"));
    if (known === undefined) continue;
    const { prefix, digest } = known;
    await bed.tx.agentPoolTokens.insert({
      ...{ id: bed.ids.next("apt"), accountId, agentPoolId, name, description, expiresAt, prefix, digest },
      ...{ previousSecret: null, createdBy, createdAt, lastUsedAt: null, revokedAt: null, sessionsEndAt: null },
    });
  }
}

/** The token that a seed gives, or else a new one that nobody learns; undefined where it cannot be one (TOK-5). */
async function readSecret(
  { token }: TokenSeed,
  { tx, random }: Bed,
  place: SeedPlace,
): Promise<KnownToken | undefined> {
  if (token === undefined) return issueToken("mpt", random);
  const known = readToken(token);
  if (known === undefined) place.fault("is no token: its last six characters are not its checksum (TOK-5)");
  const other = known && (await tx.agentPoolTokens.byDigest(known.digest));
  if (other !== undefined) place.fault("is also another token's");
  return other === undefined ? known : undefined;
}
