import { describe, expect, it } from "vitest";
import { createEnvironment, createPool, createRole, createWorkspace, giveRole, plantPrincipal } from "./planting.js";
import { createRun } from "./run-planting.js";
import { startWorld, type World } from "./world.js";

/** A principal with permissions in one environment, which has a workspace, beside another environment with one. */
async function plantScoped(world: World, permissions: readonly string[]) {
  const [own, other] = [await createEnvironment(world), await createEnvironment(world)];
  const { token, serviceAccount } = await plantPrincipal(world, permissions, { level: "environment", id: own.id });
  const workspace = await createWorkspace(world, { environment_id: own.id });
  const stranger = await createWorkspace(world, { environment_id: other.id });
  return { own, other, token, serviceAccount, workspace, stranger };
}

describe("permissions in an environment", () => {
  it("IAM-1 count for it and for its workspaces, and for nothing else", async (test) => {
    await using world = await startWorld(test);
    const { own, other, token, workspace, stranger } = await plantScoped(world, ["*:*"]);
    const loose = await createWorkspace(world);
    await world.ok("getEnvironment", { path: { environment_id: own.id }, token });
    await world.ok("getWorkspace", { path: { workspace_id: workspace.id }, token });
    for (const id of [stranger.id, loose.id]) {
      await world.refused("permission_missing", "getWorkspace", { path: { workspace_id: id }, token });
    }
    await world.refused("permission_missing", "getEnvironment", { path: { environment_id: other.id }, token });
    await world.refused("permission_missing", "listEnvironments", { token });
    await world.refused("permission_missing", "createEnvironment", { token, body: { name: world.name() } });
    await world.refused("permission_missing", "listAgentPools", { token, query: { environment_id: own.id } });
    await world.ok("updateEnvironment", {
      path: { environment_id: own.id },
      token,
      body: { default_agent_pool_id: (await createPool(world)).id },
    });
  });

  it("IAM-1 let workspaces be listed and created there, by naming the environment", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const { own, other, token, workspace } = await plantScoped(world, ["workspaces:*"]);
    const list = (query: Record<string, string>) => ({ token, query });
    expect((await world.ok("listWorkspaces", list({ environment_id: own.id }))).items).toEqual([workspace]);
    const foreign = await createEnvironment(world.other);
    const absent = `env-${"0".repeat(26)}`;
    const details = new Set<string>();
    for (const environment_id of [other.id, foreign.id, absent]) {
      const body = { name: world.name(), environment_id };
      for (const refused of [
        await world.refused("permission_missing", "listWorkspaces", list({ environment_id })),
        await world.refused("permission_missing", "createWorkspace", { token, body }),
      ]) {
        details.add(refused.detail.replace(/workspaces:\w+/, ""));
      }
    }
    expect(details.size).toBe(1);
    await world.refused("permission_missing", "listWorkspaces", { token });
    for (const body of [{}, { environment_id: null }]) {
      await world.refused("permission_missing", "createWorkspace", { token, body: { name: world.name(), ...body } });
    }
    await world.ok("createWorkspace", { token, body: { name: world.name(), environment_id: own.id } });
  });

  it("IAM-1 let runs be listed, started, canceled and read there, with their jobs", async (test) => {
    await using world = await startWorld(test);
    const { own, other, token, workspace, stranger } = await plantScoped(world, ["runs:*"]);
    const run = await createRun(world, workspace.id);
    const foreign = await createRun(world, stranger.id);
    const list = (query: Record<string, string>) => ({ token, query });
    expect((await world.ok("listRuns", list({ environment_id: own.id }))).items.map(({ id }) => id)).toEqual([run.id]);
    await world.refused("permission_missing", "listRuns", { token });
    await world.refused("permission_missing", "listRuns", list({ environment_id: other.id }));
    await world.refused("permission_missing", "listRuns", list({ workspace_id: workspace.id }));
    for (const { path, code } of [
      { path: { run_id: run.id, job_id: run.status.plan.id, workspace_id: workspace.id }, code: undefined },
      {
        path: { run_id: foreign.id, job_id: foreign.status.plan.id, workspace_id: stranger.id },
        code: "permission_missing",
      },
    ]) {
      for (const id of ["getRun", "getJob", "listLeases", "readJobLog", "createRun", "cancelRun"] as const) {
        if (code === undefined) await world.ok(id, { path, token });
        else await world.refused(code, id, { path, token });
      }
    }
  });

  it("IAM-1 where they are held at a workspace, they count for its runs and their jobs, and for no other", async (test) => {
    await using world = await startWorld(test);
    const [own, other] = [await createWorkspace(world), await createWorkspace(world)];
    const { token } = await plantPrincipal(world, ["runs:*"], { level: "workspace", id: own.id });
    const [run, foreign] = [await createRun(world, own.id), await createRun(world, other.id)];
    for (const id of ["getRun", "getJob", "readJobLog", "cancelRun"] as const) {
      await world.ok(id, { path: { run_id: run.id, job_id: run.status.plan.id }, token });
      const path = { run_id: foreign.id, job_id: foreign.status.plan.id };
      await world.refused("permission_missing", id, { path, token });
    }
    await world.refused("permission_missing", "listRuns", { token });
  });

  it("IAM-1 start no run that applies by itself without the permission to apply there", async (test) => {
    await using world = await startWorld(test);
    const { token, workspace } = await plantScoped(world, ["runs:create"]);
    const parts = { path: { workspace_id: workspace.id }, token };
    await world.ok("createRun", parts);
    const { permission } = await world.refused("permission_missing", "createRun", {
      ...parts,
      body: { auto_apply: false },
    });
    expect(permission).toBe("runs:apply");
  });

  it("IAM-1 what is held at a workspace says nothing of environments: none is told from an absent one", async (test) => {
    await using world = await startWorld(test);
    const { own } = await plantScoped(world, ["*:*"]);
    const { id } = await createWorkspace(world);
    const { token } = await plantPrincipal(world, ["environments:read"], { level: "workspace", id });
    for (const environment_id of [own.id, `env-${"0".repeat(26)}`]) {
      const parts = { path: { environment_id }, token };
      const { permission } = await world.refused("permission_missing", "getEnvironment", parts);
      expect(permission).toBe("environments:read");
    }
  });

  it("IAM-1 a member that takes a permission held nowhere is refused before the object is looked at", async (test) => {
    await using world = await startWorld(test);
    const { token } = await plantPrincipal(world, ["workspaces:update"]);
    for (const id of [(await createWorkspace(world)).id, `ws-${"0".repeat(26)}`]) {
      const parts = { path: { workspace_id: id }, token, body: { agent_pool_id: null } };
      const { permission } = await world.refused("permission_missing", "updateWorkspace", parts);
      expect(permission).toBe("agent-pools:read");
    }
  });

  it("IAM-1 move a workspace only where they are held at both ends", async (test) => {
    await using world = await startWorld(test);
    const { own, other, token, serviceAccount, workspace, stranger } = await plantScoped(world, ["workspaces:*"]);
    const move = (workspace_id: string, environment_id: string | null) => {
      return { path: { workspace_id }, token, body: { environment_id } };
    };
    await world.ok("updateWorkspace", move(workspace.id, own.id));
    await world.refused("permission_missing", "updateWorkspace", move(workspace.id, other.id));
    await world.refused("permission_missing", "updateWorkspace", move(workspace.id, null));
    await world.refused("permission_missing", "updateWorkspace", move(stranger.id, own.id));
    const role = await createRole(world, ["workspaces:update"]);
    await giveRole(world, role.id, serviceAccount.id, { level: "environment", id: other.id });
    expect((await world.ok("updateWorkspace", move(workspace.id, other.id))).environment_id).toBe(other.id);
  });

  it("IAM-1 need not be held in the environment where a workspace stays", async (test) => {
    await using world = await startWorld(test);
    const { id: environment_id } = await createEnvironment(world);
    for (const at of [{ environment_id }, { environment_id: null }]) {
      const { id } = await createWorkspace(world, at);
      const { token } = await plantPrincipal(world, ["workspaces:update"], { level: "workspace", id });
      await world.ok("updateWorkspace", { path: { workspace_id: id }, token, body: at });
    }
  });

  it("ASG-2 choose the pool of a workspace there, with both permissions", async (test) => {
    await using world = await startWorld(test);
    const { own, token, serviceAccount, workspace } = await plantScoped(world, ["workspaces:*"]);
    const parts = {
      path: { workspace_id: workspace.id },
      token,
      body: { agent_pool_id: (await createPool(world)).id },
    };
    const { permission } = await world.refused("permission_missing", "updateWorkspace", parts);
    expect(permission).toBe("agent-pools:read");
    const role = await createRole(world, ["agent-pools:read"]);
    await giveRole(world, role.id, serviceAccount.id, { level: "environment", id: own.id });
    await world.ok("updateWorkspace", parts);
  });

  it("IAM-1 are given on by whoever holds them there, in it and in its workspaces", async (test) => {
    await using world = await startWorld(test);
    const { own, other, token, serviceAccount, workspace } = await plantScoped(world, ["workspaces:*"]);
    await giveRole(world, (await createRole(world, ["access-policies:create"])).id, serviceAccount.id);
    const role = await createRole(world, ["workspaces:read"]);
    const give = (scope: object) => {
      return { token, body: { role_id: role.id, service_account_id: serviceAccount.id, scope } };
    };
    await world.ok("createAccessPolicy", give({ level: "environment", id: own.id }));
    await world.ok("createAccessPolicy", give({ level: "workspace", id: workspace.id }));
    for (const scope of [{ level: "environment", id: other.id }, { level: "account" }]) {
      await world.refused("grant_exceeds_own", "createAccessPolicy", give(scope));
    }
  });

  it("IAM-1 end with the environment", async (test) => {
    await using world = await startWorld(test);
    const { own, token, workspace } = await plantScoped(world, ["*:*"]);
    await world.ok("deleteWorkspace", { path: { workspace_id: workspace.id }, token });
    await world.refused("not_found", "getWorkspace", { path: { workspace_id: workspace.id }, token });
    await world.ok("deleteEnvironment", { path: { environment_id: own.id }, token });
    await world.refused("not_found", "getEnvironment", { path: { environment_id: own.id }, token });
  });
});
