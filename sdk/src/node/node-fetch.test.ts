import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createMuster, type Muster, type MusterOptions } from "../index.js";
import { makeNodeFetch } from "../node.js";
import { failureOf } from "../testing/scripted-server.js";
import { certificate, serveProxy, serveTls, type Listening, type Proxy } from "../testing/tls-server.js";

const id = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";
const accountId = "acc-01jd7zq8v3m5n6p7q8r9s0t1v2";

afterEach(() => {
  vi.unstubAllEnvs();
});

function muster(url: string, fetch: MusterOptions["fetch"], options: MusterOptions = {}): Muster {
  return createMuster({ url, token: "msa_test", accountId, fetch, ...options });
}

/** A server that answers everything with what it was sent. */
function echo(): Promise<Listening> {
  return serveTls((request, response) => {
    request.setEncoding("utf8");
    let body = "";
    request.on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      response.setHeader("ETag", '"1"').setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }));
    });
  });
}

function addressOf({ port }: Listening, protocol = "http:", login = ""): string {
  return `${protocol}//${login}127.0.0.1:${port}`;
}

describe("a server with a certificate of its own", () => {
  it("is not trusted, and the failure tells what to do, at once", async () => {
    await using server = await echo();
    const client = muster(`https://localhost:${server.port}`, makeNodeFetch());
    const failure = await failureOf(client.agentPools.get(id));
    expect(failure).toMatchObject({
      name: "ConnectionError",
      code: "untrusted_certificate",
      operation: "getAgentPool",
      attempts: 1,
      message: expect.stringMatching(
        /localhost:\d+ comes from an authority that is not trusted .* option ca/,
      ) as string,
    });
  });

  it("is trusted when its authority is given, among others too", async () => {
    await using server = await echo();
    for (const ca of [certificate, [certificate], `Ours:\n${certificate}\n${certificate}`]) {
      const client = muster(`https://localhost:${server.port}`, makeNodeFetch({ ca }));
      expect(await client.agentPools.get(id)).toMatchObject({ url: `/v1/agent-pools/${id}` });
    }
  });

  it("is not trusted under a name that it is not for", async () => {
    await using server = await echo();
    await using proxy = await serveProxy({ target: server });
    const fetch = makeNodeFetch({ ca: certificate, proxy: addressOf(proxy) });
    expect(await failureOf(muster("https://other.test", fetch).agentPools.get(id))).toMatchObject({
      code: "untrusted_certificate",
      attempts: 1,
      message: expect.stringContaining("https://other.test is for another name") as string,
    });
  });
});

describe("requests and answers", () => {
  it("pass with their headers and bodies, over one connection", async () => {
    await using server = await echo();
    const client = muster(`https://localhost:${server.port}`, makeNodeFetch({ ca: certificate }));
    const name = "é".repeat(100_000);
    const call = client.agentPools.create({ name });
    expect(await call).toMatchObject({
      method: "POST",
      headers: { authorization: "Bearer msa_test", "content-type": "application/json", "content-length": "200011" },
      body: JSON.stringify({ name }),
    });
    expect((await client.agentPools.get(id).withResponse()).etag).toBe('"1"');
    expect(server.connections()).toBe(1);
  });

  it("pass without a body, and without being redirected", async () => {
    await using server = await serveTls(({ method }, response) => {
      response.writeHead(method === "DELETE" ? 204 : 302, { Location: "https://elsewhere.test/" }).end();
    });
    const client = muster(`https://localhost:${server.port}`, makeNodeFetch({ ca: certificate }));
    await expect(client.agentPools.delete(id)).resolves.toBeUndefined();
    expect(await failureOf(client.agentPools.get(id))).toMatchObject({ code: "redirected", status: 302 });
  });

  it.each(["before the answer has begun", "while it comes"])("end when the call is aborted, %s", async (when) => {
    const ending = new AbortController();
    let closed: Promise<unknown> | undefined;
    await using server = await serveTls((request, response) => {
      closed = once(request.socket, "close");
      if (when === "while it comes") response.write("{");
      else ending.abort(new Error("enough"));
    });
    const request = new Request(`https://localhost:${server.port}`, { signal: ending.signal });
    const read = async () => {
      const response = await makeNodeFetch({ ca: certificate })(request);
      ending.abort(new Error("enough"));
      return await response.text();
    };
    await expect(read()).rejects.toThrow("enough");
    await closed;
  });

  it("say that the answer broke off", async () => {
    await using server = await serveTls((request, response) => {
      response.writeHead(200, { "Content-Length": 100 });
      response.write("{");
      request.socket.destroySoon();
    });
    const client = muster(`https://localhost:${server.port}`, makeNodeFetch({ ca: certificate }), { retries: 0 });
    expect(await failureOf(client.agentPools.get(id))).toMatchObject({ code: "connection_failed", attempts: 1 });
  });
});

describe("a proxy", () => {
  it("carries requests, sees neither them nor the answers, and is asked once for a connection", async () => {
    await using server = await echo();
    await using proxy = await serveProxy({ target: server, login: "user:pass word" });
    const address = addressOf(proxy, "http:", "user:pass%20word@");
    const client = muster("https://muster.test", makeNodeFetch({ ca: certificate, proxy: address }));
    expect(await client.agentPools.get(id)).toMatchObject({ headers: { host: "muster.test" } });
    expect(await client.agentPools.create({ name: "a" })).toMatchObject({ body: '{"name":"a"}' });
    expect(proxy.asked).toEqual(["CONNECT muster.test:443"]);
  });

  it("may itself be reached over TLS, with a certificate of the same authority", async () => {
    await using server = await echo();
    await using proxy = await serveProxy({ target: server, secure: true });
    const address = `https://localhost:${proxy.port}`;
    const client = muster("https://muster.test", makeNodeFetch({ ca: certificate, proxy: address }));
    expect(await client.agentPools.get(id)).toMatchObject({ headers: { host: "muster.test" } });
    const wary = muster("https://muster.test", makeNodeFetch({ proxy: address }));
    expect(await failureOf(wary.agentPools.get(id))).toMatchObject({
      code: "untrusted_certificate",
      message: expect.stringContaining(`certificate of ${address} comes`) as string,
    });
  });

  it.each([
    ["", {}, "asks for a user and a password (407); put them into its address: http://USER:PASSWORD@127.0.0.1:"],
    ["user:wrong@", {}, "does not accept the user and the password in its address (407)"],
    ["user:right@", { refusal: 403 }, "does not let requests through to https://muster.test (403)"],
  ])("that refuses is asked once, and never told the token: %s", async (login, options, message) => {
    await using server = await echo();
    await using proxy = await serveProxy({ target: server, login: "user:right", ...options });
    const client = muster("https://muster.test", makeNodeFetch({ proxy: addressOf(proxy, "http:", login) }));
    const failure = await failureOf(client.agentPools.get(id));
    expect(failure).toMatchObject({ code: "proxy_refused", attempts: 1 });
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toMatch(/wrong|right/);
    expect(proxy.asked).toHaveLength(1);
    expect(server.connections()).toBe(0);
  });

  it("that cannot reach the server, or cannot be reached, fails as connections do", async () => {
    await using server = await echo();
    await using proxy = await serveProxy({ target: server, refusal: 502 });
    const address = addressOf(proxy);
    const failing = muster("https://muster.test", makeNodeFetch({ proxy: address }), { retries: 0 });
    expect(await failureOf(failing.agentPools.get(id))).toMatchObject({
      code: "connection_failed",
      message: expect.stringContaining(`The proxy ${address} cannot reach https://muster.test (502)`) as string,
    });
    const closed = await gone();
    const absent = muster("https://muster.test", makeNodeFetch({ proxy: closed }), { retries: 0 });
    expect(await failureOf(absent.agentPools.get(id))).toMatchObject({
      code: "connection_failed",
      message: expect.stringMatching(
        `The proxy ${closed} cannot be used: .*ECONNREFUSED.*; check HTTPS_PROXY`,
      ) as string,
    });
  });
});

/** The address of a proxy that has ended. */
async function gone(): Promise<string> {
  await using server = await echo();
  return addressOf(server);
}

describe("the proxy of the environment", () => {
  async function asked(
    env: Record<string, string>,
    options: { proxy?: string | false } = {},
    url = "https://muster.test",
  ) {
    for (const name of ["HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"]) {
      vi.stubEnv(name, env[name] ?? "");
    }
    const client = muster(url, makeNodeFetch({ ...options, ca: certificate }), { retries: 0 });
    await client.agentPools.get(id).catch(() => undefined);
  }

  it("carries requests, except where NO_PROXY or the option says otherwise", async () => {
    await using server = await echo();
    const ask = async (run: (proxy: Proxy, address: string) => Promise<void>) => {
      await using proxy = await serveProxy({ target: server });
      await run(proxy, addressOf(proxy));
      return proxy.asked.length;
    };
    expect(await ask((_, address) => asked({ HTTPS_PROXY: address }))).toBe(1);
    expect(await ask((_, address) => asked({ all_proxy: address }))).toBe(1);
    expect(await ask((_, address) => asked({ HTTPS_PROXY: address, NO_PROXY: "other.test,.test" }))).toBe(0);
    expect(await ask((_, address) => asked({ HTTPS_PROXY: address }, { proxy: false }))).toBe(0);
    expect(await ask((_, address) => asked({ NO_PROXY: "*" }, { proxy: address }))).toBe(1);
    expect(await ask((_, address) => asked({ HTTPS_PROXY: address }, {}, `https://localhost:${server.port}`))).toBe(0);
  });

  it("is refused when it is no proxy of HTTP, without its password being shown", async () => {
    vi.stubEnv("HTTPS_PROXY", "socks5://user:hunter2@proxy.test");
    vi.stubEnv("NO_PROXY", "");
    const failure = await failureOf(muster("https://muster.test", makeNodeFetch()).agentPools.get(id));
    expect(failure).toMatchObject({ code: "invalid_proxy", attempts: 1 });
    expect(String(failure)).not.toContain("hunter2");
  });
});

describe("options that cannot be meant", () => {
  it.each(["proxy.example.com:3128", "", "socks5://proxy.test", "http://a%:b@proxy.test"])(
    "are refused at once: the proxy %j",
    (proxy) => {
      expect(() => makeNodeFetch({ proxy })).toThrow(expect.objectContaining({ code: "invalid_proxy" }));
    },
  );

  it.each(["/etc/ssl/certs/ours.pem", "", [], certificate.replace("MII", "???")])(
    "are refused at once: ca %#",
    (ca) => {
      expect(() => makeNodeFetch({ ca })).toThrow(expect.objectContaining({ code: "invalid_ca" }));
    },
  );
});
