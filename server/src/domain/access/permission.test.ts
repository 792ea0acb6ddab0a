import { describe, expect, it } from "vitest";
import { inEnvironment, wholeAccount, type AccessScope, type Grant, type Place } from "./access-policy.js";
import { beyond, grantRefusal, isGrantable, permissionRefusal } from "./permission.js";

const held = (permissions: readonly string[], scope: AccessScope = { level: "account" }): Grant[] => [
  { permissions, scope },
];

describe("permissionRefusal", () => {
  it.each([
    ["agent-pools:read", "agent-pools:read"],
    ["*:*", "agent-pools:read"],
    ["agent-pools:*", "agent-pools:read"],
    ["*:read", "agent-pools:read"],
    ["workspace:update", "workspaces:update"],
    ["workspace:*", "workspaces:update"],
  ])("lets %s do what needs %s", (grant, needed) => {
    expect(permissionRefusal(held(["accounts:read", grant]), [needed], wholeAccount)).toBeUndefined();
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
    expect(permissionRefusal(held([grant]), [needed], wholeAccount)).toMatchObject({
      refused: "permission_missing",
      permission: needed,
    });
  });

  it("names the first that is missing of several, and needs none where none is needed", () => {
    const needed = ["workspaces:update", "agent-pools:read"];
    const missing = permissionRefusal(held(["workspaces:update"]), needed, wholeAccount);
    expect(missing).toMatchObject({ permission: "agent-pools:read" });
    expect(permissionRefusal([], [], wholeAccount)).toBeUndefined();
  });

  const workspace: Place = { environmentId: "env-1", workspaceId: "ws-1" };
  it.each([
    [{ level: "account" }, [true, true, true, true]],
    [{ level: "environment", id: "env-1" }, [false, true, true, true]],
    [{ level: "environment", id: "env-2" }, [false, false, false, true]],
    [{ level: "workspace", id: "ws-1" }, [false, false, true, true]],
    [{ level: "workspace", id: "ws-2" }, [false, false, false, true]],
  ] as const)("counts what is held at the scope %j where that reaches", (scope, counts) => {
    const places = [wholeAccount, inEnvironment("env-1"), workspace, "anywhere"] as const;
    const refusals = places.map((place) => permissionRefusal(held(["*:read"], scope), ["workspaces:read"], place));
    expect(refusals.map((refusal) => refusal === undefined)).toEqual(counts);
  });

  it("counts what several policies give together, each where it reaches", () => {
    const grants = [
      ...held(["agent-pools:read"]),
      ...held(["workspaces:update"], { level: "environment", id: "env-1" }),
    ];
    expect(permissionRefusal(grants, ["workspaces:update", "agent-pools:read"], workspace)).toBeUndefined();
    const elsewhere = permissionRefusal(grants, ["workspaces:update"], inEnvironment("env-2"));
    expect(elsewhere).toMatchObject({
      permission: "workspaces:update",
      detail: expect.stringContaining("elsewhere") as string,
    });
  });
});

describe("grantRefusal", () => {
  const exceeds = (own: readonly string[], given: string) =>
    grantRefusal(held(own), [given], wholeAccount)?.permission === given;

  it("lets somebody give what they hold, and what a wider one of theirs covers", () => {
    for (const own of ["agent-pools:read", "agent-pools:*", "*:read", "*:*"]) {
      expect(exceeds([own], "agent-pools:read"), own).toBe(false);
    }
    expect(exceeds(["workspace:update"], "workspaces:update")).toBe(false);
    expect(exceeds(["workspaces:*"], "workspace:*")).toBe(false);
  });

  it("keeps a wildcard from whoever holds all that it covers today, but not as wide a one", () => {
    expect(exceeds(["agent-pools:create", "agent-pools:read"], "agent-pools:*")).toBe(true);
    expect(exceeds(["agent-pools:*"], "*:read")).toBe(true);
    expect(exceeds(["*:read", "agent-pools:*"], "*:*")).toBe(true);
  });

  it("looks at the place where it is given", () => {
    const grants = held(["*:*"], { level: "environment", id: "env-1" });
    expect(grantRefusal(grants, ["workspaces:read"], inEnvironment("env-1"))).toBeUndefined();
    for (const place of [wholeAccount, inEnvironment("env-2")]) {
      expect(grantRefusal(grants, ["workspaces:read"], place)).toMatchObject({
        refused: "grant_exceeds_own",
        rule: "IAM-1",
      });
    }
  });
});

describe("beyond", () => {
  it("is what others do not cover", () => {
    expect(beyond(["agent-pools:read", "roles:read"], ["agent-pools:*"])).toEqual(["roles:read"]);
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
