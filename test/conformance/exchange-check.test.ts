import { describe, expect, it } from "vitest";
import { checkExchange } from "./exchange-check.js";

const path = "/v1/accounts/{account_id}";
const account = {
  id: `acc-${"0".repeat(26)}`,
  name: "Example",
  require_agent_pool: false,
  hosted_concurrency: 5,
  quotas: { agent_pools: 100, agents: 1000, tokens_per_agent_pool: 20, queued_runs: 1000 },
  created_at: "2026-01-01T00:00:00.000Z",
  status: { agent_pools: 0, agents: 0, queued_runs: 0, hosted_jobs: 0 },
};
const sound = {
  "content-type": "application/json",
  "cache-control": "no-store",
  "x-request-id": "req-1",
  etag: '"state"',
};
const absent = {
  type: "urn:muster:problem:not_found",
  title: "There is no such object",
  status: 404,
  detail: "There is no such account",
  code: "not_found",
  request_id: "req-1",
};
const unsound = { ...sound, "content-type": "application/problem+json" };

function check(status: number, body: unknown, headers: Record<string, string>, known: string | undefined = path) {
  const text = body === "" ? "" : JSON.stringify(body);
  const response = new Response(text, { status, headers });
  checkExchange({ method: "GET", path: known, response, text });
}

describe("checkExchange", () => {
  it("lets pass what the document describes", () => {
    check(200, account, sound);
    check(404, absent, unsound);
    check(
      401,
      { ...absent, status: 401, code: "unauthenticated", title: "No valid token was given" },
      {
        ...unsound,
        "www-authenticate": "Bearer",
      },
    );
    check(404, absent, unsound, "/v1/nowhere");
  });

  it.each([
    ["an undeclared status", 201, account, sound],
    ["an undeclared problem", 404, { ...absent, code: "pool_deleted" }, unsound],
    ["the status of another problem", 403, absent, unsound],
    ["the title of another problem", 404, { ...absent, title: "The name is taken" }, unsound],
    ["a member that is missing", 200, { ...account, name: undefined }, sound],
    ["a member that nobody described", 200, { ...account, secret: "x" }, sound],
    ["a problem's member that nobody described", 404, { ...absent, stack: "x" }, unsound],
    ["a problem's member that comes with other problems", 404, { ...absent, token_id: "apt-1" }, unsound],
    [
      "a problem without the member that comes with it",
      403,
      { ...absent, status: 403, code: "permission_missing", title: "A permission is missing" },
      unsound,
    ],
    [
      "a problem's reference that comes with other problems",
      404,
      { ...absent, holders: { count: 0, items: [] } },
      unsound,
    ],
    ["a value of the wrong form", 200, { ...account, created_at: "yesterday" }, sound],
    ["another media type", 200, account, { ...sound, "content-type": "application/json; charset=utf-8" }],
    ["a problem as plain JSON", 404, absent, sound],
    [
      "a header that is missing",
      200,
      account,
      { "content-type": "application/json", "cache-control": "no-store", etag: '"state"' },
    ],
    ["an answer that may be cached", 200, account, { ...sound, "cache-control": "private" }],
    ["another request's id", 404, { ...absent, request_id: "req-2" }, unsound],
    [
      "no challenge",
      401,
      { ...absent, status: 401, code: "unauthenticated", title: "No valid token was given" },
      unsound,
    ],
  ])("finds %s", (_, status, body, headers) => {
    expect(() => {
      check(status, body, headers);
    }).toThrow(`GET ${path} → ${status}`);
  });

  it("finds any answer but a problem of its own where no operation is", () => {
    expect(() => {
      check(200, account, sound, "/v1/nowhere");
    }).toThrow();
    expect(() => {
      check(404, { ...absent, code: "agent_removed" }, unsound, undefined);
    }).toThrow();
  });
});
