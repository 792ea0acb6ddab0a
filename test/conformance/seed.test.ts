import { createServer, VirtualClock, type SeedDocument, type Server } from "@muster/server";
import { describe, expect, it } from "vitest";
import { faultySeeds } from "./faulty-seeds.js";
import { createPool, plantAgent, registration } from "./planting.js";
import { makeSecret } from "./secret.js";
import { startWorld, type World } from "./world.js";

const admin = { name: "admin", permissions: ["*:*"] };
const plant = (world: World, document: object) => world.ok("seed", { body: { document } });

/** The first account of what was planted, and how its admin calls. */
async function planted(world: World, document: object) {
  const { accounts } = await plant(world, document);
  const [{ id: account_id, service_accounts } = expect.fail("no account")] = accounts;
  const { token } = service_accounts[0] ?? expect.fail("no service account");
  return { accounts, parts: { path: { account_id }, token } };
}

describe.each([{ over: "in process" }, { over: "over HTTP" }])("seeds $over", ({ over }) => {
  const needs = { clock: true, socket: over === "over HTTP" };

  it("MOCK-1 a seed takes the place of all there is; the control token stays valid and no other does", async (test) => {
    await using world = await startWorld(test, needs);
    const { path, session } = await plantAgent(world);
    const { now } = await world.ok("advanceClock", { body: { milliseconds: 5000 } });
    const { parts } = await planted(world, { accounts: [{ name: "Fresh", service_accounts: [admin] }] });
    expect(await world.ok("getClock")).toMatchObject({ now });
    expect(await world.ok("getAccount", parts)).toMatchObject({ name: "Fresh", created_at: now });
    expect(await world.ok("listAgentPools", parts)).toMatchObject({ items: [] });
    expect(await world.ok("listAgents", parts)).toMatchObject({ items: [] });
    expect(await world.ok("listAuditEvents", parts)).toMatchObject({ items: [] });
    if (parts.token !== world.adminToken) await world.refused("unauthenticated", "getAccount");
    const beat = { path, token: session.session_token, body: { version: "1.0.0" } };
    await world.refused("unauthenticated", "heartbeatAgent", beat);
  });

  it("MOCK-1 the seeds that the server brings along have a name", async (test) => {
    await using world = await startWorld(test, needs);
    for (const [name, pools] of [
      ["demo", ["production", "staging", "git-gateway"]],
      ["empty", []],
    ] as const) {
      const { accounts } = await world.ok("seed", { body: { name } });
      const [{ id: account_id, service_accounts } = expect.fail("no account")] = accounts;
      const parts = { path: { account_id }, token: service_accounts[0]?.token ?? null };
      expect((await world.ok("listAgentPools", parts)).items.map((pool) => pool.name)).toEqual(pools);
    }
  });

  it("MOCK-1 the same seed at the same instant has the same identifiers and secrets", async (test) => {
    await using world = await startWorld(test, needs);
    const document = {
      accounts: [{ name: "Example", service_accounts: [admin], agent_pools: [{ name: "production" }] }],
    };
    const first = await planted(world, document);
    const pools = await world.ok("listAgentPools", first.parts);
    await world.ok("createAgentPool", { ...first.parts, body: { name: world.name() } });
    await world.ok("createSnapshot");
    expect((await planted(world, document)).accounts).toEqual(first.accounts);
    expect(await world.ok("listAgentPools", first.parts)).toEqual(pools);
    const made = await world.ok("createAgentPool", { ...first.parts, body: { name: "next" } });
    await world.advance(1000);
    const later = await planted(world, document);
    expect(later.parts.token).toBe(first.parts.token);
    expect(later.accounts).not.toEqual(first.accounts);
    expect(made.id).not.toBe((await world.ok("createAgentPool", { ...later.parts, body: { name: "next" } })).id);
  });

  it("MOCK-1 reset returns to what was planted last, its clock and its tokens included; snapshots stay", async (test) => {
    await using world = await startWorld(test, needs);
    const before = await createPool(world);
    const { id } = await world.ok("createSnapshot");
    const { now } = await world.ok("advanceClock", { body: { milliseconds: 5000 } });
    const { parts } = await planted(world, { accounts: [{ name: "Fresh", service_accounts: [admin] }] });
    await world.ok("createAgentPool", { ...parts, body: { name: world.name() } });
    await world.advance(5000);
    await world.ok("reset");
    expect(await world.ok("getClock")).toMatchObject({ now });
    expect(await world.ok("listAgentPools", parts)).toMatchObject({ items: [] });
    await world.ok("restoreSnapshot", { path: { snapshot_id: id } });
    expect((await world.ok("listAgentPools")).items).toMatchObject([{ id: before.id }]);
  });

  it("MOCK-1 with the world before a seed go its faults, its downtime and the log of requests", async (test) => {
    await using world = await startWorld(test, needs);
    await world.ok("addFault", { body: { kind: "status", status: 500 } });
    await world.ok("startDowntime", { body: {} });
    await world.ok("seed", { body: { name: "empty" } });
    expect(await world.ok("listFaults")).toEqual({ items: [] });
    expect(await world.ok("listRequests")).toEqual({ items: [] });
    await world.ok("getHealth");
  });
});

describe("seed documents", () => {
  it("MOCK-1 plant several accounts with all that may stand in them, and the tokens that they give", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const [secret, poolSecret] = [makeSecret("msa"), makeSecret("mpt")];
    const quotas = { agent_pools: 4, tokens_per_agent_pool: 2 };
    const reader = { name: "reader", description: "Looks", permissions: ["*:read"], token: secret };
    const { accounts } = await plant(world, {
      accounts: [
        {
          ...{
            name: "First",
            service_accounts: [admin, reader],
            hosted_concurrency: 7,
            quotas,
            require_agent_pool: true,
          },
          default_agent_pool: "Shared",
          agent_pools: [
            {
              name: "shared",
              tags: { team: "a" },
              min_agent_version: "1.2.0",
              tokens: [{ name: "a", token: poolSecret }],
            },
            {
              name: "live",
              environment_access: "selected",
              environments: ["LIVE"],
              tokens: [{ name: "a" }, { name: "b" }],
            },
            { name: "git", type: "vcs" },
          ],
          environments: [{ name: "live", description: "What customers see", default_agent_pool: "live" }],
          vcs_providers: [{ name: "forge", kind: "github_enterprise", url: "https://forge.test", agent_pool: "git" }],
          workspaces: [
            { name: "network", environment: "Live" },
            { name: "tools", agent_pool: "shared" },
          ],
        },
        { name: "Second", service_accounts: [admin], agent_pools: [{ name: "shared" }] },
      ],
    });
    expect(accounts).toMatchObject([
      { name: "First", service_accounts: [{ name: "admin" }, { name: "reader", token: secret }] },
      { name: "Second", service_accounts: [{ name: "admin" }] },
    ]);
    const path = { account_id: accounts[0]?.id ?? "" };
    const read = { path, token: secret };
    expect(await world.ok("getAccount", read)).toMatchObject({
      ...{ name: "First", hosted_concurrency: 7, require_agent_pool: true, quotas: { ...quotas, agents: 1000 } },
    });
    const [shared, live, git] = (await world.ok("listAgentPools", read)).items;
    expect(shared).toMatchObject({ name: "shared", tags: { team: "a" }, min_agent_version: "1.2.0" });
    expect(git).toMatchObject({ name: "git", type: "vcs" });
    expect(await world.ok("getDefaultAgentPool", read)).toEqual({ agent_pool_id: shared?.id });
    const [environment] = (await world.ok("listEnvironments", read)).items;
    expect(environment).toMatchObject({ description: "What customers see", default_agent_pool_id: live?.id });
    expect(live).toMatchObject({ environment_access: "selected", environment_ids: [environment?.id] });
    expect((await world.ok("listVcsProviders", read)).items).toMatchObject([{ agent_pool_id: git?.id }]);
    expect((await world.ok("listWorkspaces", read)).items).toMatchObject([
      { name: "network", environment_id: environment?.id, agent_pool_id: null },
      { name: "tools", environment_id: null, agent_pool_id: shared?.id },
    ]);
    expect((await world.ok("listServiceAccounts", read)).items[1]).toMatchObject({ description: "Looks" });
    await world.refused("permission_missing", "createAgentPool", { ...read, body: { name: "more" } });
    const registered = await world.ok("registerAgent", { token: poolSecret, body: registration(world) });
    expect(registered.agent_pool.id).toBe(shared?.id);
    const asOther = {
      path: { account_id: accounts[1]?.id ?? "" },
      token: accounts[1]?.service_accounts[0]?.token ?? null,
    };
    expect((await world.ok("listAgentPools", asOther)).items).toMatchObject([{ name: "shared" }]);
  });

  for (const { what, accounts, at } of faultySeeds) {
    it(`MOCK-1 are refused with a pointer for ${what}, and nothing changes`, async (test) => {
      await using world = await startWorld(test, { clock: true });
      const pool = await createPool(world);
      await world.ok("addFault", { body: { kind: "status", status: 500, operation: "getDocs" } });
      const { errors } = await world.refused("validation_failed", "seed", { body: { document: { accounts } } });
      const places = errors?.map((fault) => ("pointer" in fault ? fault.pointer : fault));
      expect(places).toEqual(at.map((place) => `/document${place}`));
      expect((await world.ok("listAgentPools")).items).toEqual([pool]);
      expect((await world.ok("listFaults")).items).toHaveLength(1);
      // What is refused draws no identifier and no secret either.
      const next = await createPool(world, { name: "next" });
      await world.ok("reset");
      await createPool(world, { name: pool.name });
      expect((await createPool(world, { name: "next" })).id).toBe(next.id);
      const seed = { accounts } as SeedDocument; // That it is none is the point.
      const starting = createServer({ seed, clock: new VirtualClock() });
      for (const place of at) await expect(starting).rejects.toThrow(`${place} `);
    });
  }

  it("MOCK-1 are all or nothing for whoever calls meanwhile", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const agent_pools = Array.from({ length: 50 }, (_, number) => ({ name: `pool-${number}` }));
    const document = { accounts: [{ name: "Example", service_accounts: [admin], agent_pools }] };
    const { parts } = await planted(world, document);
    await world.ok("seed", { body: { name: "demo" } });
    const count = async () => {
      // At one instant the first account and its admin are the same whatever the seed.
      return (await world.ok("listAgentPools", { ...parts, query: { limit: 100 } })).items.length;
    };
    const counts = [count(), plant(world, document).then(count), ...Array.from({ length: 40 }, count)];
    expect(new Set(await Promise.all(counts))).toEqual(new Set([3, 50]));
  });

  it("MOCK-1 plant over the controls just what a server starts with that is given them", async () => {
    const seed = { accounts: [{ name: "Example", service_accounts: [admin], agent_pools: [{ name: "production" }] }] };
    const given = await createServer({ seed, clock: new VirtualClock(), controls: true });
    const told = await createServer({ clock: new VirtualClock(), controls: true });
    const { accountId, adminToken } = given.access;
    const send = async (server: Server, path: string, token = "", init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      return (await server.fetch(new Request(`http://muster.test${path}`, { headers, ...init }))).json();
    };
    const order = { method: "POST", body: JSON.stringify({ document: seed }) };
    expect(await send(told, "/_control/seed", told.access.controlToken, order)).toMatchObject({
      accounts: [{ id: accountId, service_accounts: [{ token: adminToken }] }],
    });
    const pools = `/v1/accounts/${accountId}/agent-pools`;
    const list = await send(told, pools, adminToken);
    expect(list).toMatchObject({ items: [{ name: "production" }] });
    expect(list).toEqual(await send(given, pools, adminToken));
  });
});
