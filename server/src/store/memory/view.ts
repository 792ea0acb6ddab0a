import { slotsOf, type Agent, type SilenceBoundaries } from "../../domain/agents/agent.js";
import type { AgentPoolToken } from "../../domain/agent-pools/agent-pool-token.js";
import type { SessionFacts } from "../../domain/agents/agent-session.js";
import { foldName } from "../../domain/text.js";
import type { AgentCounts, AgentFilter, View } from "../store.js";
import { accessView } from "./access-view.js";
import { agentPoolPage, poolsNaming } from "./agent-pool-view.js";
import { assignmentView } from "./assignment-view.js";
import { auditEventPage } from "./audit-events.js";
import { nameKey } from "./names.js";
import { jobsHeldBy, runView } from "./run-view.js";
import { sessionFacts } from "./session-facts.js";
import { instanceKey, serverMarkId, type Tables } from "./tables.js";
import { timersView } from "./timers.js";

/** Reads the tables. Nothing here waits; the promises are the interface's. */
export function createView(tables: Tables): View {
  const { agentPools, agentPoolTokens, agents } = tables;
  return {
    accounts: {
      get: (id) => Promise.resolve(tables.accounts.get(id)),
      usage: (id, at) =>
        Promise.resolve({
          agentPools: agentPools.group("account", id).length,
          agents: agents.group("account", id).filter((agent) => isSilentAfter(tables, agent, at.offline)).length,
        }),
    },
    ...accessView(tables),
    agentPools: {
      get: (id) => Promise.resolve(present(agentPools.get(id), "deletedAt")),
      list: (accountId, filter, page) => Promise.resolve(agentPoolPage(tables, accountId, filter, page)),
      naming: (environmentId) => Promise.resolve(poolsNaming(tables, environmentId)),
    },
    agentPoolTokens: {
      get: (id) => Promise.resolve(present(agentPoolTokens.get(id), "revokedAt")),
      list: (agentPoolId, page) => Promise.resolve(agentPoolTokens.page("pool", agentPoolId, page)),
      count: (agentPoolId) => Promise.resolve(agentPoolTokens.group("pool", agentPoolId).length),
      sessions: (tokens, silentAfter) => Promise.resolve(countSessions(tables, tokens, silentAfter)),
      byDigest: (digest) => Promise.resolve(tokenOf(tables, digest)),
    },
    ...assignmentView(tables),
    ...runView(tables),
    agents: {
      get: (id) => Promise.resolve(present(agents.get(id), "removedAt")),
      list(accountId, { agentPoolId, ...filter }, page) {
        const isChosen = (agent: Agent) => agent.accountId === accountId && isFilteredIn(tables, agent, filter);
        return Promise.resolve(
          agentPoolId === undefined
            ? agents.page("account", accountId, page, isChosen)
            : agents.page("pool", agentPoolId, page, isChosen),
        );
      },
      byInstanceKey(agentPoolId, key) {
        const latest = agents.group("instanceKey", instanceKey(agentPoolId, key)).at(-1);
        return Promise.resolve(latest === undefined ? undefined : agents.get(latest));
      },
      byName: (agentPoolId, name) => Promise.resolve(agents.find("name", nameKey(agentPoolId, name))),
      count: (ids, at) => Promise.resolve(new Map(ids.map((id) => [id, countAgents(tables, id, at)]))),
      versions: (agentPoolId, silentAfter) => Promise.resolve(countVersions(tables, agentPoolId, silentAfter)),
    },
    agentSessions: { byDigest: (digest) => Promise.resolve(sessionOf(tables, digest)) },
    auditEvents: {
      list: (accountId, filter, page) => Promise.resolve(auditEventPage(tables.auditEvents, accountId, filter, page)),
    },
    idempotencyRecords: { find: (key) => Promise.resolve(tables.idempotencyRecords.find("key", key)) },
    timers: timersView(tables),
    serverMark: { get: () => Promise.resolve(tables.serverMarks.get(serverMarkId)?.at) },
  };
}

function isFilteredIn(
  tables: Tables,
  agent: Agent,
  { name, scheduling, silent, holdsJobs }: Omit<AgentFilter, "agentPoolId">,
): boolean {
  if (agent.silentSince <= silent.after || agent.silentSince > silent.until) return false;
  if (holdsJobs !== undefined && holdsJobs !== jobsHeldBy(tables, agent.id) > 0) return false;
  if (name !== undefined && foldName(agent.name) !== foldName(name)) return false;
  if (scheduling === undefined) return true;
  const hasEnded = agent.pause?.resumeAt != null && agent.pause.resumeAt <= scheduling.at;
  return (hasEnded ? "active" : agent.scheduling) === scheduling.is;
}

function countVersions({ agents }: Tables, agentPoolId: string, silentAfter: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of agents.group("pool", agentPoolId)) {
    const agent = agents.peek(id);
    if (agent === undefined || agent.silentSince <= silentAfter) continue;
    counts.set(agent.version, (counts.get(agent.version) ?? 0) + 1);
  }
  return counts;
}

function present<Row>(row: Row | undefined, end: keyof Row): Row | undefined {
  return row?.[end] === null ? row : undefined;
}

function countAgents(tables: Tables, agentPoolId: string, at: SilenceBoundaries): AgentCounts {
  const counts = { live: 0, busy: 0, slots: 0, slotsUsed: 0, unresponsive: 0, offline: 0 };
  for (const id of tables.agents.group("pool", agentPoolId)) {
    const agent = tables.agents.peek(id);
    if (agent === undefined) continue;
    const { silentSince } = agent;
    if (silentSince > at.unresponsive) {
      const jobs = jobsHeldBy(tables, id);
      counts.live += 1;
      counts.busy += jobs > 0 ? 1 : 0;
      counts.slots += slotsOf(agent);
      counts.slotsUsed += jobs;
    } else if (silentSince > at.offline) counts.unresponsive += 1;
    else if (silentSince > at.removed) counts.offline += 1;
  }
  return counts;
}

function isSilentAfter({ agents }: Tables, id: string, instant: number): boolean {
  return (agents.peek(id)?.silentSince ?? instant) > instant;
}

function countSessions(tables: Tables, tokens: readonly AgentPoolToken[], silentAfter: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const agentPoolId of new Set(tokens.map((token) => token.agentPoolId))) {
    for (const id of tables.agents.group("pool", agentPoolId)) {
      const tokenId = tables.agents.peek(id)?.agentPoolTokenId;
      if (tokenId !== undefined && isSilentAfter(tables, id, silentAfter)) {
        counts.set(tokenId, (counts.get(tokenId) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function tokenOf({ agentPools, agentPoolTokens }: Tables, digest: string) {
  const token = agentPoolTokens.find("digest", digest) ?? agentPoolTokens.find("previousDigest", digest);
  const pool = token && agentPools.get(token.agentPoolId);
  return token && pool && { token, pool };
}

function sessionOf(tables: Tables, digest: string): SessionFacts | undefined {
  const session = tables.agentSessions.find("digest", digest);
  return session && sessionFacts(tables, session);
}
