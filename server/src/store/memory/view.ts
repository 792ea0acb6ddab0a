import type { SilenceBoundaries } from "../../domain/agent.js";
import type { AgentPoolToken } from "../../domain/agent-pool-token.js";
import type { SessionFacts } from "../../domain/agent-session.js";
import type { AgentCounts, NameFilter, Page, View } from "../store.js";
import { auditEventPage } from "./audit-events.js";
import { instanceKey, nameKey, type Tables } from "./tables.js";

/** Reads the tables. Nothing here waits; the promises are the interface's. */
export function createView(tables: Tables): View {
  const { agentPools, agentPoolTokens, workspaces, agents } = tables;
  return {
    accounts: {
      get: (id) => Promise.resolve(tables.accounts.get(id)),
      usage: (id, at) =>
        Promise.resolve({
          agentPools: agentPools.group("account", id).length,
          agents: agents.group("account", id).filter((agent) => isSeenAfter(tables, agent, at.offline)).length,
        }),
    },
    serviceAccounts: { byToken: (digest) => Promise.resolve(serviceAccountOf(tables, digest)) },
    agentPools: {
      get: (id) => Promise.resolve(present(agentPools.get(id), "deletedAt")),
      list: (accountId, filter, page) => Promise.resolve(namedPage(agentPools, accountId, filter, page)),
    },
    agentPoolTokens: {
      get: (id) => Promise.resolve(present(agentPoolTokens.get(id), "revokedAt")),
      list: (agentPoolId, page) => Promise.resolve(agentPoolTokens.page("pool", agentPoolId, page)),
      sessions: (tokens, seenAfter) => Promise.resolve(countSessions(tables, tokens, seenAfter)),
      byDigest: (digest) => Promise.resolve(tokenOf(tables, digest)),
    },
    workspaces: {
      get: (id) => Promise.resolve(workspaces.get(id)),
      list: (accountId, filter, page) => Promise.resolve(namedPage(workspaces, accountId, filter, page)),
      holding(agentPoolId, limit) {
        const items = workspaces.page("pool", agentPoolId, { limit });
        return Promise.resolve({
          count: workspaces.group("pool", agentPoolId).length,
          items: items.map(({ id, name }) => ({ kind: "workspace" as const, id, name })),
        });
      },
    },
    agents: {
      get: (id) => Promise.resolve(present(agents.get(id), "removedAt")),
      list(accountId, { agentPoolId, seenAfter }, page) {
        const isChosen = (agent: { accountId: string; lastSeenAt: number }) =>
          agent.accountId === accountId && agent.lastSeenAt > seenAfter;
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
    },
    agentSessions: { byDigest: (digest) => Promise.resolve(sessionOf(tables, digest)) },
    auditEvents: {
      list: (accountId, filter, page) => Promise.resolve(auditEventPage(tables.auditEvents, accountId, filter, page)),
    },
  };
}

function present<Row>(row: Row | undefined, end: keyof Row): Row | undefined {
  return row?.[end] === null ? row : undefined;
}

function namedPage<Row extends { readonly id: string }>(
  table: {
    find(index: "name", key: string): Row | undefined;
    page(index: "account", key: string, page: Page): Row[];
  },
  accountId: string,
  { name }: NameFilter,
  page: Page,
): readonly Row[] {
  if (name === undefined) return table.page("account", accountId, page);
  const row = table.find("name", nameKey(accountId, name));
  return row !== undefined && (page.after === undefined || row.id > page.after) ? [row] : [];
}

function countAgents({ agents }: Tables, agentPoolId: string, at: SilenceBoundaries): AgentCounts {
  const counts = { live: 0, slots: 0, unresponsive: 0, offline: 0 };
  for (const id of agents.group("pool", agentPoolId)) {
    const { lastSeenAt = at.removed, capacity = 0 } = agents.get(id) ?? {};
    if (lastSeenAt > at.unresponsive) {
      counts.live += 1;
      counts.slots += capacity;
    } else if (lastSeenAt > at.offline) counts.unresponsive += 1;
    else if (lastSeenAt > at.removed) counts.offline += 1;
  }
  return counts;
}

function isSeenAfter({ agents }: Tables, id: string, instant: number): boolean {
  return (agents.get(id)?.lastSeenAt ?? instant) > instant;
}

function countSessions(tables: Tables, tokens: readonly AgentPoolToken[], seenAfter: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const agentPoolId of new Set(tokens.map((token) => token.agentPoolId))) {
    for (const id of tables.agents.group("pool", agentPoolId)) {
      const tokenId = tables.agents.get(id)?.agentPoolTokenId;
      if (tokenId !== undefined && isSeenAfter(tables, id, seenAfter)) {
        counts.set(tokenId, (counts.get(tokenId) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function serviceAccountOf({ serviceAccounts, serviceAccountTokens }: Tables, digest: string) {
  const token = serviceAccountTokens.find("digest", digest);
  const serviceAccount = token && serviceAccounts.get(token.serviceAccountId);
  return token && serviceAccount && { token, serviceAccount };
}

function tokenOf({ agentPools, agentPoolTokens }: Tables, digest: string) {
  const token = agentPoolTokens.find("digest", digest);
  const pool = token && agentPools.get(token.agentPoolId);
  return token && pool && { token, pool };
}

function sessionOf(tables: Tables, digest: string): SessionFacts | undefined {
  const session = tables.agentSessions.find("digest", digest);
  if (session === undefined) return undefined;
  const agent = tables.agents.get(session.agentId);
  const token = tables.agentPoolTokens.get(session.agentPoolTokenId);
  const pool = token && tables.agentPools.get(token.agentPoolId);
  return agent && token && pool && { session, agent, token, pool };
}
