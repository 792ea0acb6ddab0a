import { describe, expect, it } from "vitest";
import { DiagnosticsError, type Diagnostic } from "../framework/diagnostics.js";
import type { Json } from "../framework/json-value.js";
import type { Operation, Resource } from "../framework/resource.js";
import { mapAttributes, type ObjectValue } from "../framework/schema.js";
import { unknown, type Value } from "../protocol/value.js";
import { resources } from "../../generated/schemas.js";
import { agentPool } from "./agent-pool.js";
import { agentPoolToken } from "./agent-pool-token.js";
import { apiResource } from "./api-resource.js";
import { createMusterClient, type MusterClient } from "./muster-client.js";
import { workspace } from "./workspace.js";

const ids = { acc: `acc-${"0".repeat(26)}`, pool: `apool-${"0".repeat(26)}`, token: `apt-${"0".repeat(26)}` };
const created_at = "2026-11-20T09:00:00.000Z";
const poolAnswer = {
  id: ids.pool,
  account_id: ids.acc,
  name: "a",
  description: "",
  tags: {},
  type: "runs",
  created_at,
};
const tokenAnswer = {
  ...{ id: ids.token, agent_pool_id: ids.pool, name: "a", description: "", expires_at: null },
  ...{ prefix: "mpt_1234", created_by: "sa-1", created_at },
};

/** A server that gives one answer, and what it was asked. */
interface Scripted {
  readonly operation: Operation<MusterClient>;
  readonly asked: { line: string; body: Json | undefined }[];
  readonly reported: Diagnostic[];
}

async function answering(status: number, answer?: Json): Promise<Scripted> {
  const asked: Scripted["asked"] = [];
  const reported: Diagnostic[] = [];
  const settings = new Map([
    ["url", "https://muster.test"],
    ["token", "msa_1"],
  ]);
  const client = await createMusterClient(settings, async (request) => {
    const text = await request.text();
    const body = text === "" ? undefined : (JSON.parse(text) as Json); // JSON.parse promises any; JSON it is.
    asked.push({ line: `${request.method} ${new URL(request.url).pathname}`, body });
    const type = status < 400 ? "application/json" : "application/problem+json";
    return new Response(answer === undefined ? null : JSON.stringify(answer), {
      status,
      headers: { "Content-Type": type },
    });
  });
  const signal = new AbortController().signal;
  return { operation: { client, signal, report: (diagnostic) => reported.push(diagnostic) }, asked, reported };
}

const problem = (status: number, code: string): Json => ({
  ...{ type: "about:blank", title: "A title", status, detail: "What happened", code, request_id: "req-1" },
});

const object = (resource: Resource<never>, given: Readonly<Record<string, Value>>): ObjectValue =>
  mapAttributes(resource.schema, (name) => given[name] ?? null);

const pool = (given: Readonly<Record<string, Value>> = {}) =>
  object(agentPool, { ...poolAnswer, tags: new Map(), ...given });
const token = (given: Readonly<Record<string, Value>> = {}) => object(agentPoolToken, { ...tokenAnswer, ...given });

function creating(planned: ObjectValue) {
  const kept: ObjectValue[] = [];
  return { kept, creation: { config: planned, planned, keep: (state: ObjectValue) => kept.push(state) } };
}

describe("creating", () => {
  it("sends what is planned, without nulls and unknown values, and answers what the server made", async () => {
    const { operation, asked } = await answering(201, poolAnswer);
    const planned = pool({ id: unknown, created_at: unknown, tags: new Map([["team", "red"]]) });
    const state = await agentPool.create(creating(planned).creation, operation);
    expect(asked).toEqual([
      {
        line: `POST /v1/accounts/${ids.acc}/agent-pools`,
        body: { name: "a", description: "", tags: { team: "red" }, type: "runs" },
      },
    ]);
    expect(state).toEqual(pool());
  });

  it("keeps the secret that only this answer holds", async () => {
    const { operation, asked } = await answering(201, { ...tokenAnswer, token: "mpt_secret" });
    const state = await agentPoolToken.create(creating(token({ id: unknown, token: unknown })).creation, operation);
    expect(asked[0]?.body).toEqual({ name: "a", description: "" });
    expect(state.get("token")).toBe("mpt_secret");
  });

  it("keeps what was made when the answer is not what it should be", async () => {
    const { operation } = await answering(201, { ...poolAnswer, created_at: 7 });
    const { creation, kept } = creating(pool({ id: unknown, created_at: unknown }));
    await expect(agentPool.create(creation, operation)).rejects.toThrow("created_at is a number");
    expect(kept).toEqual([pool({ created_at: null })]);
  });
});

describe("reading", () => {
  it("answers the present state, in normal form C", async () => {
    const { operation, asked } = await answering(200, { ...poolAnswer, name: "e\u0301", status: { agents: {} } });
    expect(await agentPool.read(object(agentPool, { id: ids.pool }), operation)).toEqual(pool({ name: "\u00e9" }));
    expect(asked).toEqual([{ line: `GET /v1/agent-pools/${ids.pool}`, body: undefined }]);
  });

  it("keeps a secret of the state", async () => {
    const { operation } = await answering(200, tokenAnswer);
    expect(await agentPoolToken.read(token({ token: "mpt_secret" }), operation)).toEqual(
      token({ token: "mpt_secret" }),
    );
  });

  it("takes an absent object for gone, and warns", async () => {
    const { operation, reported } = await answering(404, problem(404, "not_found"));
    expect(await agentPool.read(pool(), operation)).toBeNull();
    expect(reported).toMatchObject([{ severity: "warning", summary: "muster_agent_pool is gone" }]);
    expect(reported[0]?.detail).toContain(ids.pool);
  });

  it.each([
    ["an object that it may not see", 403, problem(403, "permission_missing")],
    ["a server that fails", 500, problem(500, "internal_error")],
    ["the 404 of something that is not the server", 404, undefined],
  ])("never takes %s for gone", async (_, status, answer) => {
    const { operation } = await answering(status, answer);
    await expect(agentPool.read(pool(), operation)).rejects.toBeInstanceOf(DiagnosticsError);
  });
});

describe("updating", () => {
  it("sends what changed and nothing else", async () => {
    const { operation, asked } = await answering(200, poolAnswer);
    const prior = pool({ tags: new Map([["team", "red"]]) });
    await agentPool.update?.({ config: pool(), prior, planned: pool({ description: "new" }) }, operation);
    expect(asked).toEqual([
      { line: `PATCH /v1/agent-pools/${ids.pool}`, body: { description: "new", tags: { team: null } } },
    ]);
  });

  it("unsets an attribute with null", async () => {
    const answer = { id: `ws-${"0".repeat(26)}`, account_id: ids.acc, name: "w", description: "", created_at };
    const { operation, asked } = await answering(200, { ...answer, agent_pool_id: null });
    const planned = object(workspace, answer);
    const prior = object(workspace, { ...answer, agent_pool_id: ids.pool });
    expect(await workspace.update?.({ config: planned, prior, planned }, operation)).toEqual(planned);
    expect(asked[0]?.body).toEqual({ agent_pool_id: null });
  });

  it("is not offered where every change replaces", () => {
    const { muster_workspace: described } = resources;
    const fixed = { ...described, operations: { ...described.operations, update: null } };
    expect(apiResource("muster_fixed", fixed).update).toBeUndefined();
  });
});

describe("deleting", () => {
  it("calls what the contract calls it", async () => {
    const { operation, asked } = await answering(204);
    await agentPoolToken.delete(token(), operation);
    expect(asked[0]?.line).toBe(`POST /v1/agent-pool-tokens/${ids.token}/revoke`);
  });

  it("succeeds when the object is absent already", async () => {
    const { operation } = await answering(404, problem(404, "not_found"));
    await expect(agentPool.delete(pool(), operation)).resolves.toBeUndefined();
  });

  it("fails when the server refuses", async () => {
    const { operation } = await answering(409, problem(409, "pool_in_use"));
    await expect(agentPool.delete(pool(), operation)).rejects.toThrow("pool_in_use");
  });
});

describe("importing", () => {
  it("answers the id alone", async () => {
    const { operation, reported } = await answering(200, poolAnswer);
    expect(agentPool.importState?.(ids.pool, operation)).toEqual(object(agentPool, { id: ids.pool }));
    expect(reported).toEqual([]);
  });

  it("warns of what cannot be imported", async () => {
    const { operation, reported } = await answering(200, tokenAnswer);
    agentPoolToken.importState?.(ids.token, operation);
    expect(reported).toMatchObject([{ severity: "warning", summary: "`token` cannot be imported" }]);
    expect(await agentPoolToken.read(object(agentPoolToken, { id: ids.token }), operation)).toEqual(token());
  });
});
