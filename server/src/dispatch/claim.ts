import { agentPresence, noJobsReasons, schedulingAt, type Agent, type HeardAgent } from "../domain/agents/agent.js";
import { sessionRefusal, type SessionFacts } from "../domain/agents/agent-session.js";
import { mayUse } from "../domain/agent-pools/agent-pool-access.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { Refusal } from "../domain/refusal.js";
import { refuseDispatch, returnJob } from "../domain/runs/giving-up.js";
import type { Job } from "../domain/runs/job.js";
import type { Lease } from "../domain/runs/lease.js";
import { claimJob } from "../domain/runs/progress.js";
import type { Run } from "../domain/runs/run.js";
import type { Transaction } from "../store/store.js";
import { issueToken } from "../tokens.js";
import { endSilence } from "./activity.js";
import { lockRun } from "./locked-run.js";
import { settle } from "./settle.js";
import type { DispatchTools } from "./tools.js";

/** A job that an agent holds since its claim. */
export interface ClaimedJob {
  readonly run: Run;
  readonly job: Job;
  readonly lease: Lease;
  /** The secret of the job token. */
  readonly secret: string;
  /** How long the log is that former claims left. */
  readonly logOffset: number;
}

/** What one attempt to claim came to; the agent is as it was then. */
export type Attempt =
  | { readonly outcome: "claimed"; readonly agent: Agent; readonly claimed: ClaimedJob }
  /** The session does not hold any more. */
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  /** The agent takes no jobs, and waits for none: it is paused, or drains (AGT-6). */
  | { readonly outcome: "closed"; readonly agent: Agent }
  /** There is none at present: because of the pool, because of the agent, or because no job of the queue is for such labels. */
  | { readonly outcome: "none"; readonly agent: Agent; readonly because: "pool" | "agent" | "labels" };

/** What a claim is answered with: a job, none, or why the session does not hold. */
export type ClaimAnswer =
  Exclude<Attempt, { outcome: "none" | "closed" }> | { readonly outcome: "none"; readonly agent: HeardAgent };

/**
 * Gives the agent of a session the first job that waits for an agent like it (RUN-2). A call that has just arrived ends its
 * silence; one that waited since does not (AGT-2).
 */
export async function attemptClaim(
  tools: DispatchTools,
  session: SessionFacts,
  hasJustArrived: boolean,
): Promise<Attempt> {
  for (;;) {
    const attempt = await tools.store.transaction((tx) => attemptIn(tx, tools, session, hasJustArrived));
    if (attempt === "again") continue;
    if (attempt.outcome === "claimed") {
      const { job, lease } = attempt.claimed;
      tools.expect(job.timer?.due ?? null);
      tools.claimed(job, lease.claimedAt - job.queuedAt);
    }
    return attempt;
  }
}

/** Returns a claimed job to the head of its queue, because whoever claimed it has gone (RUN-4). */
export async function returnClaim({ store, clock }: DispatchTools, { run, lease }: ClaimedJob): Promise<void> {
  await store.transaction(async (tx) => {
    const facts = await lockRun(tx, run.id);
    if (facts?.lease?.id !== lease.id || facts.lease.state !== "claimed") return;
    const now = clock.now();
    await settle(tx, facts, returnJob({ ...facts, lease: facts.lease }, now), now);
  });
}

async function attemptIn(
  tx: Transaction,
  tools: DispatchTools,
  { agent: { id, agentPoolId }, session }: SessionFacts,
  hasJustArrived: boolean,
): Promise<Attempt | "again"> {
  const pool = await tx.lock("agentPool", agentPoolId, "share");
  const known = await tx.lock("agent", id, "update");
  const now = tools.clock.now();
  const facts = await tx.agentSessions.byDigest(session.digest);
  const refusal = facts && sessionRefusal(facts, now);
  if (refusal !== undefined) return { outcome: "refused", refusal };
  if (pool === undefined || known === undefined) throw new Error(`the session ${session.id} holds for nothing`);
  const agent = hasJustArrived ? await endSilence(tx, known, now) : known;
  if (schedulingAt(agent, now).scheduling !== "active") return { outcome: "closed", agent };
  const because = await hindrance(tx, agent, pool, now);
  if (because !== undefined) return { outcome: "none", agent, because };
  const job = await tx.jobs.lockNext({ accountId: pool.accountId, agentPoolId }, agent.labels);
  if (job === undefined) return { outcome: "none", agent, because: "labels" };
  const run = await tx.runs.get(job.runId);
  if (run === undefined) throw new Error(`the job ${job.id} belongs to no run`);
  const before = { run, job, lease: null };
  const workspace = await tx.workspaces.get(job.workspaceId);
  if (workspace === undefined || !mayUse(pool, workspace.environmentId)) {
    // ASG-5: what its end releases is for another transaction, whose locks come in order.
    await settle(tx, before, refuseDispatch(before, now), now);
    return "again";
  }
  const { secret, digest } = issueToken("mjt", tools.random);
  const claim = { id: tools.ids.next("lease"), agentId: id, agentSessionId: session.id, digest };
  const change = claimJob(before, claim, now);
  await settle(tx, before, change, now);
  return { outcome: "claimed", agent, claimed: { ...change, secret, logOffset: await tx.jobLogs.length(job.id) } };
}

/** Why the agent gets no job whatever waits; undefined where nothing hinders it. */
async function hindrance(tx: Transaction, agent: Agent, pool: AgentPool, now: number) {
  const jobs = (await tx.leases.ofAgent(agent.id)).length;
  const presence = agentPresence(agent, now, jobs);
  const reasons = presence === undefined ? ["offline"] : noJobsReasons(agent, pool, presence, now, jobs);
  if (reasons.length === 0) return undefined;
  return reasons.includes("pool_paused") ? "pool" : "agent";
}
