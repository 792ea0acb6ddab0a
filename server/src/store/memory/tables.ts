import type { Account } from "../../domain/account.js";
import type { Agent } from "../../domain/agent.js";
import type { AgentPool } from "../../domain/agent-pool.js";
import type { AgentPoolToken } from "../../domain/agent-pool-token.js";
import type { AgentSession } from "../../domain/agent-session.js";
import type { ServiceAccount, ServiceAccountToken } from "../../domain/service-account.js";
import { foldName } from "../../domain/text.js";
import type { Workspace } from "../../domain/workspace.js";
import { auditEvents } from "./audit-events.js";
import { Table, type UndoLog } from "./table.js";

/** The key of a name within what it is unique in. */
export function nameKey(scope: string, name: string): string {
  return `${scope}/${foldName(name)}`;
}

/** Every table. Deleted pools, revoked tokens and removed agents stay as rows and leave the indexes of present ones. */
export type Tables = ReturnType<typeof createTables>;

/** Makes empty tables that note in the log how to undo each change. */
export function createTables(undo: UndoLog) {
  return {
    accounts: new Table<Account, never, never>(undo, {}, {}),
    serviceAccounts: new Table<ServiceAccount, never, never>(undo, {}, {}),
    serviceAccountTokens: new Table<ServiceAccountToken, "digest", never>(
      undo,
      { digest: { of: ["digest"], key: (row) => row.digest } },
      {},
    ),
    agentPools: agentPools(undo),
    agentPoolTokens: agentPoolTokens(undo),
    workspaces: workspaces(undo),
    agents: agents(undo),
    agentSessions: new Table<AgentSession, "digest", never>(
      undo,
      { digest: { of: ["digest"], key: (row) => row.digest } },
      {},
    ),
    auditEvents: auditEvents(undo),
  };
}

function agentPools(undo: UndoLog) {
  return new Table<AgentPool, "name", "account">(
    undo,
    {
      name: {
        of: ["name", "deletedAt"],
        key: (row) => (row.deletedAt === null ? nameKey(row.accountId, row.name) : undefined),
      },
    },
    { account: { of: ["deletedAt"], key: (row) => (row.deletedAt === null ? row.accountId : undefined) } },
  );
}

function agentPoolTokens(undo: UndoLog) {
  return new Table<AgentPoolToken, "digest" | "name", "pool">(
    undo,
    {
      digest: { of: ["digest"], key: (row) => row.digest },
      name: {
        of: ["name", "revokedAt"],
        key: (row) => (row.revokedAt === null ? nameKey(row.agentPoolId, row.name) : undefined),
      },
    },
    { pool: { of: ["revokedAt"], key: (row) => (row.revokedAt === null ? row.agentPoolId : undefined) } },
  );
}

function workspaces(undo: UndoLog) {
  return new Table<Workspace, "name", "account" | "pool">(
    undo,
    { name: { of: ["name"], key: (row) => nameKey(row.accountId, row.name) } },
    {
      account: { of: [], key: (row) => row.accountId },
      pool: { of: ["agentPoolId"], key: (row) => row.agentPoolId ?? undefined },
    },
  );
}

function agents(undo: UndoLog) {
  return new Table<Agent, "name" | "presentKey", "account" | "pool" | "instanceKey">(
    undo,
    {
      name: {
        of: ["name", "removedAt"],
        key: (row) => (row.removedAt === null ? nameKey(row.agentPoolId, row.name) : undefined),
      },
      presentKey: {
        of: ["removedAt"],
        key: (row) => (row.removedAt === null ? instanceKey(row.agentPoolId, row.instanceKey) : undefined),
      },
    },
    {
      account: { of: ["removedAt"], key: (row) => (row.removedAt === null ? row.accountId : undefined) },
      pool: { of: ["removedAt"], key: (row) => (row.removedAt === null ? row.agentPoolId : undefined) },
      instanceKey: { of: [], key: (row) => instanceKey(row.agentPoolId, row.instanceKey) },
    },
  );
}

/** The key of an instance key within its pool. */
export function instanceKey(agentPoolId: string, key: string): string {
  return `${agentPoolId}/${key}`;
}
