import { describe, expect, it } from "vitest";
import type { Agent } from "../domain/agents/agent.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { AgentPoolToken } from "../domain/agent-pools/agent-pool-token.js";
import type { Store } from "./store.js";

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

/** What every store must do about what falls due by itself, and about the secrets of tokens. */
export function describeTimers(name: string, create: () => Store | Promise<Store>): void {
  /** A store with a pool, its token and an agent. */
  const plantedStore = async () => {
    const store = await create();
    const inserted = await store.transaction(async (tx) => [
      await tx.agentPools.insert(pool),
      await tx.agentPoolTokens.insert(token),
      await tx.agents.insert(agent),
    ]);
    expect(inserted).toEqual([true, true, true]);
    return store;
  };

  describe(`${name}: timers`, () => {
    const silences = { loss: 500, removal: 1_000 };
    const due = (store: Store, at: number, limit = 10) => store.read((view) => view.timers.due(at, silences, limit));
    const pause = { note: "", pausedAt: 1, resumeAt: 40 };

    /** A store in which something of every kind falls due. */
    const timedStore = async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.lock("agentPool", pool.id, "update");
        await tx.agentPools.update({ ...pool, pause });
        await tx.lock("agentPoolToken", token.id, "update");
        await tx.agentPoolTokens.update({ ...token, previousSecret: { digest: "d0", expiresAt: 40 } });
        await tx.lock("agent", agent.id, "update");
        await tx.agents.update({ ...agent, scheduling: "paused", pause: { ...pause, resumeAt: 30 } });
      });
      return store;
    };
    const all = [
      { kind: "agent_resume", id: agent.id, due: 30 },
      { kind: "agent_pool_resume", id: pool.id, due: 40 },
      { kind: "agent_pool_token_grace_end", id: token.id, due: 40 },
      { kind: "agent_removal", id: agent.id, due: 1_100 },
    ];

    it("are given in the order of their instants, those due at one in the order of kinds", async () => {
      const store = await timedStore();
      expect(await due(store, 1_100)).toEqual(all);
      expect(await due(store, 1_099)).toEqual(all.slice(0, 3));
      expect(await due(store, 1_100, 2)).toEqual(all.slice(0, 2));
      expect(await due(store, 29)).toEqual([]);
    });

    it("tell when the next one is due after an instant", async () => {
      const store = await timedStore();
      const nextAfter = (at: number) => store.read((view) => view.timers.nextAfter(at, silences));
      expect(await nextAfter(0)).toBe(30);
      expect(await nextAfter(30)).toBe(40);
      expect(await nextAfter(40)).toBe(1_100);
      expect(await nextAfter(1_100)).toBeUndefined();
    });

    it("are gone with what they belong to", async () => {
      const store = await timedStore();
      await store.transaction(async (tx) => {
        await tx.lock("agentPool", pool.id, "update");
        await tx.agentPools.delete(pool.id, 5);
        await tx.agentPoolTokens.revokeAllOf(pool.id, 5);
        await tx.agents.removeAllOf(pool.id, 5);
      });
      expect(await due(store, 2_000)).toEqual([]);
    });
  });

  describe(`${name}: the mark of the server`, () => {
    it("is absent before the first, and never moves back", async () => {
      const store = await create();
      const mark = () => store.read((view) => view.serverMark.get());
      expect(await mark()).toBeUndefined();
      for (const at of [5, 9, 7]) await store.transaction((tx) => tx.serverMark.set(at));
      expect(await mark()).toBe(9);
    });
  });

  describe(`${name}: tokens`, () => {
    it("are found by their present secret and by the one before", async () => {
      const store = await plantedStore();
      const find = (digest: string) => store.read(async (view) => (await view.agentPoolTokens.byDigest(digest))?.token);
      const rotated = { ...token, digest: "d2", previousSecret: { digest: "d1", expiresAt: 9 } };
      await store.transaction(async (tx) => {
        await tx.lock("agentPoolToken", token.id, "update");
        expect(await tx.agentPoolTokens.update(rotated)).toBe(true);
      });
      expect(await find("d2")).toEqual(rotated);
      expect(await find("d1")).toEqual(rotated);
      await store.transaction(async (tx) => {
        await tx.lock("agentPoolToken", token.id, "update");
        await tx.agentPoolTokens.update({ ...rotated, previousSecret: null });
      });
      expect(await find("d1")).toBeUndefined();
    });

    it("cannot be renamed to another's name in their pool", async () => {
      const store = await plantedStore();
      await store.transaction(async (tx) => {
        await tx.agentPoolTokens.insert({ ...token, id: "apt-2", name: "second", digest: "d2" });
        await tx.lock("agentPoolToken", token.id, "update");
        expect(await tx.agentPoolTokens.update({ ...token, name: "SECOND" })).toBe(false);
        expect(await tx.agentPoolTokens.update({ ...token, name: "FIRST" })).toBe(true);
      });
    });
  });
}
