import { describe, expect, it } from "vitest";
import { createRole, createServiceAccount, giveRole, issueUserToken, plantPrincipal } from "./planting.js";
import { startWorld, type World } from "./world.js";

const minute = 60_000;

/** Asks for something that every principal with `*:read` may see. */
function look(world: World, token: string) {
  return world.ok("listAgentPools", { token });
}

describe("service accounts", () => {
  it("are created, changed and deleted; their names are unique, ignoring case, until then", async (test) => {
    await using world = await startWorld(test);
    const found = await createServiceAccount(world, { description: "Deploys" });
    expect(found).toMatchObject({ account_id: world.accountId, description: "Deploys" });
    const path = { service_account_id: found.id };
    await world.refused("name_taken", "createServiceAccount", { body: { name: found.name.toUpperCase() } });
    const other = await createServiceAccount(world);
    const rename = { path: { service_account_id: other.id }, body: { name: found.name } };
    await world.refused("name_taken", "updateServiceAccount", rename);
    const changed = await world.ok("updateServiceAccount", { path, body: { description: "" } });
    expect(changed).toEqual({ ...found, description: "" });
    expect(await world.ok("getServiceAccount", { path })).toEqual(changed);
    const list = await world.ok("listServiceAccounts", { query: { name: found.name.toUpperCase() } });
    expect(list.items).toEqual([changed]);
    await world.ok("deleteServiceAccount", { path });
    for (const id of ["getServiceAccount", "deleteServiceAccount", "listServiceAccountTokens"] as const) {
      await world.refused("not_found", id, { path });
    }
    await createServiceAccount(world, { name: found.name });
  });

  it("IAM-3 one that is deleted is refused from the next request on, and its policies are gone", async (test) => {
    await using world = await startWorld(test);
    const { serviceAccount, token, policy } = await plantPrincipal(world, ["*:read"]);
    await look(world, token);
    await world.ok("deleteServiceAccount", { path: { service_account_id: serviceAccount.id } });
    expect((await world.refused("unauthenticated", "listAgentPools", { token })).rule).toBe("IAM-3");
    await world.refused("not_found", "getAccessPolicy", { path: { access_policy_id: policy.id } });
  });
});

describe("service account tokens", () => {
  it("show their secret in the answer that issues them and in no other", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createServiceAccount(world);
    const { token: secret, ...shown } = await issueUserToken(world, id, { expires_at: "2030-01-01T02:00:00.5+02:00" });
    expect(secret).toMatch(/^msa_[0-9A-Za-z]{49}$/);
    expect(shown).toMatchObject({ service_account_id: id, expires_at: "2030-01-01T02:00:00.5+02:00" });
    expect(shown.prefix).toBe(secret.slice(0, 8));
    expect(shown.status).toEqual({ last_used_at: null });
    const get = await world.ok("getServiceAccountToken", { path: { service_account_token_id: shown.id } });
    expect(get).toEqual(shown);
    const list = await world.ok("listServiceAccountTokens", { path: { service_account_id: id } });
    expect(list).toEqual({ items: [shown], next_cursor: null });
  });

  it("have names that are unique in the service account, ignoring case, until they are revoked", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createServiceAccount(world);
    const token = await issueUserToken(world, id);
    const again = { path: { service_account_id: id }, body: { name: token.name.toUpperCase() } };
    await world.refused("name_taken", "createServiceAccountToken", again);
    await issueUserToken(world, (await createServiceAccount(world)).id, { name: token.name });
    const path = { service_account_token_id: token.id };
    await world.ok("revokeServiceAccountToken", { path });
    for (const operation of ["getServiceAccountToken", "revokeServiceAccountToken"] as const) {
      await world.refused("not_found", operation, { path });
    }
    await world.ok("createServiceAccountToken", again);
  });

  it("refuse an expiry that no calendar has", async (test) => {
    await using world = await startWorld(test);
    const { id } = await createServiceAccount(world);
    const parts = { path: { service_account_id: id }, body: { name: "a", expires_at: "2030-02-30T00:00:00Z" } };
    const { errors } = await world.refused("validation_failed", "createServiceAccountToken", parts);
    expect(errors).toMatchObject([{ pointer: "/expires_at" }]);
  });

  it("IAM-3 one that is revoked is refused from the next request on, and no other of its service account", async (test) => {
    await using world = await startWorld(test);
    const { serviceAccount, token, issued } = await plantPrincipal(world, ["*:read"]);
    const other = await issueUserToken(world, serviceAccount.id);
    await look(world, token);
    await world.ok("revokeServiceAccountToken", { path: { service_account_token_id: issued.id } });
    expect((await world.refused("unauthenticated", "listAgentPools", { token })).rule).toBe("IAM-3");
    await look(world, other.token);
  });

  it("IAM-3 what one server of a store takes from a principal, every other refuses at once", async (test) => {
    await using world = await startWorld(test, { otherAccount: true });
    const { token, role, issued } = await plantPrincipal(world.other, ["roles:read"]);
    await world.ok("listPermissions", { token });
    await world.other.ok("updateRole", { path: { role_id: role.id }, body: { permissions: ["roles:update"] } });
    await world.refused("permission_missing", "listPermissions", { token });
    await world.other.ok("revokeServiceAccountToken", { path: { service_account_token_id: issued.id } });
    await world.refused("unauthenticated", "listPermissions", { token });
  });

  it("IAM-3 one that expires is refused from that very millisecond on", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { serviceAccount } = await plantPrincipal(world, ["*:read"]);
    const { now } = await world.ok("getClock");
    const expires_at = new Date(Date.parse(now) + minute).toISOString();
    const { token } = await issueUserToken(world, serviceAccount.id, { expires_at });
    await world.advance(minute - 1);
    await look(world, token);
    await world.advance(1);
    expect((await world.refused("unauthenticated", "listAgentPools", { token })).rule).toBe("IAM-3");
  });

  it("show the minute of the last call that was granted to them; one that was refused is no use", async (test) => {
    await using world = await startWorld(test, { clock: true });
    const { token, issued } = await plantPrincipal(world, ["agent-pools:read"]);
    const path = { service_account_token_id: issued.id };
    const lastUsed = async () => (await world.ok("getServiceAccountToken", { path })).status.last_used_at;
    const { now } = await world.ok("getClock");
    const start = Date.parse(now) - (Date.parse(now) % minute);
    await world.advance(start + minute + 59_999 - Date.parse(now));
    await world.refused("permission_missing", "listWorkspaces", { token });
    await world.refused("not_found", "getAgentPool", { path: { agent_pool_id: "x" }, token });
    expect(await lastUsed()).toBeNull();
    await look(world, token);
    expect(await lastUsed()).toBe(new Date(start + minute).toISOString());
    await world.advance(1);
    expect(await lastUsed()).toBe(new Date(start + minute).toISOString());
    await look(world, token);
    expect(await lastUsed()).toBe(new Date(start + 2 * minute).toISOString());
  });

  it("IAM-1 nobody issues one for a service account that holds more than they do", async (test) => {
    await using world = await startWorld(test);
    const issuer = await plantPrincipal(world, ["service-accounts:*", "agent-pools:read"]);
    const { id } = await createServiceAccount(world);
    const issue = () => ({ path: { service_account_id: id }, token: issuer.token, body: { name: world.name() } });
    await world.ok("createServiceAccountToken", issue());
    await giveRole(world, (await createRole(world, ["agent-pools:read"])).id, id);
    await world.ok("createServiceAccountToken", issue());
    const policy = await giveRole(world, (await createRole(world, ["agent-pools:*"])).id, id);
    const problem = await world.refused("grant_exceeds_own", "createServiceAccountToken", issue());
    expect(problem).toMatchObject({ rule: "IAM-1", permission: "agent-pools:*" });
    await world.ok("deleteAccessPolicy", { path: { access_policy_id: policy.id } });
    await world.ok("createServiceAccountToken", issue());
  });
});
