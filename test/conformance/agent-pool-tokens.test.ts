import { describe, expect, it } from "vitest";
import { createPool, heartbeat, issuePoolToken, plantAgent, registerAgent, registration } from "./planting.js";
import { checksum, makeSecret } from "./secret.js";
import { startWorld } from "./world.js";

const minute = 60_000;

describe("agent pool tokens", () => {
  it("TOK-1 the secret appears in the answer that issues the token and nowhere after", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const body = { name: world.name(), description: "Rotated every month" };
    const { token: secret, ...shown } = await issuePoolToken(world, pool.id, body);
    expect(shown).toMatchObject({ ...body, agent_pool_id: pool.id, expires_at: null, status: { last_used_at: null } });
    expect(shown.prefix).toBe(secret.slice(0, 8));
    const path = { agent_pool_token_id: shown.id };
    expect(await world.ok("getAgentPoolToken", { path })).toEqual(shown);
    const list = await world.call("listAgentPoolTokens", { path: { agent_pool_id: pool.id } });
    expect(JSON.parse(list.text)).toEqual({ items: [shown], next_cursor: null });
    await registerAgent(world, secret);
    for (const id of ["getAgentPoolToken", "getAgentPool", "listAgents"] as const) {
      const answer = await world.call(id, { path: { ...path, agent_pool_id: pool.id } });
      expect(answer.text).not.toContain(secret.slice(8));
    }
  });

  it("TOK-1 the name is unique in the pool, ignoring case, until the token is revoked", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    const token = await issuePoolToken(world, pool.id);
    const again = { path: { agent_pool_id: pool.id }, body: { name: token.name.toUpperCase() } };
    expect((await world.refused("name_taken", "createAgentPoolToken", again)).rule).toBe("TOK-1");
    await issuePoolToken(world, (await createPool(world)).id, { name: token.name });
    await world.ok("revokeAgentPoolToken", {
      path: { agent_pool_token_id: token.id },
      body: { sessions: "immediate" },
    });
    await world.ok("createAgentPoolToken", again);
  });

  it("TOK-1 the token shows when it last registered an agent, and no other call moves that", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, session } = await plantAgent(world);
    const path = { agent_pool_token_id: token.id };
    const { now } = await world.ok("getClock");
    await world.advance(minute);
    await heartbeat(world, session);
    expect((await world.ok("getAgentPoolToken", { path })).status.last_used_at).toBe(now);
    await registerAgent(world, token.token);
    const later = await world.ok("getClock");
    expect((await world.ok("getAgentPoolToken", { path })).status.last_used_at).toBe(later.now);
  });

  it("TOK-1 an expiry comes back exactly as it was written, and one that no calendar has is refused", async (test) => {
    await using world = await startWorld(test);
    const pool = await createPool(world);
    for (const expires_at of ["2030-01-01T00:00:00Z", "2030-01-01T02:00:00.123456+02:00", "2030-01-01t00:00:00z"]) {
      expect((await issuePoolToken(world, pool.id, { expires_at })).expires_at).toBe(expires_at);
    }
    for (const expires_at of ["2030-02-30T00:00:00Z", "2016-12-31T23:59:60Z", "infinity", "2030-01-01"]) {
      const parts = { path: { agent_pool_id: pool.id }, body: { name: world.name(), expires_at } };
      const problem = await world.refused("validation_failed", "createAgentPoolToken", parts);
      expect(problem.errors).toMatchObject([{ pointer: "/expires_at" }]);
    }
  });

  it("TOK-3 an expired token registers no new agent from that very millisecond on, and ends no session", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const pool = await createPool(world);
    const { now } = await world.ok("getClock");
    const expires_at = new Date(Date.parse(now) + minute).toISOString();
    const { token } = await issuePoolToken(world, pool.id, { expires_at });
    await world.advance(minute - 1);
    const session = await registerAgent(world, token);
    await world.advance(1);
    const problem = await world.refused("unauthenticated", "registerAgent", { token, body: registration(world) });
    expect(problem.rule).toBe("TOK-3");
    await heartbeat(world, session);
  });

  it("TOK-3 revoking a token ends the sessions that it registered, and no others", async (test) => {
    await using world = await startWorld(test);
    const { pool, token, session, path } = await plantAgent(world);
    const other = await issuePoolToken(world, pool.id);
    const untouched = await registerAgent(world, other.token);
    await world.ok("revokeAgentPoolToken", {
      path: { agent_pool_token_id: token.id },
      body: { sessions: "immediate" },
    });
    const beat = { path, token: session.session_token, body: { version: "1.2.3" } };
    expect((await world.refused("token_revoked", "heartbeatAgent", beat)).rule).toBe("TOK-3");
    await world.refused("token_revoked", "deregisterAgent", { path, token: session.session_token });
    await world.refused("token_revoked", "registerAgent", { token: token.token, body: registration(world) });
    await world.refused("not_found", "getAgentPoolToken", { path: { agent_pool_token_id: token.id } });
    await world.refused("not_found", "revokeAgentPoolToken", { path: { agent_pool_token_id: token.id } });
    await heartbeat(world, untouched);
  });

  it("TOK-5 secrets carry their kind and a checksum over all that stands before it", async (test) => {
    await using world = await startWorld(test);
    const { token, session } = await plantAgent(world);
    expect(token.token).toMatch(/^mpt_[0-9A-Za-z]{49}$/);
    expect(session.session_token).toMatch(/^mas_[0-9A-Za-z]{49}$/);
    for (const secret of [token.token, session.session_token, world.adminToken]) {
      expect(secret.slice(-6)).toBe(checksum(secret.slice(0, -6)));
    }
  });

  it("TOK-5 a mistyped token, an unknown one and none at all are refused as unauthenticated", async (test) => {
    await using world = await startWorld(test);
    const mistyped = world.adminToken.slice(0, -1) + (world.adminToken.endsWith("a") ? "b" : "a");
    const secrets = [
      mistyped,
      world.adminToken.slice(0, -1),
      makeSecret("msa"),
      makeSecret("mpt"),
      makeSecret("mjt"),
      null,
    ];
    for (const token of secrets) await world.refused("unauthenticated", "getAccount", { token });
    const [method, path] = ["GET", `/v1/accounts/${world.accountId}`];
    for (const authorization of ["Bearer", "Bearer ", `Basic ${world.adminToken}`, world.adminToken, "Bearer a b"]) {
      expect((await world.send({ method, path, headers: { authorization } })).response.status).toBe(401);
    }
    const lower = await world.send({ method, path, headers: { authorization: `bearer ${world.adminToken}` } });
    expect(lower.response.status).toBe(200);
  });
});
