import { describe, expect, it } from "vitest";
import { initialSettings, type Account } from "../domain/assignment/account.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { Environment } from "../domain/assignment/environment.js";
import type { VcsProvider } from "../domain/assignment/vcs-provider.js";
import type { Workspace } from "../domain/assignment/workspace.js";
import type { AgentPoolFilter, Store } from "./store.js";
import type { WorkspaceFilter, WorkspaceSelection } from "./assignment-view.js";

const account: Account = { id: "acc-1", name: "Example", ...initialSettings, createdAt: 1 };
const environment: Environment = {
  id: "env-1",
  accountId: "acc-1",
  name: "live",
  description: "",
  defaultAgentPoolId: "apool-1",
  createdAt: 1,
};
const provider: VcsProvider = {
  id: "vcs-1",
  accountId: "acc-1",
  name: "forge",
  kind: "github_enterprise",
  url: "https://forge.example.com",
  agentPoolId: "apool-9",
  createdAt: 1,
};
const workspace: Workspace = {
  id: "ws-1",
  accountId: "acc-1",
  environmentId: "env-1",
  name: "network",
  description: "",
  agentPoolId: null,
  hosted: false,
  createdAt: 1,
};
const pool: AgentPool = {
  id: "apool-1",
  accountId: "acc-1",
  name: "production",
  description: "",
  tags: {},
  type: "runs",
  environmentAccess: "all",
  environmentIds: [],
  minAgentVersion: null,
  pause: null,
  createdAt: 1,
  deletedAt: null,
};

/** What every store must do with environments, VCS providers and workspaces, and with what they name. */
export function describeAssignment(name: string, create: () => Store | Promise<Store>): void {
  /** Two environments, the first with a default pool; in the first, in the second and in none the same workspaces. */
  const plantedStore = async () => {
    const store = await create();
    await store.transaction(async (tx) => {
      await tx.accounts.insert(account);
      await tx.environments.insert(environment);
      await tx.environments.insert({ ...environment, id: "env-2", name: "test", defaultAgentPoolId: null });
      await tx.vcsProviders.insert(provider);
      for (const [place, environmentId] of ["env-1", "env-2", null].entries()) {
        const insert = (number: number, row: Partial<Workspace>) => {
          const id = `ws-${place}${number}`;
          return tx.workspaces.insert({ ...workspace, id, name: id, environmentId, ...row });
        };
        await insert(1, {});
        await insert(2, { agentPoolId: "apool-2" });
        await insert(3, { hosted: true });
      }
      await tx.workspaces.insert({ ...workspace, id: "ws-99", accountId: "acc-2", environmentId: null });
    });
    return store;
  };

  describe(`${name}: environments and VCS providers`, () => {
    it("are kept, changed under their lock, and deleted; their names are unique in the account, ignoring case", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        expect(await tx.environments.insert({ ...environment, id: "env-3", name: "LIVE" })).toBe(false);
        expect(await tx.vcsProviders.insert({ ...provider, id: "vcs-3", name: "Forge" })).toBe(false);
        await tx.lock("environment", "env-1", "update");
        await tx.lock("vcsProvider", "vcs-1", "update");
        expect(await tx.environments.update({ ...environment, name: "TEST" })).toBe(false);
        expect(await tx.environments.update({ ...environment, description: "x" })).toBe(true);
        expect(await tx.vcsProviders.update({ ...provider, url: null })).toBe(true);
      });
      expect(await store.read((view) => view.environments.get("env-1"))).toEqual({ ...environment, description: "x" });
      const listed = await store.read((view) => view.vcsProviders.list("acc-1", { name: "FORGE" }, { limit: 5 }));
      expect(listed).toEqual([{ ...provider, url: null }]);
      await store.transaction(async (tx) => {
        await tx.lock("environment", "env-1", "update");
        await tx.lock("vcsProvider", "vcs-1", "update");
        expect([await tx.environments.delete("env-1"), await tx.vcsProviders.delete("vcs-1")]).toEqual([true, true]);
      });
      const left = await store.read((view) => view.environments.list("acc-1", {}, { limit: 5 }));
      expect(left.map(({ id }) => id)).toEqual(["env-2"]);
      expect(await store.read((view) => view.vcsProviders.get("vcs-1"))).toBeUndefined();
    });

    it("are counted whole and listed in part where they name a pool", async () => {
      const store = await plantedStore();
      const select = (outside?: string[]) =>
        store.read((view) =>
          view.environments.select({ accountId: "acc-1", defaultAgentPoolId: "apool-1", outside }, 5),
        );
      const live = { kind: "environment", id: "env-1", name: "live" };
      expect(await select()).toEqual({ count: 1, items: [live] });
      expect(await select(["env-2"])).toEqual({ count: 1, items: [live] });
      expect(await select(["env-1"])).toEqual({ count: 0, items: [] });
      const holding = await store.read((view) => view.vcsProviders.holding("apool-9", 5));
      expect(holding).toEqual({ count: 1, items: [{ kind: "vcs_provider", id: "vcs-1", name: "forge" }] });
    });
  });

  describe(`${name}: workspaces`, () => {
    const cases: [string, Omit<WorkspaceSelection, "accountId">, string[]][] = [
      ["all of an account", {}, ["ws-01", "ws-02", "ws-03", "ws-11", "ws-12", "ws-13", "ws-21", "ws-22", "ws-23"]],
      ["those of an environment", { environmentId: "env-2" }, ["ws-11", "ws-12", "ws-13"]],
      ["those that name a pool", { agentPoolId: "apool-2" }, ["ws-02", "ws-12", "ws-22"]],
      ["those, outside environments", { agentPoolId: "apool-2", outside: ["env-1"] }, ["ws-12", "ws-22"]],
      ["those that choose hosted runners", { hosted: true }, ["ws-03", "ws-13", "ws-23"]],
      ["those that choose nothing", { hosted: false, agentPoolId: null }, ["ws-01", "ws-11", "ws-21"]],
      ["those with a default above", { agentPoolId: null, environmentDefault: "apool-1" }, ["ws-01", "ws-03"]],
      ["those without", { agentPoolId: null, hosted: false, environmentDefault: null }, ["ws-11", "ws-21"]],
    ];
    it.each(cases)("are selected: %s", async (_, selection, ids) => {
      const store = await plantedStore();
      const select = (limit: number) =>
        store.read((view) => view.workspaces.select({ accountId: "acc-1", ...selection }, limit));
      expect((await select(20)).items.map(({ id }) => id)).toEqual(ids);
      expect(await select(1)).toEqual({
        count: ids.length,
        items: [{ kind: "workspace", id: ids[0], name: ids[0] }],
      });
    });

    it("are listed by environment, by pool and by name, page by page", async () => {
      const store = await plantedStore();
      const list = async (filter: WorkspaceFilter, accountId = "acc-1") => {
        const rows = await store.read((view) => view.workspaces.list(accountId, filter, { limit: 2, after: "ws-02" }));
        return rows.map(({ id }) => id);
      };
      expect(await list({ environmentId: "env-2" })).toEqual(["ws-11", "ws-12"]);
      expect(await list({ agentPoolId: "apool-2" })).toEqual(["ws-12", "ws-22"]);
      expect(await list({ agentPoolId: "apool-2", environmentId: "env-2" })).toEqual(["ws-12"]);
      expect(await list({ name: "WS-11", environmentId: "env-2" })).toEqual(["ws-11"]);
      expect(await list({ name: "WS-11", environmentId: "env-1" })).toEqual([]);
      expect(await list({ environmentId: "env-2" }, "acc-2")).toEqual([]);
    });
  });

  describe(`${name}: agent pools`, () => {
    const selected = { environmentAccess: "selected", environmentIds: ["env-2"] } as const;

    it("are found by their type, and by the environments that may use them", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agentPools.insert(pool);
        await tx.agentPools.insert({ ...pool, id: "apool-2", name: "selected", ...selected });
        await tx.agentPools.insert({ ...pool, id: "apool-3", name: "vcs", type: "vcs" });
        await tx.agentPools.insert({ ...pool, id: "apool-4", accountId: "acc-2" });
      });
      const list = async (filter: AgentPoolFilter) => {
        const rows = await store.read((view) => view.agentPools.list("acc-1", filter, { limit: 5 }));
        return rows.map(({ id }) => id);
      };
      expect(await list({ type: "vcs" })).toEqual(["apool-3"]);
      expect(await list({ environmentId: "env-1" })).toEqual(["apool-1"]);
      expect(await list({ environmentId: "env-2" })).toEqual(["apool-1", "apool-2"]);
      expect(await list({ environmentId: "env-2", name: "SELECTED" })).toEqual(["apool-2"]);
      expect(await list({ environmentId: "env-1", name: "SELECTED" })).toEqual([]);
      expect(await list({ environmentId: "env-9" })).toEqual([]);
      const naming = await store.read((view) => view.agentPools.naming("env-2"));
      expect(naming.map(({ id }) => id)).toEqual(["apool-2"]);
    });
  });

  describe(`${name}: accounts`, () => {
    it("are changed under their lock", async () => {
      const store = await plantedStore();
      const changed = { ...account, defaultAgentPoolId: "apool-1" };
      await store.transaction(async (tx) => {
        await tx.lock("account", "acc-1", "update");
        expect(await tx.accounts.update(changed)).toBe(true);
      });
      expect(await store.read((view) => view.accounts.get("acc-1"))).toEqual(changed);
    });
  });
}
