import type { AgentPoolToken } from "../domain/agent-pools/agent-pool-token.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { AgentSession } from "../domain/agents/agent-session.js";
import type { Agent } from "../domain/agents/agent.js";
import type { Workspace } from "../domain/assignment/workspace.js";
import { refuse } from "../domain/refusal.js";
import { createJob, type Job } from "../domain/runs/job.js";
import { endLease, type Lease } from "../domain/runs/lease.js";
import { claimJob, type RunChange } from "../domain/runs/progress.js";
import type { Queue } from "../domain/runs/queue.js";
import { createRun, type Run } from "../domain/runs/run.js";
import type { Store, Transaction } from "./store.js";

/** The account of all that is planted. */
export const accountId = "acc-1";

/** The pool of all jobs, and the queue in which they wait. */
export const pool: AgentPool = {
  id: "apool-1",
  accountId,
  name: "production",
  description: "",
  tags: {},
  type: "runs",
  environmentAccess: "all",
  environmentIds: [],
  minAgentVersion: null,
  pause: null,
  createdAt: 1,
  deletedAt: null,
};
export const queue: Queue = { accountId, agentPoolId: pool.id };

/** The token and the session with which the agent executes jobs. */
export const token: AgentPoolToken = {
  id: "apt-1",
  accountId,
  agentPoolId: pool.id,
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
export const session: AgentSession = {
  id: "ases-1",
  agentId: "agent-1",
  agentPoolTokenId: token.id,
  digest: "s1",
  createdAt: 1,
};
export const agent: Agent = {
  id: session.agentId,
  accountId,
  agentPoolId: pool.id,
  agentPoolTokenId: token.id,
  name: "build-1",
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
  sessionId: session.id,
  removedAt: null,
};

/** The workspace of all runs that are planted nowhere else. */
export const workspace: Workspace = {
  id: "ws-1",
  accountId,
  environmentId: null,
  name: "network",
  description: "",
  agentPoolId: null,
  hosted: false,
  createdAt: 1,
};

/** A store with all of these. */
export async function plantStore(store: Store): Promise<Store> {
  await store.transaction(async (tx) => {
    await tx.agentPools.insert(pool);
    await tx.agentPoolTokens.insert(token);
    await tx.workspaces.insert(workspace);
    await tx.agents.insert(agent);
    await tx.agentSessions.insert(session);
  });
  return store;
}

const choices = {
  kind: "plan_and_apply",
  message: "",
  autoApply: false,
  priority: 0,
  agentLabels: {},
  timeoutMinutes: 60,
} as const;

/** A run that was created just now: `run-7` with the job `job-7`. */
export function runOf(number: number, row: Partial<Run> = {}): Run {
  const names = { id: `run-${number}`, planJobId: `job-${number}`, workspaceId: workspace.id, agentPoolId: pool.id };
  return { ...createRun(choices, { accountId, createdBy: "sa-1", now: 10, ...names }), ...row };
}

/** Inserts a run and its plan job, which waits. */
export async function plantRun(tx: Transaction, run: Run, row: Partial<Job> = {}): Promise<void> {
  await tx.runs.insert(run);
  await tx.jobs.insert({ ...createJob(run, "plan", run.planJobId, true, run.createdAt), ...row });
}

/** Inserts runs that were created just now, as their numbers, each with what is other than usual of its job. */
export function plantRuns(store: Store, rows: Readonly<Record<number, Partial<Job>>>): Promise<void> {
  return store.transaction(async (tx) => {
    for (const [number, row] of Object.entries(rows)) await plantRun(tx, runOf(Number(number)), row);
  });
}

/** Claims the first job of a queue for an agent: the lease is `lease-<job>-<epoch>`. Undefined where none waits. */
export async function claim(
  tx: Transaction,
  from: Queue = queue,
  { labels = {}, agentId = agent.id, now = 20 }: { labels?: Agent["labels"]; agentId?: string; now?: number } = {},
): Promise<(RunChange & { readonly lease: Lease }) | undefined> {
  const job = await tx.jobs.lockNext(from, labels);
  if (job === undefined) return undefined;
  const run = await tx.runs.get(job.runId);
  if (run === undefined) return undefined;
  const id = `lease-${job.id}-${job.epoch + 1}`;
  const change = claimJob({ run, job }, { id, agentId, agentSessionId: session.id, digest: `d-${id}` }, now);
  await tx.leases.insert(change.lease);
  await keep(tx, change);
  return change;
}

/** Keeps what became of a run, whose lock is taken where it is not yet. */
export async function keep(tx: Transaction, { run, job, lease }: RunChange): Promise<void> {
  await tx.lock("run", run.id, "update");
  await tx.runs.update(run);
  await tx.jobs.update(job);
  if (lease !== null) await tx.leases.update(lease);
}

/** What became of a job when it returned to its queue. */
export function returned({ run, job, lease }: RunChange & { readonly lease: Lease }): RunChange {
  return {
    run: { ...run, state: "plan_queued" },
    job: { ...job, state: "waiting", timer: null },
    lease: endLease(lease, "returned", 30),
  };
}

/** In which order the jobs of a queue would be claimed; none of them is. */
export async function turns(
  store: Store,
  from: Queue = queue,
  labels: Agent["labels"] = {},
): Promise<readonly string[]> {
  const ids: string[] = [];
  await store.transaction(async (tx) => {
    for (;;) {
      const job = await tx.jobs.lockNext(from, labels);
      if (job === undefined) return refuse("wrong_state", "it was only a question");
      ids.push(job.id);
      await tx.jobs.update({ ...job, state: "claimed" });
    }
  });
  return ids;
}

/** All that can be read of what is planted. */
export function picture(store: Store) {
  return store.read(async (view) => {
    const runs = await view.runs.list(accountId, {}, { limit: 100 });
    const jobIds = runs.flatMap(({ planJobId, applyJobId }) => [
      planJobId,
      ...(applyJobId === null ? [] : [applyJobId]),
    ]);
    return {
      runs,
      jobs: await Promise.all(jobIds.map((id) => view.jobs.get(id))),
      leases: await Promise.all(jobIds.map((id) => view.leases.list(id, { limit: 100 }))),
      live: await Promise.all(jobIds.map((id) => view.leases.ofJob(id))),
      logs: await Promise.all(jobIds.map((id) => view.jobLogs.read(id, 0, 1_000))),
      ofAgent: await view.leases.ofAgent(agent.id),
      loads: [...(await view.leases.loads(pool.id))],
      agents: [...(await view.agents.count([pool.id], { unresponsive: 0, offline: 0, removed: 0 }))],
      counts: [...(await view.jobs.count([pool.id]))],
      held: await view.jobs.held(pool.id, 100),
      hosted: [await view.jobs.hosted(accountId), await view.jobs.accountsAwaitingHosted()],
      queued: await view.runs.queued(accountId),
      holding: await view.runs.nextHolding(workspace.id),
      unfinished: [await view.runs.unfinished(workspace.id, 100), await view.runs.unfinishedOfPool(pool.id)],
      waiting: await view.runs.waitingIn(workspace.id),
      timers: await view.timers.due(Infinity, { loss: 500, removal: 1_000 }, 100),
    };
  });
}
