import type { Account } from "../../domain/assignment/account.js";
import type { Agent } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import type { AgentPoolToken } from "../../domain/agent-pools/agent-pool-token.js";
import { accessTables } from "./access-tables.js";
import { AgentRow } from "./agent-row.js";
import { assignmentTables } from "./assignment-tables.js";
import { auditEvents } from "./audit-events.js";
import { idempotencyRecords } from "./idempotency-records.js";
import { nameKey } from "./names.js";
import { runTables } from "./run-tables.js";
import type { SessionRow } from "./session-row.js";
import { Table, type UndoLog } from "./table.js";

/** The group, and its only key, of all rows that may have a timer. */
export const timed = "timed";

/** The identifier of the only row that tells when a server was last there. */
export const serverMarkId = "server";

/** Every table. Deleted pools, revoked tokens and removed agents stay as rows and leave the indexes of present ones. */
export type Tables = ReturnType<typeof createTables>;

/** Makes empty tables that note in the log how to undo each change. */
export function createTables(undo: UndoLog) {
  return {
    accounts: new Table<Account, never, never>(undo, {}, {}),
    ...accessTables(undo),
    agentPools: agentPools(undo),
    agentPoolTokens: agentPoolTokens(undo),
    ...assignmentTables(undo),
    agents: agents(undo),
    ...runTables(undo),
    agentSessions: new Table<SessionRow, "digest", never>(
      undo,
      { digest: { of: ["digest"], key: (row) => row.digest } },
      {},
    ),
    auditEvents: auditEvents(undo),
    idempotencyRecords: idempotencyRecords(undo),
    serverMarks: new Table<{ readonly id: string; readonly at: number }, never, never>(undo, {}, {}),
  };
}

function agentPools(undo: UndoLog) {
  return new Table<AgentPool, "name", "account" | "timed">(
    undo,
    {
      name: {
        of: ["name", "deletedAt"],
        key: (row) => (row.deletedAt === null ? nameKey(row.accountId, row.name) : undefined),
      },
    },
    {
      account: { of: ["deletedAt"], key: (row) => (row.deletedAt === null ? row.accountId : undefined) },
      timed: {
        of: ["pause", "deletedAt"],
        key: (row) => (row.deletedAt === null && row.pause?.resumeAt != null ? timed : undefined),
      },
    },
  );
}

function agentPoolTokens(undo: UndoLog) {
  return new Table<AgentPoolToken, "digest" | "previousDigest" | "name", "pool" | "timed">(
    undo,
    {
      digest: { of: ["digest"], key: (row) => row.digest },
      previousDigest: { of: ["previousSecret"], key: (row) => row.previousSecret?.digest },
      name: {
        of: ["name", "revokedAt"],
        key: (row) => (row.revokedAt === null ? nameKey(row.agentPoolId, row.name) : undefined),
      },
    },
    {
      pool: { of: ["revokedAt"], key: (row) => (row.revokedAt === null ? row.agentPoolId : undefined) },
      timed: {
        of: ["previousSecret", "revokedAt"],
        key: (row) => (row.revokedAt === null && row.previousSecret !== null ? timed : undefined),
      },
    },
  );
}

function agents(undo: UndoLog) {
  return new Table<Agent, "name" | "presentKey", "account" | "pool" | "instanceKey" | "timed">(
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
      timed: { of: ["removedAt"], key: (row) => (row.removedAt === null ? timed : undefined) },
    },
    {},
    (agent) => new AgentRow(agent),
  );
}

/** The key of an instance key within its pool. */
export function instanceKey(agentPoolId: string, key: string): string {
  return `${agentPoolId}/${key}`;
}
