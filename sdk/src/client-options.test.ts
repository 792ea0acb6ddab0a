import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createMuster, UsageError, type Middleware } from "./index.js";
import { accountId, agentPoolId, failureOf, lose, ok, script } from "./testing/scripted-server.js";
import { version } from "./user-agent.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

const { version: packageVersion } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

describe("a client", () => {
  it("is made from the environment where its options say nothing", async () => {
    vi.stubEnv("MUSTER_URL", "https://muster.example.org");
    vi.stubEnv("MUSTER_TOKEN", "msa_environment");
    vi.stubEnv("MUSTER_ACCOUNT_ID", "acc-01jd7zq8v3m5n6p7q8r9s0t1v9");
    const requests: Request[] = [];
    const fetch = (request: Request) => {
      requests.push(request);
      return Promise.resolve(Response.json({ items: [], next_cursor: null }));
    };

    await createMuster({ fetch }).agentPools.list().page();
    await createMuster({ fetch, token: "msa_option", accountId }).agentPools.list().page();

    expect(requests[0]?.url).toContain("https://muster.example.org/v1/accounts/acc-01jd7zq8v3m5n6p7q8r9s0t1v9/");
    expect(requests[0]?.headers.get("Authorization")).toBe("Bearer msa_environment");
    expect(requests[1]?.url).toContain(`/${accountId}/`);
    expect(requests[1]?.headers.get("Authorization")).toBe("Bearer msa_option");
  });

  it.each([
    ["MUSTER_URL", "invalid_url", "There is no url: give the option url, or set MUSTER_URL"],
    ["MUSTER_TOKEN", "invalid_token", "There is no token: give the option token, or set MUSTER_TOKEN"],
  ])("says what is missing without %s", (variable, code, message) => {
    vi.stubEnv("MUSTER_URL", "https://muster.example.org");
    vi.stubEnv("MUSTER_TOKEN", "msa_environment");
    vi.stubEnv(variable, "");

    expect(() => createMuster()).toThrow(expect.objectContaining({ code, message }));
  });

  it("says that it needs an account, and sends nothing", async () => {
    const { muster, seen } = script([ok({})], { accountId: undefined });

    const failure = await failureOf(muster.agentPools.create({ name: "production" }));

    expect(failure).toBeInstanceOf(UsageError);
    expect(failure).toMatchObject({ code: "missing_account", operation: "createAgentPool", attempts: 0 });
    expect(seen).toHaveLength(0);
  });

  it("acts on the account of the call before its own", async () => {
    const other = "acc-01jd7zq8v3m5n6p7q8r9s0t1v3";
    const { muster, seen } = script([ok({}, { status: 201 })]);

    await muster.agentPools.create({ name: "production" }, { accountId: other });

    expect(seen[0]?.url).toContain(`/accounts/${other}/`);
  });

  it("says what it is, behind what calls it", async () => {
    expect(version).toBe(packageVersion);
    const { muster, seen } = script([ok({})], { userAgent: "billing/1.4" });

    await muster.agentPools.get(agentPoolId);

    expect(seen[0]?.headers.get("User-Agent")).toBe(`billing/1.4 muster-sdk/${version}`);
  });

  it("sends conditions and further headers, and tells the version of what it got", async () => {
    const { muster, seen } = script([ok({}, { headers: { ETag: '"2"', "X-Request-Id": "req-7" } })]);

    const { etag, requestId, response } = await muster.agentPools
      .update(agentPoolId, { name: "b" }, { ifMatch: '"1"', headers: { "X-Team": "core" } })
      .withResponse();

    expect([etag, requestId, response.status]).toEqual(['"2"', "req-7", 200]);
    expect(seen[0]?.headers.get("If-Match")).toBe('"1"');
    expect(seen[0]?.headers.get("X-Team")).toBe("core");
  });

  it("leaves no rejection behind that nobody handles", async () => {
    const { muster } = script([lose], { retries: 0 });

    // Vitest fails a run in which one was left.
    expect(await failureOf(muster.agentPools.get(agentPoolId).withResponse())).toMatchObject({
      code: "connection_failed",
    });
    await muster.agentPools.get(agentPoolId).catch(() => undefined);
    await expect(muster.agentPools.get(agentPoolId).finally(() => undefined)).rejects.toThrow("ECONNRESET");
  });
});

describe("middleware", () => {
  it("stands around every request, the first outermost, and knows the call", async () => {
    const heard: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next, { operation, attempt }) => {
        heard.push(`${name} ${operation} ${attempt}`);
        request.headers.set(`X-${name}`, "1");
        return await next(request);
      };
    const { muster, seen } = script([lose, ok({})], { middleware: [layer("a"), layer("b")] });

    await muster.agentPools.get(agentPoolId);

    expect(heard).toEqual(["a getAgentPool 1", "b getAgentPool 1", "a getAgentPool 2", "b getAgentPool 2"]);
    expect(seen[1]?.headers.get("X-b")).toBe("1");
  });

  it("may answer by itself", async () => {
    const cached: Middleware = () => Promise.resolve(Response.json({ name: "cached" }));
    const { muster, seen } = script([ok({})], { middleware: [cached] });

    expect(await muster.agentPools.get(agentPoolId)).toEqual({ name: "cached" });
    expect(seen).toHaveLength(0);
  });

  it("fails as itself, and is not repeated", async () => {
    const mistake = new RangeError("a mistake of mine");
    let calls = 0;
    const faulty: Middleware = () => {
      calls += 1;
      return Promise.reject(mistake);
    };
    const { muster } = script([ok({})], { middleware: [faulty] });

    expect(await failureOf(muster.agentPools.get(agentPoolId))).toBe(mistake);
    expect(calls).toBe(1);
  });

  it("stands around raw requests too", async () => {
    const heard: string[] = [];
    const spy: Middleware = (request, next, { operation }) => {
      heard.push(operation);
      return next(request);
    };
    const { muster } = script([ok({ id: agentPoolId })], { middleware: [spy] });

    const { data } = await muster.raw.GET("/v1/agent-pools/{agent_pool_id}", {
      params: { path: { agent_pool_id: agentPoolId } },
    });

    expect(data?.id).toBe(agentPoolId);
    expect(heard).toEqual(["raw"]);
  });
});
