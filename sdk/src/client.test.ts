import { describe, expect, expectTypeOf, it } from "vitest";
import { createMuster, MusterError, type NamedCallOptions } from "./index.js";

const account_id = "acc-01jd7zq8v3m5n6p7q8r9s0t1v2";
const agent_pool_id = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";
const url = "https://muster.example.com/base/";
const token = "msa_test";

/** A server that answers every request with what `answer` says, and remembers the requests. */
function scripted(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return await answer(request);
  };
  return { requests, muster: createMuster({ url, token, fetch }) };
}

describe("a call", () => {
  it("sends what the contract says and answers the body", async () => {
    const { muster, requests } = scripted(() =>
      Response.json({ id: agent_pool_id, name: "production" }, { status: 201 }),
    );

    const pool = await muster.call("createAgentPool", { path: { account_id }, body: { name: "production" } });

    expect(pool).toEqual({ id: agent_pool_id, name: "production" });
    const [request] = requests;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe(`https://muster.example.com/base/v1/accounts/${account_id}/agent-pools`);
    expect(request?.headers.get("Authorization")).toBe("Bearer msa_test");
    expect(request?.headers.get("Content-Type")).toBe("application/json");
    expect(await request?.json()).toEqual({ name: "production" });
    expect(request?.redirect).toBe("manual");
  });

  it("sends a patch with the media type of a merge patch", async () => {
    const { muster, requests } = scripted(() => Response.json({}));

    await muster.call("updateAgentPool", { path: { agent_pool_id }, body: { tags: { team: null } } });

    expect(requests[0]?.method).toBe("PATCH");
    expect(requests[0]?.headers.get("Content-Type")).toBe("application/merge-patch+json");
    expect(await requests[0]?.json()).toEqual({ tags: { team: null } });
  });

  it("sends no body and no media type where the contract has none", async () => {
    const { muster, requests } = scripted(() => new Response(null, { status: 204 }));

    await expect(muster.call("deleteAgentPool", { path: { agent_pool_id } })).resolves.toBeUndefined();
    expect(requests[0]?.headers.has("Content-Type")).toBe(false);
    expect(requests[0]?.body).toBeNull();
  });

  it("sends the headers that the contract has, and a body that need not be there only when it is given", async () => {
    const { muster, requests } = scripted(() => new Response(null, { status: 204 }));
    const path = { agent_pool_token_id: "apt-01jd7zqa4k5m6n7p8q9r0s1t2v" };
    const headers = { "Idempotency-Key": "8kTzV3nQ7wXc2mYr5sJh0p" };

    await muster.call("revokeAgentPoolToken", { path, headers });
    await muster.call("revokeAgentPoolToken", { path, body: { sessions: "immediate" } });

    expect(requests[0]?.headers.get("Idempotency-Key")).toBe(headers["Idempotency-Key"]);
    expect(requests[0]?.headers.has("Content-Type")).toBe(false);
    expect(requests[0]?.body).toBeNull();
    expect(requests[1]?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await requests[1]?.json()).toEqual({ sessions: "immediate" });
  });

  it("answers the text of what is not JSON", async () => {
    const { muster } = scripted(() => new Response('{"id":1}\n{"id":2}\n'));

    const lines = await muster.call("exportAuditEvents", { path: { account_id } });

    expectTypeOf(lines).toEqualTypeOf<string>();
    expect(lines).toBe('{"id":1}\n{"id":2}\n');
  });

  it("encodes the query", async () => {
    const { muster, requests } = scripted(() => Response.json({ items: [], next_cursor: null }));

    await muster.call("listAgentPools", { path: { account_id }, query: { name: "a&b=ü", limit: 5 } });

    expect(requests[0]?.url).toMatch(/\/agent-pools\?name=a%26b%3D%C3%BC&limit=5$/);
  });

  it("lets members pass that the contract does not know", async () => {
    const { muster } = scripted(() => Response.json({ id: agent_pool_id, type: "quantum", colour: "red" }));

    const pool = await muster.call("getAgentPool", { path: { agent_pool_id } });

    expect(pool).toEqual({ id: agent_pool_id, type: "quantum", colour: "red" });
  });

  it.each(["..", "%2e%2e", "../agent-pool-tokens"])("with the identifier %j never leaves the client", async (id) => {
    const { muster, requests } = scripted(() => Response.json({}));

    await expect(muster.call("getAgentPool", { path: { agent_pool_id: id } })).rejects.toMatchObject({
      code: "invalid_id",
      operation: "getAgentPool",
    });
    await expect(
      muster.raw.GET("/v1/agent-pools/{agent_pool_id}", { params: { path: { agent_pool_id: id } } }),
    ).rejects.toThrow(MusterError);
    expect(requests).toEqual([]);
  });

  it("is typed by the contract", async () => {
    const { muster } = scripted(() => Response.json({ next_cursor: null, items: [] }));
    const list = () => muster.call("listAgentPools", { path: { account_id } });
    const remove = () => muster.call("deleteAgentPool", { path: { agent_pool_id } });

    expectTypeOf(await list())
      .toHaveProperty("next_cursor")
      .toEqualTypeOf<string | null>();
    expectTypeOf((await list()).items[0]?.type).toEqualTypeOf<"runs" | "vcs" | undefined>();
    expectTypeOf((await list()).items[0]?.id).toEqualTypeOf<string | undefined>();
    expectTypeOf(remove).returns.resolves.toEqualTypeOf<undefined>();
    expectTypeOf({ path: { account_id }, body: { name: "x" } }).toExtend<NamedCallOptions<"createAgentPool">>();
    expectTypeOf({ path: { account_id }, body: {} }).not.toExtend<NamedCallOptions<"createAgentPool">>();
    expectTypeOf({ path: {}, body: { name: "x" } }).not.toExtend<NamedCallOptions<"createAgentPool">>();
  });
});

describe("the raw client", () => {
  it("answers failures as values and carries the token", async () => {
    const { muster, requests } = scripted(() => Response.json({ code: "not_found" }, { status: 404 }));

    const { data, error, response } = await muster.raw.GET("/v1/agent-pools/{agent_pool_id}", {
      params: { path: { agent_pool_id } },
    });

    expect(data).toBeUndefined();
    expect(error).toEqual({ code: "not_found" });
    expect(response.status).toBe(404);
    expect(requests[0]?.headers.get("Authorization")).toBe("Bearer msa_test");
  });
});

describe("a client", () => {
  it.each(["", "two words", "line\nbreak", "mpt_ü"])("refuses the token %j without repeating it", (bad) => {
    const create = () => createMuster({ url, token: bad });

    expect(create).toThrow(expect.objectContaining({ code: "invalid_token" }));
    if (bad !== "") expect(create).not.toThrow(bad);
  });

  it("refuses an address that would send the token in the clear, unless told otherwise", () => {
    const insecure = { url: "http://muster.example.com", token };

    expect(() => createMuster(insecure)).toThrow(expect.objectContaining({ code: "insecure_url" }));
    expect(() => createMuster({ ...insecure, allowInsecure: true })).not.toThrow();
  });
});
