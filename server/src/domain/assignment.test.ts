import { describe, expect, it } from "vitest";
import type { AgentPool } from "./agent-pool.js";
import { assignmentRefusal, effectiveAgentPool } from "./assignment.js";
import type { Workspace } from "./workspace.js";

const workspace: Workspace = {
  id: "ws-1",
  accountId: "acc-1",
  environmentId: null,
  name: "network",
  description: "",
  agentPoolId: null,
  hosted: false,
  createdAt: 0,
};
const pool: AgentPool = {
  id: "apool-1",
  accountId: "acc-1",
  name: "production",
  description: "",
  tags: {},
  type: "runs",
  environmentAccess: "all",
  environmentIds: [],
  createdAt: 0,
  deletedAt: null,
};

describe("effectiveAgentPool", () => {
  it("is the pool that the workspace names", () => {
    const own = { source: "workspace", agentPoolId: "apool-1" };
    expect(effectiveAgentPool({ ...workspace, agentPoolId: "apool-1" })).toEqual({ ...own, chain: [own] });
  });

  it("is hosted where no level names one", () => {
    const chain = [
      { source: "workspace", agentPoolId: null },
      { source: "hosted", agentPoolId: null },
    ];
    expect(effectiveAgentPool(workspace)).toEqual({ source: "hosted", agentPoolId: null, chain });
  });
});

describe("assignmentRefusal", () => {
  it("lets a workspace name a pool of type runs of its account", () => {
    expect(assignmentRefusal(pool, "acc-1")).toBeUndefined();
  });

  it("answers a foreign pool and an absent one alike", () => {
    const absent = assignmentRefusal(undefined, "acc-1");
    expect(absent).toMatchObject({ refused: "validation_failed", faults: [{ pointer: "/agent_pool_id" }] });
    expect(assignmentRefusal({ ...pool, accountId: "acc-2" }, "acc-1")).toEqual(absent);
  });

  it("refuses a pool of type vcs", () => {
    expect(assignmentRefusal({ ...pool, type: "vcs" }, "acc-1")).toMatchObject({ refused: "pool_type_mismatch" });
  });
});
