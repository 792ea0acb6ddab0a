import { describe, expect, it } from "vitest";
import type { Json } from "../framework/json-value.js";
import { mapAttributes, valueAt, type ObjectValue } from "../framework/schema.js";
import { unknown, type Value } from "../protocol/value.js";
import { createMusterClient } from "../resources/muster-client.js";
import { agentPool } from "./agent-pool.js";

const id = `apool-${"0".repeat(26)}`;
const account = `acc-${"0".repeat(26)}`;
const answer = {
  id,
  account_id: account,
  name: "a",
  description: "",
  tags: {},
  type: "runs",
  created_at: "2026-11-20T09:00:00Z",
};

const config = (given: Readonly<Record<string, Value>>): ObjectValue =>
  mapAttributes(agentPool.schema, (name) => given[name] ?? null);

/** Reads the data source from a server that gives one answer; answers the id found and what the server was asked. */
async function read(given: Readonly<Record<string, Value>>, status: number, body: Json, accountId: Value = account) {
  const asked: string[] = [];
  const settings = new Map<string, Value>([
    ["url", "https://muster.test"],
    ["token", "msa_1"],
    ["account_id", accountId],
  ]);
  const client = await createMusterClient(settings, (request) => {
    asked.push(request.url.replace("https://muster.test", ""));
    const type = status < 400 ? "application/json" : "application/problem+json";
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } }));
  });
  const operation = { client, signal: new AbortController().signal, report: () => undefined };
  return { found: valueAt(await agentPool.read(config(given), operation), "id"), asked };
}

describe("the data source muster_agent_pool", () => {
  it("finds a pool by its id", async () => {
    expect(await read({ id }, 200, answer)).toEqual({ found: id, asked: [`/v1/agent-pools/${id}`] });
  });

  it("finds a pool by its name in the account of the provider", async () => {
    const { found, asked } = await read({ name: "a" }, 200, { items: [answer], next_cursor: null });
    expect(found).toBe(id);
    expect(asked).toEqual([`/v1/accounts/${account}/agent-pools?name=a`]);
  });

  it("says so when no pool has the name or the id", async () => {
    const none = { items: [], next_cursor: null };
    await expect(read({ name: "a" }, 200, none)).rejects.toThrow('The server has none whose `name` is "a"');
    const problem = { type: "about:blank", title: "t", status: 404, detail: "d", code: "not_found", request_id: "r" };
    await expect(read({ id }, 404, problem)).rejects.toThrow("The server has none whose `id` is");
  });

  it("asks for an account where a name needs one", async () => {
    await expect(read({ name: "a" }, 200, answer, null)).rejects.toThrow("MUSTER_ACCOUNT_ID");
    await expect(read({ name: "a" }, 200, answer, unknown)).rejects.toThrow(
      "Its `account_id` will be known only after",
    );
  });

  it.each([
    ["neither", {}],
    ["both", { id, name: "a" }],
    ["both, one of them unknown,", { id: unknown, name: "a" }],
  ])("refuses %s of id and name", (_, given) => {
    expect(agentPool.validate?.(config(given))).toMatchObject([{ detail: "Set exactly one of `id` and `name`." }]);
  });

  it("accepts either of them", () => {
    expect(agentPool.validate?.(config({ id: unknown }))).toEqual([]);
    expect(agentPool.validate?.(config({ name: "a" }))).toEqual([]);
  });
});
