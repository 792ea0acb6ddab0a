import { readFile } from "node:fs/promises";
import { operations } from "@muster/openapi/control/operations";
import { afterEach, describe, expect, it } from "vitest";
import { createPool, plantAgent } from "./planting.js";
import { claimCall, plantRunningJob } from "./run-planting.js";
import { startWorld, type World } from "./world.js";

const minute = 60_000;

async function poolNames(world: World): Promise<readonly string[]> {
  return (await world.ok("listAgentPools")).items.map(({ name }) => name);
}

/** The end of a test on a foreign server leaves no fault behind. */
let cleanUp: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await cleanUp?.();
  cleanUp = undefined;
});

describe("snapshots", () => {
  it("MOCK-1 a snapshot brings back objects, tokens and the clock, any number of times", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { pool, path, session } = await plantAgent(world);
    const { id, at } = await world.ok("createSnapshot");
    expect(at).toBe((await world.ok("getClock")).now);
    for (let time = 0; time < 2; time += 1) {
      await world.ok("deleteAgentPool", { path: { agent_pool_id: pool.id } });
      await createPool(world);
      await world.advance(minute);
      await world.ok("restoreSnapshot", { path: { snapshot_id: id } });
      expect(await poolNames(world)).toEqual([pool.name]);
      expect((await world.ok("getClock")).now).toBe(at);
      await world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.2.3" } });
    }
  });

  it("MOCK-1 what comes after a snapshot comes alike each time: identifiers and secrets too", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { id } = await world.ok("createSnapshot");
    const body = { name: world.name() };
    const first = await createPool(world, body);
    await world.ok("restoreSnapshot", { path: { snapshot_id: id } });
    expect(await createPool(world, body)).toEqual(first);
  });

  it("MOCK-1 a snapshot that nobody made is absent, and a reset keeps those that somebody made", async (test) => {
    await using world = await startWorld(test, { clock: true });
    await world.refused("not_found", "restoreSnapshot", { path: { snapshot_id: `snap-${"0".repeat(26)}` } });
    const pool = await createPool(world);
    const { id } = await world.ok("createSnapshot");
    await world.ok("reset");
    expect(await poolNames(world)).toEqual([]);
    await world.ok("restoreSnapshot", { path: { snapshot_id: id } });
    expect(await poolNames(world)).toEqual([pool.name]);
  });
});

describe("faults", () => {
  it("MOCK-1 a status fault answers so many requests of its operation with that problem and does nothing", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    const fault = { kind: "status", operation: "createAgentPool", status: 500, count: 2 };
    const added = await world.ok("addFault", { body: fault });
    expect(added).toMatchObject({ ...fault, remaining: 2, milliseconds: null });
    const parts = { body: { name: world.name() } };
    await world.refused("internal_error", "createAgentPool", parts);
    expect((await world.ok("listFaults")).items).toEqual([{ ...added, remaining: 1 }]);
    await world.ok("getAccount");
    await world.refused("internal_error", "createAgentPool", parts);
    expect((await world.ok("listFaults")).items).toEqual([]);
    await world.ok("createAgentPool", parts);
  });

  it("MOCK-1 a problem that asks to wait says how long", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    await world.ok("addFault", { body: { kind: "status", operation: "getAccount", status: 429 } });
    const { response, text } = await world.call("getAccount");
    expect(JSON.parse(text)).toMatchObject({ code: "rate_limited" });
    expect(response.headers.get("retry-after")).toBe("1");
  });

  it("MOCK-1 a request dropped before the commit did nothing; one dropped after it did all", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    const lose = async (kind: string) => {
      const name = world.name();
      await world.ok("addFault", { body: { kind, operation: "createAgentPool" } });
      await expect(world.call("createAgentPool", { body: { name } })).rejects.toThrow();
      return (await world.ok("listAgentPools", { query: { name } })).items.length;
    };
    expect(await lose("drop_before_commit")).toBe(0);
    expect(await lose("drop_after_commit")).toBe(1);
  });

  it("MOCK-1 a lost answer is had again with the same Idempotency-Key", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    const parts = { headers: { "idempotency-key": world.name("0123456789abcdef") }, body: { name: world.name() } };
    await world.ok("addFault", { body: { kind: "drop_after_commit", operation: "createAgentPool" } });
    await expect(world.call("createAgentPool", parts)).rejects.toThrow();
    const pool = await world.ok("createAgentPool", parts);
    expect((await world.ok("listAgentPools", { query: { name: pool.name } })).items).toMatchObject([{ id: pool.id }]);
  });

  it("MOCK-1 a late answer comes when the clock says so, or when the faults are cleared", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    await world.ok("addFault", { body: { kind: "latency", operation: "getAccount", milliseconds: 1500, count: 2 } });
    let answered = 0;
    const ask = () => world.ok("getAccount").then(() => (answered += 1));
    const remaining = async () => (await world.ok("listFaults")).items[0]?.remaining ?? 0;
    const first = ask();
    while ((await remaining()) > 1);
    await world.advance(1499);
    expect(answered).toBe(0);
    await world.advance(1);
    await first;
    const second = ask();
    while ((await remaining()) > 0);
    await world.ok("clearFaults");
    await second;
    expect(answered).toBe(2);
  });

  it("MOCK-1 a late answer comes though the world was returned to a snapshot meanwhile", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    const { id } = await world.ok("createSnapshot");
    await world.ok("addFault", { body: { kind: "latency", operation: "getHealth", milliseconds: 1500 } });
    const asked = world.ok("getHealth");
    while ((await world.ok("listFaults")).items.length > 0);
    await world.ok("restoreSnapshot", { path: { snapshot_id: id } });
    await world.advance(1500);
    expect(await asked).toEqual({ status: "ok" });
  });

  it("MOCK-1 a request meets one fault at most, the oldest; null strikes every operation, and no control", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    await world.ok("addFault", { body: { kind: "status", status: 503, operation: null } });
    await world.ok("addFault", { body: { kind: "status", status: 500, operation: "getReadiness" } });
    await world.ok("getClock");
    await world.refused("unavailable", "getReadiness");
    await world.refused("internal_error", "getReadiness");
    await world.ok("getReadiness");
  });
});

describe("downtime", () => {
  it("MOCK-1 a server that is down answers nothing but the controls until it is brought back", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("endDowntime");
    const up = { down: false, since: null, until: null };
    expect(await world.ok("getDowntime")).toEqual(up);
    const { now } = await world.ok("getClock");
    expect(await world.ok("startDowntime", { body: {} })).toEqual({ down: true, since: now, until: null });
    await expect(world.call("getHealth")).rejects.toThrow();
    await world.advance(minute);
    await expect(world.call("getAccount")).rejects.toThrow();
    expect(await world.ok("endDowntime")).toEqual(up);
    await world.ok("getAccount");
  });

  it("MOCK-1 it comes back by itself at the instant that was given", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("endDowntime");
    await world.ok("startDowntime", { body: { milliseconds: minute } });
    await world.advance(minute - 1);
    await expect(world.call("getHealth")).rejects.toThrow();
    await world.advance(1);
    await world.ok("getHealth");
    expect((await world.ok("getDowntime")).down).toBe(false);
  });
});

describe("downtime of those who wait", () => {
  it("MOCK-1 a claim and a reader of a log that wait are cut off, and neither gets an answer", async (test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const { job, session } = await plantRunningJob(world);
    const claim = world.begin("claimJob", claimCall(session, { wait_seconds: 50 }));
    const reader = world.begin("readJobLog", { path: { job_id: job.id }, query: { wait_seconds: 50 } });
    for (let look = 0; look < 5; look += 1) await world.ok("getAccount");
    expect([claim.isAnswered, reader.isAnswered]).toEqual([false, false]);
    await world.ok("startDowntime", { body: {} });
    try {
      await expect(claim.answer).rejects.toThrow();
      await expect(reader.answer).rejects.toThrow();
    } finally {
      await world.ok("endDowntime");
    }
    expect((await world.ok("getJob", { path: { job_id: job.id } })).id).toBe(job.id);
  });
});

describe("the log of requests", () => {
  it("MOCK-1 it tells what reached the server and what became of it, without queries and tokens", async (test) => {
    await using world = await startWorld(test, { clock: true });
    cleanUp = () => world.ok("clearFaults");
    await world.ok("clearRequests");
    const { response } = await world.call("listAgentPools", { query: { name: "secret" } });
    await world.refused("unauthenticated", "getAccount", { token: null });
    const { id } = await world.ok("addFault", { body: { kind: "drop_before_commit", operation: "getHealth" } });
    await expect(world.call("getHealth")).rejects.toThrow();
    await world.send({ method: "GET", path: "/nowhere?secret" });
    const { items } = await world.ok("listRequests");
    const pools = `/v1/accounts/${world.accountId}/agent-pools`;
    expect(items).toMatchObject([
      { operation: "listAgentPools", method: "GET", path: pools, status: 200, fault_id: null },
      { operation: "getAccount", status: 401 },
      { operation: "getHealth", status: null, fault_id: id },
      { operation: null, path: "/nowhere", status: 404 },
    ]);
    expect(items[0]?.request_id).toBe(response.headers.get("x-request-id"));
    expect(JSON.stringify(items)).not.toContain("secret");
    expect((await world.ok("listRequests", { query: { operation: "getAccount" } })).items).toEqual([items[1]]);
  });

  it("MOCK-1 it keeps the last 1,000", async (test) => {
    await using world = await startWorld(test, { clock: true });
    for (let count = 0; count < 1001; count += 1) await world.call("getHealth", { token: null });
    await world.ok("getReadiness");
    const { items } = await world.ok("listRequests");
    expect(items).toHaveLength(1000);
    expect(items.at(-1)).toMatchObject({ operation: "getReadiness" });
  });
});

describe("what the reference server does otherwise", () => {
  it("MOCK-2 stands on one page, which names every kind of control", async () => {
    const page = await readFile(new URL("../../openapi/mock.md", import.meta.url), "utf8");
    const named = ["clock", "reset", "snapshots", "faults", "downtime", "log of requests", "seeds"];
    expect(named.filter((control) => !page.toLowerCase().includes(control))).toEqual([]);
    const kinds = new Set(Object.values(operations).map(({ path }) => path.split("/")[2]));
    expect([...kinds].sort()).toEqual(["clock", "downtime", "faults", "requests", "reset", "seed", "snapshots"]);
  });
});
