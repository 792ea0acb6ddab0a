import { describe, expect, it } from "vitest";
import { changeRole, roleDeletionRefusal, unknownPermissionRefusal, type Role } from "./role.js";

const role: Role = {
  id: "role-1",
  accountId: "acc-1",
  name: "operator",
  description: "Operates",
  permissions: ["agent-pools:*"],
  createdAt: 1,
};

describe("changeRole", () => {
  it("keeps what is absent and replaces permissions as a whole", () => {
    expect(changeRole(role, {})).toEqual(role);
    expect(changeRole(role, { description: "", permissions: ["*:read"] })).toEqual({
      ...role,
      description: "",
      permissions: ["*:read"],
    });
  });
});

describe("unknownPermissionRefusal", () => {
  it("names the place of each permission that covers nothing known", () => {
    const known = ["agent-pools:read", "workspaces:update"];
    expect(unknownPermissionRefusal(["*:read", "workspace:update", "agent-pools:*"], known)).toBeUndefined();
    const refusal = unknownPermissionRefusal(["*:fly", "agent-pools:read", "pools:*"], known);
    expect(refusal?.faults).toMatchObject([{ pointer: "/permissions/0" }, { pointer: "/permissions/2" }]);
  });
});

describe("roleDeletionRefusal", () => {
  it("refuses while a policy gives it, and tells how many do", () => {
    expect(roleDeletionRefusal(role, { count: 0, items: [] })).toBeUndefined();
    const items = [{ kind: "access_policy" as const, id: "pol-1", name: "deployment" }];
    const refusal = roleDeletionRefusal(role, { count: 1, items });
    expect(refusal).toMatchObject({ refused: "in_use", rule: "ASG-9", holders: { count: 1, items } });
    expect(refusal?.detail).toContain('1 access policy gives the role "operator"');
    expect(roleDeletionRefusal(role, { count: 21, items })?.detail).toContain("21 access policies give");
  });
});
