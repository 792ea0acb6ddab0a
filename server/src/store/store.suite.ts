import { describe, expect, it } from "vitest";
import type { Agent } from "../domain/agents/agent.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { AgentPoolToken } from "../domain/agent-pools/agent-pool-token.js";
import { refuse } from "../domain/refusal.js";
import type { Workspace } from "../domain/assignment/workspace.js";
import type { AgentFilter, Store, Transaction } from "./store.js";

const pool: AgentPool = {
  id: "apool-1",
  accountId: "acc-1",
  name: "production",
  description: "0",
  tags: { team: "platform" },
  type: "runs",
  environmentAccess: "all",
  environmentIds: [],
  minAgentVersion: null,
  pause: null,
  createdAt: 1,
  deletedAt: null,
};
const token: AgentPoolToken = {
  id: "apt-1",
  accountId: "acc-1",
  agentPoolId: "apool-1",
  name: "first",
  description: "",
  expiresAt: null,
  prefix: "mpt_abcd",
  digest: "d1",
  previousSecret: null,
  createdBy: "sa-1",
  createdAt: 1,
  lastUsedAt: null,
  revokedAt: null,
  sessionsEndAt: null,
};
const workspace: Workspace = {
  id: "ws-1",
  accountId: "acc-1",
  environmentId: null,
  name: "network",
  description: "",
  agentPoolId: null,
  hosted: false,
  createdAt: 1,
};
const agent: Agent = {
  id: "agent-1",
  accountId: "acc-1",
  agentPoolId: "apool-1",
  agentPoolTokenId: "apt-1",
  name: "build-7",
  instanceKey: "key-1",
  version: "1.0.0",
  os: "linux",
  arch: "amd64",
  labels: {},
  capacity: 5,
  ephemeral: false,
  resources: null,
  scheduling: "active",
  pause: null,
  drainDeadline: null,
  createdAt: 1,
  lastSeenAt: 100,
  silentSince: 100,
  sessionId: "ases-1",
  removedAt: null,
};
const session = { id: "ases-1", agentId: "agent-1", agentPoolTokenId: "apt-1", digest: "s1", createdAt: 1 };

/** What every store must do, whatever it keeps its rows in. */
export function describeStore(name: string, create: () => Store | Promise<Store>): void {
  /** A store with a pool, its token, a workspace, an agent and its session. */
  const plantedStore = async () => {
    const store = await create();
    const inserted = await store.transaction(async (tx) => [
      await tx.agentPools.insert(pool),
      await tx.agentPoolTokens.insert(token),
      await tx.workspaces.insert(workspace),
      await tx.agents.insert(agent),
      await tx.agentSessions.insert(session),
    ]);
    expect(inserted).toEqual([true, true, true, true, true]);
    return store;
  };

  const deletePool = async (tx: Transaction, at: number) => {
    await tx.lock("agentPool", pool.id, "update");
    return tx.agentPools.delete(pool.id, at);
  };

  describe(`${name}: transactions`, () => {
    it("keep nothing of work that throws", async () => {
      const store = await plantedStore();
      const work = store.transaction(async (tx) => {
        await tx.agentPools.insert({ ...pool, id: "apool-2", name: "other" });
        await deletePool(tx, 5);
        throw new Error("stop");
      });
      await expect(work).rejects.toThrow("stop");
      expect(await store.read((view) => view.agentPools.list("acc-1", {}, { limit: 10 }))).toEqual([pool]);
    });

    it("keep nothing of work that answers a refusal", async () => {
      const store = await plantedStore();
      const answer = await store.transaction(async (tx) => {
        await deletePool(tx, 5);
        return refuse("name_taken", "no");
      });
      expect(answer).toMatchObject({ refused: "name_taken" });
      expect(await store.read((view) => view.agentPools.get(pool.id))).toEqual(pool);
    });

    it("do not lose each other's changes", async () => {
      const store = await plantedStore();
      const increment = () =>
        store.transaction(async (tx) => {
          const row = await tx.lock("agentPool", pool.id, "update");
          if (row !== undefined) {
            await tx.agentPools.update({ ...row, description: String(Number(row.description) + 1) });
          }
        });
      await Promise.all(Array.from({ length: 20 }, increment));
      expect(await store.read((view) => view.agentPools.get(pool.id))).toMatchObject({ description: "20" });
    });

    it("are seen whole or not at all", async () => {
      const store = await plantedStore();
      const renamed = store.transaction(async (tx) => {
        await tx.lock("agentPool", pool.id, "update");
        await tx.lock("workspace", workspace.id, "update");
        await tx.agentPools.update({ ...pool, name: "renamed" });
        await tx.workspaces.update({ ...workspace, name: "renamed" });
      });
      const seen = await store.read(async (view) => [
        (await view.agentPools.get(pool.id))?.name,
        (await view.workspaces.get(workspace.id))?.name,
      ]);
      await renamed;
      expect([
        ["production", "network"],
        ["renamed", "renamed"],
      ]).toContainEqual(seen);
    });

    it("are forgotten on return to a snapshot", async () => {
      const store = await plantedStore();
      const restore = await store.snapshot();
      await store.transaction(async (tx) => {
        await deletePool(tx, 5);
        await tx.agentPools.insert({ ...pool, id: "apool-2" });
      });
      await restore();
      expect(await store.read((view) => view.agentPools.list("acc-1", {}, { limit: 10 }))).toEqual([pool]);
      expect(await store.transaction((tx) => tx.agentPools.insert({ ...pool, id: "apool-2" }))).toBe(false);
    });
  });

  describe(`${name}: all rows`, () => {
    it("are forgotten together, or stay where the transaction is refused", async () => {
      const store = await plantedStore();
      const list = () => store.read((view) => view.agentPools.list("acc-1", {}, { limit: 10 }));
      await store.transaction(async (tx) => {
        await tx.forgetAll();
        return refuse("validation_failed", "no");
      });
      expect(await list()).toEqual([pool]);
      await store.transaction((tx) => tx.forgetAll());
      expect(await list()).toEqual([]);
      expect(await store.read((view) => view.workspaces.get(workspace.id))).toBeUndefined();
      expect(await store.transaction((tx) => tx.agentPools.insert(pool))).toBe(true);
    });
  });

  describe(`${name}: names`, () => {
    it("are unique in an account, ignoring case, until the pool is deleted", async () => {
      const store = await plantedStore();
      const insert = (row: Partial<AgentPool>) =>
        store.transaction((tx) => tx.agentPools.insert({ ...pool, name: "PRODUCTION", ...row }));
      expect(await insert({ id: "apool-2" })).toBe(false);
      expect(await insert({ id: "apool-2", accountId: "acc-2" })).toBe(true);
      await store.transaction((tx) => deletePool(tx, 5));
      expect(await insert({ id: "apool-3" })).toBe(true);
    });

    it("keep a rename to a taken one from being made, and let a row keep its own", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.workspaces.insert({ ...workspace, id: "ws-2", name: "storage" });
        await tx.lock("workspace", "ws-1", "update");
        expect(await tx.workspaces.update({ ...workspace, name: "Storage" })).toBe(false);
        expect(await tx.workspaces.update({ ...workspace, name: "NETWORK" })).toBe(true);
      });
      expect(await store.read((view) => view.workspaces.get("ws-1"))).toMatchObject({ name: "NETWORK" });
    });

    it("of tokens are unique in their pool until revoked", async () => {
      const store = await plantedStore();
      const insert = (id: string) =>
        store.transaction((tx) => tx.agentPoolTokens.insert({ ...token, id, name: "FIRST", digest: id }));
      expect(await insert("apt-2")).toBe(false);
      await store.transaction(async (tx) => {
        await tx.lock("agentPoolToken", token.id, "update");
        expect(await tx.agentPoolTokens.revoke(token.id, 5, null)).toBe(true);
        expect(await tx.agentPoolTokens.revoke(token.id, 6, 6)).toBe(false);
        expect(await tx.agentPoolTokens.count(pool.id)).toBe(0);
      });
      expect(await insert("apt-2")).toBe(true);
      expect(await store.read((view) => view.agentPoolTokens.count(pool.id))).toBe(1);
    });

    it("and instance keys of agents are unique in their pool until the agent is removed", async () => {
      const store = await plantedStore();
      const insert = (row: Partial<Agent>) => store.transaction((tx) => tx.agents.insert({ ...agent, ...row }));
      expect(await insert({ id: "agent-2", name: "BUILD-7", instanceKey: "key-2" })).toBe(false);
      expect(await insert({ id: "agent-2", name: "build-8" })).toBe(false);
      expect(await insert({ id: "agent-2", agentPoolId: "apool-2" })).toBe(true);
      await store.transaction(async (tx) => {
        await tx.lock("agent", agent.id, "update");
        expect(await tx.agents.remove(agent.id, 5)).toBe(true);
        expect(await tx.agents.remove(agent.id, 6)).toBe(false);
      });
      expect(await insert({ id: "agent-3" })).toBe(true);
    });
  });

  describe(`${name}: lists`, () => {
    it("give every row once, in order, page by page", async () => {
      const store = await create();
      const ids = ["apool-1", "apool-2", "apool-3", "apool-4", "apool-5"];
      await store.transaction(async (tx) => {
        for (const id of ids) await tx.agentPools.insert({ ...pool, id, name: id });
        await tx.agentPools.insert({ ...pool, id: "apool-6", accountId: "acc-2" });
      });
      const page = (after: string | undefined) =>
        store.read((view) => view.agentPools.list("acc-1", {}, { after, limit: 2 }));
      expect((await page(undefined)).map((row) => row.id)).toEqual(ids.slice(0, 2));
      expect((await page("apool-2")).map((row) => row.id)).toEqual(ids.slice(2, 4));
      expect((await page("apool-4")).map((row) => row.id)).toEqual(ids.slice(4));
      expect(await page("apool-5")).toEqual([]);
    });

    it("find a name, ignoring case, in its account only", async () => {
      const store = await plantedStore();
      const list = (accountId: string, named: string, after?: string) =>
        store.read((view) => view.workspaces.list(accountId, { name: named }, { limit: 5, after }));
      expect(await list("acc-1", "NetWork")).toEqual([workspace]);
      expect(await list("acc-2", "network")).toEqual([]);
      expect(await list("acc-1", "network", workspace.id)).toEqual([]);
    });

    it("leave out what is deleted, revoked or removed, and so do single reads", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await deletePool(tx, 5);
        await tx.agentPoolTokens.revokeAllOf(pool.id, 5);
        await tx.agents.removeAllOf(pool.id, 5);
      });
      const found = await store.read(async (view) => [
        await view.agentPools.get(pool.id),
        await view.agentPoolTokens.get(token.id),
        await view.agents.get(agent.id),
        await view.agents.byName(pool.id, agent.name),
        ...(await view.agentPoolTokens.list(pool.id, { limit: 5 })),
        ...(await view.agents.list("acc-1", { silent: { after: 0, until: 1000 } }, { limit: 5 })),
      ]);
      expect(found).toEqual([undefined, undefined, undefined, undefined]);
    });
  });

  describe(`${name}: agents`, () => {
    it("are counted by the instants that divide states, each of them inclusive", async () => {
      const store = await create();
      const seen = { "agent-1": 31, "agent-2": 30, "agent-3": 21, "agent-4": 20, "agent-5": 11, "agent-6": 10 };
      await store.transaction(async (tx) => {
        for (const [id, silentSince] of Object.entries(seen)) {
          await tx.agents.insert({ ...agent, id, name: id, instanceKey: id, silentSince });
        }
      });
      const at = { unresponsive: 30, offline: 20, removed: 10 };
      const counts = await store.read((view) => view.agents.count([pool.id, "apool-2"], at));
      expect(counts.get(pool.id)).toEqual({ live: 1, busy: 0, slots: 5, slotsUsed: 0, unresponsive: 2, offline: 2 });
      expect(counts.get("apool-2")?.live ?? 0).toBe(0);
    });

    it("are counted for their account while they are not offline, and for the token of their session", async () => {
      const store = await plantedStore();
      const usage = (offline: number) =>
        store.read((view) => view.accounts.usage("acc-1", { unresponsive: 0, offline, removed: 0 }));
      expect(await usage(99)).toEqual({ agentPools: 1, agents: 1 });
      expect(await usage(100)).toEqual({ agentPools: 1, agents: 0 });
      const sessions = (seenAfter: number) =>
        store.read(async (view) => [...(await view.agentPoolTokens.sessions([token], seenAfter))]);
      expect(await sessions(99)).toEqual([[token.id, 1]]);
      expect(await sessions(100)).toEqual([]);
    });

    it("drain with the token that registered them", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agents.insert({ ...agent, id: "agent-2", name: "x", instanceKey: "x", agentPoolTokenId: "apt-2" });
        await tx.lock("agentPoolToken", token.id, "update");
        await tx.agents.drainRegisteredBy(token, 500);
      });
      const read = (id: string) => store.read((view) => view.agents.get(id));
      expect(await read(agent.id)).toEqual({ ...agent, scheduling: "draining", drainDeadline: 500 });
      expect(await read("agent-2")).toMatchObject({ scheduling: "active", drainDeadline: null });
    });

    it("are listed by account or by pool, by name and by since when they are silent", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agents.insert({ ...agent, id: "agent-2", agentPoolId: "apool-2", name: "Other", silentSince: 50 });
      });
      const list = async (silent: [after: number, until: number], filter: Partial<AgentFilter> = {}) => {
        const [after, until] = silent;
        const whole = { ...filter, silent: { after, until } };
        return (await store.read((view) => view.agents.list("acc-1", whole, { limit: 5 }))).map((row) => row.id);
      };
      expect(await list([49, 100])).toEqual(["agent-1", "agent-2"]);
      expect(await list([50, 100])).toEqual(["agent-1"]);
      expect(await list([49, 99])).toEqual(["agent-2"]);
      expect(await list([0, 100], { agentPoolId: "apool-2" })).toEqual(["agent-2"]);
      expect(await list([0, 100], { name: "oTHER" })).toEqual(["agent-2"]);
    });

    it("are listed by their scheduling at an instant, at which a pause may have ended", async () => {
      const store = await plantedStore();
      const pause = { note: "", pausedAt: 1, resumeAt: 50 };
      await store.transaction(async (tx) => {
        await tx.lock("agent", agent.id, "update");
        await tx.agents.update({ ...agent, scheduling: "paused", pause });
      });
      const list = (is: "active" | "paused" | "draining", at: number) =>
        store.read((view) =>
          view.agents.list("acc-1", { scheduling: { is, at }, silent: { after: 0, until: 100 } }, { limit: 5 }),
        );
      expect(await list("paused", 49)).toHaveLength(1);
      expect(await list("active", 49)).toEqual([]);
      expect(await list("paused", 50)).toEqual([]);
      expect(await list("active", 50)).toHaveLength(1);
      expect(await list("draining", 49)).toEqual([]);
    });

    it("are counted by version, only those silent since after an instant", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agents.insert({ ...agent, id: "agent-2", name: "b", instanceKey: "b", version: "2.0.0" });
        await tx.agents.insert({ ...agent, id: "agent-3", name: "c", instanceKey: "c", silentSince: 50 });
      });
      const count = (after: number) => store.read((view) => view.agents.versions(pool.id, after));
      expect([...(await count(49))]).toEqual([
        ["1.0.0", 2],
        ["2.0.0", 1],
      ]);
      expect((await count(50)).get("1.0.0")).toBe(1);
    });

    it("are excused their silence where it began after an instant, and no other", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agents.insert({ ...agent, id: "agent-2", name: "b", instanceKey: "b", silentSince: 50 });
        await tx.agents.insert({ ...agent, id: "agent-3", name: "c", instanceKey: "c", removedAt: 60 });
        await tx.agents.excuse(50, 500);
      });
      const since = await store.read(async (view) => [
        (await view.agents.get("agent-1"))?.silentSince,
        (await view.agents.get("agent-2"))?.silentSince,
        (await view.agents.get("agent-1"))?.lastSeenAt,
      ]);
      expect(since).toEqual([500, 50, 100]);
      await store.transaction((tx) => tx.agents.excuse(0, 400));
      expect(await store.read((view) => view.agents.get("agent-1"))).toMatchObject({ silentSince: 500 });
    });

    it("take a heartbeat of the session that speaks for them, and of no other", async () => {
      const store = await plantedStore();
      const touch = (sessionId: string, silentAfter = 99) =>
        store.transaction((tx) => tx.agents.touch(agent.id, { sessionId, version: "2.0.0", at: 200, silentAfter }));
      expect(await touch("ases-0")).toBeUndefined();
      expect(await touch("ases-1", 100)).toBeUndefined();
      expect(await store.read((view) => view.agents.get(agent.id))).toEqual(agent);
      const touched = { ...agent, version: "2.0.0", lastSeenAt: 200, silentSince: 200 };
      const { id, scheduling, pause, drainDeadline } = agent;
      const heard = { id, version: "2.0.0", scheduling, pause, drainDeadline, silentSince: 200 };
      expect(await touch("ases-1")).toEqual(heard);
      const unversioned = { sessionId: "ases-1", at: 200, silentAfter: 99 };
      expect(await store.transaction((tx) => tx.agents.touch(agent.id, unversioned))).toEqual(heard);
      expect(await store.read((view) => view.agents.get(agent.id))).toEqual(touched);
      await store.transaction(async (tx) => {
        await tx.lock("agent", agent.id, "update");
        await tx.agents.remove(agent.id, 300);
      });
      expect(await touch("ases-1")).toBeUndefined();
    });

    it("are found by their instance key, the latest one, removed or not", async () => {
      const store = await plantedStore();
      const find = () => store.read((view) => view.agents.byInstanceKey(pool.id, "key-1"));
      await store.transaction(async (tx) => {
        await tx.lock("agent", agent.id, "update");
        await tx.agents.remove(agent.id, 300);
      });
      expect(await find()).toEqual({ ...agent, removedAt: 300 });
      await store.transaction((tx) => tx.agents.insert({ ...agent, id: "agent-2" }));
      expect(await find()).toMatchObject({ id: "agent-2" });
    });
  });

  describe(`${name}: secrets`, () => {
    it("are found by digest with all that decides on them, ended or not", async () => {
      const store = await plantedStore();
      expect(await store.read((view) => view.agentPoolTokens.byDigest("d1"))).toEqual({ token, pool });
      const { id, accountId, agentPoolId, name: agentName, version, sessionId, removedAt, silentSince } = agent;
      const facts = await store.read((view) => view.agentSessions.byDigest("s1"));
      expect(facts).toMatchObject({ session, token, pool });
      expect(facts?.agent).toMatchObject({ id, accountId, agentPoolId, name: agentName, version, sessionId });
      expect(facts?.agent).toMatchObject({ removedAt, silentSince });
      await store.transaction(async (tx) => {
        await deletePool(tx, 5);
        await tx.agentPoolTokens.revokeAllOf(pool.id, 6);
        await tx.agents.removeAllOf(pool.id, 7);
      });
      expect(await store.read((view) => view.agentSessions.byDigest("s1"))).toMatchObject({
        pool: { deletedAt: 5 },
        token: { revokedAt: 6 },
        agent: { removedAt: 7 },
      });
      expect(await store.read((view) => view.agentPoolTokens.byDigest("s1"))).toBeUndefined();
    });

    it("note their use", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.lock("agentPoolToken", token.id, "update");
        expect(await tx.agentPoolTokens.use(token.id, 9)).toBe(true);
      });
      expect(await store.read((view) => view.agentPoolTokens.get(token.id))).toEqual({ ...token, lastUsedAt: 9 });
    });
  });
}
