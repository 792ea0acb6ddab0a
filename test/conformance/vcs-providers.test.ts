import { describe, expect, it } from "vitest";
import { createPool, createVcsProvider } from "./planting.js";
import { startWorld } from "./world.js";

describe("VCS providers", () => {
  it("are created, changed and deleted; their names are unique, ignoring case", async (test) => {
    await using world = await startWorld(test);
    const name = world.name("Straße");
    const provider = await world.ok("createVcsProvider", { body: { name, kind: "gitlab" } });
    expect(provider).toMatchObject({
      account_id: world.accountId,
      name,
      kind: "gitlab",
      url: null,
      agent_pool_id: null,
    });
    await world.refused("name_taken", "createVcsProvider", { body: { name: name.toUpperCase(), kind: "github" } });
    const path = { vcs_provider_id: provider.id };
    const changed = await world.ok("updateVcsProvider", { path, body: { name: name.toUpperCase() } });
    expect(changed).toEqual({ ...provider, name: name.toUpperCase() });
    expect(await world.ok("getVcsProvider", { path })).toEqual(changed);
    expect(await world.ok("listVcsProviders", { query: { name } })).toEqual({ items: [changed], next_cursor: null });
    await world.ok("deleteVcsProvider", { path });
    await world.refused("not_found", "getVcsProvider", { path });
    await createVcsProvider(world, { name });
  });

  it("ASG-7 a pool of type vcs serves VCS providers, and a VCS provider takes no other", async (test) => {
    await using world = await startWorld(test);
    const vcs = await createPool(world, { type: "vcs" });
    const provider = await createVcsProvider(world, { agent_pool_id: vcs.id });
    expect(provider.agent_pool_id).toBe(vcs.id);
    const path = { vcs_provider_id: provider.id };
    const runs = { path, body: { agent_pool_id: (await createPool(world)).id } };
    expect((await world.refused("pool_type_mismatch", "updateVcsProvider", runs)).rule).toBe("ASG-7");
    expect(await world.ok("getVcsProvider", { path })).toEqual(provider);
    await world.ok("updateVcsProvider", { path, body: { agent_pool_id: null } });
  });

  it("ASG-7 only self-hosted kinds have an address, which they need, and may have a pool", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createPool(world, { type: "vcs" });
    const url = "https://git.example.com";
    const create = (body: object) => ({ body: { name: world.name(), ...body } });
    for (const kind of ["github", "gitlab", "bitbucket", "azure_devops"]) {
      const refused = await world.refused(
        "vcs_provider_not_self_hosted",
        "createVcsProvider",
        create({ kind, agent_pool_id: id }),
      );
      expect(refused.rule).toBe("ASG-7");
      const { errors } = await world.refused("validation_failed", "createVcsProvider", create({ kind, url }));
      expect(errors).toMatchObject([{ pointer: "/url" }]);
    }
    for (const kind of ["github_enterprise", "gitlab_self_managed", "bitbucket_data_center", "azure_devops_server"]) {
      const { errors } = await world.refused("validation_failed", "createVcsProvider", create({ kind }));
      expect(errors).toMatchObject([{ pointer: "/url" }]);
      expect(await createVcsProvider(world, { kind, url, agent_pool_id: id })).toMatchObject({ kind, url });
    }
  });

  it("ASG-7 the kind of a VCS provider never changes", async (test) => {
    await using world = await startWorld(test);
    const provider = await createVcsProvider(world);
    const parts = { path: { vcs_provider_id: provider.id }, body: { kind: provider.kind } };
    expect((await world.refused("immutable_field", "updateVcsProvider", parts)).rule).toBe("ASG-7");
  });

  it("ASG-7 a pool that is absent, deleted or another account's is refused alike", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const deleted = await createPool(world, { type: "vcs" });
    await world.ok("deleteAgentPool", { path: { agent_pool_id: deleted.id } });
    const foreign = await createPool(world.other, { type: "vcs" });
    const path = { vcs_provider_id: (await createVcsProvider(world)).id };
    for (const agent_pool_id of [`apool-${"0".repeat(26)}`, deleted.id, foreign.id]) {
      const { errors } = await world.refused("validation_failed", "updateVcsProvider", {
        path,
        body: { agent_pool_id },
      });
      expect(errors).toMatchObject([{ pointer: "/agent_pool_id" }]);
    }
  });

  it("ASG-7 linking a pool takes vcs-providers:update and agent-pools:read, beside what the operation itself takes", async (test) => {
    const principals = {
      creator: ["vcs-providers:create"],
      updater: ["vcs-providers:create", "vcs-providers:update"],
      linker: ["vcs-providers:create", "vcs-providers:update", "agent-pools:read"],
    };
    await using world = await startWorld(test, { principals });
    const { id } = await createPool(world, { type: "vcs" });
    const forge = { kind: "github_enterprise", url: "https://forge.example.com", agent_pool_id: id };
    const create = (principal: string) => {
      return { token: world.tokenOf(principal), body: { name: world.name(), ...forge } };
    };
    const lacking = { creator: "vcs-providers:update", updater: "agent-pools:read" };
    for (const [principal, permission] of Object.entries(lacking)) {
      const refused = await world.refused("permission_missing", "createVcsProvider", create(principal));
      expect(refused.permission).toBe(permission);
    }
    await world.ok("createVcsProvider", create("linker"));
  });
});
