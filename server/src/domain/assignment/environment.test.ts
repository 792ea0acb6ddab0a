import { describe, expect, it } from "vitest";
import { changeEnvironment, environmentDeletionRefusal, type Environment } from "./environment.js";
import { noHolders, soleHolder } from "./holders.js";

const environment: Environment = {
  id: "env-1",
  accountId: "acc-1",
  name: "production",
  description: "What customers see",
  defaultAgentPoolId: "apool-1",
  createdAt: 0,
};

describe("changeEnvironment", () => {
  it("leaves alone what the patch does not name, and takes null for no default", () => {
    expect(changeEnvironment(environment, {})).toEqual(environment);
    expect(changeEnvironment(environment, { name: "staging", description: "" })).toEqual({
      ...environment,
      name: "staging",
      description: "",
    });
    expect(changeEnvironment(environment, { defaultAgentPoolId: null })).toEqual({
      ...environment,
      defaultAgentPoolId: null,
    });
  });
});

describe("environmentDeletionRefusal", () => {
  it("refuses as long as the environment has workspaces, and names them", () => {
    const holders = soleHolder({ kind: "workspace", id: "ws-1", name: "network" });
    expect(environmentDeletionRefusal(environment, holders)).toMatchObject({ refused: "in_use", holders });
    expect(environmentDeletionRefusal(environment, noHolders)).toBeUndefined();
  });
});
