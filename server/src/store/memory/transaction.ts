import type { Agent, HeardAgent } from "../../domain/agents/agent.js";
import type { Heartbeat, Lockable, Transaction, View } from "../store.js";
import { accessChanges } from "./access-changes.js";
import { assignmentChanges } from "./assignment-changes.js";
import { forgetAnswers } from "./idempotency-records.js";
import type { Locks } from "./locks.js";
import { deletingRuns, runChanges } from "./run-changes.js";
import { SessionRow } from "./session-row.js";
import type { Signals } from "./signals.js";
import type { Changing } from "./table.js";
import { serverMarkId, timed, type Tables } from "./tables.js";

/** Reads and changes the tables, under the discipline of the locks. */
export function createTransaction(tables: Tables, view: View, locks: Locks, signals: Signals): Transaction {
  const { agentSessions } = tables;
  const access = accessChanges(tables, locks);
  const assignment = assignmentChanges(tables, locks);
  const ofRuns = runChanges(tables, locks);
  const readers = presentRows(view);
  return {
    lock(kind, id, mode) {
      locks.take(kind, id, mode);
      return readers[kind](id);
    },
    forgetAll() {
      for (const table of Object.values(tables)) table.clear();
      return Promise.resolve();
    },
    accounts: { ...view.accounts, ...accountChanges(tables, locks) },
    serviceAccounts: { ...view.serviceAccounts, ...access.serviceAccounts },
    serviceAccountTokens: { ...view.serviceAccountTokens, ...access.serviceAccountTokens },
    roles: { ...view.roles, ...access.roles },
    accessPolicies: { ...view.accessPolicies, ...access.accessPolicies },
    agentPools: { ...view.agentPools, ...agentPoolChanges(tables, locks) },
    agentPoolTokens: { ...view.agentPoolTokens, ...agentPoolTokenChanges(tables, locks) },
    environments: { ...view.environments, ...assignment.environments },
    vcsProviders: { ...view.vcsProviders, ...assignment.vcsProviders },
    workspaces: { ...view.workspaces, ...assignment.workspaces, ...deletingRuns(tables, assignment.workspaces) },
    agents: { ...view.agents, ...agentChanges(tables, locks) },
    runs: { ...view.runs, ...ofRuns.runs },
    jobs: { ...view.jobs, ...ofRuns.jobs },
    leases: { ...view.leases, ...ofRuns.leases },
    jobLogs: { ...view.jobLogs, ...ofRuns.jobLogs },
    signal(signal) {
      signals.add(signal);
    },
    agentSessions: {
      ...view.agentSessions,
      insert: (session) => Promise.resolve(agentSessions.insert(new SessionRow(session))),
    },
    timers: view.timers,
    serverMark: { ...view.serverMark, set: (at) => setServerMark(tables, at) },
    auditEvents: { ...view.auditEvents, insert: (event) => Promise.resolve(tables.auditEvents.insert(event)) },
    idempotencyRecords: {
      ...view.idempotencyRecords,
      insert: (record) => Promise.resolve(tables.idempotencyRecords.insert(record)),
      forget(until) {
        forgetAnswers(tables.idempotencyRecords, until);
        return Promise.resolve();
      },
    },
  };
}

function setServerMark({ serverMarks }: Tables, at: number): Promise<void> {
  const known = serverMarks.get(serverMarkId);
  if (known === undefined) serverMarks.insert({ id: serverMarkId, at });
  else if (known.at < at) serverMarks.update({ ...known, at });
  return Promise.resolve();
}

type Changes<Noun extends keyof View> = Omit<Transaction[Noun], keyof View[Noun]>;

function presentRows(view: View): { [Kind in keyof Lockable]: (id: string) => Promise<Lockable[Kind] | undefined> } {
  return {
    account: (id) => view.accounts.get(id),
    environment: (id) => view.environments.get(id),
    vcsProvider: (id) => view.vcsProviders.get(id),
    agentPool: (id) => view.agentPools.get(id),
    workspace: (id) => view.workspaces.get(id),
    serviceAccount: (id) => view.serviceAccounts.get(id),
    role: (id) => view.roles.get(id),
    accessPolicy: (id) => view.accessPolicies.get(id),
    serviceAccountToken: (id) => view.serviceAccountTokens.get(id),
    agentPoolToken: (id) => view.agentPoolTokens.get(id),
    agent: (id) => view.agents.get(id),
    run: (id) => view.runs.get(id),
  };
}

function accountChanges({ accounts }: Tables, locks: Locks): Changes<"accounts"> {
  return {
    insert: (account) => Promise.resolve(accounts.insert(account)),
    update(account) {
      locks.need("account", account.id);
      return Promise.resolve(accounts.update(account));
    },
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
    update(token) {
      locks.need("agentPoolToken", token.id);
      return Promise.resolve(agentPoolTokens.update(token));
    },
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
    touch(id, heartbeat) {
      const agent = agents.change(id, (changing) => touch(changing, heartbeat));
      return Promise.resolve(agent && heard(agent));
    },
    drainRegisteredBy({ id: tokenId, agentPoolId }, deadline) {
      locks.need("agentPoolToken", tokenId);
      for (const id of [...agents.group("pool", agentPoolId)]) {
        const agent = agents.get(id);
        if (agent?.agentPoolTokenId !== tokenId) continue;
        agents.update({ ...agent, scheduling: "draining", pause: null, drainDeadline: deadline });
      }
      return Promise.resolve();
    },
    excuse(silentAfter, at) {
      for (const id of agents.group(timed, timed)) {
        agents.change(id, (agent) => {
          const { silentSince } = agent;
          if (silentSince <= silentAfter || silentSince >= at) return undefined;
          agent.silentSince = at;
          return () => (agent.silentSince = silentSince);
        });
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

function heard({ id, version, scheduling, pause, drainDeadline, silentSince }: Agent): HeardAgent {
  return { id, version, scheduling, pause, drainDeadline, silentSince };
}

/** Notes a heartbeat in the agent where it is kept; answers what undoes it, undefined where it does not count. */
function touch(agent: Changing<Agent>, heartbeat: Heartbeat): (() => void) | undefined {
  const { version, resources, lastSeenAt, silentSince } = agent;
  const isSpeaker = agent.removedAt === null && agent.sessionId === heartbeat.sessionId;
  if (!isSpeaker || silentSince <= heartbeat.silentAfter) return undefined;
  agent.version = heartbeat.version ?? version;
  agent.resources = heartbeat.resources ?? resources;
  agent.lastSeenAt = heartbeat.at;
  agent.silentSince = heartbeat.at;
  return () => Object.assign(agent, { version, resources, lastSeenAt, silentSince });
}
