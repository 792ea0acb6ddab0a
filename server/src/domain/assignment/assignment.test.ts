import { describe, expect, it } from "vitest";
import { initialSettings, type Account } from "./account.js";
import type { AgentPool } from "../agent-pools/agent-pool.js";
import {
  assignmentRefusal,
  availabilityRefusal,
  defaultPoolRefusal,
  effectiveAgentPool,
  hostedRunnersRefusal,
  linkRefusal,
  placementRefusal,
  type PlacementFacts,
} from "./assignment.js";
import type { Environment } from "./environment.js";
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
  minAgentVersion: null,
  pause: null,
  createdAt: 0,
  deletedAt: null,
};
const account: Account = { id: "acc-1", name: "Example", ...initialSettings, createdAt: 0 };
const environment: Environment = {
  id: "env-1",
  accountId: "acc-1",
  name: "live",
  description: "",
  defaultAgentPoolId: null,
  createdAt: 0,
};

describe("effectiveAgentPool", () => {
  const own = (agentPoolId: string | null) => ({ source: "workspace", agentPoolId });
  const above = (agentPoolId: string | null) => ({ source: "environment", agentPoolId });
  const top = (agentPoolId: string | null) => ({ source: "account", agentPoolId });
  const hosted = { source: "hosted", agentPoolId: null };
  const levels = (inEnvironment: string | null, inAccount: string | null) => ({
    environment: { ...environment, defaultAgentPoolId: inEnvironment },
    account: { ...account, defaultAgentPoolId: inAccount },
  });

  it("is the pool that the workspace names, whatever the levels above say", () => {
    const named = { ...workspace, agentPoolId: "apool-1" };
    expect(effectiveAgentPool(named, levels("apool-2", "apool-3"))).toEqual({
      ...own("apool-1"),
      chain: [own("apool-1")],
    });
  });

  it("is none where the workspace chooses hosted runners", () => {
    const choosing = { ...workspace, hosted: true };
    expect(effectiveAgentPool(choosing, levels("apool-2", "apool-3"))).toEqual({ ...own(null), chain: [own(null)] });
  });

  it("is the default of the environment, else that of the account", () => {
    expect(effectiveAgentPool(workspace, levels("apool-2", "apool-3"))).toEqual({
      ...above("apool-2"),
      chain: [own(null), above("apool-2")],
    });
    expect(effectiveAgentPool(workspace, levels(null, "apool-3"))).toEqual({
      ...top("apool-3"),
      chain: [own(null), above(null), top("apool-3")],
    });
  });

  it("is hosted where no level names one; a workspace without environment asks none", () => {
    const chain = [own(null), above(null), top(null), hosted];
    expect(effectiveAgentPool(workspace, levels(null, null))).toEqual({ ...hosted, chain });
    expect(effectiveAgentPool(workspace, { environment: undefined, account })).toEqual({
      ...hosted,
      chain: [own(null), top(null), hosted],
    });
  });
});

describe("assignmentRefusal", () => {
  it("lets a workspace name a pool of type runs of its account", () => {
    expect(assignmentRefusal(pool, "acc-1")).toBeUndefined();
  });

  it("answers a foreign pool and an absent one alike, at the member that names it", () => {
    const absent = assignmentRefusal(undefined, "acc-1", "/default_agent_pool_id");
    expect(absent).toMatchObject({ refused: "validation_failed", faults: [{ pointer: "/default_agent_pool_id" }] });
    expect(assignmentRefusal({ ...pool, accountId: "acc-2" }, "acc-1", "/default_agent_pool_id")).toEqual(absent);
  });

  it("refuses a pool of type vcs, which VCS providers take and nothing else", () => {
    const vcs: AgentPool = { ...pool, type: "vcs" };
    expect(assignmentRefusal(vcs, "acc-1")).toMatchObject({ refused: "pool_type_mismatch", rule: "ASG-7" });
    expect(linkRefusal(vcs, "acc-1")).toBeUndefined();
    expect(linkRefusal(pool, "acc-1")).toMatchObject({ refused: "pool_type_mismatch", rule: "ASG-7" });
    expect(linkRefusal(vcs, "acc-2")).toMatchObject({ faults: [{ pointer: "/agent_pool_id" }] });
  });
});

describe("defaultPoolRefusal", () => {
  it("takes a pool of type runs that every environment may use", () => {
    expect(defaultPoolRefusal(pool, "acc-1")).toBeUndefined();
    const refused = (row: Partial<AgentPool>) => defaultPoolRefusal({ ...pool, ...row }, "acc-1")?.refused;
    expect(refused({ environmentAccess: "selected" })).toBe("default_pool_not_shared");
    expect(refused({ type: "vcs" })).toBe("pool_type_mismatch");
    expect(refused({ accountId: "acc-2" })).toBe("validation_failed");
  });
});

describe("availabilityRefusal", () => {
  it("refuses a pool with selected access to every environment but those, and to workspaces of none", () => {
    const selected: AgentPool = { ...pool, environmentAccess: "selected", environmentIds: ["env-1"] };
    expect(availabilityRefusal(selected, environment)).toBeUndefined();
    const refused = { refused: "pool_not_available_in_environment", rule: "ASG-5" };
    expect(availabilityRefusal(selected, { ...environment, id: "env-2" })).toMatchObject(refused);
    expect(availabilityRefusal(selected, undefined)).toMatchObject(refused);
  });
});

describe("hostedRunnersRefusal", () => {
  it("refuses only where the account requires agent pools and a workspace would be hosted", () => {
    const requiring = { ...account, requireAgentPool: true };
    expect(hostedRunnersRefusal(requiring, 1)).toMatchObject({ refused: "agent_pool_required", rule: "ASG-8" });
    expect([hostedRunnersRefusal(requiring, 0), hostedRunnersRefusal(account, 1)]).toEqual([undefined, undefined]);
  });
});

describe("placementRefusal", () => {
  const place = (row: Partial<Workspace>, facts: Partial<PlacementFacts> = {}) =>
    placementRefusal({ ...workspace, ...row }, { account, environment, pool, keeper: undefined, ...facts });
  const closed: AgentPool = { ...pool, environmentAccess: "selected" };
  const named = { environmentId: "env-1", agentPoolId: "apool-1" };

  it("lets a workspace be where its environment and its pool are its account's and go together", () => {
    expect([place({}), place(named), place({ hosted: true })]).toEqual([undefined, undefined, undefined]);
  });

  it("refuses an environment or a pool that is absent or foreign, at its member", () => {
    const pointer = (row: Partial<Workspace>, facts: object) => place(row, facts)?.faults;
    const foreign = { ...environment, accountId: "acc-2" };
    expect(pointer(named, { environment: foreign })).toMatchObject([{ pointer: "/environment_id" }]);
    expect(pointer(named, { environment: undefined })).toMatchObject([{ pointer: "/environment_id" }]);
    expect(pointer(named, { pool: undefined })).toMatchObject([{ pointer: "/agent_pool_id" }]);
    expect(pointer({ ...named, hosted: true }, {})).toMatchObject([{ pointer: "/hosted" }]);
  });

  it("refuses a pool that the environment may not use, and a move there with its holder", () => {
    expect(place(named, { pool: closed })).toMatchObject({ refused: "pool_not_available_in_environment" });
    const moved = place(named, { pool: closed, keeper: workspace });
    expect(moved).toMatchObject({
      refused: "pool_in_use",
      rule: "ASG-6",
      holders: { count: 1, items: [{ id: "ws-1" }] },
    });
  });

  it("refuses hosted runners, chosen or left over, where the account requires agent pools", () => {
    const requiring = { account: { ...account, requireAgentPool: true } };
    for (const row of [{}, { hosted: true }, { environmentId: "env-1" }]) {
      expect(place(row, requiring)).toMatchObject({ refused: "agent_pool_required" });
    }
    expect(place(named, requiring)).toBeUndefined();
    const inherited = { ...environment, defaultAgentPoolId: "apool-2" };
    expect(place({ environmentId: "env-1" }, { ...requiring, environment: inherited })).toBeUndefined();
  });
});
