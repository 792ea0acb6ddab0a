import { describe, expect, it } from "vitest";
import { exampleCalls } from "./example-calls.js";
import { heartbeat, issueUserToken, plantAgent, plantPrincipal } from "./planting.js";
import { everyOperation, startWorld, tokenKinds, type AnyOperationId, type CallParts, type World } from "./world.js";

const second = 1_000;

/** Calls that must be granted, so many. */
async function many(count: number, world: World, id: AnyOperationId, parts: CallParts): Promise<void> {
  for (let number = 0; number < count; number += 1) await world.ok(id, parts);
}

/** Makes a call that must be one too many, and answers the headers that tell of the allowance. */
async function limited(world: World, id: AnyOperationId, parts: CallParts) {
  await world.refused("rate_limited", id, parts);
  const { response } = await world.call(id, parts);
  return ["RateLimit-Policy", "RateLimit", "Retry-After"].map((name) => response.headers.get(name));
}

describe("rate limits", () => {
  it("grant so many requests at once, and one more at the instant at which there is room for it", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 20, seconds: 50 } });
    const { token } = await plantPrincipal(world, ["accounts:read"]);
    await many(20, world, "getAccount", { token });
    const policy = '"calls";q=20;w=50';
    expect(await limited(world, "getAccount", { token })).toEqual([policy, '"calls";r=0;t=3', "3"]);
    await world.advance(1.5 * second);
    expect(await limited(world, "getAccount", { token })).toEqual([policy, '"calls";r=0;t=1', "1"]);
    await world.advance(second - 1);
    expect(await limited(world, "getAccount", { token })).toEqual([policy, '"calls";r=0;t=1', "1"]);
    await world.advance(1);
    await many(1, world, "getAccount", { token });
    await limited(world, "getAccount", { token });
    await world.advance(5 * second);
    await many(2, world, "getAccount", { token });
    await limited(world, "getAccount", { token });
    await world.advance(500 * second);
    await many(20, world, "getAccount", { token });
    await limited(world, "getAccount", { token });
  });

  it("are one for all tokens of a service account, and another for each other caller", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 10, seconds: 600 } });
    const { token, serviceAccount } = await plantPrincipal(world, ["*:*"]);
    const other = (await issueUserToken(world, serviceAccount.id)).token;
    await many(6, world, "getAccount", { token });
    await many(4, world, "getAccount", { token: other });
    await limited(world, "getAccount", { token: other });
    await limited(world, "getAccount", { token });
    await world.ok("getAccount");
    const { token: poolToken } = await plantAgent(world);
    for (let number = 0; number < 9; number += 1) {
      await world.refused("validation_failed", "registerAgent", { token: poolToken.token, body: {} });
    }
    await limited(world, "registerAgent", { token: poolToken.token, body: {} });
    await world.ok("getAccount");
  });

  it("count what is refused after them, and not what they refuse", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 5, seconds: 5 } });
    const { token } = await plantPrincipal(world, ["accounts:read"]);
    for (let number = 0; number < 5; number += 1) await world.refused("permission_missing", "listRoles", { token });
    for (let number = 0; number < 30; number += 1) await world.refused("rate_limited", "listRoles", { token });
    await world.advance(second);
    await world.ok("getAccount", { token });
    for (const wrong of [null, `${token}x`]) {
      for (let number = 0; number < 9; number += 1)
        await world.refused("unauthenticated", "getAccount", { token: wrong });
    }
    await world.ok("getHealth");
  });

  it("do nothing of what they refuse, and leave no event", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 12, seconds: 12 } });
    const { token } = await plantPrincipal(world, ["*:*"]);
    await many(12, world, "getAccount", { token });
    const before = await world.ok("exportAuditEvents");
    const headers = { "idempotency-key": "0123456789abcdef" };
    const parts = { token, headers, body: { name: world.name() } };
    await world.refused("rate_limited", "createAgentPool", parts);
    expect(await world.ok("exportAuditEvents")).toBe(before);
    await world.advance(second);
    await world.ok("createAgentPool", parts);
  });

  it("leave heartbeats alone, and are no sign of life", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 10, seconds: 600 } });
    const { session, path } = await plantAgent(world);
    const own = { path, token: session.session_token };
    await many(10, world, "resumeAgent", own);
    await limited(world, "resumeAgent", own);
    await heartbeat(world, session);
    await world.advance(29 * second);
    await limited(world, "resumeAgent", own);
    await world.advance(second);
    expect((await world.ok("getAgent", { path })).status.state).toBe("unresponsive");
    // Every ten seconds, however long, and twice as often as that.
    for (let number = 0; number < 240; number += 1) {
      await heartbeat(world, session);
      await world.advance(5 * second);
    }
    expect((await world.ok("getAgent", { path })).status.state).toBe("idle");
  });

  it("leave an agent its calls when its heartbeats are too many", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 10, seconds: 10 } });
    const { session, path } = await plantAgent(world);
    const own = { path, token: session.session_token };
    await many(10, world, "heartbeatAgent", { ...own, body: { version: "1.0.0" } });
    const headers = await limited(world, "heartbeatAgent", { ...own, body: { version: "1.0.0" } });
    expect(headers).toEqual(['"heartbeats";q=10;w=10', '"heartbeats";r=0;t=1', "1"]);
    await world.ok("resumeAgent", own);
  });

  it("are whole again in a world that starts anew, and the controls have none", async (test) => {
    await using world = await startWorld(test, { clock: true, rateLimit: { requests: 5, seconds: 600 } });
    await many(5, world, "getAccount", {});
    await limited(world, "getAccount", {});
    await many(20, world, "getClock", {});
    await world.ok("reset");
    await many(5, world, "getAccount", {});
    await limited(world, "getAccount", {});
  });

  it("are met at every operation that takes a token", async (test) => {
    const limitedOperations: string[] = [];
    for (const name of Object.keys(everyOperation)) {
      const id = name as AnyOperationId; // The keys of a record are its keys.
      const kinds = tokenKinds(id);
      if (kinds.length === 0 || kinds.includes("control_token")) continue;
      await using world = await startWorld(test, { clock: true, rateLimit: { requests: 10, seconds: 40 } });
      const granted = await exampleCalls[id](world);
      await exhaust(world, id, granted.token);
      await limited(world, id, granted);
      limitedOperations.push(id);
    }
    expect(limitedOperations.length).toBeGreaterThan(50);
  });

  it("are none unless there is one", async (test) => {
    await using world = await startWorld(test, { clock: true });
    await many(1_000, world, "getAccount", {});
  });
});

/** Uses up what the caller of an operation may still do. */
async function exhaust(world: World, id: AnyOperationId, token: string | null | undefined): Promise<void> {
  const absent = { agent_id: `agent-${"0".repeat(26)}`, job_id: `job-${"0".repeat(26)}` };
  const own = { path: absent, ...(token === undefined ? {} : { token }) };
  for (let number = 0; number < 100; number += 1) {
    const { response } = await (token === undefined
      ? world.call("getAccount")
      : world.call(id, { ...own, ...(everyOperation[id].body === null ? {} : { body: { unknown: 1 } }) }));
    if (response.status === 429) return;
  }
  expect.fail(`${id} is not limited`);
}
