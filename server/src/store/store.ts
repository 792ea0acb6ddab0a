import type { Account } from "../domain/assignment/account.js";
import type { Agent, AgentResources, HeardAgent, SilenceBoundaries, SilenceRange } from "../domain/agents/agent.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { AgentPoolToken } from "../domain/agent-pools/agent-pool-token.js";
import type { AgentSession, SessionFacts } from "../domain/agents/agent-session.js";
import type { AuditEvent } from "../domain/audit-event.js";
import type { IdempotencyRecord } from "../domain/idempotency.js";
import type { AgentScheduling } from "../domain/agents/scheduling.js";
import type { ServerMarkView, TimersView } from "./timers.js";
import type { AccessChanges, AccessLockable, AccessView } from "./access-view.js";
import type { AssignmentChanges, AssignmentLockable, AssignmentView } from "./assignment-view.js";
import type { NameFilter, Page } from "./list.js";
import type { RunChanges, RunLockable, RunView } from "./run-view.js";
import type { Signal } from "./signals.js";

export type { Page } from "./list.js";

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
  /**
   * Has the listener, which throws nothing, told what each transaction told with `signal`, after it was committed, whichever
   * server process did it; the answer ends that.
   */
  listen(listener: (signal: Signal) => void): () => void;
  /** Keeps the present rows; the answer returns to them. For test servers, which alone start anew (MOCK-1). */
  snapshot(): Promise<() => Promise<void>>;
  /** Lets go of what the store holds open. */
  close(): Promise<void>;
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

/** What a list of agent pools is narrowed to. */
export interface AgentPoolFilter extends NameFilter {
  readonly type?: AgentPool["type"] | undefined;
  /** Only those that this environment of the account may use (POOL-3). */
  readonly environmentId?: string | undefined;
}

/** How much an account has of what its quotas limit. */
interface AccountUsage {
  readonly agentPools: number;
  readonly agents: number;
}

/** How many agents of a pool are in each state that silence tells apart. */
export interface AgentCounts {
  readonly live: number;
  /** How many of the live ones hold a job. */
  readonly busy: number;
  /** How many jobs the live ones execute at once, all together. */
  readonly slots: number;
  /** How many jobs the live ones hold. */
  readonly slotsUsed: number;
  readonly unresponsive: number;
  readonly offline: number;
}

/** What one sign of life tells. */
export interface Heartbeat {
  readonly sessionId: string;
  /** Absent where the call does not tell it. */
  readonly version?: string | undefined;
  /** Absent where it tells nothing; then what the one before told stands. */
  readonly resources?: AgentResources | undefined;
  readonly at: number;
  /** Only an agent silent since after that instant takes it; silence removed any other. */
  readonly silentAfter: number;
}

/** What a list of agents is narrowed to. */
export interface AgentFilter {
  readonly agentPoolId?: string | undefined;
  /** Only those with this name, ignoring case. */
  readonly name?: string | undefined;
  /** Only those with this scheduling at an instant: a pause that has ended by then is none. */
  readonly scheduling?: { readonly is: AgentScheduling; readonly at: number } | undefined;
  readonly silent: SilenceRange;
  /** Only those that hold a job, or only those that hold none. */
  readonly holdsJobs?: boolean | undefined;
}

/** What can be read. A row that was deleted, revoked or removed is absent except where a member says otherwise. */
export interface View extends AccessView, AssignmentView, RunView {
  readonly accounts: {
    get(id: string): Promise<Account | undefined>;
    /** How much of everything the account has: its pools, and its agents that are not offline (POOL-10). */
    usage(id: string, at: SilenceBoundaries): Promise<AccountUsage>;
  };
  readonly agentPools: {
    get(id: string): Promise<AgentPool | undefined>;
    list(accountId: string, filter: AgentPoolFilter, page: Page): Promise<readonly AgentPool[]>;
    /** The pools whose set of environments names this one, in the order of their identifiers (POOL-3). */
    naming(environmentId: string): Promise<readonly AgentPool[]>;
  };
  readonly agentPoolTokens: {
    get(id: string): Promise<AgentPoolToken | undefined>;
    list(agentPoolId: string, page: Page): Promise<readonly AgentPoolToken[]>;
    /** How many tokens the pool has. */
    count(agentPoolId: string): Promise<number>;
    /** How many present agents, silent since after that instant, have a session that each token registered; 0 may be left out. */
    sessions(tokens: readonly AgentPoolToken[], silentAfter: number): Promise<ReadonlyMap<string, number>>;
    /** The token whose present or previous secret has this digest, and its pool; revoked and deleted ones included. */
    byDigest(digest: string): Promise<{ token: AgentPoolToken; pool: AgentPool } | undefined>;
  };
  readonly agents: {
    get(id: string): Promise<Agent | undefined>;
    list(accountId: string, filter: AgentFilter, page: Page): Promise<readonly Agent[]>;
    /** The latest agent of the pool with this instance key, removed or not. */
    byInstanceKey(agentPoolId: string, instanceKey: string): Promise<Agent | undefined>;
    /** The agent of the pool with this name, ignoring case. */
    byName(agentPoolId: string, name: string): Promise<Agent | undefined>;
    /** How many agents each pool has in each state; a pool without agents may be left out. */
    count(agentPoolIds: readonly string[], at: SilenceBoundaries): Promise<ReadonlyMap<string, AgentCounts>>;
    /** How many agents of the pool, silent since after that instant, have each version. */
    versions(agentPoolId: string, silentAfter: number): Promise<ReadonlyMap<string, number>>;
  };
  readonly agentSessions: {
    /** The session with this digest and all that decides whether it holds: deleted, revoked and removed ones included. */
    byDigest(digest: string): Promise<SessionFacts | undefined>;
  };
  readonly timers: TimersView;
  readonly serverMark: ServerMarkView;
  readonly auditEvents: {
    list(accountId: string, filter: AuditEventFilter, page: Page): Promise<readonly AuditEvent[]>;
  };
  readonly idempotencyRecords: {
    /** What was answered under this key of a principal. */
    find(key: string): Promise<IdempotencyRecord | undefined>;
  };
}

/** The rows that can be locked, and what locking each gives. */
export interface Lockable extends AccessLockable, AssignmentLockable, RunLockable {
  readonly account: Account;
  readonly agentPool: AgentPool;
  readonly agentPoolToken: AgentPoolToken;
  readonly agent: Agent;
}

/**
 * The one order in which rows are locked, so that no two transactions wait for each other; rows of one kind in the
 * order of their identifiers. Another order is an error of the program, which the store in memory reports.
 */
export const lockOrder = [
  "account",
  "environment",
  "agentPool",
  "vcsProvider",
  "workspace",
  "serviceAccount",
  "role",
  "accessPolicy",
  "agentPoolToken",
  "serviceAccountToken",
  "agent",
  "run",
] as const satisfies readonly (keyof Lockable)[];

/**
 * Thrown by work that found other rows than those that it locked, because another transaction was quicker: the store
 * does the work anew, from the beginning.
 */
export class Contended extends Error {}

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
  /** Takes every row away, of every account and kind. For test servers, which alone start anew (MOCK-1). */
  forgetAll(): Promise<void>;
  readonly accounts: View["accounts"] & {
    insert(account: Account): Promise<boolean>;
    update(account: Account): Promise<boolean>;
  };
  readonly serviceAccounts: View["serviceAccounts"] & AccessChanges["serviceAccounts"];
  readonly serviceAccountTokens: View["serviceAccountTokens"] & AccessChanges["serviceAccountTokens"];
  readonly roles: View["roles"] & AccessChanges["roles"];
  readonly accessPolicies: View["accessPolicies"] & AccessChanges["accessPolicies"];
  readonly agentPools: View["agentPools"] & {
    insert(pool: AgentPool): Promise<boolean>;
    update(pool: AgentPool): Promise<boolean>;
    delete(id: string, at: number): Promise<boolean>;
  };
  readonly agentPoolTokens: View["agentPoolTokens"] & {
    insert(token: AgentPoolToken): Promise<boolean>;
    update(token: AgentPoolToken): Promise<boolean>;
    /** Notes that the token registered an agent. */
    use(id: string, at: number): Promise<boolean>;
    /** Revokes the token; `sessionsEndAt` is when the sessions that it registered end, null for never (TOK-3). */
    revoke(id: string, at: number, sessionsEndAt: number | null): Promise<boolean>;
    /** Revokes all tokens of a pool, whose sessions end with it (POOL-6). */
    revokeAllOf(agentPoolId: string, at: number): Promise<void>;
  };
  readonly environments: View["environments"] & AssignmentChanges["environments"];
  readonly vcsProviders: View["vcsProviders"] & AssignmentChanges["vcsProviders"];
  readonly workspaces: View["workspaces"] & AssignmentChanges["workspaces"];
  readonly agents: View["agents"] & {
    insert(agent: Agent): Promise<boolean>;
    update(agent: Agent): Promise<boolean>;
    /**
     * Notes a heartbeat, if the agent is not removed and this session still speaks for it, and answers how the agent is
     * then. Needs no lock.
     */
    touch(id: string, heartbeat: Heartbeat): Promise<HeardAgent | undefined>;
    /** Drains the agents whose session the token registered; needs the token's lock. */
    drainRegisteredBy(token: AgentPoolToken, deadline: number): Promise<void>;
    /** Counts the silence of every agent from an instant that was silent since after another one before it; needs no lock. */
    excuse(silentAfter: number, at: number): Promise<void>;
    remove(id: string, at: number): Promise<boolean>;
    removeAllOf(agentPoolId: string, at: number): Promise<void>;
  };
  readonly runs: View["runs"] & RunChanges["runs"];
  readonly jobs: View["jobs"] & RunChanges["jobs"];
  readonly leases: View["leases"] & RunChanges["leases"];
  readonly jobLogs: View["jobLogs"] & RunChanges["jobLogs"];
  /** Tells every listener of the store, once the transaction is committed. */
  signal(signal: Signal): void;
  readonly agentSessions: View["agentSessions"] & {
    insert(session: AgentSession): Promise<boolean>;
  };
  readonly serverMark: ServerMarkView & {
    /** Moves the mark; one that is later already stays. */
    set(at: number): Promise<void>;
  };
  /** Nothing changes an event or takes one away (IAM-4). */
  readonly auditEvents: View["auditEvents"] & {
    insert(event: AuditEvent): Promise<boolean>;
  };
  readonly idempotencyRecords: View["idempotencyRecords"] & {
    insert(record: IdempotencyRecord): Promise<boolean>;
    /** Takes away the records made up to one instant, and from those made up to another the bodies that are sealed. */
    forget(until: { readonly records: number; readonly secrets: number }): Promise<void>;
  };
}
