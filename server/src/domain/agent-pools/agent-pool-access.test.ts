import { isRefusal } from "../refusal.js";
import { describe, expect, it } from "vitest";
import {
  changeAccess,
  mayUse,
  narrowingRefusal,
  selectionRefusal,
  withEnvironment,
  withoutEnvironment,
} from "./agent-pool-access.js";
import type { AgentPool } from "./agent-pool.js";
import { noHolders, soleHolder } from "../assignment/holders.js";

const open: AgentPool = {
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
const selected: AgentPool = { ...open, environmentAccess: "selected", environmentIds: ["env-1", "env-2"] };
const vcs: AgentPool = { ...open, type: "vcs" };

describe("mayUse", () => {
  it("is true of every environment, and of none, where access is all", () => {
    expect([mayUse(open, "env-9"), mayUse(open, null)]).toEqual([true, true]);
  });

  it("is true of the environments named only where access is selected", () => {
    expect(["env-1", "env-9", null].map((id) => mayUse(selected, id))).toEqual([true, false, false]);
  });
});

describe("changeAccess", () => {
  it("leaves alone what is not named, and replaces the set where it is", () => {
    expect(changeAccess(selected, {})).toEqual(selected);
    expect(changeAccess(selected, { environmentIds: ["env-3"] })).toMatchObject({ environmentIds: ["env-3"] });
    expect(changeAccess(open, { environmentAccess: "selected" })).toEqual({ ...selected, environmentIds: [] });
  });

  it("empties the set with access all, and takes no other set there", () => {
    expect(changeAccess(selected, { environmentAccess: "all" })).toEqual(open);
    expect(changeAccess(open, { environmentIds: [] })).toEqual(open);
    const fault = { faults: [{ pointer: "/environment_ids" }] };
    expect(changeAccess(open, { environmentIds: ["env-1"] })).toMatchObject(fault);
    expect(changeAccess(selected, { environmentAccess: "all", environmentIds: ["env-1"] })).toMatchObject(fault);
  });

  it("is not for pools of type vcs", () => {
    const mismatch = { refused: "pool_type_mismatch", rule: "POOL-3" };
    expect(changeAccess(vcs, { environmentAccess: "all", environmentIds: [] })).toEqual(vcs);
    expect(changeAccess(vcs, { environmentAccess: "selected" })).toMatchObject(mismatch);
    expect(changeAccess(vcs, { environmentIds: ["env-1"] })).toMatchObject(mismatch);
  });
});

describe("single environments", () => {
  it("are chosen for pools with selected access only", () => {
    expect(selectionRefusal(selected)).toBeUndefined();
    expect(selectionRefusal(open)).toMatchObject({ refused: "environment_access_is_all", rule: "POOL-3" });
    expect(selectionRefusal(vcs)).toMatchObject({ refused: "pool_type_mismatch" });
  });

  it("are added and removed, and nothing changes the second time", () => {
    const added = withEnvironment(selected, "env-3");
    if (isRefusal(added)) expect.fail("there is room");
    expect(added.environmentIds).toEqual(["env-1", "env-2", "env-3"]);
    expect(withEnvironment(added, "env-1")).toBe(added);
    const full = { ...selected, environmentIds: Array.from({ length: 500 }, (_, number) => `env-${number}`) };
    expect(withEnvironment(full, "env-500")).toMatchObject({ refused: "quota_exceeded", rule: "POOL-3" });
    expect(withEnvironment(full, "env-499")).toBe(full);
    const removed = withoutEnvironment(withoutEnvironment(selected, "env-1"), "env-2");
    expect(removed).toEqual({ ...selected, environmentIds: [] });
    expect(withoutEnvironment(removed, "env-1")).toBe(removed);
  });
});

describe("narrowingRefusal", () => {
  it("refuses as long as something would lose access", () => {
    const losers = soleHolder({ kind: "workspace", id: "ws-1", name: "network" });
    expect(narrowingRefusal(selected, losers)).toMatchObject({
      refused: "pool_in_use",
      rule: "ASG-6",
      holders: losers,
    });
    expect(narrowingRefusal(selected, noHolders)).toBeUndefined();
  });
});
