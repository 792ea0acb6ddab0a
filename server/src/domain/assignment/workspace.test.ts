import { describe, expect, it } from "vitest";
import { noHolders, soleHolder } from "./holders.js";
import { changesPlacement, changeWorkspace, workspaceDeletionRefusal, type Workspace } from "./workspace.js";

const workspace: Workspace = {
  id: "ws-1",
  accountId: "acc-1",
  environmentId: "env-1",
  name: "network",
  description: "VPCs",
  agentPoolId: "apool-1",
  hosted: false,
  createdAt: 0,
};

describe("changeWorkspace", () => {
  it("leaves alone what the patch does not name, and takes null for none", () => {
    expect(changeWorkspace(workspace, {})).toEqual(workspace);
    const change = { description: "", environmentId: null, agentPoolId: null, hosted: true };
    expect(changeWorkspace(workspace, change)).toEqual({ ...workspace, ...change });
  });
});

describe("workspaceDeletionRefusal", () => {
  it("refuses as long as a run has not ended, and names such runs", () => {
    const holders = soleHolder({ kind: "run", id: "run-1", name: "Widen the network" });
    expect(workspaceDeletionRefusal(workspace, holders)).toMatchObject({ refused: "in_use", rule: "ASG-9", holders });
    expect(workspaceDeletionRefusal(workspace, noHolders)).toBeUndefined();
  });
});

describe("changesPlacement", () => {
  it("is true of a change that names the environment, the pool or hosted runners", () => {
    for (const change of [{ environmentId: null }, { agentPoolId: null }, { hosted: false }]) {
      expect(changesPlacement(change), JSON.stringify(change)).toBe(true);
    }
    expect(changesPlacement({ name: "n", description: "d" })).toBe(false);
  });
});
