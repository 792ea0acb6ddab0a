import { Fn, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { AgentPool, MusterWorkspace } from "./index.js";
import { newStack, resourcesOf } from "./synthesize.suite.js";

describe("AgentPool", () => {
  it("is one resource with what was configured and nothing else", () => {
    const stack = newStack();
    new AgentPool(stack, "pool", { name: "production" });
    expect(resourcesOf(stack)).toEqual({ "muster_agent_pool.pool_056F3F7E": { name: "production" } });
  });

  it("passes every property on", () => {
    const stack = newStack();
    const props = { name: "production", description: "Inside", tags: { team: "platform" }, type: "vcs" } as const;
    new AgentPool(stack, "pool", props);
    expect(Object.values(resourcesOf(stack))).toEqual([props]);
  });

  it("makes its resource its default child", () => {
    const pool = new AgentPool(newStack(), "pool", { name: "production" });
    expect(pool.node.defaultChild?.node.path).toBe("Stack/pool/Resource");
  });

  it.each(["", " production", "production ", "pro\nduction", "x".repeat(256), "caf\u0065\u0301"])(
    "fails when the name is %j",
    (name) => {
      expect(() => new AgentPool(newStack(), "pool", { name })).toThrow(
        `agent pool Stack/pool: the name ${JSON.stringify(name)} cannot be used`,
      );
    },
  );

  it.each(["x", "x".repeat(255), "\u{1F680}".repeat(255), "caf\u00e9", "a b"])("takes the name %j", (name) => {
    expect(() => new AgentPool(newStack(), "pool", { name })).not.toThrow();
  });

  it("leaves a name that only the deployment knows to the server", () => {
    const stack = newStack();
    const variable = new TerraformVariable(stack, "stage", { type: "string" });
    new AgentPool(stack, "pool", { name: ` ${variable.stringValue}` });
    expect(Object.values(resourcesOf(stack))).toEqual([{ name: " ${var.stage}" }]);
  });
});

describe("addToken", () => {
  it("issues a token in the pool, named for its construct", () => {
    const stack = newStack();
    const token = new AgentPool(stack, "pool", { name: "production" }).addToken("first");
    new MusterWorkspace(stack, "reader", { name: token.tokenId, description: token.secret });
    expect(resourcesOf(stack)).toMatchObject({
      "muster_agent_pool_token.pool_first_67B5EF69": {
        agent_pool_id: "${muster_agent_pool.pool_056F3F7E.id}",
        name: "first",
      },
      "muster_workspace.reader": {
        name: "${muster_agent_pool_token.pool_first_67B5EF69.id}",
        description: "${muster_agent_pool_token.pool_first_67B5EF69.token}",
      },
    });
  });

  it("passes every property on", () => {
    const stack = newStack();
    const props = { name: "november", description: "Rotated every month", expiresAt: "2026-12-01T00:00:00Z" };
    AgentPool.fromAgentPoolId(stack, "pool", "apool-1").addToken("first", props);
    const { expiresAt, ...rest } = props;
    expect(Object.values(resourcesOf(stack))).toEqual([{ agent_pool_id: "apool-1", ...rest, expires_at: expiresAt }]);
  });

  it("fails when the name of the token cannot be used", () => {
    const pool = new AgentPool(newStack(), "pool", { name: "production" });
    expect(() => pool.addToken("first", { name: "first " })).toThrow(
      'agent pool token Stack/pool/first: the name "first " cannot be used; a name has 1 to 255 characters, ' +
        "no blank at either end, no control characters, and is in Unicode normal form C",
    );
  });
});

describe("assignTo", () => {
  it("has the workspace name the pool", () => {
    const stack = newStack();
    const workspace = new MusterWorkspace(stack, "network", { name: "network" });
    new AgentPool(stack, "pool", { name: "production" }).assignTo(workspace);
    expect(resourcesOf(stack)).toMatchObject({
      "muster_workspace.network": { name: "network", agent_pool_id: "${muster_agent_pool.pool_056F3F7E.id}" },
    });
  });

  it("fails when the workspace has a pool already", () => {
    const stack = newStack();
    const workspace = new MusterWorkspace(stack, "network", { name: "network", agentPoolId: "apool-1" });
    const pool = new AgentPool(stack, "pool", { name: "production" });
    expect(() => {
      pool.assignTo(workspace);
    }).toThrow("workspace Stack/network has an agent pool already; assign it to one only");
  });

  it("fails when the pool executes no runs", () => {
    const stack = newStack();
    const workspace = new MusterWorkspace(stack, "network", { name: "network" });
    const pool = new AgentPool(stack, "pool", { name: "production", type: "vcs" });
    expect(() => {
      pool.assignTo(workspace);
    }).toThrow(
      "agent pool Stack/pool is of type vcs, which executes no runs; assign one of type runs to Stack/network",
    );
  });
});

describe("fromAgentPoolId", () => {
  it("refers to a pool without making a resource of it", () => {
    const stack = newStack();
    const pool = AgentPool.fromAgentPoolId(stack, "pool", "apool-1");
    expect(pool.agentPoolId).toBe("apool-1");
    expect(resourcesOf(stack)).toEqual({});
  });

  it("takes a reference for an id", () => {
    const stack = newStack();
    const id = Fn.element(["apool-1", "apool-2"], 1) as string;
    AgentPool.fromAgentPoolId(stack, "pool", id).assignTo(new MusterWorkspace(stack, "network", { name: "network" }));
    expect(resourcesOf(stack)).toMatchObject({
      "muster_workspace.network": { agent_pool_id: '${element(["apool-1", "apool-2"], 1)}' },
    });
  });
});
