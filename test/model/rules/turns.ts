import { accounts } from "../state/account.js";
import { agentPools, type AgentPool } from "../state/agent-pools.js";
import { agents, type Agent } from "../state/agents.js";
import { jobs, type Job } from "../state/jobs.js";
import { heldOf } from "../state/leases.js";
import { find, type Model } from "../state/model.js";
import { runs, type Run } from "../state/runs.js";
import { isTooOld, schedulingNow, slotsOf } from "./agents-shown.js";
import { pauseNow } from "./pauses.js";
import { isLiveState, stateOf } from "./silence.js";

/** The run of a job. */
export function runOf(model: Model, { runId }: Job): Run {
  const run = runs(model).get(runId);
  if (run === undefined) throw new Error("there is a job of no run");
  return run;
}

/** The job that a run is at. */
export function jobOf({ plan, apply }: Run): Job {
  return apply ?? plan;
}

/** RUN-1, RUN-5: whether later runs of the workspace that apply wait for it. */
function holdsWorkspace({ kind, endedAt, acknowledgement, isGone }: Run): boolean {
  return !isGone && kind !== "plan_only" && (endedAt === null || acknowledgement === "needed");
}

/** RUN-1: whether a waiting job's run has its turn. */
export function isDue(model: Model, job: Job): boolean {
  const run = runOf(model, job);
  if (run.kind === "plan_only") return true;
  const first = [...runs(model).values()].find(
    (other) => other.workspaceId === run.workspaceId && holdsWorkspace(other),
  );
  return first === run;
}

/** The jobs that wait, of one pool or of hosted runners. */
export function waiting(model: Model, poolId: string | null): Job[] {
  return jobs(model).filter((job) => job.state === "waiting" && runOf(model, job).poolId === poolId);
}

/** The jobs that are executed. */
export function executed(model: Model, poolId: string | null): Job[] {
  const isHeld = ({ state }: Job) => state === "claimed" || state === "running";
  return jobs(model).filter((job) => isHeld(job) && runOf(model, job).poolId === poolId);
}

/** RUN-2: the first of the due jobs of a queue that an agent with these labels may execute. */
export function nextJob(model: Model, poolId: string | null, labels: Agent["labels"] | null): Job | undefined {
  const priority = (job: Job) => runOf(model, job).priority;
  // Those that were created first stand first.
  return waiting(model, poolId)
    .filter((job) => isDue(model, job) && (labels === null || hasLabels(labels, runOf(model, job).labels)))
    .sort((one, other) => priority(other) - priority(one) || one.queuedAt - other.queuedAt)[0];
}

function hasLabels(has: Agent["labels"], wanted: Agent["labels"]): boolean {
  return Object.entries(wanted).every(([name, value]) => has[name] === value);
}

/** RUN-2: what a waiting job waits for. */
export function queueReason(model: Model, job: Job): string | null {
  if (job.state !== "waiting") return null;
  if (!isDue(model, job)) return "workspace_busy";
  const { poolId, labels } = runOf(model, job);
  if (poolId === null) {
    const limit = accounts(model).get(model.accountId)?.hostedConcurrency ?? 0;
    return executed(model, null).length < limit ? "dispatching" : "hosted_limit";
  }
  const pool = find(agentPools(model), poolId);
  if (pool === undefined) return "no_agents";
  if (pauseNow(model, pool.pause) !== null) return "pool_paused";
  const active = liveAgents(model, pool).filter((agent) => schedulingNow(model, agent).scheduling === "active");
  if (active.length === 0) return "no_agents";
  const recent = active.filter((agent) => !isTooOld(pool, agent));
  if (recent.length === 0) return "agents_too_old";
  const labelled = recent.filter((agent) => hasLabels(agent.labels, labels));
  if (labelled.length === 0) return "labels_unmatched";
  const isFree = (agent: Agent) => heldOf(model, agent.id).length < slotsOf(agent);
  return labelled.some(isFree) ? "dispatching" : "all_busy";
}

/** The agents of a pool that are live. */
export function liveAgents(model: Model, pool: AgentPool): Agent[] {
  return [...agents(model).values()].filter((agent) => agent.poolId === pool.id && isLiveState(stateOf(model, agent)));
}
