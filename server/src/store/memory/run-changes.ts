import type { AssignmentChanges } from "../assignment-view.js";
import type { RunChanges } from "../run-view.js";
import { appendToLog } from "./job-logs.js";
import type { Locks } from "./locks.js";
import type { Tables } from "./tables.js";

/** Changes the tables of runs, under the discipline of the locks: all of a run goes with the run's lock. */
export function runChanges({ runs, jobs, leases, jobLogs }: Tables, locks: Locks): RunChanges {
  return {
    runs: {
      insert: (run) => Promise.resolve(runs.insert(run)),
      update(run) {
        locks.need("run", run.id);
        return Promise.resolve(runs.update(run));
      },
    },
    jobs: {
      insert: (job) => Promise.resolve(jobs.insert(job)),
      update(job) {
        locks.need("run", job.runId);
        return Promise.resolve(jobs.update(job));
      },
      lockNext(queue, labels) {
        const id = jobs.followers.queues.first(queue, labels);
        const job = id === undefined ? undefined : jobs.get(id);
        if (job !== undefined) locks.takeFree("run", job.runId);
        return Promise.resolve(job);
      },
    },
    leases: {
      insert: (lease) => Promise.resolve(leases.insert(lease)),
      update(lease) {
        locks.need("run", lease.runId);
        return Promise.resolve(leases.update(lease));
      },
    },
    jobLogs: {
      append(jobId, text) {
        const job = jobs.get(jobId);
        if (job === undefined) throw new Error(`writes the log of a job ${jobId} that is not there`);
        locks.need("run", job.runId);
        appendToLog(jobLogs, jobId, text);
        return Promise.resolve();
      },
    },
  };
}

/** Takes away workspaces with their runs and all that belongs to these. */
export function deletingRuns(
  { runs, jobs, leases, jobLogs }: Tables,
  workspaces: AssignmentChanges["workspaces"],
): Pick<AssignmentChanges["workspaces"], "delete"> {
  const deleteJob = (id: string) => {
    for (const leaseId of [...leases.group("job", id)]) leases.delete(leaseId);
    for (const writing of [...jobLogs.group("job", id)]) jobLogs.delete(writing);
    jobs.delete(id);
  };
  return {
    async delete(id) {
      if (!(await workspaces.delete(id))) return false;
      for (const runId of [...runs.followers.ofWorkspace.after(id)]) {
        const run = runs.get(runId);
        if (run === undefined) continue;
        deleteJob(run.planJobId);
        if (run.applyJobId !== null) deleteJob(run.applyJobId);
        runs.delete(runId);
      }
      return true;
    },
  };
}
