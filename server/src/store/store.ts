import type { Account } from "../domain/account.js";
import type { Agent, AgentResources, SilenceBoundaries } from "../domain/agent.js";
import type { AgentPool } from "../domain/agent-pool.js";
import type { AgentPoolToken } from "../domain/agent-pool-token.js";
import type { AgentSession, SessionFacts } from "../domain/agent-session.js";
import type { AuditEvent } from "../domain/audit-event.js";
import type { Holders } from "../domain/refusal.js";
import type { ServiceAccount, ServiceAccountToken } from "../domain/service-account.js";
import type { Workspace } from "../domain/workspace.js";

/**
 * Keeps rows, and decides nothing. Rows are immutable values. Any number of server processes may share what a store
 * keeps; none of them holds a row in memory beyond one transaction.
 */
export interface Store {
  /**
   * Does the work as if alone: all of its changes together, or none where it throws or answers a refusal. The work
   * awaits nothing but the transaction that it is given.
   */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Reads one consistent state. */
  read<Result>(work: (view: View) => Promise<Result>): Promise<Result>;
  /** Keeps the present rows; the answer returns to them. For test servers, which alone start anew (MOCK-1). */
  snapshot(): Promise<() => Promise<void>>;
  /** Lets go of what the store holds open. */
  close(): Promise<void>;
}

/** A part of a list in the order of identifiers, which is the order of creation. */
export interface Page {
  /** Only rows after this identifier. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What a list of named rows is narrowed to. */
export interface NameFilter {
  /** Only the row with this name, ignoring case. */
  readonly name?: string | undefined;
}

/** What a list of audit events is narrowed to; an absent member narrows nothing. */
export interface AuditEventFilter {
  readonly operation?: string | undefined;
  readonly objectId?: string | undefined;
  readonly actorId?: string | undefined;
  /** Only events at or after this instant. */
  readonly since?: number | undefined;
  /** Only events before this instant. */
  readonly until?: number | undefined;
}

/** How much an account has of what its quotas limit. */
export interface AccountUsage {
  readonly agentPools: number;
  readonly agents: number;
}

/** How many agents of a pool are in each state that silence tells apart. */
export interface AgentCounts {
  readonly live: number;
  /** How many jobs the live ones execute at once, all together. */
  readonly slots: number;
  readonly unresponsive: number;
  readonly offline: number;
}

/** What one heartbeat tells. */
interface Heartbeat {
  readonly sessionId: string;
  readonly version: string;
  /** Absent where it tells nothing; then what the one before told stands. */
  readonly resources?: AgentResources | undefined;
  readonly at: number;
  /** Only an agent last seen after that instant takes it; silence removed any other. */
  readonly seenAfter: number;
}

/** What can be read. A row that was deleted, revoked or removed is absent except where a member says otherwise. */
export interface View {
  readonly accounts: {
    get(id: string): Promise<Account | undefined>;
    /** How much of everything the account has: its pools, and its agents that are not offline (POOL-10). */
    usage(id: string, at: SilenceBoundaries): Promise<AccountUsage>;
  };
  readonly serviceAccounts: {
    /** The service account of the token with this digest. */
    byToken(digest: string): Promise<{ token: ServiceAccountToken; serviceAccount: ServiceAccount } | undefined>;
  };
  readonly agentPools: {
    get(id: string): Promise<AgentPool | undefined>;
    list(accountId: string, filter: NameFilter, page: Page): Promise<readonly AgentPool[]>;
  };
  readonly agentPoolTokens: {
    get(id: string): Promise<AgentPoolToken | undefined>;
    list(agentPoolId: string, page: Page): Promise<readonly AgentPoolToken[]>;
    /** How many present agents, seen after that instant, have a session that each token registered; 0 may be left out. */
    sessions(tokens: readonly AgentPoolToken[], seenAfter: number): Promise<ReadonlyMap<string, number>>;
    /** The token with this digest and its pool, revoked and deleted ones included. */
    byDigest(digest: string): Promise<{ token: AgentPoolToken; pool: AgentPool } | undefined>;
  };
  readonly workspaces: {
    get(id: string): Promise<Workspace | undefined>;
    list(accountId: string, filter: NameFilter, page: Page): Promise<readonly Workspace[]>;
    /** The workspaces that name the pool: how many, and the first of them. */
    holding(agentPoolId: string, limit: number): Promise<Holders>;
  };
  readonly agents: {
    get(id: string): Promise<Agent | undefined>;
    /** Only agents last seen after that instant, which leaves out those that silence removed. */
    list(
      accountId: string,
      filter: { readonly agentPoolId?: string | undefined; readonly seenAfter: number },
      page: Page,
    ): Promise<readonly Agent[]>;
    /** The latest agent of the pool with this instance key, removed or not. */
    byInstanceKey(agentPoolId: string, instanceKey: string): Promise<Agent | undefined>;
    /** The agent of the pool with this name, ignoring case. */
    byName(agentPoolId: string, name: string): Promise<Agent | undefined>;
    /** How many agents each pool has in each state; a pool without agents may be left out. */
    count(agentPoolIds: readonly string[], at: SilenceBoundaries): Promise<ReadonlyMap<string, AgentCounts>>;
  };
  readonly agentSessions: {
    /** The session with this digest and all that decides whether it holds: deleted, revoked and removed ones included. */
    byDigest(digest: string): Promise<SessionFacts | undefined>;
  };
  readonly auditEvents: {
    list(accountId: string, filter: AuditEventFilter, page: Page): Promise<readonly AuditEvent[]>;
  };
}

/** The rows that can be locked, and what locking each gives. */
export interface Lockable {
  readonly account: Account;
  readonly agentPool: AgentPool;
  readonly workspace: Workspace;
  readonly agentPoolToken: AgentPoolToken;
  readonly agent: Agent;
}

/**
 * The one order in which rows are locked, so that no two transactions wait for each other; rows of one kind in the
 * order of their identifiers. Another order is an error of the program, which the store in memory reports.
 */
export const lockOrder = [
  "account",
  "agentPool",
  "workspace",
  "agentPoolToken",
  "agent",
] as const satisfies readonly (keyof Lockable)[];

/** `share` keeps others from changing the row, `update` from locking it as well. */
export type LockMode = "share" | "update";

/**
 * What can be read and changed in a transaction. A change of a row, or of all rows of a pool, needs the row's, or the
 * pool's, lock in mode `update`, except where the change itself is guarded by a condition. An answer of true says that
 * the change was made; false, that a condition or another row with the same name kept it from being made.
 */
export interface Transaction extends View {
  /** Locks a row until the transaction ends and reads it; undefined when it is absent. */
  lock<Kind extends keyof Lockable>(kind: Kind, id: string, mode: LockMode): Promise<Lockable[Kind] | undefined>;
  readonly accounts: View["accounts"] & {
    insert(account: Account): Promise<boolean>;
  };
  readonly serviceAccounts: View["serviceAccounts"] & {
    insert(serviceAccount: ServiceAccount): Promise<boolean>;
    insertToken(token: ServiceAccountToken): Promise<boolean>;
  };
  readonly agentPools: View["agentPools"] & {
    insert(pool: AgentPool): Promise<boolean>;
    update(pool: AgentPool): Promise<boolean>;
    delete(id: string, at: number): Promise<boolean>;
  };
  readonly agentPoolTokens: View["agentPoolTokens"] & {
    insert(token: AgentPoolToken): Promise<boolean>;
    /** Notes that the token registered an agent. */
    use(id: string, at: number): Promise<boolean>;
    /** Revokes the token; `sessionsEndAt` is when the sessions that it registered end, null for never (TOK-3). */
    revoke(id: string, at: number, sessionsEndAt: number | null): Promise<boolean>;
    /** Revokes all tokens of a pool, whose sessions end with it (POOL-6). */
    revokeAllOf(agentPoolId: string, at: number): Promise<void>;
  };
  readonly workspaces: View["workspaces"] & {
    insert(workspace: Workspace): Promise<boolean>;
    update(workspace: Workspace): Promise<boolean>;
    delete(id: string): Promise<boolean>;
  };
  readonly agents: View["agents"] & {
    insert(agent: Agent): Promise<boolean>;
    update(agent: Agent): Promise<boolean>;
    /**
     * Notes a heartbeat, if the agent is not removed and this session still speaks for it, and answers the agent as it is
     * then. Needs no lock.
     */
    touch(id: string, heartbeat: Heartbeat): Promise<Agent | undefined>;
    /** Drains the agents whose session the token registered; needs the token's lock. */
    drainRegisteredBy(token: AgentPoolToken, deadline: number): Promise<void>;
    remove(id: string, at: number): Promise<boolean>;
    removeAllOf(agentPoolId: string, at: number): Promise<void>;
  };
  readonly agentSessions: View["agentSessions"] & {
    insert(session: AgentSession): Promise<boolean>;
  };
  /** Nothing changes an event or takes one away (IAM-4). */
  readonly auditEvents: View["auditEvents"] & {
    insert(event: AuditEvent): Promise<boolean>;
  };
}
