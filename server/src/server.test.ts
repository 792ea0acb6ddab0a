import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { VirtualClock } from "./clock.js";
import type { Logger } from "./log.js";
import { createServer, type Server, type ServerOptions } from "./server.js";
import { MemoryStore } from "./store/memory/memory-store.js";

const virtual = () => createServer({ clock: new VirtualClock(), controls: true });

function call(server: Server, method: string, path: string, body?: unknown, token = server.access.adminToken) {
  const init = { method, headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } };
  return server.fetch(
    new Request(`http://muster.test${path}`, body === undefined ? init : { ...init, body: JSON.stringify(body) }),
  );
}

const createPool = (server: Server, name: string) =>
  call(server, "POST", `/v1/accounts/${server.access.accountId}/agent-pools`, { name });

/** Creates a run in a pool without agents; answers the identifier of its job. */
async function waitingJob(server: Server): Promise<string> {
  const account = `/v1/accounts/${server.access.accountId}`;
  const create = async (path: string, body: object) =>
    // What the document says of these answers.
    (await (await call(server, "POST", path, body)).json()) as { id: string; status: { plan: { id: string } } };
  const pool = await create(`${account}/agent-pools`, { name: "a" });
  const workspace = await create(`${account}/workspaces`, { name: "a", agent_pool_id: pool.id });
  return (await create(`/v1/workspaces/${workspace.id}/runs`, { kind: "plan_only" })).status.plan.id;
}

describe("createServer", () => {
  it("answers requests without a socket", async () => {
    const server = await createServer();
    const response = await call(server, "GET", `/v1/accounts/${server.access.accountId}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: server.access.accountId, name: "Example" });
  });

  it("makes the same identifiers and tokens at every start on a virtual clock, and others on the machine's", async () => {
    const [one, other] = [await virtual(), await virtual()];
    expect(one.access).toEqual(other.access);
    expect(await (await createPool(one, "a")).json()).toEqual(await (await createPool(other, "a")).json());
    expect((await createServer()).access).not.toEqual((await createServer()).access);
  });

  it("serves no controls unless asked to", async () => {
    const plain = await createServer({ clock: new VirtualClock() });
    expect((await call(plain, "GET", "/_control/clock")).status).toBe(404);
    expect(plain.access.controlToken).toBeUndefined();
  });

  it("starts anew with the identifiers, tokens and time of its start", async () => {
    const server = await virtual();
    const first: unknown = await (await createPool(server, "a")).json();
    await call(server, "POST", "/_control/clock/advance", { milliseconds: 5 }, server.access.controlToken);
    expect((await call(server, "POST", "/_control/reset", undefined, server.access.controlToken)).status).toBe(204);
    expect(await (await createPool(server, "a")).json()).toEqual(first);
  });

  it("answers 500 without a detail, and logs it, when something fails", async () => {
    const lines: object[] = [];
    const logger: Logger = {
      info: (fields) => void lines.push(fields),
      error: (fields) => void lines.push(fields),
    };
    class BrokenStore extends MemoryStore {
      override read(): Promise<never> {
        return Promise.reject(new Error("the disk is full of mpt_secrets"));
      }
    }
    const server = await createServer({ store: new BrokenStore(), logger });
    // The sweeper has met the broken store as well.
    lines.splice(0);
    const response = await call(server, "GET", `/v1/accounts/${server.access.accountId}`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('"code":"internal_error"');
    expect(text).not.toContain("disk");
    const requestId = response.headers.get("x-request-id");
    expect(lines).toMatchObject([
      { request_id: requestId, err: { message: "the disk is full of mpt_secrets" } },
      { request_id: requestId, status: 500 },
    ]);
  });

  it("logs one line per request, with the route and never a secret", async () => {
    const lines: object[] = [];
    const logger: Logger = { info: (fields) => void lines.push(fields), error: () => undefined };
    const options: ServerOptions = { logger, clock: new VirtualClock(), controls: true };
    const server = await createServer(options);
    const pool: unknown = await (await createPool(server, "a")).json();
    const id = pool instanceof Object && "id" in pool ? String(pool.id) : "";
    const issued = await call(server, "POST", `/v1/agent-pools/${id}/tokens?x=secret`, { name: "t" });
    await call(server, "GET", "/v1/nowhere/mpt_secret");
    expect(lines).toMatchObject([
      { method: "POST", route: "/v1/accounts/{account_id}/agent-pools", status: 201, duration_ms: 0 },
      { method: "POST", route: "/v1/agent-pools/{agent_pool_id}/tokens", status: 422 },
      { method: "GET", route: "unmatched", status: 404 },
    ]);
    expect(JSON.stringify(lines)).not.toContain("secret");
    expect(JSON.stringify(lines)).not.toContain(server.access.adminToken);
    expect(issued.status).toBe(422);
  });
});

describe("Server.listen", () => {
  it("answers on a socket until it is closed", async () => {
    const server = await createServer();
    const { url } = await server.listen();
    const request = () =>
      fetch(`${url}/v1/accounts/${server.access.accountId}`, {
        headers: { authorization: `Bearer ${server.access.adminToken}` },
      });
    expect((await request()).status).toBe(200);
    await server.close();
    await expect(request()).rejects.toThrow();
  });

  it("says which port it cannot have", async () => {
    const server = await createServer();
    const { url } = await server.listen();
    await expect(server.listen({ port: Number(new URL(url).port) })).rejects.toThrow("EADDRINUSE");
    await server.close();
  });

  it.each([
    ["TRACE", "405 Method Not Allowed"],
    ["HEAD", "405 Method Not Allowed"],
    ["OPTIONS", "405 Method Not Allowed"],
    ["PROPFIND", "405 Method Not Allowed"],
  ])("answers %s of a known path with %s", async (method, status) => {
    const server = await createServer();
    const { url } = await server.listen();
    const request = `${method} /v1/agents/register HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
    expect(await rawStatus(url, request)).toBe(`HTTP/1.1 ${status}`);
    await server.close();
  });

  it("takes no token of two, and a Host in brackets", async () => {
    const server = await createServer();
    const { url } = await server.listen();
    const token = `Authorization: Bearer ${server.access.adminToken}\r\n`;
    const head = `GET /v1/accounts/${server.access.accountId} HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n`;
    expect(await rawStatus(url, `${head}${token}\r\n`)).toBe("HTTP/1.1 200 OK");
    expect(await rawStatus(url, `${head}${token}${token}\r\n`)).toBe("HTTP/1.1 401 Unauthorized");
    await server.close();
  });

  it("is done with the reader of a log as soon as the connection closes, however long it would have waited", async () => {
    const lines: object[] = [];
    let tell: (line: object) => void = (line) => void lines.push(line);
    const logger: Logger = {
      info: (line) => {
        tell(line);
      },
      error: () => undefined,
    };
    // On this clock the wait itself never ends.
    const server = await createServer({ clock: new VirtualClock(), logger });
    const { url } = await server.listen();
    const jobId = await waitingJob(server);
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const head = `GET /v1/jobs/${jobId}/log?wait_seconds=50 HTTP/1.1\r\nHost: a\r\n`;
    socket.write(`${head}Authorization: Bearer ${server.access.adminToken}\r\n\r\n`);
    // Other requests over sockets are answered after the server took this one.
    for (let look = 0; look < 5; look += 1) await (await fetch(`${url}/healthz`)).text();
    expect(lines).not.toContainEqual(expect.objectContaining({ route: "/v1/jobs/{job_id}/log" }));
    const done = new Promise<object>((resolve) => (tell = resolve));
    socket.destroy();
    expect(await done).toMatchObject({ route: "/v1/jobs/{job_id}/log" });
    await server.close();
  });

  it("goes on where a body breaks off", async () => {
    const server = await createServer();
    const { url } = await server.listen();
    const path = `/v1/accounts/${server.access.accountId}/agent-pools`;
    const headers = `Authorization: Bearer ${server.access.adminToken}\r\nContent-Type: application/json\r\n`;
    const { hostname, port } = new URL(url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\n${headers}Content-Length: 12\r\n\r\n{"name"`, () => {
          socket.destroy();
        });
      });
      socket.on("close", () => {
        resolve();
      });
    });
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${server.access.adminToken}` } });
    expect(await answer.json()).toMatchObject({ items: [] });
    await server.close();
  });

  it("answers 413 to chunks that are too many, and goes on", async () => {
    const server = await createServer();
    const { url } = await server.listen();
    const path = `${url}/v1/accounts/${server.access.accountId}/agent-pools`;
    const headers = { authorization: `Bearer ${server.access.adminToken}`, "content-type": "application/json" };
    const chunks = (count: number) => new Blob([" ".repeat(1024).repeat(count), '{"name":"a"}']).stream();
    const send = (count: number) => fetch(path, { method: "POST", headers, body: chunks(count), duplex: "half" });
    expect((await send(1025)).status).toBe(413);
    expect((await send(3)).status).toBe(201);
    await server.close();
  });

  it("answers 413 to a body that is too large, and goes on", async () => {
    const server = await createServer();
    const { url } = await server.listen();
    const path = `${url}/v1/accounts/${server.access.accountId}/agent-pools`;
    const headers = { authorization: `Bearer ${server.access.adminToken}`, "content-type": "application/json" };
    const send = (body: string) => fetch(path, { method: "POST", headers, body });
    expect((await send(" ".repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await send(`${" ".repeat(1024 * 1024 - 12)}{"name":"a"}`)).status).toBe(201);
    await server.close();
  });
});

/** Sends bytes as they are and answers the status line. */
function rawStatus(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (answer += chunk));
    socket.on("close", () => {
      resolve(answer.split("\r\n", 1).join());
    });
    socket.on("error", reject);
  });
}
