import { agentPools } from "../state/agent-pools.js";
import type { Agent, Session } from "../state/agents.js";
import { type Job } from "../state/jobs.js";
import { leases } from "../state/leases.js";
import { find, type Model, type Shown } from "../state/model.js";
import { workspaces } from "../state/workspaces.js";
import { drainDeadline, schedulingNow, whyNoJobs } from "./agents-shown.js";
import { speak } from "./agent-sessions.js";
import { mayUse } from "./assignment.js";
import { startBefore } from "./jobs.js";
import { endBoth } from "./run-course.js";
import { leaseExpiry } from "./runs-shown.js";
import { nextJob, runOf } from "./turns.js";
import { text, type Turn } from "./verdict.js";

/** RUN-2, RUN-3: a claim that waits for nothing. */
export function claimJob(model: Model, session: Session, of: string): Turn {
  return speak(model, session, of, { id: "claimJob", body: { wait_seconds: 0 } }, (agent) => {
    let claimed: Shown | null = null;
    const learn = (answer: Shown) => {
      agent.lastSeenAt = model.now;
      const job = whyNoJobs(model, agent).length === 0 ? dispatched(model, agent) : undefined;
      claimed = job === undefined ? null : give(model, agent, session, job, answer);
      return undefined;
    };
    const shows = () => ({
      job: claimed,
      scheduling: schedulingNow(model, agent).scheduling,
      drain_deadline: drainDeadline(model, agent),
    });
    return { learn, shows };
  });
}

/** ASG-5: a job whose workspace may not use the pool any more ends where it would be dispatched. */
function dispatched(model: Model, agent: Agent): Job | undefined {
  for (;;) {
    const job = nextJob(model, agent.poolId, agent.labels);
    if (job === undefined) return undefined;
    const pool = find(agentPools(model), agent.poolId);
    const workspace = find(workspaces(model), runOf(model, job).workspaceId);
    if (pool !== undefined && workspace !== undefined && mayUse(pool, workspace.environmentId)) return job;
    endBoth(model, job, "errored", "pool_not_available_in_environment");
  }
}

function give(model: Model, agent: Agent, session: Session, job: Job, answer: Shown): Shown {
  const run = runOf(model, job);
  const epoch = job.epoch + 1;
  // The exchange was checked against the document; where no job was given, the difference is told.
  const given = (answer["job"] ?? {}) as Shown;
  const secret = answer["job"] === null ? "none" : text(given, "job_token");
  Object.assign(job, { state: "claimed", epoch, agentId: agent.id, claimedAt: model.now, startedAt: null });
  run.state = job.phase === "plan" ? "planning" : "applying";
  leases(model).push({
    ...{ id: null, run, job, epoch, agentId: agent.id, session: session.secret, tokenId: session.tokenId, secret },
    ...{ state: "claimed", claimedAt: model.now, startedAt: null, endedAt: null, result: null, lateResult: null },
  });
  return {
    id: job.id,
    run_id: run.id,
    workspace_id: run.workspaceId,
    phase: job.phase,
    kind: run.kind,
    epoch,
    job_token: secret,
    start_before: startBefore(model.now),
    lease_expires_at: leaseExpiry(model, agent.id),
    timeout_minutes: run.timeoutMinutes,
    log_offset: job.log.length,
  };
}
