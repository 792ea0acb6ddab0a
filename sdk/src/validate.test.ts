import { describe, expect, it } from "vitest";
import type { AgentPoolCreate } from "./index.js";
import { failureOf, ok, script } from "./testing/scripted-server.js";
import { InvalidAnswerError, InvalidRequestError, validate, type ContractFault } from "./validate.js";

describe("a client that validates", () => {
  it.each([
    ["name that is too long", { name: "x".repeat(256) }, "body.name"],
    ["member that the contract does not have", { name: "a", colour: "red" }, "body"],
    ["value that no enum has", { name: "a", type: "jobs" }, "body.type"],
  ])("sends no %s", async (_, body, at) => {
    const { muster, seen } = script([ok({})], { validator: validate() });

    // What no type lets through arrives from programs without types.
    const failure = await failureOf(muster.agentPools.create(body as AgentPoolCreate));

    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ code: "invalid_request", attempts: 0, faults: [{ at }] });
    expect(seen).toHaveLength(0);
  });

  it("sends no query and no path that do not fit, and nothing without a body that must be there", async () => {
    const { muster, seen } = script([ok({})], { validator: validate() });

    expect(await failureOf(muster.agentPools.list({ limit: 0 }).page())).toMatchObject({
      faults: [{ at: "query.limit" }],
    });
    expect(await failureOf(muster.agentPools.get("agent-01jd7zqb1k5m6n7p8q9r0s1t2v"))).toMatchObject({
      faults: [{ at: "path.agent_pool_id" }],
    });
    expect(await failureOf(muster.agentPools.create(undefined as unknown as { name: string }))).toMatchObject({
      faults: [{ at: "body", detail: "it is required" }],
    });
    expect(seen).toHaveLength(0);
  });

  it("does not repeat the value at fault, which may be a secret", async () => {
    const { muster } = script([ok({})], { validator: validate() });

    const failure = await failureOf(muster.agentPools.create({ name: "mpt_secret\n" }));

    expect(JSON.stringify(failure)).not.toContain("mpt_secret");
    expect(String(failure)).not.toContain("mpt_secret");
  });

  it("lets pass what fits", async () => {
    const list = { items: [], next_cursor: null };
    const { muster } = script([ok(list)], { validator: validate({ responses: "throw" }) });

    expect(await muster.agentPools.list({ name: "production" }).page()).toEqual(list);
  });

  it("warns of an answer that does not fit, and answers it all the same", async () => {
    const warnings: [string, readonly ContractFault[]][] = [];
    const validator = validate({ warn: (message, faults) => warnings.push([message, faults]) });
    const { muster } = script([ok({ items: ["none"], next_cursor: null })], { validator });

    expect(await muster.agentPools.list().page()).toEqual({ items: ["none"], next_cursor: null });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.[1]).toMatchObject([{ at: "items.0" }]);
  });

  it("throws, or says nothing, where it is asked to", async () => {
    const wrong = { items: [1], next_cursor: null };
    const strict = script([ok(wrong)], { validator: validate({ responses: "throw" }) });
    const silent = script([ok(wrong)], { validator: validate({ responses: "off" }) });

    expect(await failureOf(strict.muster.agentPools.list().page())).toBeInstanceOf(InvalidAnswerError);
    expect(await silent.muster.agentPools.list().page()).toEqual(wrong);
  });

  it("never refuses what a newer server adds: members, and values of enums", async () => {
    const pool = {
      agent_pool_id: null,
      source: "the_stars",
      chain: [{ source: "the_stars", agent_pool_id: null }],
      since: 1,
    };
    const { muster } = script([ok(pool)], { validator: validate({ responses: "throw" }) });

    expect(await muster.workspaces.getEffectiveAgentPool("ws-01jd7zqb1k5m6n7p8q9r0s1t2v")).toEqual(pool);
  });
});
