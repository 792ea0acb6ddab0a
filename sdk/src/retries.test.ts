import { describe, expect, it } from "vitest";
import { AbortedError, ConnectionError, MusterError, RateLimitedError, TimeoutError } from "./index.js";
import { agentPoolId, failureOf, hang, lose, ok, refuse, script, waitsBetween } from "./testing/scripted-server.js";

const pool = { id: agentPoolId, name: "production" };

describe("a call that may be repeated", () => {
  it.each([
    ["loses its connection", lose],
    ["is told to come back", refuse(429, "rate_limited")],
    ["meets a server that fails", refuse(500, "internal_error")],
    ["meets a server that is not ready", refuse(503, "unavailable")],
    ["meets a proxy's page", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
  ])("succeeds at the third request when it %s twice", async (_, failure) => {
    const { muster, seen } = script([failure, failure, ok(pool)]);

    const { data, attempts } = await muster.agentPools.get(agentPoolId).withResponse();

    expect(data).toEqual(pool);
    expect(attempts).toBe(3);
    // With chance at its highest, the waits are their limits.
    expect(waitsBetween(seen)).toEqual([500, 1000]);
  });

  it("fails as its last request did when its repetitions are used up", async () => {
    const { muster, seen } = script([refuse(503, "unavailable")], { retries: 4 });

    expect(await failureOf(muster.agentPools.get(agentPoolId))).toMatchObject({
      name: "ServerError",
      code: "unavailable",
      attempts: 5,
    });
    expect(waitsBetween(seen)).toEqual([500, 1000, 2000, 4000]);
  });

  it.each([
    [400, "malformed_request"],
    [401, "unauthenticated"],
    [403, "permission_missing"],
    [404, "not_found"],
    [409, "pool_in_use"],
    [412, "precondition_failed"],
    [422, "validation_failed"],
    [501, "not_implemented"],
  ])("is not repeated after %i %s", async (status, code) => {
    const { muster, seen } = script([refuse(status, code)]);

    expect(await failureOf(muster.agentPools.get(agentPoolId))).toMatchObject({ status, code, attempts: 1 });
    expect(seen).toHaveLength(1);
  });

  it("waits as long as the server asks, in seconds or until a date", async () => {
    const date = new Date(Date.UTC(2027, 0, 1, 0, 0, 10)).toUTCString();
    const { muster, seen } = script([
      refuse(429, "rate_limited", { "Retry-After": "7" }),
      refuse(503, "unavailable", { "Retry-After": date }),
      ok(pool),
    ]);

    await muster.agentPools.get(agentPoolId);

    expect(waitsBetween(seen)).toEqual([7000, 3000]);
  });

  it.each(["soon", "-5", "", "1.5", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "takes Retry-After: %j for none",
    async (text) => {
      const { muster, seen } = script([refuse(429, "rate_limited", { "Retry-After": text }), ok(pool)]);

      await muster.agentPools.get(agentPoolId);

      expect(waitsBetween(seen)).toEqual([500]);
    },
  );

  it("fails at once when it is to wait beyond its deadline, and says how long", async () => {
    const { muster, seen, clock } = script([refuse(429, "rate_limited", { "Retry-After": "3600" })]);

    const failure = await failureOf(muster.agentPools.get(agentPoolId));

    expect(failure).toBeInstanceOf(RateLimitedError);
    expect(failure).toMatchObject({ retryAfter: 3_600_000, attempts: 1 });
    expect(seen).toHaveLength(1);
    expect(clock.now()).toBe(seen[0]?.at);
  });

  it("ends with its signal while it waits, and keeps the reason", async () => {
    const ending = new AbortController();
    const { muster, seen, clock } = script([refuse(429, "rate_limited", { "Retry-After": "60" }), ok(pool)]);
    clock.after(5_000, () => {
      ending.abort("no longer needed");
    });

    const failure = await failureOf(muster.agentPools.get(agentPoolId, { signal: ending.signal }));

    expect(failure).toBeInstanceOf(AbortedError);
    expect(failure).toMatchObject({ cause: "no longer needed" });
    expect(seen).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it("sends nothing when its signal has aborted before", async () => {
    const { muster, seen } = script([ok(pool)]);

    const failure = await failureOf(muster.agentPools.get(agentPoolId, { signal: AbortSignal.abort() }));

    expect(failure).toBeInstanceOf(AbortedError);
    expect(failure).toMatchObject({ attempts: 0 });
    expect(seen).toHaveLength(0);
  });
});

describe("time", () => {
  it("ends each request that gets no answer, and the call with its repetitions", async () => {
    const { muster, seen, clock } = script([hang]);

    const failure = await failureOf(muster.agentPools.get(agentPoolId, { timeout: 1_000 }));

    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({ code: "timed_out", attempts: 3 });
    expect(waitsBetween(seen)).toEqual([1_500, 2_000]);
    expect(clock.pending).toBe(0);
  });

  it("is one deadline for all requests and the waits between them", async () => {
    const { muster, seen, clock } = script([hang], { retries: 100 });
    const begun = clock.now();

    const failure = await failureOf(muster.agentPools.get(agentPoolId, { timeout: 1_000, deadline: 5_000 }));

    expect(failure).toBeInstanceOf(MusterError);
    expect(clock.now() - begun).toBeLessThanOrEqual(5_000);
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe("what may act twice", () => {
  it("is repeated under one key of its own", async () => {
    const { muster, seen } = script([lose, refuse(409, "idempotency_key_in_flight"), ok(pool, { status: 201 })]);

    await muster.agentPools.create({ name: "production" });

    expect(seen.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual(["key-0", "key-0", "key-0"]);
    expect(seen.map(({ body }) => body)).toEqual(Array(3).fill('{"name":"production"}'));
  });

  it("carries the caller's key, and a key even where nothing is repeated", async () => {
    const { muster, seen } = script([ok(pool, { status: 201 })], { retries: 0 });

    await muster.agentPools.create({ name: "production" }, { idempotencyKey: "mine" });
    await muster.agentPools.create({ name: "staging" });

    expect(seen.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual(["mine", "key-1"]);
  });

  it("is not repeated without a key: a patch, and a POST that takes none", async () => {
    const { muster, seen } = script([lose]);

    expect(await failureOf(muster.agentPools.update(agentPoolId, { name: "b" }))).toBeInstanceOf(ConnectionError);
    expect(await failureOf(muster.agents.deregister("agent-01jd7zqb1k5m6n7p8q9r0s1t2v"))).toMatchObject({
      attempts: 1,
    });
    expect(seen).toHaveLength(2);
    expect(seen[0]?.headers.has("Idempotency-Key")).toBe(false);
  });

  it("is repeated where it replaces or deletes", async () => {
    const { muster, seen } = script([lose, () => new Response(null, { status: 204 })]);

    await muster.agentPools.delete(agentPoolId);

    expect(seen.map(({ method }) => method)).toEqual(["DELETE", "DELETE"]);
  });
});
