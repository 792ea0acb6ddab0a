import {
  TerraformCount,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
} from "cdktf";
import { describe, expect, it } from "vitest";
import {
  DataMusterAgentPool,
  MusterAccessPolicy,
  MusterAgentPool,
  MusterAgentPoolToken,
  MusterProvider,
  MusterWorkspace,
} from "./index.js";
import { dataSourcesOf, newStack, resourcesOf } from "./synthesize.suite.js";

describe("a generated resource", () => {
  it("synthesizes exactly what was configured", () => {
    const stack = newStack();
    const config = { name: "production", description: "", tags: { team: "platform" }, type: "runs" } as const;
    new MusterAgentPool(stack, "pool", { ...config, accountId: "acc-1" });
    new MusterWorkspace(stack, "network", { name: "network" });
    expect(resourcesOf(stack)).toEqual({
      "muster_agent_pool.pool": { account_id: "acc-1", ...config },
      "muster_workspace.network": { name: "network" },
    });
  });

  it("writes and reads an object with members of its own", () => {
    const stack = newStack();
    const scope = { level: "environment", id: "env-1" } as const;
    const given = { roleId: "role-1", serviceAccountId: "sa-1" };
    const first = new MusterAccessPolicy(stack, "first", { ...given, scope });
    new MusterAccessPolicy(stack, "second", { ...given, scope: { level: Token.asAny(first.scope.level) } });
    expect(resourcesOf(stack)).toMatchObject({
      "muster_access_policy.first": { role_id: "role-1", scope },
      "muster_access_policy.second": { scope: { level: "${muster_access_policy.first.scope.level}" } },
    });
    expect(Testing.synthHcl(stack)).toContain('scope = {\nlevel = "environment"\nid = "env-1"\n}');
  });

  it("reads as references", () => {
    const stack = newStack();
    const pool = new MusterAgentPool(stack, "pool", { name: "production" });
    new MusterAgentPool(stack, "copy", { name: `${pool.name}-copy`, description: pool.createdAt, tags: pool.tags });
    expect(resourcesOf(stack)["muster_agent_pool.copy"]).toEqual({
      name: "${muster_agent_pool.pool.name}-copy",
      description: "${muster_agent_pool.pool.created_at}",
      tags: "${muster_agent_pool.pool.tags}",
    });
  });

  it("can be changed, and a member left out again, until synthesis", () => {
    const stack = newStack();
    const pool = new MusterAgentPool(stack, "pool", { name: "production", description: "Inside", tags: { team: "a" } });
    pool.description = `${pool.descriptionInput ?? ""} the network`;
    pool.resetTags();
    expect(resourcesOf(stack)).toEqual({
      "muster_agent_pool.pool": { name: "production", description: "Inside the network" },
    });
  });

  it("takes a token for a member of an enumeration and for a map", () => {
    const stack = newStack();
    const type = new TerraformVariable(stack, "type", { type: "string" });
    const tags = Token.asStringMap(new TerraformVariable(stack, "tags", { type: "map(string)" }).value);
    new MusterAgentPool(stack, "pool", { name: "production", type: Token.asAny(type.value), tags });
    expect(resourcesOf(stack)).toEqual({
      "muster_agent_pool.pool": { name: "production", type: "${var.type}", tags: "${var.tags}" },
    });
  });

  it("keeps the arguments that every resource has", () => {
    const stack = newStack();
    const eu = new MusterProvider(stack, "eu", { alias: "eu", url: "https://muster.example.com" });
    const pool = new MusterAgentPool(stack, "pool", { name: "production" });
    const count = TerraformCount.of(2);
    new MusterWorkspace(stack, "network", {
      name: Token.asString(count.index),
      count,
      dependsOn: [pool],
      provider: eu,
      lifecycle: { preventDestroy: true },
    });
    expect(resourcesOf(stack)["muster_workspace.network"]).toEqual({
      name: "${count.index}",
      count: 2,
      depends_on: ["muster_agent_pool.pool"],
      provider: "muster.eu",
      lifecycle: { prevent_destroy: true },
    });
  });

  it("knows its own kind", () => {
    const stack = newStack();
    const pool: unknown = new MusterAgentPool(stack, "pool", { name: "production" });
    const data: unknown = new DataMusterAgentPool(stack, "data", { name: "production" });
    expect([pool, data, {}, null].map((value) => MusterAgentPool.isMusterAgentPool(value))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([pool, data].map((value) => DataMusterAgentPool.isDataMusterAgentPool(value))).toEqual([false, true]);
    expect(TerraformResource.isTerraformResource(pool)).toBe(true);
  });

  it("renders as HCL", () => {
    const stack = newStack();
    new MusterAgentPool(stack, "pool", { name: "production", tags: { team: "platform" } });
    expect(Testing.synthHcl(stack)).toContain(
      'resource "muster_agent_pool" "pool" {\nname = "production"\ntags = {\nteam = "platform"\n}\n}',
    );
  });

  it("fails when the stack has no provider", () => {
    const stack = new TerraformStack(Testing.app(), "Stack");
    new MusterAgentPool(stack, "pool", { name: "production" });
    expect(() => Testing.synth(stack, true)).toThrow("muster");
  });
});

describe("the token's secret", () => {
  it("stays a reference in the synthesized stack", () => {
    const stack = newStack();
    const token = new MusterAgentPoolToken(stack, "token", { agentPoolId: "apool-1", name: "first" });
    new TerraformOutput(stack, "secret", { value: token.token, sensitive: true });
    expect(JSON.parse(Testing.synth(stack, true))).toMatchObject({
      output: { secret: { value: "${muster_agent_pool_token.token.token}", sensitive: true } },
    });
  });
});

describe("the generated data source", () => {
  it("synthesizes its lookup and reads as references", () => {
    const stack = newStack();
    const pool = new DataMusterAgentPool(stack, "pool", { name: "production" });
    new MusterWorkspace(stack, "network", { name: "network", agentPoolId: pool.id });
    expect(dataSourcesOf(stack)).toEqual({ "muster_agent_pool.pool": { name: "production" } });
    expect(resourcesOf(stack)).toMatchObject({
      "muster_workspace.network": { agent_pool_id: "${data.muster_agent_pool.pool.id}" },
    });
  });
});

describe("the generated provider", () => {
  it("names its source and what was configured", () => {
    const stack = new TerraformStack(Testing.app(), "Stack");
    new MusterProvider(stack, "muster", { url: "https://muster.example.com", accountId: "acc-1" });
    expect(JSON.parse(Testing.synth(stack, true))).toMatchObject({
      provider: { muster: [{ url: "https://muster.example.com", account_id: "acc-1" }] },
      terraform: { required_providers: { muster: { source: "muster/muster" } } },
    });
  });

  it("leaves to the environment what was not configured", () => {
    expect(JSON.parse(Testing.synth(newStack(), true))).toMatchObject({ provider: { muster: [{}] } });
  });
});
