import { isHeld, type Job } from "../../domain/runs/job.js";
import { isLive, type Lease } from "../../domain/runs/lease.js";
import { holdsWorkspace, queuedStates, type Run } from "../../domain/runs/run.js";
import type { JobPhase } from "../../domain/runs/states.js";
import type { Timer } from "../timers.js";
import { jobLogs } from "./job-logs.js";
import { JobQueues } from "./job-queues.js";
import { inOrder } from "./sorted-blocks.js";
import { idsBy, SortedGroups } from "./sorted-groups.js";
import { Table, type UndoLog } from "./table.js";
import { timerOrder } from "./timer-order.js";

/** The only key of all jobs that have a timer. */
export const timedJobs = "timed";

/** Makes the tables of runs and of all that belongs to them, empty. */
export function runTables(undo: UndoLog) {
  return {
    runs: new Table<Run, never, never, RunGroups>(undo, {}, {}, runGroups()),
    jobs: new Table<Job, never, never, JobGroups>(undo, {}, {}, jobGroups()),
    leases: new Table<Lease, "digest" | "liveOfJob", "job" | "liveOfAgent">(
      undo,
      {
        digest: { of: [], key: (row) => row.digest },
        liveOfJob: { of: ["state"], key: (row) => (isLive(row) ? row.jobId : undefined) },
      },
      {
        job: { of: [], key: (row) => row.jobId },
        liveOfAgent: { of: ["state"], key: (row) => (isLive(row) ? row.agentId : undefined) },
      },
    ),
    jobLogs: jobLogs(undo),
  };
}

type RunGroups = ReturnType<typeof runGroups>;

/** Runs by what their lists are narrowed to, and those that have not ended by what waits for their end. */
function runGroups() {
  const groups = (of: readonly (keyof Run)[], key: (run: Run) => string | null | undefined) =>
    new SortedGroups<Run, string>(idsBy({ of, key: (run) => key(run) ?? undefined }));
  return {
    ofAccount: groups([], (run) => run.accountId),
    ofWorkspace: groups([], (run) => run.workspaceId),
    ofPool: groups([], (run) => run.agentPoolId),
    queuedOfAccount: groups(["state"], (run) => (queuedStates.includes(run.state) ? run.accountId : null)),
    holding: groups(["endedAt", "acknowledgement"], (run) => (holdsWorkspace(run) ? run.workspaceId : null)),
    unfinishedOfWorkspace: groups(["endedAt"], (run) => (run.endedAt === null ? run.workspaceId : null)),
    unfinishedOfPool: groups(["endedAt"], (run) => (run.endedAt === null ? run.agentPoolId : null)),
  };
}

type JobGroups = ReturnType<typeof jobGroups>;

/** Jobs that wait and jobs that are held, by who executes them. */
function jobGroups() {
  return {
    queues: new JobQueues(),
    timers: new SortedGroups<Job, Timer>({
      of: ["timer"],
      key: ({ timer }) => (timer === null ? undefined : timedJobs),
      item: ({ id, timer }) => ({ kind: "job_return", due: 0, ...timer, id }),
      order: timerOrder,
    }),
    /** Those that wait for an agent alone, in the order in which they were queued. */
    waiting: new SortedGroups<Job, { readonly queuedAt: number; readonly id: string }>({
      of: ["state", "isDue", "queuedAt"],
      key: (job) => (job.state === "waiting" && job.isDue ? poolPhase(job) : undefined),
      item: ({ queuedAt, id }) => ({ queuedAt, id }),
      order: (one, other) => one.queuedAt - other.queuedAt || inOrder(one.id, other.id),
    }),
    notDue: new SortedGroups<Job, string>(
      idsBy({
        of: ["state", "isDue"],
        key: ({ state, isDue, agentPoolId }) =>
          state === "waiting" && !isDue ? (agentPoolId ?? undefined) : undefined,
      }),
    ),
    held: new SortedGroups<Job, string>(
      idsBy({ of: ["state"], key: (job) => (isHeld(job) ? poolPhase(job) : undefined) }),
    ),
    hosted: new SortedGroups<Job, string>(
      idsBy({ of: ["state"], key: (job) => (isHeld(job) && job.agentPoolId === null ? job.accountId : undefined) }),
    ),
  };
}

/** The key of the jobs of a pool that are the same phase of their runs. */
export function phaseKey(agentPoolId: string, phase: JobPhase): string {
  return `${phase} ${agentPoolId}`;
}

function poolPhase({ agentPoolId, phase }: Job): string | undefined {
  return agentPoolId === null ? undefined : phaseKey(agentPoolId, phase);
}
