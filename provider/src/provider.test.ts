import { describe, expect, it } from "vitest";
import { DiagnosticsError, type Diagnostic } from "./framework/diagnostics.js";
import { mapAttributes, type ObjectValue, type Schema } from "./framework/schema.js";
import { unknown, type Value } from "./protocol/value.js";
import { createMusterProvider } from "./provider.js";
import type { MusterClient } from "./resources/muster-client.js";

const environment = { MUSTER_URL: "https://muster.test", MUSTER_TOKEN: "msa_1", MUSTER_ACCOUNT_ID: "acc-1" };
const signal = new AbortController().signal;

type Given = Readonly<Record<string, Value>>;

const object = (schema: Schema, given: Given): ObjectValue => mapAttributes(schema, (name) => given[name] ?? null);

function configure(given: Given, from: Readonly<Record<string, string>>): Promise<MusterClient> {
  const provider = createMusterProvider({ environment: from });
  return provider.configure(object(provider.schema, given), { signal, report: () => undefined });
}

async function refusalOf(promise: Promise<unknown>): Promise<readonly Diagnostic[]> {
  const reason = await promise.then(
    () => new Error("it was not refused"),
    (error: unknown) => error,
  );
  if (reason instanceof DiagnosticsError) return reason.diagnostics;
  throw reason;
}

describe("configuring the provider", () => {
  it("prefers its configuration to the environment, and takes an empty variable for none", async () => {
    const client = await configure({ url: "http://127.0.0.1:1" }, { ...environment, MUSTER_ACCOUNT_ID: "" });
    expect(Object.fromEntries(client.settings)).toEqual({
      url: "http://127.0.0.1:1",
      token: "msa_1",
      account_id: null,
    });
  });

  it("names the attribute and the environment variable of everything that is missing", async () => {
    const diagnostics = await refusalOf(configure({}, {}));
    expect(diagnostics.map(({ path }) => path)).toEqual([[{ attribute: "url" }], [{ attribute: "token" }]]);
    expect(diagnostics[0]?.detail).toContain("MUSTER_URL");
    expect(diagnostics[1]?.detail).toContain("MUSTER_TOKEN");
  });

  it.each([
    ["an address that is none", { url: "muster" }, "url"],
    ["an address that would send the token in the clear", { url: "http://muster.example.com" }, "url"],
    ["a token that no header holds", { token: "msa 1" }, "token"],
  ])("refuses %s at its attribute, without repeating a token", async (_, given, name) => {
    const [diagnostic] = await refusalOf(configure(given, environment));
    expect(diagnostic?.path).toEqual([{ attribute: name }]);
    expect(diagnostic?.detail).not.toContain("msa");
  });

  it("takes an unknown address until a call is needed", async () => {
    const client = await configure({ url: unknown }, environment);
    const [diagnostic] = await refusalOf(client.call("getAgentPool", { path: {}, signal }));
    expect(diagnostic?.detail).toContain("Its `url` will be known only after an apply");
  });
});

describe("planning with the account of the provider", () => {
  const { muster_agent_pool: pool } = createMusterProvider({ environment: {} }).resources;

  async function accountPlanned(account: Value, prior: Value, configured: Value = null): Promise<Value | undefined> {
    if (pool?.modifyPlan === undefined) throw new Error("the pool does not modify its plan");
    const client = await configure(
      { ...environment, url: environment.MUSTER_URL, token: "msa_1", account_id: account },
      {},
    );
    const change = {
      config: object(pool.schema, { name: "a", account_id: configured }),
      prior: prior === null ? null : object(pool.schema, { name: "a", account_id: prior }),
      planned: object(pool.schema, { name: "a", account_id: configured ?? prior ?? unknown }),
    };
    return pool.modifyPlan(change, { client, signal, report: () => undefined }).get("account_id");
  }

  it("plans a creation in it, so that nothing is unknown that need not be", async () => {
    expect(await accountPlanned("acc-1", null)).toBe("acc-1");
  });

  it("prefers the account that the resource names", async () => {
    expect(await accountPlanned("acc-1", "acc-1", "acc-2")).toBe("acc-2");
  });

  it("follows when the provider goes to another account", async () => {
    expect(await accountPlanned("acc-2", "acc-1")).toBe("acc-2");
  });

  it("leaves an object where it is while the account of the provider is absent or unknown", async () => {
    expect(await accountPlanned(null, "acc-1")).toBe("acc-1");
    expect(await accountPlanned(unknown, "acc-1")).toBe("acc-1");
  });

  it("waits with a creation while the account is unknown", async () => {
    expect(await accountPlanned(unknown, null)).toBe(unknown);
  });

  it("refuses a creation that no account is known for", async () => {
    const [diagnostic] = await refusalOf(accountPlanned(null, null));
    expect(diagnostic?.path).toEqual([{ attribute: "account_id" }]);
    expect(diagnostic?.detail).toContain("MUSTER_ACCOUNT_ID");
  });
});
