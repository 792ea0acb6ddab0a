import { describe, expect, it } from "vitest";
import type { AccessPolicy } from "../domain/access/access-policy.js";
import type { Role } from "../domain/access/role.js";
import type { ServiceAccount } from "../domain/access/service-account.js";
import type { ServiceAccountToken } from "../domain/access/service-account-token.js";
import type { Store } from "./store.js";

const serviceAccount: ServiceAccount = {
  id: "sa-1",
  accountId: "acc-1",
  name: "deployment",
  description: "",
  createdAt: 1,
  deletedAt: null,
};
const token: ServiceAccountToken = {
  id: "sat-1",
  accountId: "acc-1",
  serviceAccountId: "sa-1",
  name: "first",
  expiresAt: null,
  prefix: "msa_abcd",
  digest: "u1",
  createdBy: "sa-1",
  createdAt: 1,
  lastUsedAt: null,
  revokedAt: null,
};
const role: Role = {
  id: "role-1",
  accountId: "acc-1",
  name: "reader",
  description: "",
  permissions: ["*:read"],
  createdAt: 1,
};
const policy: AccessPolicy = {
  id: "pol-1",
  accountId: "acc-1",
  roleId: "role-1",
  serviceAccountId: "sa-1",
  scope: { level: "account" },
  createdAt: 1,
};

/** What every store must do with principals and what they may do. */
export function describeAccess(name: string, create: () => Store | Promise<Store>): void {
  /** A store with a service account, its token, a role and the policy that gives it. */
  const plantedStore = async () => {
    const store = await create();
    await store.transaction(async (tx) => {
      expect(await tx.serviceAccounts.insert(serviceAccount)).toBe(true);
      expect(await tx.serviceAccountTokens.insert(token)).toBe(true);
      expect(await tx.roles.insert(role)).toBe(true);
      expect(await tx.accessPolicies.insert(policy)).toBe(true);
    });
    return store;
  };

  describe(`${name}: service accounts`, () => {
    it("are found by the digest of a token, deleted and revoked or not", async () => {
      const store = await plantedStore();
      const find = () => store.read((view) => view.serviceAccountTokens.byDigest("u1"));
      expect(await find()).toEqual({ token, serviceAccount });
      await store.transaction(async (tx) => {
        await tx.lock("serviceAccount", serviceAccount.id, "update");
        expect(await tx.serviceAccounts.delete(serviceAccount.id, 5)).toBe(true);
        expect(await tx.serviceAccounts.delete(serviceAccount.id, 6)).toBe(false);
        await tx.serviceAccountTokens.revokeAllOf(serviceAccount.id, 5);
        await tx.accessPolicies.deleteAllOf(serviceAccount.id);
      });
      expect(await find()).toMatchObject({ token: { revokedAt: 5 }, serviceAccount: { deletedAt: 5 } });
      const present = await store.read(async (view) => [
        await view.serviceAccounts.get(serviceAccount.id),
        await view.serviceAccountTokens.get(token.id),
        await view.accessPolicies.get(policy.id),
        ...(await view.serviceAccounts.list("acc-1", {}, { limit: 5 })),
        ...(await view.serviceAccountTokens.list(serviceAccount.id, { limit: 5 })),
      ]);
      expect(present).toEqual([undefined, undefined, undefined]);
    });

    it("have names that are unique in the account, ignoring case, until they are deleted", async () => {
      const store = await plantedStore();
      const insert = (row: Partial<ServiceAccount>) =>
        store.transaction((tx) => tx.serviceAccounts.insert({ ...serviceAccount, name: "DEPLOYMENT", ...row }));
      expect(await insert({ id: "sa-2" })).toBe(false);
      expect(await insert({ id: "sa-2", accountId: "acc-2" })).toBe(true);
      await store.transaction(async (tx) => {
        await tx.lock("serviceAccount", serviceAccount.id, "update");
        await tx.serviceAccounts.delete(serviceAccount.id, 5);
      });
      expect(await insert({ id: "sa-3" })).toBe(true);
    });

    it("note the latest use of a token, and none of a revoked one", async () => {
      const store = await plantedStore();
      const use = (at: number) => store.transaction((tx) => tx.serviceAccountTokens.use(token.id, at));
      expect(await use(60)).toBe(true);
      expect(await use(60)).toBe(false);
      expect(await use(30)).toBe(false);
      expect(await store.read((view) => view.serviceAccountTokens.get(token.id))).toEqual({ ...token, lastUsedAt: 60 });
      await store.transaction(async (tx) => {
        await tx.lock("serviceAccountToken", token.id, "update");
        expect(await tx.serviceAccountTokens.revoke(token.id, 70)).toBe(true);
        expect(await tx.serviceAccountTokens.revoke(token.id, 80)).toBe(false);
      });
      expect(await use(90)).toBe(false);
    });
  });

  describe(`${name}: access policies`, () => {
    it("give what their roles say at that moment", async () => {
      const store = await plantedStore();
      const grants = () => store.read((view) => view.accessPolicies.grantsOf(serviceAccount.id));
      expect(await grants()).toEqual([{ permissions: ["*:read"], scope: { level: "account" } }]);
      const scope = { level: "workspace", id: "ws-1" } as const;
      await store.transaction(async (tx) => {
        await tx.lock("role", role.id, "update");
        await tx.roles.update({ ...role, permissions: ["roles:read"] });
        await tx.lock("accessPolicy", policy.id, "update");
        await tx.accessPolicies.delete(policy.id);
        await tx.accessPolicies.insert({ ...policy, id: "pol-2", scope });
      });
      expect(await grants()).toEqual([{ permissions: ["roles:read"], scope }]);
      expect(await store.read((view) => view.accessPolicies.grantsOf("sa-2"))).toEqual([]);
    });

    it("hold their role: counted whole, listed in part, and named for the principal", async () => {
      const store = await plantedStore();
      await store.transaction((tx) => tx.accessPolicies.insert({ ...policy, id: "pol-2" }));
      expect(await store.read((view) => view.accessPolicies.giving(role.id, 1))).toEqual({
        count: 2,
        items: [{ kind: "access_policy", id: "pol-1", name: "deployment" }],
      });
    });

    it("are listed by role and by principal, in their account only", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.accessPolicies.insert({ ...policy, id: "pol-2", roleId: "role-2" });
        await tx.accessPolicies.insert({ ...policy, id: "pol-3", serviceAccountId: "sa-2" });
      });
      const list = async (filter: object, accountId = "acc-1") => {
        const rows = await store.read((view) => view.accessPolicies.list(accountId, filter, { limit: 5 }));
        return rows.map(({ id }) => id);
      };
      expect(await list({})).toEqual(["pol-1", "pol-2", "pol-3"]);
      expect(await list({ roleId: "role-1" })).toEqual(["pol-1", "pol-3"]);
      expect(await list({ serviceAccountId: "sa-1" })).toEqual(["pol-1", "pol-2"]);
      expect(await list({ roleId: "role-1", serviceAccountId: "sa-2" })).toEqual(["pol-3"]);
      expect(await list({ roleId: "role-1" }, "acc-2")).toEqual([]);
    });
  });
}
