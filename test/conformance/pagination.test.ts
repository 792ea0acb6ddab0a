import { describe, expect, it } from "vitest";
import { createPool, createWorkspace, issuePoolToken, plantAgent, registerAgent } from "./planting.js";
import { createRun, plantRunner } from "./run-planting.js";
import { startWorld, type CallParts, type World } from "./world.js";

type ListId = "listAgentPools" | "listAgentPoolTokens" | "listAgents" | "listWorkspaces" | "listRuns";

/** Walks a list from page to page and answers the identifiers in the order in which they came. */
async function walk(world: World, id: ListId, parts: CallParts, atPage: (page: number) => Promise<unknown>) {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; cursor !== null; page += 1) {
    const query = { ...parts.query, ...(cursor === undefined ? {} : { cursor }) };
    const list: { items: { id: string }[]; next_cursor: string | null } = await world.ok(id, { ...parts, query });
    ids.push(...list.items.map((item) => item.id));
    cursor = list.next_cursor;
    await atPage(page);
  }
  return ids;
}

describe("lists", () => {
  it("show every object once, oldest first, whatever comes and goes during the walk", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const tokens: { id: string }[] = [];
    for (let number = 0; number < 9; number += 1) tokens.push(await issuePoolToken(world, pool.id));
    const [first, second, , , fifth] = tokens;
    const revoke = (token: { id: string } | undefined) =>
      world.ok("revokeAgentPoolToken", { path: { agent_pool_token_id: token?.id ?? "" } });
    const parts = { path: { agent_pool_id: pool.id }, query: { limit: 2 } };
    const ids = await walk(world, "listAgentPoolTokens", parts, async (page) => {
      if (page === 0) await Promise.all([revoke(first), revoke(second)]);
      if (page === 1) await revoke(fifth);
      if (page === 2) tokens.push(await issuePoolToken(world, pool.id));
    });
    expect(ids).toEqual(tokens.filter((token) => token !== fifth).map((token) => token.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("show every run once, whatever becomes of them and whatever is started during the walk", async (test) => {
    await using world = await startWorld(test, { ownAccount: true });
    const { workspace } = await plantRunner(world);
    const runs: { id: string }[] = [];
    const create = async () => runs.push(await createRun(world, workspace.id));
    for (let number = 0; number < 7; number += 1) await create();
    const parts = { query: { limit: 2, workspace_id: workspace.id } };
    const ids = await walk(world, "listRuns", parts, async (page) => {
      await world.ok("cancelRun", { path: { run_id: runs[page * 2]?.id ?? "" } });
      if (page === 1) await create();
    });
    expect(ids).toEqual(runs.map(({ id }) => id));
    const canceled = await walk(world, "listRuns", { query: { limit: 2, state: "canceled" } }, () => Promise.resolve());
    expect(canceled).toEqual([0, 2, 4, 6].map((place) => runs[place]?.id));
    const { next_cursor: cursor } = await world.ok("listRuns", parts);
    const other = { limit: 2, cursor: cursor ?? "" };
    await world.refused("invalid_cursor", "listRuns", { query: other });
    await world.refused("invalid_cursor", "listRuns", { query: { ...parts.query, ...other, kind: "destroy" } });
  });

  it("end with a null cursor and nowhere else, also where the last page is full", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    for (let number = 0; number < 4; number += 1) await issuePoolToken(world, pool.id);
    const list = (query: CallParts["query"]) => world.ok("listAgentPoolTokens", { path, ...(query && { query }) });
    expect((await list({ limit: 4 })).next_cursor).toBeNull();
    expect((await list({ limit: 3 })).next_cursor).not.toBeNull();
    expect((await list(undefined)).items).toHaveLength(4);
    const ids = await walk(world, "listAgentPoolTokens", { path, query: { limit: 2 } }, () => Promise.resolve());
    expect(ids).toEqual((await list({ limit: 100 })).items.map((token) => token.id));
  });

  it("hold 20 items unless told otherwise, and at most 100", async (test) => {
    await using world = await startWorld(test);
    for (let number = 0; number < 21; number += 1) await createWorkspace(world);
    expect((await world.ok("listWorkspaces")).items).toHaveLength(20);
    for (const limit of [0, 101, -1, "05", "1e1", "1.0", "", " 1", "x", 2 ** 60]) {
      const { errors } = await world.refused("validation_failed", "listWorkspaces", { query: { limit } });
      expect(errors, String(limit)).toMatchObject([{ parameter: "limit" }]);
    }
    expect((await world.ok("listWorkspaces", { query: { limit: 1 } })).items).toHaveLength(1);
  });

  it("take a cursor only for the same list with the same filters", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const { pool, token } = await plantAgent(world);
    await registerAgent(world, token.token);
    await Promise.all([createPool(world), createWorkspace(world), createWorkspace(world), plantAgent(world.other)]);
    const query = { limit: 1, agent_pool_id: pool.id };
    const { next_cursor: cursor } = await world.ok("listAgents", { query });
    if (cursor === null) expect.fail("the list ends too early");
    await world.ok("listAgents", { query: { ...query, limit: 7, cursor } });
    await world.refused("invalid_cursor", "listAgents", { query: { cursor } });
    await world.refused("invalid_cursor", "listAgents", {
      query: { cursor, agent_pool_id: `apool-${"0".repeat(26)}` },
    });
    await world.refused("invalid_cursor", "listWorkspaces", { query: { cursor } });
    const pools = await world.ok("listAgentPools", { query: { limit: 1 } });
    const filtered = { name: pool.name, cursor: pools.next_cursor ?? "" };
    await world.refused("invalid_cursor", "listAgentPools", { query: filtered });
    await world.other.refused("invalid_cursor", "listAgents", { query: { ...query, cursor } });
    await world.refused("invalid_cursor", "listAgents", { query: { ...query, cursor: `${cursor}A` } });
    await world.refused("validation_failed", "listAgents", { query: { ...query, cursor: "" } });
  });
});
