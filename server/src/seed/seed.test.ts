import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VirtualClock } from "../clock.js";
import { createServer } from "../server.js";
import { issueToken } from "../tokens.js";
import { systemRandom } from "../random.js";
import { namedSeeds } from "./named-seeds.js";
import { readSeed } from "./read-seed.js";
import type { SeedDocument } from "./seed-document.js";

const admin = { name: "admin", permissions: ["*:*"] };
const withAccount = (account: object): SeedDocument => ({
  accounts: [{ name: "Example", service_accounts: [admin], ...account }],
});

async function list(seed: SeedDocument, path: string): Promise<unknown> {
  const { access, ...server } = await createServer({ seed, clock: new VirtualClock() });
  const headers = { authorization: `Bearer ${access.adminToken}` };
  const response = await server.fetch(
    new Request(`http://muster.test/v1/accounts/${access.accountId}${path}`, { headers }),
  );
  return response.json();
}

describe("seeds", () => {
  it("plant what they describe, every default in its place", async () => {
    expect(await list(namedSeeds.demo, "/agent-pools")).toMatchObject({
      items: [
        { name: "production", tags: { team: "platform" }, type: "runs" },
        { name: "staging", tags: {} },
        { name: "git-gateway", type: "vcs" },
      ],
    });
    const workspaces = await list(namedSeeds.demo, "/workspaces");
    expect(workspaces).toMatchObject({
      items: [
        { name: "network", agent_pool_id: expect.stringMatching(/^apool-/) as string },
        { name: "storage" },
        { name: "playground", agent_pool_id: null },
      ],
    });
    expect(await list(namedSeeds.empty, "/agent-pools")).toEqual({ items: [], next_cursor: null });
  });

  it("plant environments, VCS providers and settings, each by the names of the others", async () => {
    const seed = withAccount({
      require_agent_pool: true,
      quotas: { queued_runs: 3 },
      default_agent_pool: "shared",
      agent_pools: [
        { name: "shared" },
        { name: "live", environment_access: "selected", environments: ["LIVE"] },
        { name: "git", type: "vcs" },
      ],
      environments: [{ name: "live", default_agent_pool: "live" }],
      vcs_providers: [{ name: "forge", kind: "github_enterprise", url: "https://forge.test", agent_pool: "git" }],
      workspaces: [{ name: "network", environment: "live", agent_pool: "live" }, { name: "playground" }],
    });
    const anId = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}-`)) as string;
    const quotas = { agent_pools: 100, agents: 1000, tokens_per_agent_pool: 20, queued_runs: 3 };
    expect(await list(seed, "")).toMatchObject({ require_agent_pool: true, hosted_concurrency: 5, quotas });
    expect(await list(seed, "/default-agent-pool")).toEqual({ agent_pool_id: anId("apool") });
    expect(await list(seed, "/environments")).toMatchObject({ items: [{ default_agent_pool_id: anId("apool") }] });
    expect(await list(seed, "/vcs-providers")).toMatchObject({ items: [{ agent_pool_id: anId("apool") }] });
    expect(await list(seed, "/agent-pools")).toMatchObject({
      items: [{ environment_access: "all" }, { environment_ids: [anId("env")] }, { type: "vcs" }],
    });
    expect(await list(seed, "/workspaces")).toMatchObject({
      items: [{ environment_id: anId("env"), agent_pool_id: anId("apool") }, { environment_id: null }],
    });
  });

  it("give each service account a role of its name in the whole account, unless it may do nothing", async () => {
    const idle = { name: "idle", permissions: [] };
    const seed = withAccount({
      service_accounts: [admin, { name: "auditor", permissions: ["*:read"] }, idle],
    });
    expect(await list(seed, "/roles")).toMatchObject({
      items: [
        { name: "admin", permissions: ["*:*"] },
        { name: "auditor", permissions: ["*:read"] },
      ],
    });
    const scope = { level: "account" };
    expect(await list(seed, "/access-policies")).toMatchObject({ items: [{ scope }, { scope }] });
    expect(await list(seed, "/service-accounts")).toMatchObject({
      items: [{ name: "admin" }, { name: "auditor" }, { name: "idle" }],
    });
  });

  it("refuse to start a server where they are at fault, and name each place", async () => {
    const seed = withAccount({ agent_pools: [{ name: "a" }, { name: "A" }], default_agent_pool: "b" });
    const faults =
      "/accounts/0/agent_pools/1/name is another agent pool's; /accounts/0/default_agent_pool there is no such";
    await expect(createServer({ seed })).rejects.toThrow(`the seed is not valid: ${faults}`);
  });

  it("give the admin the token that they name, and the account its name", async () => {
    const { secret } = issueToken("msa", systemRandom);
    const { access } = await createServer({ seed: withAccount({ service_accounts: [{ ...admin, token: secret }] }) });
    expect(access.adminToken).toBe(secret);
  });
});

describe("readSeed", () => {
  it("reads a seed by its name", async () => {
    expect(await readSeed("demo")).toBe(namedSeeds.demo);
  });

  it("reads a file, and says what is wrong with it", async () => {
    const directory = await mkdtemp(join(tmpdir(), "muster-seed-"));
    const file = join(directory, "seed.json");
    const seed = withAccount({ agent_pools: [{ name: "from-a-file" }] });
    await writeFile(file, JSON.stringify(seed));
    expect(await readSeed(file)).toMatchObject(seed);
    await writeFile(file, '{"accounts":[{"name":5}]}');
    await expect(readSeed(file)).rejects.toThrow("the seed is not valid: /accounts/0/name");
    await writeFile(file, "{");
    await expect(readSeed(file)).rejects.toThrow("the seed cannot be read: The JSON is not well-formed");
    await rm(directory, { recursive: true });
  });

  it("says which seeds there are", async () => {
    await expect(readSeed("nothing")).rejects.toThrow('there is no seed "nothing"; name one of empty, demo, or a file');
  });
});
