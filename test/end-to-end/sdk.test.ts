import { createMuster, MusterError, type Muster } from "@muster/sdk";
import { createServer, type Server } from "@muster/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const inProcess = "http://localhost";
const agent = { name: "build-7", instance_key: "0fC2bS7xk1Jq9ZtW", version: "0.1.0", os: "linux", arch: "amd64" };

let server: Server;
let muster: Muster;
let path: { account_id: string };
beforeEach(async () => {
  server = await createServer();
  muster = as(server.access.adminToken);
  path = { account_id: server.access.accountId };
});
afterEach(async () => {
  await server.close();
});

/** A client of the server, without a socket. */
function as(token: string): Muster {
  return createMuster({ url: inProcess, token, fetch: (request) => server.fetch(request) });
}

async function failureOf(call: Promise<unknown>): Promise<MusterError> {
  const failure: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (failure instanceof MusterError) return failure;
  throw new Error("the call did not reject with a MusterError", { cause: failure });
}

describe("the SDK on the reference server", () => {
  it("takes an agent pool through its life", async () => {
    const created = await muster.call("createAgentPool", { path, body: { name: "production", tags: { team: "web" } } });
    const pool = { agent_pool_id: created.id };

    expect(created).toMatchObject({ name: "production", description: "", tags: { team: "web" }, type: "runs" });
    expect(await muster.call("getAgentPool", { path: pool })).toEqual(created);
    expect(await muster.call("listAgentPools", { path, query: { name: "PRODUCTION" } })).toEqual({
      items: [created],
      next_cursor: null,
    });
    expect(
      await muster.call("updateAgentPool", { path: pool, body: { tags: { team: null, owner: "infra" } } }),
    ).toEqual({ ...created, tags: { owner: "infra" } });
    await muster.call("deleteAgentPool", { path: pool });
    expect(await failureOf(muster.call("getAgentPool", { path: pool }))).toMatchObject({
      code: "not_found",
      status: 404,
    });
  });

  it("pages through a list", async () => {
    for (const name of ["one", "two", "three"]) await muster.call("createWorkspace", { path, body: { name } });

    const names: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: { limit: number; cursor?: string } = cursor === "" ? { limit: 2 } : { limit: 2, cursor };
      const page = await muster.call("listWorkspaces", { path, query });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.next_cursor;
    }
    expect(names).toEqual(["one", "two", "three"]);
  });

  it("speaks for an agent with the tokens of an agent", async () => {
    const pool = await muster.call("createAgentPool", { path, body: { name: "production" } });
    const issued = await muster.call("createAgentPoolToken", {
      path: { agent_pool_id: pool.id },
      body: { name: "first" },
    });

    const session = await as(issued.token).call("registerAgent", { body: agent });
    const itself = as(session.session_token);
    const own = { agent_id: session.agent_id };
    expect(await itself.call("heartbeatAgent", { path: own, body: { version: "0.1.1" } })).toMatchObject({
      heartbeat_interval_seconds: 10,
    });
    expect(await muster.call("getAgent", { path: own })).toMatchObject({ version: "0.1.1", status: { state: "idle" } });
    await itself.call("deregisterAgent", { path: own });
    expect(await failureOf(itself.call("heartbeatAgent", { path: own, body: { version: "0.1.0" } }))).toMatchObject({
      code: "agent_removed",
      status: 410,
    });
  });

  it("tells who holds an agent pool that cannot go", async () => {
    const pool = await muster.call("createAgentPool", { path, body: { name: "production" } });
    const workspace = await muster.call("createWorkspace", { path, body: { name: "network", agent_pool_id: pool.id } });

    const failure = await failureOf(muster.call("deleteAgentPool", { path: { agent_pool_id: pool.id } }));
    expect(failure).toMatchObject({
      code: "pool_in_use",
      status: 409,
      problem: { holders: { count: 1, items: [{ kind: "workspace", id: workspace.id, name: "network" }] } },
    });
    expect(failure.message).toMatch(/^deleteAgentPool answered 409 pool_in_use: /);
  });

  it("tells which member is at fault, and how to find the request in the log", async () => {
    const failure = await failureOf(muster.call("createAgentPool", { path, body: { name: " padded " } }));

    expect(failure).toMatchObject({ code: "validation_failed", status: 422, operation: "createAgentPool" });
    expect(failure.problem?.errors).toMatchObject([{ pointer: "/name" }]);
    expect(failure.requestId).toBe(failure.problem?.request_id);
  });

  it("is refused with a token that is not valid, and with one of another kind", async () => {
    const pool = await muster.call("createAgentPool", { path, body: { name: "production" } });
    const { token } = await muster.call("createAgentPoolToken", {
      path: { agent_pool_id: pool.id },
      body: { name: "first" },
    });

    expect(await failureOf(as("msa_wrong").call("getAccount", { path }))).toMatchObject({ code: "unauthenticated" });
    expect(await failureOf(as(token).call("getAccount", { path }))).toMatchObject({ code: "wrong_token_kind" });
  });

  it("reaches a listening server with the platform's own fetch", async () => {
    const listening = await server.listen();
    try {
      const overHttp = createMuster({ url: listening.url, token: server.access.adminToken });

      expect(await overHttp.call("getAccount", { path })).toMatchObject({ id: path.account_id });
    } finally {
      await listening.close();
    }
    expect(
      await failureOf(createMuster({ url: listening.url, token: "msa_any" }).call("getAccount", { path })),
    ).toMatchObject({ code: "connection_failed", message: expect.stringContaining("ECONNREFUSED") as string });
  });
});
