import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../framework/diagnostics.js";
import type { Json } from "../framework/json-value.js";
import { mapAttributes, type ObjectValue } from "../framework/schema.js";
import { unknown, type Value } from "../protocol/value.js";
import { agentPoolEnvironment } from "./agent-pool-environment.js";
import { createMusterClient } from "./muster-client.js";

const agent_pool_id = `apool-${"0".repeat(26)}`;
const environment_id = `env-${"0".repeat(26)}`;
const id = `${agent_pool_id}/${environment_id}`;

const link = (given: Readonly<Record<string, Value>> = {}): ObjectValue =>
  mapAttributes(agentPoolEnvironment.schema, (name) => ({ id, agent_pool_id, environment_id, ...given })[name] ?? null);

async function answering(status: number, answer?: Json) {
  const asked: string[] = [];
  const reported: Diagnostic[] = [];
  const settings = new Map([
    ["url", "https://muster.test"],
    ["token", "msa_1"],
  ]);
  const client = await createMusterClient(settings, (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const headers = { "Content-Type": status < 400 ? "application/json" : "application/problem+json" };
    return Promise.resolve(new Response(answer === undefined ? null : JSON.stringify(answer), { status, headers }));
  });
  const report = (diagnostic: Diagnostic) => reported.push(diagnostic);
  return { operation: { client, signal: new AbortController().signal, report }, asked, reported };
}

const absent = {
  ...{ type: "about:blank", title: "A title", status: 404, detail: "What happened" },
  ...{ code: "not_found", request_id: "req-1" },
};

describe("a resource that is one member of a set", () => {
  it("is added on its own, and known by the ids that it is made of", async () => {
    const { operation, asked } = await answering(204);
    const kept: ObjectValue[] = [];
    const planned = link({ id: unknown });
    const creation = { config: planned, planned, keep: (state: ObjectValue) => kept.push(state) };
    expect(await agentPoolEnvironment.create(creation, operation)).toEqual(link());
    expect(kept).toEqual([link()]);
    expect(asked).toEqual([`PUT /v1/agent-pools/${agent_pool_id}/environments/${environment_id}`]);
  });

  it("is there while the set holds it", async () => {
    const { operation, asked } = await answering(200, { environment_ids: ["env-other", environment_id] });
    expect(await agentPoolEnvironment.read(link({ id: null }), operation)).toEqual(link());
    expect(asked).toEqual([`GET /v1/agent-pools/${agent_pool_id}/environments`]);
  });

  it.each([
    ["the set does not hold it", 200, { environment_ids: ["env-other"] }],
    ["what has the set is absent", 404, absent],
  ])("is gone, with a warning, when %s", async (_, status, answer) => {
    const { operation, reported } = await answering(status, answer);
    expect(await agentPoolEnvironment.read(link(), operation)).toBeNull();
    expect(reported).toMatchObject([{ severity: "warning", summary: "muster_agent_pool_environment is gone" }]);
  });

  it("is not taken for gone where the token may not look, or the answer has no set", async () => {
    const forbidden = await answering(403, { ...absent, status: 403, code: "permission_missing" });
    await expect(agentPoolEnvironment.read(link(), forbidden.operation)).rejects.toThrow("permission_missing");
    const odd = await answering(200, {});
    await expect(agentPoolEnvironment.read(link(), odd.operation)).rejects.toThrow("answers no `environment_ids`");
  });

  it("is removed, and counts as removed when it is absent", async () => {
    const { operation, asked } = await answering(404, absent);
    await agentPoolEnvironment.delete(link(), operation);
    expect(asked).toEqual([`DELETE /v1/agent-pools/${agent_pool_id}/environments/${environment_id}`]);
  });

  it.each(["", "apool", `${id}/x`, `${agent_pool_id}/`])("is not imported by %j", async (text) => {
    const { operation } = await answering(204);
    expect(() => agentPoolEnvironment.importState?.(text, operation)).toThrow("<agent_pool_id>/<environment_id>");
  });
});
