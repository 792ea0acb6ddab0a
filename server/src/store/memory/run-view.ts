import { jobHolder } from "../../domain/runs/job.js";
import { queuedStates, runHolder, type Run } from "../../domain/runs/run.js";
import type { JobCounts, RunFilter, RunView } from "../run-view.js";
import type { Page } from "../list.js";
import { logLength, readLog } from "./job-logs.js";
import { phaseKey } from "./run-tables.js";
import type { SortedGroups } from "./sorted-groups.js";
import { sessionFacts } from "./session-facts.js";
import type { Tables } from "./tables.js";

/** Reads the tables of runs. */
export function runView(tables: Tables): RunView {
  return { runs: runReads(tables), jobs: jobReads(tables), leases: leaseReads(tables), jobLogs: logReads(tables) };
}

function runReads(tables: Tables): RunView["runs"] {
  const { runs } = tables;
  const { queuedOfAccount, holding, unfinishedOfWorkspace, unfinishedOfPool } = runs.followers;
  return {
    get: (id) => Promise.resolve(runs.get(id)),
    list: (accountId, filter, page) => Promise.resolve(runPage(tables, accountId, filter, page)),
    queued: (accountId) => Promise.resolve(queuedOfAccount.count(accountId)),
    nextHolding(workspaceId, after) {
      const id = holding.first(workspaceId, after);
      return Promise.resolve(id === undefined ? undefined : runs.get(id));
    },
    unfinished(workspaceId, limit) {
      const items = unfinishedOfWorkspace.take(workspaceId, limit).flatMap((id) => runs.get(id) ?? []);
      return Promise.resolve({ count: unfinishedOfWorkspace.count(workspaceId), items: items.map(runHolder) });
    },
    unfinishedOfPool: (agentPoolId) => Promise.resolve([...unfinishedOfPool.after(agentPoolId)]),
    waitingIn(workspaceId) {
      const isQueued = (id: string) => queuedStates.some((state) => state === runs.get(id)?.state);
      return Promise.resolve([...unfinishedOfWorkspace.after(workspaceId)].filter(isQueued));
    },
  };
}

function runPage({ runs, workspaces }: Tables, accountId: string, filter: RunFilter, { after, limit }: Page): Run[] {
  const { environmentId, ...wanted } = filter;
  const isChosen = (run: Run) =>
    run.accountId === accountId &&
    members.every((member) => wanted[member] === undefined || wanted[member] === run[member]) &&
    (environmentId === undefined || workspaces.get(run.workspaceId)?.environmentId === environmentId);
  const page: Run[] = [];
  for (const id of narrowestGroup(runs.followers, accountId, filter, after)) {
    const run = runs.get(id);
    if (run !== undefined && isChosen(run) && page.push(run) === limit) break;
  }
  return page;
}

const members = ["workspaceId", "agentPoolId", "kind", "state"] as const;

function narrowestGroup(
  {
    ofAccount,
    ofWorkspace,
    ofPool,
  }: Readonly<Record<"ofAccount" | "ofWorkspace" | "ofPool", SortedGroups<Run, string>>>,
  accountId: string,
  { workspaceId, agentPoolId }: RunFilter,
  after: string | undefined,
): Iterable<string> {
  if (workspaceId !== undefined) return ofWorkspace.after(workspaceId, after);
  return agentPoolId === undefined ? ofAccount.after(accountId, after) : ofPool.after(agentPoolId, after);
}

function jobReads({ jobs }: Tables): RunView["jobs"] {
  const { queues, held, hosted } = jobs.followers;
  return {
    get: (id) => Promise.resolve(jobs.get(id)),
    count: (ids) => Promise.resolve(new Map(ids.map((id) => [id, countJobs(jobs.followers, id)]))),
    held(agentPoolId, limit) {
      const keys = [phaseKey(agentPoolId, "plan"), phaseKey(agentPoolId, "apply")];
      const first = keys.flatMap((key) => held.take(key, limit)).sort();
      const items = first.slice(0, limit).flatMap((id) => jobs.get(id) ?? []);
      return Promise.resolve({
        count: keys.reduce((sum, key) => sum + held.count(key), 0),
        items: items.map(jobHolder),
      });
    },
    hosted: (accountId) => Promise.resolve(hosted.count(accountId)),
    accountsAwaitingHosted: () => Promise.resolve(queues.accountsAwaitingHosted()),
  };
}

function countJobs({ waiting, notDue, held }: Tables["jobs"]["followers"], agentPoolId: string): JobCounts {
  const [plan, apply] = [phaseKey(agentPoolId, "plan"), phaseKey(agentPoolId, "apply")];
  const oldest = [waiting.first(plan), waiting.first(apply)].flatMap((first) => first?.queuedAt ?? []);
  return {
    waiting: { plan: waiting.count(plan), apply: waiting.count(apply) },
    notDue: notDue.count(agentPoolId),
    held: { plan: held.count(plan), apply: held.count(apply) },
    oldestQueuedAt: oldest.length === 0 ? null : Math.min(...oldest),
  };
}

function leaseReads(tables: Tables): RunView["leases"] {
  const { agents, agentSessions, leases } = tables;
  return {
    byDigest(digest) {
      const lease = leases.find("digest", digest);
      const session = lease && agentSessions.get(lease.agentSessionId);
      const facts = session && sessionFacts(tables, session);
      return Promise.resolve(lease && facts && { ...facts, lease });
    },
    ofAgent: (id) => Promise.resolve(leases.page("liveOfAgent", id, { limit: Infinity })),
    ofJob: (id) => Promise.resolve(leases.find("liveOfJob", id)),
    loads(agentPoolId) {
      const loads = new Map<string, number>();
      for (const id of agents.group("pool", agentPoolId)) {
        const jobs = jobsHeldBy(tables, id);
        if (jobs > 0) loads.set(id, jobs);
      }
      return Promise.resolve(loads);
    },
    list: (jobId, page) => Promise.resolve(leases.page("job", jobId, page)),
  };
}

/** How many jobs an agent holds. */
export function jobsHeldBy({ leases }: Pick<Tables, "leases">, agentId: string): number {
  return leases.group("liveOfAgent", agentId).length;
}

function logReads({ jobLogs }: Tables): RunView["jobLogs"] {
  return {
    length: (jobId) => Promise.resolve(logLength(jobLogs, jobId)),
    read: (jobId, offset, limit) => Promise.resolve(readLog(jobLogs, jobId, offset, limit)),
  };
}
