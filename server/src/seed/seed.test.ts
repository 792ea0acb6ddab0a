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

  it("give the admin the token that they name, and the account its name", async () => {
    const { secret } = issueToken("msa", systemRandom);
    const { access } = await createServer({ seed: withAccount({ service_accounts: [{ ...admin, token: secret }] }) });
    expect(access.adminToken).toBe(secret);
  });

  it.each([
    ["no admin", { accounts: [] }, "/accounts/0/service_accounts/0"],
    ["no service account", { accounts: [{ name: "a" }] }, "/accounts/0/service_accounts/0"],
    ["an unknown member", withAccount({ pools: [] }), "/accounts/0/pools"],
    ["a name that may not stand", withAccount({ name: " a" }), "/accounts/0/name"],
    ["a name in another normal form", withAccount({ name: "e\u0301" }), "/accounts/0/name"],
    [
      "an unknown permission",
      withAccount({ service_accounts: [{ ...admin, permissions: ["*:*", "pools:fly"] }] }),
      "/permissions/1",
    ],
    [
      "a mistyped token",
      withAccount({ service_accounts: [{ ...admin, token: "msa_x" }] }),
      "/service_accounts/0/token",
    ],
    [
      "a pool's name twice",
      withAccount({ agent_pools: [{ name: "a" }, { name: "A" }] }),
      "/accounts/0/agent_pools/1/name",
    ],
    [
      "a token's name twice",
      withAccount({ agent_pools: [{ name: "a", tokens: [{ name: "t" }, { name: "t" }] }] }),
      "/tokens/1/name",
    ],
    ["a workspace's name twice", withAccount({ workspaces: [{ name: "w" }, { name: "w" }] }), "/workspaces/1/name"],
    [
      "a pool that is not there",
      withAccount({ workspaces: [{ name: "w", agent_pool: "x" }] }),
      "/workspaces/0/agent_pool",
    ],
    [
      "a pool of the wrong type",
      withAccount({ agent_pools: [{ name: "v", type: "vcs" }], workspaces: [{ name: "w", agent_pool: "v" }] }),
      "/workspaces/0/agent_pool",
    ],
  ])("are refused for %s, by its place", async (_, seed, place) => {
    await expect(createServer({ seed })).rejects.toThrow(place);
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
    expect(await readSeed(file)).toEqual(seed);
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
