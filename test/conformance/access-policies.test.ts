import { describe, expect, it } from "vitest";
import {
  createPool,
  createRole,
  createServiceAccount,
  createWorkspace,
  giveRole,
  issueUserToken,
  plantPrincipal,
} from "./planting.js";
import { startWorld } from "./world.js";

const absentId = "0".repeat(26);
const ofWorkspace = (id: string) => ({ level: "workspace", id });

describe("access policies", () => {
  it("are created, listed by role and by principal, and deleted", async (test) => {
    await using world = await startWorld(test);
    const role = await createRole(world, ["*:read"]);
    const [one, other] = [await createServiceAccount(world), await createServiceAccount(world)];
    const { id: workspaceId } = await createWorkspace(world);
    const first = await giveRole(world, role.id, one.id);
    expect(first).toMatchObject({ account_id: world.accountId, role_id: role.id, scope: { level: "account" } });
    const second = await giveRole(world, role.id, other.id, ofWorkspace(workspaceId));
    expect(second.scope).toEqual(ofWorkspace(workspaceId));
    const list = async (query: Record<string, string>) => (await world.ok("listAccessPolicies", { query })).items;
    expect(await list({ role_id: role.id })).toEqual([first, second]);
    expect(await list({ role_id: role.id, service_account_id: other.id })).toEqual([second]);
    expect(await list({ service_account_id: one.id })).toEqual([first]);
    const path = { access_policy_id: first.id };
    expect(await world.ok("getAccessPolicy", { path })).toEqual(first);
    await world.ok("deleteAccessPolicy", { path });
    await world.refused("not_found", "getAccessPolicy", { path });
    await world.refused("not_found", "deleteAccessPolicy", { path });
  });

  it("take a scope whose identifier is of its level, and none in the whole account", async (test) => {
    await using world = await startWorld(test);
    const role_id = (await createRole(world, ["*:read"])).id;
    const service_account_id = (await createServiceAccount(world)).id;
    const { id } = await createWorkspace(world);
    for (const scope of [
      { level: "account", id },
      { level: "environment", id },
      { level: "workspace", id: `env-${absentId}` },
      { level: "environment" },
      { level: "workspace" },
    ]) {
      const parts = { body: { role_id, service_account_id, scope } };
      const { errors } = await world.refused("validation_failed", "createAccessPolicy", parts);
      expect(errors, JSON.stringify(scope)).toMatchObject([{ pointer: "/scope/id" }]);
    }
  });

  it("refuse what is absent and what is another account's alike", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const role = await createRole(world, ["*:read"]);
    const { id } = await createServiceAccount(world);
    const own = { role_id: role.id, service_account_id: id, scope: { level: "account" } };
    const { role: foreignRole, serviceAccount } = await plantPrincipal(world.other, ["*:read"]);
    const workspace = await createWorkspace(world.other);
    const faulty = {
      "/role_id": [`role-${absentId}`, foreignRole.id].map((role_id) => ({ role_id })),
      "/service_account_id": [`sa-${absentId}`, serviceAccount.id].map((service_account_id) => ({
        service_account_id,
      })),
      "/scope/id": [`ws-${absentId}`, workspace.id].map((ws) => ({ scope: ofWorkspace(ws) })),
    };
    for (const [pointer, bodies] of Object.entries(faulty)) {
      const answers = new Set<string>();
      for (const body of bodies) {
        const parts = { body: { ...own, ...body } };
        const { request_id, ...problem } = await world.refused("validation_failed", "createAccessPolicy", parts);
        expect(request_id).not.toBe("");
        expect(problem.errors).toMatchObject([{ pointer }]);
        answers.add(JSON.stringify(problem));
      }
      expect(answers.size, pointer).toBe(1);
    }
  });

  it("IAM-1 what is held at a workspace counts there and nowhere else", async (test) => {
    await using world = await startWorld(test);
    const [own, other] = [await createWorkspace(world), await createWorkspace(world)];
    const { token } = await plantPrincipal(world, ["*:*"], ofWorkspace(own.id));
    const on = (id: string, body?: object) => ({ path: { workspace_id: id }, token, body });
    expect((await world.ok("getWorkspace", on(own.id))).id).toBe(own.id);
    await world.ok("getEffectiveAgentPool", on(own.id));
    const { id } = await createPool(world);
    await world.ok("updateWorkspace", on(own.id, { agent_pool_id: id }));
    for (const operation of ["getWorkspace", "deleteWorkspace", "getEffectiveAgentPool"] as const) {
      const { permission } = await world.refused("permission_missing", operation, on(other.id));
      expect(permission).toMatch(/^workspaces:/);
    }
    await world.refused("permission_missing", "updateWorkspace", on(other.id, { description: "x" }));
    await world.refused("permission_missing", "listWorkspaces", { token });
    await world.refused("permission_missing", "createWorkspace", { token, body: { name: world.name() } });
    await world.ok("deleteWorkspace", on(own.id));
  });

  it("IAM-1 to whoever holds a permission at some workspace, an absent one and another account's are the same 404", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const { token } = await plantPrincipal(world, ["workspaces:read"], ofWorkspace((await createWorkspace(world)).id));
    const foreign = await createWorkspace(world.other);
    const answers = new Set<string>();
    for (const workspace_id of [`ws-${absentId}`, foreign.id, "no-identifier"]) {
      const { request_id, ...problem } = await world.refused("not_found", "getWorkspace", {
        path: { workspace_id },
        token,
      });
      expect(request_id).not.toBe("");
      answers.add(JSON.stringify(problem));
    }
    expect(answers.size).toBe(1);
  });

  it("POOL-4 what is held below the account gives nothing on pools, principals and the account", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createWorkspace(world);
    const { token } = await plantPrincipal(world, ["*:*"], ofWorkspace(id));
    const pool = await createPool(world);
    const path = { agent_pool_id: pool.id };
    const body = { name: world.name() };
    for (const [operation, parts, permission] of [
      ["createAgentPool", { body }, "agent-pools:create"],
      ["getAgentPool", { path }, "agent-pools:read"],
      ["updateAgentPool", { path, body }, "agent-pools:update"],
      ["deleteAgentPool", { path }, "agent-pools:delete"],
      ["createServiceAccount", { body }, "service-accounts:create"],
      ["createRole", { body: { ...body, permissions: ["*:*"] } }, "roles:create"],
      ["getAccount", {}, "accounts:read"],
      ["listPermissions", {}, "roles:read"],
    ] as const) {
      const problem = await world.refused("permission_missing", operation, { ...parts, token });
      expect(problem.permission, operation).toBe(permission);
    }
  });

  it("IAM-1 nobody gives a role at a scope where they do not hold all of it", async (test) => {
    await using world = await startWorld(test);
    const [own, other] = [await createWorkspace(world), await createWorkspace(world)];
    const giver = await plantPrincipal(world, ["access-policies:create"]);
    const wide = await createRole(world, ["workspaces:*"]);
    await giveRole(world, wide.id, giver.serviceAccount.id, ofWorkspace(own.id));
    const { id } = await createServiceAccount(world);
    const give = (scope: object) => {
      return { token: giver.token, body: { role_id: wide.id, service_account_id: id, scope } };
    };
    await world.ok("createAccessPolicy", give(ofWorkspace(own.id)));
    for (const scope of [ofWorkspace(other.id), { level: "account" }]) {
      const problem = await world.refused("grant_exceeds_own", "createAccessPolicy", give(scope));
      expect(problem).toMatchObject({ rule: "IAM-1", permission: "workspaces:*" });
    }
  });

  it("IAM-1 several policies count together, each where it reaches", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createWorkspace(world);
    const { serviceAccount, token } = await plantPrincipal(world, ["workspaces:update"], ofWorkspace(id));
    const parts = { path: { workspace_id: id }, token, body: { agent_pool_id: (await createPool(world)).id } };
    await world.refused("permission_missing", "updateWorkspace", parts);
    await giveRole(world, (await createRole(world, ["agent-pools:read"])).id, serviceAccount.id);
    await world.ok("updateWorkspace", parts);
  });

  it("IAM-3 a role that is given or taken holds from the next request on", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createServiceAccount(world);
    const { token } = await issueUserToken(world, id);
    await world.refused("permission_missing", "listAgentPools", { token });
    const policy = await giveRole(world, (await createRole(world, ["*:read"])).id, id);
    await world.ok("listAgentPools", { token });
    await world.ok("deleteAccessPolicy", { path: { access_policy_id: policy.id } });
    await world.refused("permission_missing", "listAgentPools", { token });
  });
});
