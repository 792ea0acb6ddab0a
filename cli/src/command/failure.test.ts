import { describe, expect, it } from "vitest";
import { exitCodes } from "../exit-codes.js";
import { record } from "../testing/desk.js";

const env = { MUSTER_URL: "http://localhost", MUSTER_TOKEN: "msa_secret", MUSTER_ACCOUNT_ID: `acc-${"0".repeat(26)}` };
const pool = `apool-${"0".repeat(26)}`;

const problem = (status: number, code: string, more: object = {}) =>
  Response.json(
    { type: `/problems/${code}`, title: "T", status, detail: "What happened.", code, request_id: "req-1", ...more },
    { status },
  );

/** Reads an agent pool from a server that answers with this. */
const getPool = (answer: () => Response, ...options: string[]) =>
  record(["pool", "get", pool, ...options], { env, fetch: () => Promise.resolve(answer()), clock });

/** A clock on which nothing takes time and nothing takes too long. */
const clock = {
  now: () => 0,
  after: (milliseconds: number, due: () => void) => {
    if (milliseconds < 30_000) queueMicrotask(due);
    return () => undefined;
  },
};

describe("the exit code of a command that failed", () => {
  it.each([
    [400, "malformed_request", exitCodes.failed],
    [401, "unauthenticated", exitCodes.refused],
    [403, "permission_missing", exitCodes.refused],
    [404, "not_found", exitCodes.notFound],
    [409, "pool_in_use", exitCodes.conflict],
    [410, "pool_deleted", exitCodes.notFound],
    [412, "precondition_failed", exitCodes.conflict],
    [413, "payload_too_large", exitCodes.failed],
    [422, "pool_type_mismatch", exitCodes.conflict],
    [422, "validation_failed", exitCodes.usage],
    [429, "rate_limited", exitCodes.unreachable],
    [500, "internal_error", exitCodes.unreachable],
    [503, "unavailable", exitCodes.unreachable],
  ])("is of the kind of %i %s: %i", async (status, code, exitCode) => {
    expect(await getPool(() => problem(status, code))).toMatchObject({ exitCode, out: "" });
  });

  it.each([
    ["no connection", () => Promise.reject(new TypeError("fetch failed"))],
    ["a redirect", () => Promise.resolve(new Response(null, { status: 302, headers: { Location: "http://x/" } }))],
    ["a page that is no answer", () => Promise.resolve(new Response("<html>", { status: 200 }))],
    ["a gateway that fails", () => Promise.resolve(new Response("<html>", { status: 502 }))],
  ])("says of %s that the server cannot be reached or fails", async (_, fetch) => {
    const { exitCode, err } = await record(["pool", "get", pool], { env, fetch, clock });

    expect(exitCode).toBe(exitCodes.unreachable);
    expect(err).toMatch(/^error: /);
  });

  it.each([
    ["pool list --limit 0", /--limit takes a number from 1 on/],
    ["pool list --timeout soon", /--timeout takes how long, such as 30s/],
    ["pool update production", /nothing to change/],
    ["pool demand production --slots-per-agent many", /--slots-per-agent takes a whole number/],
    ["pool create x --tag =web", /--tag takes a name and a value/],
    ["pool pause x --until tomorrow", /--until takes an instant/],
    ["pool create x --type x", /Allowed choices are runs, vcs/],
    ["pool frobnicate", /unknown command 'frobnicate'/],
    ["vcs-provider create x", /required option '--kind <word>' not specified/],
    ["run get production", /names no run; give its id \(run-…\)/],
    ["token get first", /give its id \(apt-…\), or <pool>\/<name>/],
    ["account update --quota rooms=1", /--quota knows no rooms/],
    ["access-policy create --role r --service-account s --scope town", /--scope takes account/],
  ])("is 2 for `muster %s`, and nothing is sent", async (line, reason) => {
    const fetch = () => Promise.reject(new Error("nothing is to be sent"));
    const { exitCode, out, err } = await record(
      line.replace(" r ", ` role-${"0".repeat(26)} `).replace(" s ", ` sa-${"0".repeat(26)} `),
      { env, fetch, clock },
    );

    expect({ exitCode, out }).toEqual({ exitCode: exitCodes.usage, out: "" });
    expect(err).toMatch(reason);
  });

  it.each([
    ["MUSTER_URL", /^error: set MUSTER_URL/],
    ["MUSTER_TOKEN", /^error: set MUSTER_TOKEN/],
    ["MUSTER_ACCOUNT_ID", /^error: set MUSTER_ACCOUNT_ID/],
  ])("is 2 without %s", async (variable, reason) => {
    const { exitCode, err } = await record("account get", { env: { ...env, [variable]: undefined }, clock });

    expect(exitCode).toBe(exitCodes.usage);
    expect(err).toMatch(reason);
  });

  it("is 2 for an address on the way to which the token could be read", async () => {
    const { exitCode, err } = await record("account get --url http://muster.example.com", { env, clock });

    expect(exitCode).toBe(exitCodes.usage);
    expect(err).toContain("--allow-insecure");
  });
});

describe("what is told of a failure", () => {
  const holders = { count: 22, items: [{ kind: "vcs_provider", id: "vcs-1", name: "git\n" }] };

  it("is what the server says, what holds the pool, a way out, the rule and the request", async () => {
    const { err } = await getPool(() => problem(409, "pool_in_use", { rule: "POOL-5", holders }));

    expect(err.split("\n")).toEqual([
      "error: What happened.",
      "  held by vcs provider git\\u000a (vcs-1)",
      "  and by 21 more",
      "  `muster pool usage` shows all that uses the agent pool",
      "  code pool_in_use, rule POOL-5, request req-1",
      "",
    ]);
  });

  it.each([
    ["quota_exceeded", { quota: { name: "agents", limit: 5, used: 5 } }, "  quota agents: 5 of 5 used"],
    ["permission_missing", { permission: "runs:read" }, "  missing permission: runs:read"],
    ["validation_failed", { errors: [{ pointer: "/name", detail: "is too long" }] }, "  /name: is too long"],
    ["validation_failed", { errors: [{ parameter: "name", detail: "is empty" }] }, "  name: is empty"],
  ])("names what comes with %s", async (code, more, line) => {
    expect((await getPool(() => problem(409, code, more))).err.split("\n")).toContain(line);
  });

  it("is JSON with --json", async () => {
    const { err, out } = await getPool(() => problem(409, "pool_in_use", { holders }), "--json");

    expect(out).toBe("");
    expect(JSON.parse(err)).toEqual({
      error: expect.objectContaining({
        ...{ message: "What happened.", code: "pool_in_use", exit_code: 5, status: 409, request_id: "req-1" },
        problem: expect.objectContaining({ holders }) as object,
      }) as object,
    });
  });

  it.each(["pool list --json --limit x", "pool --json frobnicate", "pool get --json"])(
    "is JSON for `muster %s`, which is called wrongly",
    async (line) => {
      const { exitCode, err } = await record(line, { env, clock });

      expect(exitCode).toBe(exitCodes.usage);
      expect(JSON.parse(err)).toMatchObject({ error: { code: "usage", exit_code: 2 } });
    },
  );

  it("holds no token, and warns of one that others can read", async () => {
    const refused = () => Promise.resolve(problem(401, "unauthenticated"));
    const { err } = await record("account get --token msa_other", { env, fetch: refused, clock });

    expect(err).toMatch(/^warning: others on this machine can read a command line/);
    expect(err).not.toContain("msa_other");
    expect(err).not.toContain("msa_secret");
  });
});
