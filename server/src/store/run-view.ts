import type { Job } from "../domain/runs/job.js";
import type { Lease } from "../domain/runs/lease.js";
import type { Queue } from "../domain/runs/queue.js";
import type { Run, RunKind } from "../domain/runs/run.js";
import type { RunState } from "../domain/runs/states.js";
import type { SessionFacts } from "../domain/agents/agent-session.js";
import type { Holders } from "../domain/refusal.js";
import type { Page } from "./list.js";

/** What a list of runs is narrowed to. */
export interface RunFilter {
  readonly environmentId?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly agentPoolId?: string | undefined;
  readonly kind?: RunKind | undefined;
  readonly state?: RunState | undefined;
}

/** How many jobs of a pool wait and are held, by phase. */
export interface JobCounts {
  /** Those that wait for an agent alone. */
  readonly waiting: { readonly plan: number; readonly apply: number };
  /** Those that wait for their run's turn. */
  readonly notDue: number;
  /** Those that an agent holds. */
  readonly held: { readonly plan: number; readonly apply: number };
  /** Since when the first of those waits that wait for an agent alone. */
  readonly oldestQueuedAt: number | null;
}

/** A lease and all that decides whether it still holds, ended or not. */
export interface LeaseFacts extends SessionFacts {
  readonly lease: Lease;
}

/** A piece of a job's log. */
export interface LogPiece {
  readonly text: string;
  /** Where the next piece begins, in bytes of UTF-8. */
  readonly nextOffset: number;
}

/** What can be read of runs. The runs of a deleted workspace are absent, with all that belongs to them. */
export interface RunView {
  readonly runs: {
    get(id: string): Promise<Run | undefined>;
    list(accountId: string, filter: RunFilter, page: Page): Promise<readonly Run[]>;
    /** How many runs of the account have a job that waits (POOL-10). */
    queued(accountId: string): Promise<number>;
    /** The first run, in the order of identifiers, that holds the workspace and comes after another, or after none (RUN-1). */
    nextHolding(workspaceId: string, after?: string): Promise<Run | undefined>;
    /** The runs of the workspace that have not ended: how many, and the first of them (ASG-9). */
    unfinished(workspaceId: string, limit: number): Promise<Holders>;
    /** The identifiers of the runs that have not ended and that the pool executes, in order (POOL-5). */
    unfinishedOfPool(agentPoolId: string): Promise<readonly string[]>;
    /** The identifiers of the runs of the workspace of which a job waits, in order. */
    waitingIn(workspaceId: string): Promise<readonly string[]>;
  };
  readonly jobs: {
    get(id: string): Promise<Job | undefined>;
    /** How many jobs each pool has; a pool without any may be left out (POOL-7, POOL-8). */
    count(agentPoolIds: readonly string[]): Promise<ReadonlyMap<string, JobCounts>>;
    /** The jobs of the pool that agents hold: how many, and the first of them (POOL-5). */
    held(agentPoolId: string, limit: number): Promise<Holders>;
    /** How many jobs hosted runners execute for the account (RUN-7). */
    hosted(accountId: string): Promise<number>;
    /** The accounts that have a due job that waits for hosted runners. */
    accountsAwaitingHosted(): Promise<readonly string[]>;
  };
  readonly leases: {
    /** The lease whose job token has this digest: ended ones included. */
    byDigest(digest: string): Promise<LeaseFacts | undefined>;
    /** The live leases of an agent, in the order of their identifiers. */
    ofAgent(agentId: string): Promise<readonly Lease[]>;
    /** The live lease of a job. */
    ofJob(jobId: string): Promise<Lease | undefined>;
    /** How many jobs each agent of the pool holds; an agent that holds none may be left out. */
    loads(agentPoolId: string): Promise<ReadonlyMap<string, number>>;
    list(jobId: string, page: Page): Promise<readonly Lease[]>;
  };
  readonly jobLogs: {
    /** How long the log of a job is, in bytes of UTF-8. */
    length(jobId: string): Promise<number>;
    /**
     * What stands in the log from an offset on, whole characters, as many as so many bytes have room for but one at least;
     * nothing at its end, and undefined where no character begins at the offset.
     */
    read(jobId: string, offset: number, limit: number): Promise<LogPiece | undefined>;
  };
}

/** What can be changed of runs. A change needs the lock of the run in mode `update`, but an insertion does not. */
export interface RunChanges {
  readonly runs: {
    insert(run: Run): Promise<boolean>;
    update(run: Run): Promise<boolean>;
  };
  readonly jobs: {
    insert(job: Job): Promise<boolean>;
    update(job: Job): Promise<boolean>;
    /**
     * Locks, in mode `update`, the run of the first due job that waits in the queue, that any agent with these labels may
     * execute, and whose run nobody else has locked at this moment; answers the job. First is: the highest priority, then
     * the earliest queued, then the first identifier (RUN-2).
     */
    lockNext(queue: Queue, labels: Readonly<Record<string, string>>): Promise<Job | undefined>;
  };
  readonly leases: {
    insert(lease: Lease): Promise<boolean>;
    update(lease: Lease): Promise<boolean>;
  };
  readonly jobLogs: {
    /** Writes what comes next in the log. */
    append(jobId: string, text: string): Promise<void>;
  };
}

/** The rows that can be locked. Jobs, leases and logs go with their run. */
export interface RunLockable {
  readonly run: Run;
}
