import { operations, permissions } from "@muster/openapi/operations";
import { describe, expect, it } from "vitest";
import { createRole, giveRole, createServiceAccount, plantPrincipal } from "./planting.js";
import { startWorld } from "./world.js";

describe("roles", () => {
  it("are created, changed and deleted; their names are unique, ignoring case", async (test) => {
    await using world = await startWorld(test);
    const role = await createRole(world, ["agent-pools:*", "*:read"], { description: "Operates" });
    expect(role).toMatchObject({ account_id: world.accountId, permissions: ["agent-pools:*", "*:read"] });
    await world.refused("name_taken", "createRole", { body: { name: role.name.toUpperCase(), permissions: ["*:*"] } });
    const path = { role_id: role.id };
    const other = await createRole(world, ["*:*"]);
    await world.refused("name_taken", "updateRole", { path, body: { name: other.name } });
    const changed = await world.ok("updateRole", { path, body: { permissions: ["roles:read"] } });
    expect(changed).toEqual({ ...role, permissions: ["roles:read"] });
    expect(await world.ok("getRole", { path })).toEqual(changed);
    expect((await world.ok("listRoles", { query: { name: role.name } })).items).toEqual([changed]);
    await world.ok("deleteRole", { path });
    await world.refused("not_found", "getRole", { path });
    await createRole(world, ["*:*"], { name: role.name });
  });

  it("take only permissions that there are, and tell which there are not", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createRole(world, ["*:read"]);
    for (const permission of ["agent-pools:fly", "pools:read", "agent-pool:read", "*:fly", "secrets:*"]) {
      const body = { name: world.name(), permissions: ["*:read", permission] };
      for (const [operation, parts] of [
        ["createRole", { body }],
        ["updateRole", { path: { role_id: id }, body }],
      ] as const) {
        const { errors } = await world.refused("validation_failed", operation, parts);
        expect(errors, permission).toMatchObject([{ pointer: "/permissions/1" }]);
      }
    }
  });

  it("ASG-2 workspace:update is taken for workspaces:update and comes back as it was written", async (test) => {
    await using world = await startWorld(test);
    const written = ["workspace:update", "workspace:*", "workspaces:read"];
    const { id, permissions: created } = await createRole(world, written);
    expect(created).toEqual(written);
    expect((await world.ok("getRole", { path: { role_id: id } })).permissions).toEqual(written);
  });

  it("IAM-1 nobody puts more into one than they hold in the whole account", async (test) => {
    await using world = await startWorld(test);
    const { token } = await plantPrincipal(world, ["roles:*", "agent-pools:read", "*:delete"]);
    const create = (...given: string[]) => ({ token, body: { name: world.name(), permissions: given } });
    const own = await world.ok("createRole", create("agent-pools:read", "workspace:delete", "roles:*"));
    for (const permission of ["agent-pools:update", "agent-pools:*", "*:read", "*:*", "workspace:update"]) {
      const expected = { rule: "IAM-1", permission };
      const given = ["agent-pools:read", permission];
      expect(await world.refused("grant_exceeds_own", "createRole", create(...given))).toMatchObject(expected);
      const update = { token, path: { role_id: own.id }, body: { permissions: given } };
      expect(await world.refused("grant_exceeds_own", "updateRole", update)).toMatchObject(expected);
    }
    expect(await world.ok("getRole", { path: { role_id: own.id } })).toEqual(own);
  });

  it("IAM-1 who narrows or renames a role needs not hold what it gives already", async (test) => {
    await using world = await startWorld(test);
    const { token } = await plantPrincipal(world, ["roles:update"]);
    const { id } = await createRole(world, ["agent-pools:*", "workspaces:read"]);
    const path = { role_id: id };
    await world.ok("updateRole", { token, path, body: { name: world.name() } });
    await world.ok("updateRole", { token, path, body: { permissions: ["agent-pools:read", "workspaces:read"] } });
    await world.refused("grant_exceeds_own", "updateRole", { token, path, body: { permissions: ["agent-pools:*"] } });
  });

  it("IAM-3 a change of a role holds for everybody who has it from the next request on", async (test) => {
    await using world = await startWorld(test);
    const { token, role } = await plantPrincipal(world, ["agent-pools:read"]);
    const change = (...given: string[]) =>
      world.ok("updateRole", { path: { role_id: role.id }, body: { permissions: given } });
    await world.ok("listAgentPools", { token });
    await change("workspaces:read");
    await world.refused("permission_missing", "listAgentPools", { token });
    await world.ok("listWorkspaces", { token });
    await change("*:read");
    await world.ok("listAgentPools", { token });
  });

  it("ASG-9 one that access policies give cannot be deleted, and names them", async (test) => {
    await using world = await startWorld(test);
    const role = await createRole(world, ["*:read"]);
    const path = { role_id: role.id };
    const principals = [await createServiceAccount(world), await createServiceAccount(world)];
    const policies = [];
    for (const { id, name } of principals) policies.push({ name, id: (await giveRole(world, role.id, id)).id });
    const problem = await world.refused("in_use", "deleteRole", { path });
    const items = policies.map(({ id, name }) => ({ kind: "access_policy", id, name }));
    expect(problem).toMatchObject({ rule: "ASG-9", holders: { count: 2, items } });
    for (const { id } of policies) await world.ok("deleteAccessPolicy", { path: { access_policy_id: id } });
    await world.ok("deleteRole", { path });
  });
});

describe("permissions", () => {
  it("IAM-2 the list has every permission that an operation takes, each described", async (test) => {
    await using world = await startWorld(test);
    const { items } = await world.ok("listPermissions");
    const names = items.map(({ name }) => name);
    expect(items).toEqual(
      Object.entries(permissions)
        .map(([name, description]) => ({ name, description }))
        .sort(byName),
    );
    const taken = Object.values(operations).flatMap(({ security, conditionalPermissions }) => [
      ...security.flatMap(({ permissions: needed }): readonly string[] => needed),
      ...Object.values<readonly string[]>(conditionalPermissions).flat(),
    ]);
    expect(names).toEqual([...new Set(taken)].sort());
  });
});

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
