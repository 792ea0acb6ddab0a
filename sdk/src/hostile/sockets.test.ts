import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createMuster, type Muster, type MusterOptions } from "../index.js";
import { agentPoolId, failureOf } from "../testing/scripted-server.js";

const token = "msa_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ";
const pool = JSON.stringify({ id: agentPoolId, name: "production" });

/** What a server does with a request, whose bytes are given, on the connection that it came by. */
type Deed = (socket: Socket, request: string) => void;

/** A server on a socket that does one deed a request, the last of them for good, and remembers what came. */
async function serve(deeds: readonly Deed[]) {
  const requests: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    // Every request of these tests is smaller than what one packet of the loopback interface holds.
    socket.on("data", (data) => {
      const deed = deeds[Math.min(requests.length, deeds.length - 1)];
      requests.push(data.toString());
      deed?.(socket, data.toString());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  running.push(stop);
  return { requests, sockets, url: `http://127.0.0.1:${port}` };
}

/** For what follows by and by; long enough for a busy machine. */
const patience = { timeout: 10_000, interval: 10 };

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** A client that does not wait between its requests. */
function client(url: string, options: MusterOptions = {}): Muster {
  return createMuster({ url, token, random: { fraction: () => 0, key: () => "one-key" }, ...options });
}

const write =
  (...lines: string[]): Deed =>
  (socket) =>
    socket.write(lines.join("\r\n"));
const answer = (body: string, ...headers: string[]): Deed =>
  write("HTTP/1.1 200 OK", `Content-Length: ${Buffer.byteLength(body)}`, ...headers, "", body);
const reset: Deed = (socket) => socket.resetAndDestroy();
const silence: Deed = () => undefined;
const writeAndClose =
  (...lines: string[]): Deed =>
  (socket) =>
    socket.end(lines.join("\r\n"));

describe("a server on a socket", () => {
  it.each<[string, Deed, string]>([
    ["never answers", silence, "timed_out"],
    ["answers a header and no more", write("HTTP/1.1 200 OK", "X-Slow: "), "timed_out"],
    ["stops in the middle of a body", write("HTTP/1.1 200 OK", "Content-Length: 1000", "", '{"id":'), "timed_out"],
    ["resets the connection", reset, "connection_failed"],
    ["closes it without a word", (socket) => socket.end(), "connection_failed"],
    [
      "closes it in the middle of a body",
      writeAndClose("HTTP/1.1 200 OK", "Content-Length: 1000", "", pool),
      "connection_failed",
    ],
    ["speaks no HTTP", write("SSH-2.0-OpenSSH_9.6", ""), "connection_failed"],
    ["gives a length that is none", write("HTTP/1.1 200 OK", "Content-Length: many", "", pool), "connection_failed"],
    [
      "gives two lengths",
      write("HTTP/1.1 200 OK", "Content-Length: 2", "Content-Length: 3", "", pool),
      "connection_failed",
    ],
    [
      "sends chunks that are none",
      write("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "zz", pool, ""),
      "connection_failed",
    ],
    [
      "ends in the middle of a chunk",
      writeAndClose("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "ff", pool),
      "connection_failed",
    ],
    ["sends what is not compressed as it says", answer(pool, "Content-Encoding: gzip"), "connection_failed"],
  ])("that %s fails in time, after two requests", async (_, deed, code) => {
    const { url, requests } = await serve([deed]);
    const muster = client(url, { retries: 1, timeout: code === "timed_out" ? 500 : 30_000 });

    expect(await failureOf(muster.agentPools.get(agentPoolId))).toMatchObject({ code, attempts: 2 });
    expect(requests).toHaveLength(2);
  });

  it("that gives too short a length is not believed to have sent an object", async () => {
    const { url, requests } = await serve([write("HTTP/1.1 200 OK", "Content-Length: 20", "", pool)]);

    expect(await failureOf(client(url).agentPools.get(agentPoolId))).toMatchObject({ code: "unexpected_answer" });
    expect(requests).toHaveLength(1);
  });

  it("that resets after it has acted is asked again under the same key, and not at all without one", async () => {
    const { url, requests } = await serve([reset, answer(pool), reset]);
    const muster = client(url, { accountId: "acc-01jd7zq8v3m5n6p7q8r9s0t1v2" });

    expect(await muster.agentPools.create({ name: "production" })).toEqual(JSON.parse(pool));
    expect(requests.map((request) => /^idempotency-key: (.*)$/im.exec(request)?.[1])).toEqual(["one-key", "one-key"]);
    expect(await failureOf(muster.agentPools.update(agentPoolId, { name: "b" }))).toMatchObject({
      code: "connection_failed",
      attempts: 1,
    });
    expect(requests).toHaveLength(3);
  });

  it("that closes connections between calls is not noticed", async () => {
    const { url, requests } = await serve([
      writeAndClose("HTTP/1.1 200 OK", `Content-Length: ${pool.length}`, "", pool),
    ]);
    const muster = client(url);

    for (let call = 0; call < 20; call += 1) await muster.agentPools.get(agentPoolId);

    expect(requests.length).toBeGreaterThanOrEqual(20);
  });

  it("that sends the client to another host never gets its token there", async () => {
    const thief = await serve([answer(pool)]);
    const { url, requests } = await serve(
      [301, 302, 303, 307, 308].map((status) =>
        write(`HTTP/1.1 ${status} Elsewhere`, `Location: ${thief.url}/v1/agent-pools`, "Content-Length: 0", "", ""),
      ),
    );

    for (let status = 0; status < 5; status += 1) {
      expect(await failureOf(client(url).agentPools.get(agentPoolId))).toMatchObject({ code: "redirected" });
    }
    expect(requests).toHaveLength(5);
    expect(requests.join()).toContain(token);
    expect(thief.requests).toEqual([]);
  });

  it("that sends 200 MB is listened to no longer than the client allows", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, " ");
    let sent = 0;
    const flood: Deed = (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n");
      const pour = () => {
        while (sent < 200 && !socket.destroyed) {
          sent += 1;
          if (!socket.write(megabyte)) break;
        }
      };
      socket.on("drain", pour);
      pour();
    };
    const { url, requests, sockets } = await serve([flood]);

    const failure = await failureOf(client(url, { maxAnswerBytes: 4 * 1024 * 1024 }).agentPools.get(agentPoolId));

    expect(failure).toMatchObject({ code: "answer_too_large", attempts: 1 });
    expect(requests).toHaveLength(1);
    await expect.poll(() => sockets[0]?.destroyed, patience).toBe(true);
    expect(sent).toBeLessThan(100);
  });

  it("loses the connection of a call that was aborted", async () => {
    const { url, sockets, requests } = await serve([silence]);
    const ending = new AbortController();
    const failure = failureOf(client(url, { retries: 0 }).agentPools.get(agentPoolId, { signal: ending.signal }));
    await expect.poll(() => requests.length, patience).toBe(1);
    ending.abort();

    expect(await failure).toMatchObject({ code: "aborted" });
    // Node's fetch opens a connection anew after that, on which it sends nothing.
    await expect.poll(() => sockets[0]?.destroyed, patience).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it("loses the connection of a call that took too long", async () => {
    const { url, sockets } = await serve([silence]);

    expect(await failureOf(client(url, { retries: 0, timeout: 100 }).agentPools.get(agentPoolId))).toMatchObject({
      code: "timed_out",
    });
    await expect.poll(() => sockets[0]?.destroyed, patience).toBe(true);
  });
});
