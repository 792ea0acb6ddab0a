import type { Lockable, Transaction, View } from "../store.js";
import type { Locks } from "./locks.js";
import type { Tables } from "./tables.js";

/** Reads and changes the tables, under the discipline of the locks. */
export function createTransaction(tables: Tables, view: View, locks: Locks): Transaction {
  const { accounts, serviceAccounts, serviceAccountTokens, agentSessions } = tables;
  const readers = presentRows(view);
  return {
    lock(kind, id, mode) {
      locks.take(kind, id, mode);
      return readers[kind](id);
    },
    accounts: { ...view.accounts, insert: (account) => Promise.resolve(accounts.insert(account)) },
    serviceAccounts: {
      ...view.serviceAccounts,
      insert: (serviceAccount) => Promise.resolve(serviceAccounts.insert(serviceAccount)),
      insertToken: (token) => Promise.resolve(serviceAccountTokens.insert(token)),
    },
    agentPools: { ...view.agentPools, ...agentPoolChanges(tables, locks) },
    agentPoolTokens: { ...view.agentPoolTokens, ...agentPoolTokenChanges(tables, locks) },
    workspaces: { ...view.workspaces, ...workspaceChanges(tables, locks) },
    agents: { ...view.agents, ...agentChanges(tables, locks) },
    agentSessions: {
      ...view.agentSessions,
      insert: (session) => Promise.resolve(agentSessions.insert(session)),
    },
    auditEvents: { ...view.auditEvents, insert: (event) => Promise.resolve(tables.auditEvents.insert(event)) },
  };
}

type Changes<Noun extends keyof View> = Omit<Transaction[Noun], keyof View[Noun]>;

function presentRows(view: View): { [Kind in keyof Lockable]: (id: string) => Promise<Lockable[Kind] | undefined> } {
  return {
    account: (id) => view.accounts.get(id),
    agentPool: (id) => view.agentPools.get(id),
    workspace: (id) => view.workspaces.get(id),
    agentPoolToken: (id) => view.agentPoolTokens.get(id),
    agent: (id) => view.agents.get(id),
  };
}

function agentPoolChanges({ agentPools }: Tables, locks: Locks): Changes<"agentPools"> {
  return {
    insert: (pool) => Promise.resolve(agentPools.insert(pool)),
    update(pool) {
      locks.need("agentPool", pool.id);
      return Promise.resolve(agentPools.update(pool));
    },
    delete(id, at) {
      locks.need("agentPool", id);
      const pool = agentPools.get(id);
      return Promise.resolve(pool?.deletedAt === null && agentPools.update({ ...pool, deletedAt: at }));
    },
  };
}

function agentPoolTokenChanges({ agentPoolTokens }: Tables, locks: Locks): Changes<"agentPoolTokens"> {
  const revoke = (id: string, at: number, sessionsEndAt: number | null) => {
    const token = agentPoolTokens.get(id);
    return token?.revokedAt === null && agentPoolTokens.update({ ...token, revokedAt: at, sessionsEndAt });
  };
  return {
    insert: (token) => Promise.resolve(agentPoolTokens.insert(token)),
    use(id, at) {
      locks.need("agentPoolToken", id);
      const token = agentPoolTokens.get(id);
      return Promise.resolve(token?.revokedAt === null && agentPoolTokens.update({ ...token, lastUsedAt: at }));
    },
    revoke(id, at, sessionsEndAt) {
      locks.need("agentPoolToken", id);
      return Promise.resolve(revoke(id, at, sessionsEndAt));
    },
    revokeAllOf(agentPoolId, at) {
      locks.need("agentPool", agentPoolId);
      for (const id of [...agentPoolTokens.group("pool", agentPoolId)]) revoke(id, at, at);
      return Promise.resolve();
    },
  };
}

function workspaceChanges({ workspaces }: Tables, locks: Locks): Changes<"workspaces"> {
  return {
    insert: (workspace) => Promise.resolve(workspaces.insert(workspace)),
    update(workspace) {
      locks.need("workspace", workspace.id);
      return Promise.resolve(workspaces.update(workspace));
    },
    delete(id) {
      locks.need("workspace", id);
      return Promise.resolve(workspaces.delete(id));
    },
  };
}

function agentChanges({ agents }: Tables, locks: Locks): Changes<"agents"> {
  const remove = (id: string, at: number) => {
    const agent = agents.get(id);
    return agent?.removedAt === null && agents.update({ ...agent, removedAt: at });
  };
  return {
    insert: (agent) => Promise.resolve(agents.insert(agent)),
    update(agent) {
      locks.need("agent", agent.id);
      return Promise.resolve(agents.update(agent));
    },
    touch(id, { sessionId, version, resources, at, seenAfter }) {
      const agent = agents.get(id);
      const holds = agent?.removedAt === null && agent.sessionId === sessionId && agent.lastSeenAt > seenAfter;
      if (!holds) return Promise.resolve(undefined);
      const touched = { ...agent, version, resources: resources ?? agent.resources, lastSeenAt: at };
      agents.update(touched);
      return Promise.resolve(touched);
    },
    drainRegisteredBy({ id: tokenId, agentPoolId }, deadline) {
      locks.need("agentPoolToken", tokenId);
      for (const id of [...agents.group("pool", agentPoolId)]) {
        const agent = agents.get(id);
        if (agent?.agentPoolTokenId !== tokenId) continue;
        agents.update({ ...agent, scheduling: "draining", drainDeadline: deadline });
      }
      return Promise.resolve();
    },
    remove(id, at) {
      locks.need("agent", id);
      return Promise.resolve(remove(id, at));
    },
    removeAllOf(agentPoolId, at) {
      locks.need("agentPool", agentPoolId);
      for (const id of [...agents.group("pool", agentPoolId)]) remove(id, at);
      return Promise.resolve();
    },
  };
}
