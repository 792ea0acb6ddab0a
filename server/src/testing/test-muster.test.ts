import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { LeakError, startMuster, type TestMuster } from "./index.js";

const seed = {
  accounts: [
    {
      name: "Example",
      service_accounts: [
        { name: "admin", permissions: ["*:*"] },
        { name: "reader", permissions: ["*:read"] },
      ],
      agent_pools: [{ name: "production" }],
      environments: [{ name: "live" }],
      workspaces: [{ name: "network", environment: "live" }],
    },
    { name: "Other", service_accounts: [{ name: "other", permissions: ["*:*"] }] },
  ],
};

interface CallParts {
  readonly body?: object;
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** Sends the request; the fetch of the server under test unless given. */
  readonly by?: typeof globalThis.fetch;
}

async function call(muster: TestMuster, method: string, path: string, parts: CallParts = {}) {
  const { body, token = muster.token, signal, by = muster.fetch } = parts;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }), ...(signal && { signal }) };
  const response = await by(`${muster.url}${path}`, init);
  const text = await response.text();
  return { status: response.status, json: text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>) };
}

const pools = (muster: TestMuster) => `/v1/accounts/${muster.accountId}/agent-pools`;
const createPool = (muster: TestMuster, name: string, parts: CallParts = {}) =>
  call(muster, "POST", pools(muster), { ...parts, body: { name } });

/** The lines of the leaks that closing it tells. */
async function leaksOf(muster: TestMuster): Promise<readonly string[]> {
  const thrown: unknown = await muster.close().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof LeakError)) throw new Error("nothing leaked", { cause: thrown });
  return thrown.leaks;
}

describe("startMuster", () => {
  it.each([false, true])("starts a server that answers at its url, listening: %s", async (listen) => {
    await using muster = await startMuster({ listen });
    const by = listen ? fetch : muster.fetch;
    expect(await createPool(muster, "production", { by })).toMatchObject({ status: 201, json: { name: "production" } });
    expect(await call(muster, "GET", pools(muster))).toMatchObject({ json: { items: [{ name: "production" }] } });
  });

  it("knows by their names what the seed planted, ignoring case", async () => {
    await using muster = await startMuster({ seed });
    const id = muster.idOf("agent_pool", "Production");
    expect(await call(muster, "GET", `/v1/agent-pools/${id}`)).toMatchObject({ json: { name: "production" } });
    const workspace = await call(muster, "GET", `/v1/workspaces/${muster.idOf("workspace", "network")}`);
    expect(workspace.json).toMatchObject({ environment_id: muster.idOf("environment", "live") });
    expect(await createPool(muster, "a", { token: muster.tokenOf("reader") })).toMatchObject({ status: 403 });
    const other = muster.account("other");
    expect(await call(muster, "GET", `/v1/accounts/${other.id}`, { token: other.token })).toMatchObject({
      json: { name: "Other" },
    });
    expect(() => muster.idOf("agent_pool", "staging")).toThrow(
      'the seed names no agent_pool "staging"; it names "production"',
    );
  });

  it("tells which member of a seed is at fault", async () => {
    const bad = { accounts: [{ name: "Example", service_accounts: [{ name: "admin", permissions: ["all"] }] }] };
    await expect(startMuster({ seed: bad })).rejects.toThrow("/accounts/0/service_accounts/0/permissions/0");
  });

  it("moves time, starts anew, and returns to a snapshot as often as it is asked to", async () => {
    await using muster = await startMuster({ seed });
    const began = muster.clock.now();
    const restore = await muster.snapshot();
    for (const name of ["one", "other"]) {
      await createPool(muster, name);
      await muster.advance(60_000);
      expect(muster.clock.now()).toBe(began + 60_000);
      await restore();
      expect((await call(muster, "GET", pools(muster))).json?.["items"]).toHaveLength(1);
    }
    await createPool(muster, "late");
    await muster.reset();
    expect((await call(muster, "GET", pools(muster))).json?.["items"]).toHaveLength(1);
    expect(muster.requests().map(({ operation }) => operation)).toEqual(["listAgentPools"]);
  });

  it("says how far time can be moved, and that real time cannot", async () => {
    await using muster = await startMuster();
    await expect(muster.advance(-1)).rejects.toThrow("advanceClock was refused");
    await using real = await startMuster({ clock: "real" });
    await expect(real.advance(1)).rejects.toThrow("The server runs on the real clock");
  });
});

describe("the fetch of a server under test", () => {
  it("fails as the platform's does where no answer comes, or the signal aborts", async () => {
    await using muster = await startMuster();
    await muster.addFault({ kind: "drop_after_commit", operation: "createAgentPool" });
    await expect(createPool(muster, "production")).rejects.toThrow(new TypeError("fetch failed"));
    const { signal } = new AbortController();
    await expect(call(muster, "GET", pools(muster), { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    expect(await call(muster, "GET", pools(muster), { signal })).toMatchObject({ status: 200 });
    const patience = new AbortController();
    await muster.addFault({ kind: "latency", operation: "getHealth", milliseconds: 1000 });
    const late = call(muster, "GET", "/healthz", { signal: patience.signal });
    patience.abort("gone");
    await expect(late).rejects.toBe("gone");
    await muster.clearFaults();
  });

  it("refuses to be given another server's address", async () => {
    await using muster = await startMuster();
    await expect(muster.fetch("https://muster.example.com/healthz")).rejects.toThrow(
      "https://muster.example.com is not the address of this server; give the client its url, https://muster.test",
    );
  });
});

describe("the requests of a server under test", () => {
  it.each([false, true])("are told with their bodies, over a socket: %s", async (listen) => {
    await using muster = await startMuster({ listen });
    const by = listen ? fetch : muster.fetch;
    await muster.addFault({ kind: "drop_before_commit", operation: "createAgentPool" });
    await expect(createPool(muster, "production", { by })).rejects.toThrow();
    await createPool(muster, "production", { by });
    await call(muster, "GET", `${pools(muster)}?limit=5`, { by });
    await call(muster, "GET", "/nowhere", { by });
    expect(muster.requests()).toMatchObject([
      { operation: "createAgentPool", method: "POST", body: { name: "production" }, status: null },
      { operation: "createAgentPool", body: { name: "production" }, status: 201 },
      { operation: "listAgentPools", path: pools(muster), status: 200 },
      { operation: null, path: "/nowhere", status: 404 },
    ]);
    const [listed] = muster.requests("listAgentPools");
    expect([listed?.query.get("limit"), listed?.body]).toEqual(["5", undefined]);
    expect([listed?.header("Authorization"), listed?.at]).toEqual([
      `Bearer ${muster.token}`,
      new Date(muster.clock.now()),
    ]);
  });

  it("are held against what was expected, and told where it is not so", async () => {
    await using muster = await startMuster();
    expect(() => muster.expectRequests("createAgentPool")).toThrow(
      "createAgentPool was to be called at least once, and was 0 times; no request came at all",
    );
    await createPool(muster, "production");
    await createPool(muster, "staging");
    expect(muster.expectRequests("createAgentPool", { times: 2 })).toHaveLength(2);
    expect(muster.expectRequests("createAgentPool", { body: { name: "staging" } })).toHaveLength(1);
    expect(muster.expectRequests("deleteAgentPool", { times: 0 })).toEqual([]);
    expect(() => muster.expectRequests("createAgentPool", { times: 1, body: { name: "test" } })).toThrow(
      'createAgentPool was to be called 1 times with the body {"name":"test"}, and was 0 times; there came\n' +
        '  createAgentPool → 201 {"name":"production"}\n  createAgentPool → 201 {"name":"staging"}',
    );
    muster.clearRequests();
    expect(muster.requests()).toEqual([]);
  });

  it("can be waited for, and are answered after the time that a fault takes", async () => {
    await using muster = await startMuster({ listen: true });
    await muster.addFault({ kind: "latency", operation: "createAgentPool", milliseconds: 1000 });
    const created = createPool(muster, "production", { by: fetch });
    await muster.arrived("createAgentPool");
    expect(muster.requests()).toMatchObject([{ status: null }]);
    await muster.advance(1000);
    expect(await created).toMatchObject({ status: 201 });
    await muster.arrived("createAgentPool");
  });
});

describe("the end of a server under test", () => {
  it("fails where a fault met fewer requests than it was added for", async () => {
    const muster = await startMuster();
    await muster.addFault({ kind: "status", status: 503, count: 2 });
    expect(await call(muster, "GET", "/healthz")).toMatchObject({ status: 503 });
    expect(await leaksOf(muster)).toEqual([
      "a fault status of every operation met 1 of 2 requests; make them, or call clearFaults()",
    ]);
    await muster.close();
  });

  it("fails where a request waits for its answer, and lets it go", async () => {
    const muster = await startMuster({ listen: true });
    await muster.addFault({ kind: "latency", milliseconds: 1000, count: 2 });
    const late = [call(muster, "GET", "/healthz"), call(muster, "GET", "/readyz", { by: fetch })];
    await muster.arrived("getHealth");
    await muster.arrived("getReadiness");
    const settled = Promise.allSettled(late);
    expect(await leaksOf(muster)).toEqual([
      "GET /healthz (getHealth) still waits for its answer; await it, advance() to it, or abort it",
      "GET /readyz (getReadiness) still waits for its answer; await it, advance() to it, or abort it",
    ]);
    expect(await settled).toMatchObject([{ status: "fulfilled" }, { status: "rejected" }]);
  });

  it("fails where a request was not sent to its end", async () => {
    const muster = await startMuster({ listen: true });
    const socket = connect(Number(new URL(muster.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.write("POST /v1/agents HTTP/1.1\r\n");
    await call(muster, "GET", "/healthz", { by: fetch });
    const from = `127.0.0.1:${String(socket.localPort)}`;
    const closed = once(socket, "close");
    expect(await leaksOf(muster)).toEqual([
      `a connection from ${from} is open without a whole request; end it in the client that opened it`,
    ]);
    await closed;
  });

  it("fails where a timer is left on its clock, and names the line that set it", async () => {
    const muster = await startMuster();
    muster.clock.after(5, () => undefined).cancel();
    muster.clock.after(5, () => undefined);
    muster.clock.after(1000, () => undefined);
    await muster.advance(10);
    expect(await leaksOf(muster)).toEqual([
      expect.stringMatching(/^a timer is due in 990 ms, set by .*test-muster\.test\.ts:\d+:\d+/),
    ]);
  });

  it("does not fail for connections that rest, nor for a call that was aborted", async () => {
    await using muster = await startMuster({ listen: true });
    const { id, token } = await registerAgent(muster);
    const patience = new AbortController();
    const parts = { token, body: { wait_seconds: 50 }, by: fetch, signal: patience.signal };
    const claim = call(muster, "POST", `/v1/agents/${id}/claim`, parts);
    await muster.arrived("claimJob");
    patience.abort("gone");
    await expect(claim).rejects.toBe("gone");
    await call(muster, "GET", "/healthz", { by: fetch });
  });
});

/** An agent that has just registered. */
async function registerAgent(muster: TestMuster): Promise<{ readonly id: string; readonly token: string }> {
  const pool = String((await createPool(muster, "production")).json?.["id"]);
  const issued = await call(muster, "POST", `/v1/agent-pools/${pool}/tokens`, { body: { name: "first" } });
  const body = { name: "build-7", instance_key: "0fC2bS7xk1Jq9ZtW", version: "0.1.0", os: "linux", arch: "amd64" };
  const { json } = await call(muster, "POST", "/v1/agents/register", { body, token: String(issued.json?.["token"]) });
  return { id: String(json?.["agent_id"]), token: String(json?.["session_token"]) };
}
