import { describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import { createPool } from "./planting.js";
import { everyOperation, startWorld, type AnyOperationId, type CallParts, type World } from "./world.js";

const [minute, hour] = [60_000, 60 * 60_000];

/** Every operation that takes a key, and whether its answer may hold a secret. */
const keyed = Object.entries(everyOperation).flatMap(([name, { headerParameters, problems }]) => {
  const id = name as AnyOperationId; // The entries of a record have its keys.
  const codes: readonly string[] = problems;
  return "Idempotency-Key" in headerParameters ? [{ id, issues: codes.includes("token_already_issued") }] : [];
});

/** A key that nothing used before. */
function freshKey(world: World): Record<string, string> {
  return { "idempotency-key": world.name("0123456789abcdef") };
}

/** What an answer says, apart from the names of the request and of the time at which it went. */
async function answer(world: World, id: AnyOperationId, parts: CallParts) {
  const { response, text } = await world.call(id, parts);
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id" && name !== "date");
  return { status: response.status, headers: Object.fromEntries(headers), text };
}

/** How often an operation has changed something. */
async function countChanges(world: World, operation: string): Promise<number> {
  return (await world.ok("exportAuditEvents", { query: { operation } })).split("\n").length;
}

describe("Idempotency-Key", () => {
  it("is taken by what creates or acts", () => {
    expect(keyed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["createAgentPool", "createAgentPoolToken", "revokeAgentPoolToken", "createWorkspace"]),
    );
  });

  for (const { id, issues } of keyed) {
    it(`gives ${id} the same answer again, and does nothing again`, async (test) => {
      await using world = await startWorld(test, { clock: true });
      const parts = { ...(await exampleCalls[id](world)), headers: freshKey(world) };
      const first = await answer(world, id, parts);
      expect(first.status, first.text).toBe(everyOperation[id].success.status);
      const changes = await countChanges(world, id);
      await world.advance(issues ? 10 * minute - 1 : 24 * hour - 1);
      expect(await answer(world, id, parts)).toEqual(first);
      expect(await countChanges(world, id)).toBe(changes);
    });
  }

  it("belongs to one request: another body or another operation is refused", async (test) => {
    await using world = await startWorld(test);
    const headers = freshKey(world);
    const pool = await createPool(world);
    const body = { name: world.name() };
    await world.ok("createAgentPool", { headers, body });
    const path = { agent_pool_id: pool.id };
    await world.refused("idempotency_key_reused", "createAgentPool", { headers, body: { ...body, description: "x" } });
    await world.refused("idempotency_key_reused", "createWorkspace", { headers, body });
    await world.refused("idempotency_key_reused", "createAgentPoolToken", { headers, path, body });
  });

  it("is kept for 24 hours and free from then on", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const parts = { headers: freshKey(world), body: { name: world.name() } };
    const first = await world.ok("createAgentPool", parts);
    await world.ok("deleteAgentPool", { path: { agent_pool_id: first.id } });
    await world.advance(24 * hour - 1);
    expect((await world.ok("createAgentPool", parts)).id).toBe(first.id);
    await world.advance(1);
    expect((await world.ok("createAgentPool", parts)).id).not.toBe(first.id);
  });

  it("repeats a secret for 10 minutes, and names the token whose secret is gone from then on", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const path = { agent_pool_id: (await createPool(world)).id };
    const parts = { path, headers: freshKey(world), body: { name: world.name() } };
    const token = await world.ok("createAgentPoolToken", parts);
    await world.advance(10 * minute - 1);
    expect((await world.ok("createAgentPoolToken", parts)).token).toBe(token.token);
    await world.advance(1);
    const problem = await world.refused("token_already_issued", "createAgentPoolToken", parts);
    expect(problem.token_id).toBe(token.id);
    const other = { ...parts, body: { name: world.name() } };
    await world.refused("idempotency_key_reused", "createAgentPoolToken", other);
    expect((await world.ok("listAgentPoolTokens", { path })).items).toHaveLength(1);
  });

  it("belongs to one principal: another one's same key is another key", async (test) => {
    await using world = await startWorld(test, { principals: { other: ["*:*"] } });
    const parts = { headers: freshKey(world), body: { name: world.name() } };
    await world.ok("createAgentPool", parts);
    await world.refused("name_taken", "createAgentPool", { ...parts, token: world.tokenOf("other") });
  });

  it("is not used up by what is refused", async (test) => {
    await using world = await startWorld(test);
    const taken = await createPool(world);
    const parts = { headers: freshKey(world), body: { name: taken.name } };
    await world.refused("name_taken", "createAgentPool", parts);
    await world.ok("deleteAgentPool", { path: { agent_pool_id: taken.id } });
    await world.ok("createAgentPool", parts);
  });

  it("lets one of several at once do the work; the others are told to wait or get its answer", async (test) => {
    await using world = await startWorld(test);
    const parts = { headers: freshKey(world), body: { name: world.name() } };
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.call("createAgentPool", parts)));
    const granted = answers.filter(({ response }) => response.status === 201);
    const refused = answers.filter(({ response }) => response.status !== 201);
    expect(granted.length).toBeGreaterThanOrEqual(1);
    expect(new Set(granted.map(({ text }) => text)).size).toBe(1);
    for (const { text } of refused) expect(JSON.parse(text)).toMatchObject({ code: "idempotency_key_in_flight" });
    const { items } = await world.ok("listAgentPools", { query: { name: parts.body.name } });
    expect(items).toHaveLength(1);
  });

  it("is at least 16 printable characters", async (test) => {
    await using world = await startWorld(test);
    for (const key of ["short", "with a blank in it!"]) {
      const parts = { headers: { "idempotency-key": key }, body: { name: world.name() } };
      const { errors } = await world.refused("validation_failed", "createAgentPool", parts);
      expect(errors).toMatchObject([{ parameter: "Idempotency-Key" }]);
    }
  });
});
