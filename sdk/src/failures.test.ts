import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createMuster, MusterError } from "./index.js";

const agent_pool_id = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";
const url = "https://muster.example.com";
const token = "msa_8kTzV3nQ7wXc2mYr5sJh0pLb6gDf9aEe1uNo4iB0tJq4SwESQ";

const problem = {
  type: "https://muster.example.com/problems/not_found",
  title: "There is no such object",
  status: 404,
  detail: "There is no such agent pool; list those that there are",
  code: "not_found",
  request_id: "req-1",
};

/** What `getAgentPool` rejects with when the server does as `answer` says. */
async function failureOf(
  answer: (request: Request) => Response | Promise<Response>,
  signal?: AbortSignal,
): Promise<MusterError> {
  const muster = createMuster({ url, token, retries: 0, fetch: async (request) => await answer(request) });
  const call = muster.call("getAgentPool", { path: { agent_pool_id }, ...(signal && { signal }) });
  const failure: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof MusterError))
    throw new Error("the call did not reject with a MusterError", { cause: failure });
  return failure;
}

const problemJson = (body: object, status: number) =>
  Response.json(body, { status, headers: { "Content-Type": "application/problem+json", "X-Request-Id": "req-1" } });

describe("a problem document", () => {
  it("becomes an error with its code, status, detail and request", async () => {
    const failure = await failureOf(() => problemJson(problem, 404));

    expect(failure).toMatchObject({
      code: "not_found",
      status: 404,
      requestId: "req-1",
      operation: "getAgentPool",
      problem,
    });
    expect(failure.message).toBe(
      "getAgentPool answered 404 not_found: There is no such agent pool; list those that there are",
    );
  });

  it("keeps a code and members that this client does not know", async () => {
    const failure = await failureOf(() => problemJson({ ...problem, code: "pool_on_fire", flames: 3 }, 409));

    expect(failure).toMatchObject({ code: "pool_on_fire", status: 409, problem: { flames: 3 } });
  });
});

describe("an answer that is not Muster's", () => {
  it.each([
    [
      "a proxy's page",
      () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "X-Request-Id": "req-2" } }),
      502,
    ],
    ["an empty refusal", () => new Response(null, { status: 403 }), 403],
    ["JSON that is no problem document", () => Response.json({ message: "no" }, { status: 400 }), 400],
    ["a problem document without a code", () => problemJson({ ...problem, code: undefined }, 404), 404],
    ["JSON text", () => Response.json("not_found", { status: 404 }), 404],
    ["a login page in place of a success", () => new Response("<html>", { status: 200 }), 200],
    ["a success without a body", () => new Response("", { status: 200 }), 200],
    ["a success without content", () => new Response(null, { status: 204 }), 204],
    ["half a body", () => new Response('{"id":"apool-', { status: 200 }), 200],
  ])("is unexpected: %s", async (_, answer, status) => {
    expect(await failureOf(answer)).toMatchObject({ code: "unexpected_answer", status, problem: undefined });
  });

  it("keeps the request's identifier", async () => {
    const failure = await failureOf(() => new Response("no", { status: 502, headers: { "X-Request-Id": "req-2" } }));

    expect(failure.requestId).toBe("req-2");
  });

  it("never shows a part of the body, which may hold a secret", async () => {
    const failure = await failureOf(() => new Response(`{"token":"mpt_secret"x`, { status: 201 }));

    expect(failure.message).not.toContain("mpt_secret");
    expect(failure.cause).toBeUndefined();
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("with %i is not followed and says where it led", async (status) => {
    const requests: string[] = [];
    const failure = await failureOf((request) => {
      requests.push(request.url);
      return new Response(null, { status, headers: { Location: "https://elsewhere.example.com/login?next=secret" } });
    });

    expect(failure).toMatchObject({ code: "redirected", status });
    expect(failure.message).toContain("redirected to https://elsewhere.example.com, where its token must not go");
    expect(failure.message).not.toContain("secret");
    expect(requests).toHaveLength(1);
  });

  it("of a browser, which hides where it leads, is recognised", async () => {
    const hidden = Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });

    expect(await failureOf(() => hidden)).toMatchObject({ code: "redirected" });
  });

  it("is not followed by the platform's fetch either", async () => {
    const paths: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { Location: "/stolen" }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
    try {
      const muster = createMuster({ url: `http://127.0.0.1:${port}`, token });

      await expect(muster.call("getAgentPool", { path: { agent_pool_id } })).rejects.toMatchObject({
        code: "redirected",
      });
      expect(paths).toEqual([`/v1/agent-pools/${agent_pool_id}`]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe("a connection", () => {
  it("that fails names the address and the innermost cause", async () => {
    const cause = new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 10.0.0.1:443") });
    const failure = await failureOf(() => Promise.reject(cause));

    expect(failure).toMatchObject({ code: "connection_failed", status: undefined, operation: "getAgentPool", cause });
    expect(failure.message).toBe(
      "getAgentPool got no whole answer from https://muster.example.com: connect ECONNREFUSED 10.0.0.1:443",
    );
  });

  it("that fails at every address of a host names the code", async () => {
    const everyAddress = Object.assign(new AggregateError([], ""), { code: "ECONNREFUSED" });
    const failure = await failureOf(() => Promise.reject(new TypeError("fetch failed", { cause: everyAddress })));

    expect(failure.message).toContain(": ECONNREFUSED");
  });

  it("that breaks within the body is a failed connection too", async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError("terminated"));
      },
    });

    expect(await failureOf(() => new Response(broken, { status: 200 }))).toMatchObject({ code: "connection_failed" });
  });
});

describe("an abort", () => {
  it("before the call keeps its reason", async () => {
    const failure = await failureOf((request) => fetch(request), AbortSignal.abort(new Error("enough")));

    expect(failure).toMatchObject({ code: "aborted", operation: "getAgentPool", cause: new Error("enough") });
  });

  it("while the server thinks ends the call", async () => {
    const abort = new AbortController();
    const failure = await failureOf((request) => {
      const answer = new Promise<Response>((_, reject) => {
        request.signal.addEventListener("abort", () => {
          reject(new DOMException("This operation was aborted", "AbortError"));
        });
      });
      abort.abort(new Error("enough"));
      return answer;
    }, abort.signal);

    expect(failure).toMatchObject({ code: "aborted", status: undefined });
  });
});

describe("a mistake of the caller", () => {
  it("is not taken for a failed connection", async () => {
    const muster = createMuster({ url, token, fetch: () => Promise.reject(new Error("nothing may be sent")) });
    const account_id = "acc-01jd7zq8v3m5n6p7q8r9s0t1v2";

    await expect(muster.call("listAgentPools", { path: { account_id }, query: { name: "\ud800" } })).rejects.toThrow(
      URIError,
    );
  });
});

describe("a failure", () => {
  it.each([
    ["problem", () => problemJson(problem, 401)],
    ["connection", () => Promise.reject(new TypeError("fetch failed"))],
    ["answer", () => new Response("no", { status: 500 })],
    ["redirect", () => new Response(null, { status: 302, headers: { Location: "https://x.example.com" } })],
  ])("of the kind %s holds no token", async (_, answer) => {
    const failure = await failureOf(answer);

    expect(inspect(failure, { depth: Infinity, showHidden: true })).not.toContain(token);
  });
});
