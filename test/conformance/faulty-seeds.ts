import { makeSecret } from "./secret.js";

/** A seed document that must be refused, and every place in it that is at fault. */
interface FaultySeed {
  readonly what: string;
  readonly accounts: readonly object[];
  readonly at: readonly string[];
}

const admin = { name: "admin", permissions: ["*:*"] };
const [userToken, poolToken] = [makeSecret("msa"), makeSecret("mpt")];

/** A document of one account. */
const one = (what: string, account: object, ...places: readonly string[]): FaultySeed => ({
  what,
  accounts: [{ name: "Example", service_accounts: [admin], ...account }],
  at: places.map((place) => `/accounts/0${place}`),
});

const misspelt = (token: string) => `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
const closed = { environment_access: "selected", environments: [] };

const schemaFaults: readonly FaultySeed[] = [
  { what: "no account", accounts: [], at: ["/accounts"] },
  one("an account without service accounts", { service_accounts: [] }, "/service_accounts"),
  one("an unknown member", { pools: [] }, "/pools"),
  one("a name that may not stand", { name: " a" }, "/name"),
  one("a text in another normal form", { name: "e\u0301" }, "/name"),
  one(
    "a permission twice",
    { service_accounts: [{ ...admin, permissions: ["*:*", "*:*"] }] },
    "/service_accounts/0/permissions/1",
  ),
  one("a token of another kind", { service_accounts: [{ ...admin, token: poolToken }] }, "/service_accounts/0/token"),
];

const referenceFaults: readonly FaultySeed[] = [
  one("a default that is not there", { default_agent_pool: "x" }, "/default_agent_pool"),
  one(
    "a pool of VCS providers as default",
    { agent_pools: [{ name: "v", type: "vcs" }], default_agent_pool: "v" },
    "/default_agent_pool",
  ),
  one(
    "a default that is not open to all",
    { agent_pools: [{ name: "p", ...closed }], default_agent_pool: "p" },
    "/default_agent_pool",
  ),
  one(
    "a workspace's pool that is not there",
    { workspaces: [{ name: "w", agent_pool: "x" }] },
    "/workspaces/0/agent_pool",
  ),
  one(
    "a workspace's environment that is not there",
    { workspaces: [{ name: "w", environment: "x" }] },
    "/workspaces/0/environment",
  ),
  one(
    "a pool of VCS providers at a workspace",
    { agent_pools: [{ name: "v", type: "vcs" }], workspaces: [{ name: "w", agent_pool: "v" }] },
    "/workspaces/0/agent_pool",
  ),
  one(
    "a workspace that chooses hosted runners and a pool",
    { agent_pools: [{ name: "p" }], workspaces: [{ name: "w", agent_pool: "p", hosted: true }] },
    "/workspaces/0/hosted",
  ),
  one(
    "a pool that a workspace may not use",
    { agent_pools: [{ name: "p", ...closed }], workspaces: [{ name: "w", agent_pool: "p" }] },
    "/workspaces/0",
  ),
  one(
    "a pool that its environment may not use",
    { agent_pools: [{ name: "p", ...closed }], environments: [{ name: "e", default_agent_pool: "p" }] },
    "/environments/0/default_agent_pool",
  ),
  one(
    "a selected environment that is not there",
    { agent_pools: [{ name: "p", ...closed, environments: ["x"] }] },
    "/agent_pools/0/environments/0",
  ),
  one(
    "selected environments of a pool that is open to all",
    { agent_pools: [{ name: "p", environments: ["e"] }], environments: [{ name: "e" }] },
    "/agent_pools/0/environments",
  ),
  one(
    "environment access of a pool of VCS providers",
    { agent_pools: [{ name: "v", type: "vcs", ...closed }] },
    "/agent_pools/0",
  ),
  one(
    "a VCS provider at a pool that is not there",
    { vcs_providers: [{ name: "v", kind: "github", agent_pool: "x" }] },
    "/vcs_providers/0/agent_pool",
  ),
  one(
    "a self-hosted VCS provider without address",
    { vcs_providers: [{ name: "v", kind: "github_enterprise" }] },
    "/vcs_providers/0/url",
  ),
  one(
    "a hosted VCS provider at a pool",
    { agent_pools: [{ name: "v", type: "vcs" }], vcs_providers: [{ name: "v", kind: "github", agent_pool: "v" }] },
    "/vcs_providers/0",
  ),
  one(
    "hosted runners where pools are required",
    { require_agent_pool: true, workspaces: [{ name: "w" }] },
    "/workspaces/0",
  ),
  {
    what: "a name of another account",
    accounts: [
      { name: "One", service_accounts: [admin], agent_pools: [{ name: "p" }] },
      { name: "Two", service_accounts: [admin], workspaces: [{ name: "w", agent_pool: "p" }] },
    ],
    at: ["/accounts/1/workspaces/0/agent_pool"],
  },
];

const duplicates: readonly FaultySeed[] = [
  one(
    "a service account's name twice",
    { service_accounts: [admin, { ...admin, name: "Admin" }] },
    "/service_accounts/1/name",
  ),
  one("a pool's name twice", { agent_pools: [{ name: "a" }, { name: "A" }] }, "/agent_pools/1/name"),
  one(
    "a token's name twice",
    { agent_pools: [{ name: "a", tokens: [{ name: "t" }, { name: "T" }] }] },
    "/agent_pools/0/tokens/1/name",
  ),
  one("an environment's name twice", { environments: [{ name: "e" }, { name: "E" }] }, "/environments/1/name"),
  one(
    "a VCS provider's name twice",
    {
      vcs_providers: [
        { name: "v", kind: "github" },
        { name: "V", kind: "github" },
      ],
    },
    "/vcs_providers/1/name",
  ),
  one("a workspace's name twice", { workspaces: [{ name: "w" }, { name: "W" }] }, "/workspaces/1/name"),
  {
    what: "a service account's token twice",
    accounts: ["One", "Two"].map((name) => ({ name, service_accounts: [{ ...admin, token: userToken }] })),
    at: ["/accounts/1/service_accounts/0/token"],
  },
  one(
    "an agent pool token twice",
    { agent_pools: ["a", "b"].map((name) => ({ name, tokens: [{ name: "t", token: poolToken }] })) },
    "/agent_pools/1/tokens/0/token",
  ),
];

const otherFaults: readonly FaultySeed[] = [
  one(
    "an unknown permission",
    { service_accounts: [{ ...admin, permissions: ["*:*", "pools:fly"] }] },
    "/service_accounts/0/permissions/1",
  ),
  one(
    "a user token with a wrong checksum",
    { service_accounts: [{ ...admin, token: misspelt(userToken) }] },
    "/service_accounts/0/token",
  ),
  one(
    "a pool token with a wrong checksum",
    { agent_pools: [{ name: "a", tokens: [{ name: "t", token: misspelt(poolToken) }] }] },
    "/agent_pools/0/tokens/0/token",
  ),
  one(
    "an expiry that no calendar has",
    { agent_pools: [{ name: "a", tokens: [{ name: "t", expires_at: "2030-02-30T00:00:00Z" }] }] },
    "/agent_pools/0/tokens/0/expires_at",
  ),
  one(
    "a pool beyond the quota",
    { quotas: { agent_pools: 1 }, agent_pools: [{ name: "a" }, { name: "b" }] },
    "/agent_pools/1",
  ),
  one(
    "a token beyond the quota",
    { quotas: { tokens_per_agent_pool: 1 }, agent_pools: [{ name: "a", tokens: [{ name: "t" }, { name: "u" }] }] },
    "/agent_pools/0/tokens/1",
  ),
  one(
    "several faults at once",
    {
      agent_pools: [{ name: "a" }, { name: "a" }],
      default_agent_pool: "x",
      workspaces: [{ name: "w", environment: "x" }],
    },
    "/agent_pools/1/name",
    "/default_agent_pool",
    "/workspaces/0/environment",
  ),
];

/** Seed documents with every fault that there is (MOCK-1). */
export const faultySeeds: readonly FaultySeed[] = [...schemaFaults, ...referenceFaults, ...duplicates, ...otherFaults];
