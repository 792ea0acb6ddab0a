import { describe, expect, it } from "vitest";
import { isGrantable, permissionRefusal } from "./permission.js";

describe("permissionRefusal", () => {
  it.each([
    ["agent-pools:read", "agent-pools:read"],
    ["*:*", "agent-pools:read"],
    ["agent-pools:*", "agent-pools:read"],
    ["*:read", "agent-pools:read"],
    ["workspace:update", "workspaces:update"],
    ["workspace:*", "workspaces:update"],
  ])("lets %s do what needs %s", (grant, needed) => {
    expect(permissionRefusal(["accounts:read", grant], [needed])).toBeUndefined();
  });

  it.each([
    ["agent-pools:update", "agent-pools:read"],
    ["workspaces:read", "agent-pools:read"],
    ["*:update", "agent-pools:read"],
    ["workspaces:*", "agent-pools:read"],
    ["agent-pool:read", "agent-pools:read"],
    ["*", "agent-pools:read"],
    ["*:*:*", "agent-pools:read"],
    ["agent-pools:read:x", "agent-pools:read"],
    ["", "agent-pools:read"],
  ])("does not let %j do what needs %s", (grant, needed) => {
    expect(permissionRefusal([grant], [needed])).toMatchObject({ refused: "permission_missing", permission: needed });
  });

  it("names the first that is missing of several, and needs none where none is needed", () => {
    const needed = ["workspaces:update", "agent-pools:read"];
    expect(permissionRefusal(["workspaces:update"], needed)).toMatchObject({ permission: "agent-pools:read" });
    expect(permissionRefusal([], [])).toBeUndefined();
  });
});

describe("isGrantable", () => {
  it("accepts what covers something known, and nothing else", () => {
    const known = ["workspaces:update", "agent-pools:read"];
    for (const text of ["workspaces:update", "workspace:update", "*:read", "agent-pools:*", "*:*"]) {
      expect(isGrantable(text, known), text).toBe(true);
    }
    for (const text of ["agent-pools:fly", "pools:read", "workspaces", ""]) {
      expect(isGrantable(text, known), text).toBe(false);
    }
  });
});
