import { expect, it } from "vitest";
import { dataSources } from "../../generated/schemas.js";
import type { Json } from "../framework/json-value.js";
import { mapAttributes, valueAt, type ObjectValue } from "../framework/schema.js";
import { isMapping, isSequence, type Value } from "../protocol/value.js";
import { createMusterClient } from "../resources/muster-client.js";
import { apiListDataSource } from "./api-list-data-source.js";

const account_id = `acc-${"0".repeat(26)}`;
const roles = apiListDataSource(dataSources.muster_roles);

/** The list as it is read from a server that gives these answers one after the other, and what that was asked. */
async function reading(config: Readonly<Record<string, Value>>, status: number, ...answers: readonly Json[]) {
  const asked: string[] = [];
  const settings = new Map([
    ["url", "https://muster.test"],
    ["token", "msa_1"],
    ["account_id", account_id],
  ]);
  const client = await createMusterClient(settings, (request) => {
    const { pathname, search } = new URL(request.url);
    const answer = answers[asked.push(`${pathname}${search}`) - 1];
    const headers = { "Content-Type": status < 400 ? "application/json" : "application/problem+json" };
    return Promise.resolve(new Response(JSON.stringify(answer), { status, headers }));
  });
  const given = mapAttributes(roles.schema, (name) => config[name] ?? null);
  const operation = { client, signal: new AbortController().signal, report: () => undefined };
  return { asked, state: roles.read(given, operation) };
}

const role = (name: string): Json => ({ id: name, name, permissions: ["*:read"] });

function namesIn(state: ObjectValue): readonly Value[] {
  const items = valueAt(state, "items");
  return isSequence(items) ? items.map((item) => (isMapping(item) ? (item.get("name") ?? null) : item)) : [];
}

it("reads one page after the other, in the account of the provider and without filters that nobody set", async () => {
  const pages = [
    { items: [role("a"), role("b")], next_cursor: "more" },
    { items: [role("c")], next_cursor: null },
  ];
  const { asked, state } = await reading({}, 200, ...pages);
  expect(namesIn(await state)).toEqual(["a", "b", "c"]);
  expect((await state).get("account_id")).toBe(account_id);
  const path = `/v1/accounts/${account_id}/roles`;
  expect(asked).toEqual([`${path}?limit=100`, `${path}?limit=100&cursor=more`]);
});

it("sends the filters that are set, and finds nothing without ado", async () => {
  const { asked, state } = await reading({ name: "a" }, 200, { items: [], next_cursor: null });
  expect((await state).get("items")).toEqual([]);
  expect((await state).get("name")).toBe("a");
  expect(asked).toEqual([`/v1/accounts/${account_id}/roles?name=a&limit=100`]);
});

it("fails where the server refuses", async () => {
  const problem = { type: "about:blank", title: "A title", status: 403, detail: "What happened" };
  const { state } = await reading({}, 403, { ...problem, code: "permission_missing", request_id: "req-1" });
  await expect(state).rejects.toThrow("permission_missing");
});
