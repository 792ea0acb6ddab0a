import { versions } from "../rules/agents-shown.js";
import { silences } from "../rules/silence.js";
import {
  heldBy,
  isHeld,
  isLive,
  leasesOfJob,
  type Agent,
  type Changes,
  type Job,
  type Rows,
  type Run,
} from "./rows.js";
import { written, type Sight } from "./sight.js";

/** I-01: a job has one live lease at most, exactly where an agent has the job; each claim gives it the next epoch. */
export function oneLiveLease({ rows, changes }: Sight): string | undefined {
  for (const job of touchedJobs(rows, changes)) {
    const leases = leasesOfJob(rows, job.id);
    const live = leases.filter(isLive);
    const isExecuted = job.agentPoolId !== null && isHeld(job);
    if (live.length !== Number(isExecuted)) return `the job ${job.id} is ${job.state} with ${live.length} live leases`;
    if (live.some(({ epoch, agentId }) => epoch !== job.epoch || agentId !== job.agentId)) {
      return `the live lease of the job ${job.id} is of another claim`;
    }
    const epochs = leases.map(({ epoch }) => epoch);
    if (epochs.some((epoch, place) => epoch !== place + 1))
      return `the epochs of the job ${job.id} are ${epochs.join()}`;
  }
  return undefined;
}

/** I-02: a write from any other claim than the one that holds changes nothing; what it tells too late is kept beside its lease. */
export function staleWritesChangeNothing({ rows, changes, by, ended, now }: Sight): string | undefined {
  const lease = by?.speaker?.leaseId == null ? undefined : rows.leases.get(by.speaker.leaseId);
  if (ended?.wasStale === true && ended.status < 300) {
    const state = ended.speaker?.leaseId == null ? undefined : rows.leases.get(ended.speaker.leaseId)?.state;
    if (ended.id !== "finishJob" || state !== "finished") return "a write from a lease that had ended was granted";
  }
  if (by?.wasStale !== true || lease === undefined) return undefined;
  // Whoever calls too late is lost at that moment, if nobody noticed before: that is no deed of the write (I-03).
  const agent = rows.agents.get(lease.agentId);
  if (agent !== undefined && now - agent.silentSince >= silences.offline) return undefined;
  for (const change of Object.values(changes).flat()) {
    const isLateResult =
      change.noun === "leases" && by.id === "finishJob" && isSame(change.before, change.after, ["lateResult"]);
    const isToldAgain = change.noun === "agents" && by.id === "finishJob" && lease.state === "finished";
    if (!isLateResult && !isToldAgain) return `a write from a lease that had ended changed ${change.noun}`;
  }
  return undefined;
}

/** I-03: each loss counts once; a plan is made again after the first, an apply never, and nothing waits anew but after a loss. */
export function lossesCountOnce({ rows, changes }: Sight): string | undefined {
  const ends = new Map(written(changes, "leases").map(({ jobId, state }) => [jobId, state]));
  for (const { before, after } of changes.jobs ?? []) {
    if (before === undefined || after === undefined) continue;
    const { id, losses, state } = after;
    const lost = leasesOfJob(rows, id).filter((lease) => lease.state === "lost").length;
    if (losses !== lost) return `the job ${id} counts ${losses} losses of ${lost}`;
    const end = ends.get(id);
    if (isHeld(before) && state === "waiting" && end !== "lost" && end !== "returned") {
      return `the job ${id} waits anew though its lease is ${end ?? "as it was"}`;
    }
    if (losses === before.losses) continue;
    const run = rows.runs.get(after.runId);
    const is = [
      state,
      after.reason,
      run?.state,
      run?.reason,
      after.phase === "apply" ? run?.acknowledgement : null,
    ].join();
    const expected = afterLoss(after).join();
    if (is !== expected) return `the job ${id} is ${is} after its loss number ${losses}, and should be ${expected}`;
  }
  const ended = changes.leases?.find(({ before, after }) => before?.state !== "lost" && after?.state === "lost");
  return ended === undefined || ended.before?.state === "started" ? undefined : "a lease was lost that was not started";
}

function afterLoss({ phase, losses, cancellation }: Job): readonly unknown[] {
  if (phase === "apply") return ["errored", "agent_lost", "errored", "agent_lost", "needed"];
  if (cancellation !== null) return ["canceled", cancellation.reason, "canceled", cancellation.reason, null];
  return losses === 1
    ? ["waiting", null, "plan_queued", null, null]
    : ["errored", "agent_lost", "errored", "agent_lost", null];
}

/** I-04: what has ended never changes: a run but for its acknowledgement, a lease but for a result that came too late. */
export function endsAreFinal({ changes }: Sight): string | undefined {
  const mayChange = { runs: ["acknowledgement"], jobs: [], leases: ["lateResult"] } as const;
  for (const { noun, before, after } of [...(changes.runs ?? []), ...(changes.jobs ?? []), ...(changes.leases ?? [])]) {
    if (before === undefined || after === undefined || before.endedAt === null) continue;
    if (!isSame(before, after, mayChange[noun]))
      return `of the ${noun} ${before.id} changed after its end (${before.state})`;
  }
  return undefined;
}

/** I-06: an agent holds as many jobs as it has slots, at most five. */
export function slotsAreKept({ rows, changes }: Sight): string | undefined {
  for (const { agentId } of written(changes, "leases").filter(isLive)) {
    const held = heldBy(rows, agentId).length;
    const agent = rows.agents.get(agentId);
    const slots = agent === undefined ? 0 : agent.ephemeral ? 1 : Math.min(agent.capacity, 5);
    if (held > slots) return `the agent ${agentId} holds ${held} jobs in ${slots} slots`;
  }
  return undefined;
}

/**
 * I-07: no job waits that has its turn while an agent asks that could execute it, or a hosted runner is free; and no agent goes on asking
 * that drains (AGT-6).
 */
export function nobodyStarves({ rows, changes, ended, underWay, isAtRest, now }: Sight): string | undefined {
  for (const run of touchedRuns(rows, changes)) {
    const turn = turnOf(rows, run);
    if (turn !== undefined) return turn;
  }
  if (!isAtRest) return undefined;
  const isInVain = ended?.id === "claimJob" && ended.status < 300 && ended.answer["job"] === null;
  const claims = [...underWay.filter(({ id }) => id === "claimJob"), ...(isInVain ? [ended] : [])];
  for (const { speaker } of claims) {
    const agent = speaker?.agentId == null ? undefined : rows.agents.get(speaker.agentId);
    const job = agent && waiting(rows, agent.agentPoolId).find((each) => mayGet(rows, agent, each, now));
    if (agent?.scheduling === "draining" && ended === undefined) return `the agent ${agent.id} waits though it drains`;
    if (job !== undefined) return `the job ${job.id} waits though the agent ${agent?.id ?? ""} asks for one`;
  }
  if (ended?.id !== "advanceClock") return undefined;
  const account = rows.accounts.values().next().value;
  const hosted = Array.from(rows.jobs.values()).filter((job) => job.agentPoolId === null && isHeld(job)).length;
  const isFree = account !== undefined && hosted < account.hostedConcurrency;
  return isFree && waiting(rows, null).length > 0 ? "a job waits though a hosted runner is free" : undefined;
}

/** Where a run that has its turn is not told so (RUN-1). */
function turnOf(rows: Rows, { workspaceId }: Run): string | undefined {
  const all = Array.from(rows.runs.values()).filter((run) => run.workspaceId === workspaceId);
  const holding = all.filter(
    (run) => run.kind !== "plan_only" && (run.endedAt === null || run.acknowledgement === "needed"),
  );
  for (const run of all) {
    const job = rows.jobs.get(run.applyJobId ?? run.planJobId);
    const hasTurn = run.kind === "plan_only" || run === holding[0];
    if (job?.state === "waiting" && job.isDue !== hasTurn)
      return `the job ${job.id} ${hasTurn ? "has" : "has not"} its turn`;
  }
  return undefined;
}

function waiting({ jobs }: Rows, agentPoolId: string | null): Job[] {
  return Array.from(jobs.values()).filter(
    (job) => job.state === "waiting" && job.isDue && job.agentPoolId === agentPoolId,
  );
}

function mayGet(rows: Rows, agent: Agent, job: Job, now: number): boolean {
  const pool = rows.agentPools.get(agent.agentPoolId);
  const slots = agent.ephemeral ? 1 : agent.capacity;
  const isPaused = (pause: Agent["pause"]) => pause !== null && (pause.resumeAt === null || now < pause.resumeAt);
  const rank = (version: string | null) => versions.findIndex((known) => known === version);
  return (
    pool !== undefined &&
    !isPaused(pool.pause) &&
    (agent.scheduling === "active" || (agent.scheduling === "paused" && !isPaused(agent.pause))) &&
    now - agent.silentSince < silences.unresponsive &&
    rank(agent.version) >= rank(pool.minAgentVersion) &&
    heldBy(rows, agent.id).length < slots &&
    Object.entries(job.agentLabels).every(([name, value]) => agent.labels[name] === value)
  );
}

/** I-08: a run goes to the pool that its workspace has at that moment, and is claimed there by those who may, as of the claim. */
export function poolsAreEligible({ rows, changes }: Sight): string | undefined {
  for (const { before, after: run } of changes.runs ?? []) {
    if (run === undefined) continue;
    if (before === undefined && run.agentPoolId !== effectivePool(rows, run))
      return `the run ${run.id} goes to another pool`;
    if (before !== undefined && before.agentPoolId !== run.agentPoolId) return `the run ${run.id} changed its pool`;
  }
  for (const { before, after: lease } of changes.leases ?? []) {
    if (lease === undefined || before !== undefined) continue;
    const [agent, job, run] = [rows.agents.get(lease.agentId), rows.jobs.get(lease.jobId), rows.runs.get(lease.runId)];
    const pool = rows.agentPools.get(agent?.agentPoolId ?? "");
    const workspace = rows.workspaces.get(run?.workspaceId ?? "");
    if (pool === undefined || job?.agentPoolId !== pool.id || run?.agentPoolId !== pool.id) {
      return `the job ${lease.jobId} was claimed in another pool`;
    }
    const isOpen = pool.environmentAccess === "all" || pool.environmentIds.includes(workspace?.environmentId ?? "");
    if (!isOpen) return `the job ${lease.jobId} was claimed in a pool that its workspace may not use`;
  }
  return undefined;
}

function effectivePool({ workspaces, environments, accounts }: Rows, { workspaceId, accountId }: Run): string | null {
  const workspace = workspaces.get(workspaceId);
  if (workspace === undefined || workspace.hosted) return null;
  const environment = environments.get(workspace.environmentId ?? "");
  return (
    workspace.agentPoolId ?? environment?.defaultAgentPoolId ?? accounts.get(accountId)?.defaultAgentPoolId ?? null
  );
}

/** The jobs that a transaction wrote, or of which it wrote a lease. */
function touchedJobs({ jobs }: Rows, changes: Changes): Job[] {
  const ids = new Set([
    ...written(changes, "jobs").map(({ id }) => id),
    ...written(changes, "leases").map(({ jobId }) => jobId),
  ]);
  return [...ids].flatMap((id) => jobs.get(id) ?? []);
}

/** The runs that a transaction wrote, or of which it wrote a job: one of each workspace. */
function touchedRuns({ runs }: Rows, changes: Changes): Run[] {
  const all = [...written(changes, "runs"), ...written(changes, "jobs").flatMap(({ runId }) => runs.get(runId) ?? [])];
  return [...new Map(all.map((run) => [run.workspaceId, run])).values()];
}

/** Whether two rows are the same but for these members. */
function isSame<Row extends object>(one: Row | undefined, other: Row | undefined, but: readonly string[]): boolean {
  if (one === undefined || other === undefined) return false;
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => but.includes(name) || values.get(name) === value);
}
