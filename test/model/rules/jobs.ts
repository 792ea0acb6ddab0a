import type { UserToken } from "../state/access.js";
import { agents } from "../state/agents.js";
import { jobs, type Job, type Result } from "../state/jobs.js";
import { isLive, leases, type Lease } from "../state/leases.js";
import { instant, type Model, type Shown } from "../state/model.js";
import { agentPools } from "../state/agent-pools.js";
import { poolTokens } from "../state/agent-pool-tokens.js";
import { runs } from "../state/runs.js";
import { sessions } from "../state/agents.js";
import { find } from "../state/model.js";
import { absent } from "./ask.js";
import { decide, once } from "./decide.js";
import { lacksOn } from "./permissions.js";
import { endLease, finish } from "./run-course.js";
import { cancellationShown, jobShown, leaseExpiry, leaseShown } from "./runs-shown.js";
import { placeOfRun } from "./runs.js";
import { stateOf } from "./silence.js";
import { fault, grants, refused, type Turn, type Verdict } from "./verdict.js";

/** The job of that identifier, if it is there. */
function presentJob(model: Model, id: string): Job | undefined {
  return jobs(model).find((job) => job.id === id && find(runs(model), job.runId) !== undefined);
}

/** What of a job somebody reads. */
function reading(
  model: Model,
  by: UserToken,
  call: Pick<Turn["call"], "id" | "query">,
  id: string,
  then: (job: Job) => Verdict,
): Turn {
  const job = presentJob(model, id);
  return decide(
    model,
    by,
    { ...call, path: { job_id: id } },
    () => lacksOn(model, by, placeOfRun(model, find(runs(model), job?.runId)), ["runs:read"]),
    () => absent(by, job) ?? (job === undefined ? refused("not_found") : then(job)),
  );
}

export function getJob(model: Model, by: UserToken, id: string): Turn {
  return reading(model, by, { id: "getJob" }, id, (job) => grants(() => jobShown(model, job)));
}

/** RUN-3: all of them at once; a job of these plays has few. */
export function listLeases(model: Model, by: UserToken, id: string): Turn {
  return reading(model, by, { id: "listLeases", query: { limit: 100 } }, id, (job) => {
    const all = leases(model).filter((lease) => lease.job === job);
    const learn = ({ items }: Shown) => {
      // The exchange was checked against the document.
      const told = items as readonly { readonly id: string }[];
      all.forEach((lease, place) => (lease.id ??= told[place]?.id ?? null));
      return undefined;
    };
    return { learn, shows: () => ({ items: all.map(leaseShown), next_cursor: null }) };
  });
}

export function readLog(model: Model, by: UserToken, id: string, offset: number): Turn {
  return reading(model, by, { id: "readJobLog", query: { offset } }, id, ({ log, endedAt }) => {
    // The logs of these plays are ASCII and short.
    if (offset > log.length) return refused("validation_failed");
    return grants(() => ({ text: log.slice(offset), next_offset: log.length, complete: endedAt !== null }));
  });
}

type Write = "startJob" | "renewJob" | "appendJobLog" | "finishJob";

/** How an agent speaks for a job: with which lease's token, of which job, from which epoch. */
export interface Speech {
  readonly lease: Lease;
  readonly of: string;
  readonly epoch: number;
}

/** TOK-3, POOL-6: the session that claimed was ended by its token or its pool; ASG-9: leases go with their workspace. */
function tokenEnd(model: Model, { run, tokenId }: Lease): Verdict | undefined {
  if (run.isGone) return refused("unauthenticated");
  const token = poolTokens(model).get(tokenId);
  const isDeleted = token === undefined || find(agentPools(model), token.poolId) === undefined;
  const end = token?.isGone === true ? token.sessionsEndAt : null;
  return isDeleted || (end !== null && model.now >= end) ? refused("token_revoked") : undefined;
}

/** RUN-3: a write for a job; what comes from a lease that ended, or with another epoch, changes nothing. */
function write(
  model: Model,
  id: Write,
  { lease, of, epoch }: Speech,
  body: object,
  then: () => Verdict,
  late?: () => Verdict,
): Turn {
  const holds = isLive(lease) && lease.epoch === epoch;
  return once(
    model,
    { kind: "agent", id: lease.agentId },
    { id, token: lease.secret, path: { job_id: of }, body: { epoch, ...body } },
    () => tokenEnd(model, lease),
    () => (of !== lease.job.id ? refused("not_found") : holds ? then() : (late?.() ?? refused("lease_lost"))),
  );
}

/** AGT-2, RUN-3: any granted call ends the silence of the agent, if its session still speaks for it. */
function hear(model: Model, { agentId, session }: Lease): void {
  const agent = agents(model).get(agentId);
  const newest = sessions(model).findLast((other) => other.agentId === agentId);
  if (agent !== undefined && newest?.secret === session && stateOf(model, agent) !== "removed") {
    agent.lastSeenAt = model.now;
  }
}

function leaseAnswer(model: Model, { agentId, job }: Lease): Shown {
  return { lease_expires_at: leaseExpiry(model, agentId), cancellation: cancellationShown(job) };
}

/** RUN-4. */
export function startJob(model: Model, speech: Speech): Turn {
  const { lease } = speech;
  const learn = () => {
    hear(model, lease);
    if (lease.state === "started") return undefined;
    Object.assign(lease, { state: "started", startedAt: model.now });
    Object.assign(lease.job, { state: "running", startedAt: model.now });
    return undefined;
  };
  return write(model, "startJob", speech, {}, () => ({ learn, shows: () => leaseAnswer(model, lease) }));
}

export function renewJob(model: Model, speech: Speech): Turn {
  const learn = () => {
    hear(model, speech.lease);
    return undefined;
  };
  return write(model, "renewJob", speech, {}, () => ({ learn, shows: () => leaseAnswer(model, speech.lease) }));
}

/** What stands at its offset already changes nothing; nothing else than what comes next is taken. */
export function appendLog(model: Model, speech: Speech, offset: number, text: string): Turn {
  const { lease } = speech;
  const { job } = lease;
  return write(model, "appendJobLog", speech, { offset, text }, () => {
    if (lease.state === "claimed") return refused("wrong_state");
    const stands = job.log.startsWith(text, offset) && offset < job.log.length;
    if (offset !== job.log.length && !stands) return fault("/offset");
    const learn = () => {
      hear(model, lease);
      if (!stands) job.log += text;
      return undefined;
    };
    return { learn, shows: () => ({ next_offset: job.log.length, ...leaseAnswer(model, lease) }) };
  });
}

/** RUN-1, RUN-3, RUN-5, RUN-8. */
export function finishJob(model: Model, speech: Speech, result: Result): Turn {
  const { lease, epoch } = speech;
  const body = { outcome: result.outcome, has_changes: result.hasChanges, message: result.message };
  const granted = (): Verdict => {
    if (lease.state === "claimed") return refused("wrong_state");
    if (result.outcome === "canceled" && lease.job.cancellation === null) return refused("wrong_state");
    const learn = () => {
      hear(model, lease);
      lease.result = result;
      finish(model, lease.job, result);
      endLease(model, lease, "finished");
      return undefined;
    };
    return { learn, shows: () => ({}) };
  };
  const late = (): Verdict => {
    if (lease.epoch !== epoch) return refused("lease_lost");
    if (lease.state === "finished" && isSame(lease, result)) {
      const learn = () => {
        hear(model, lease);
        return undefined;
      };
      return { learn, shows: () => ({}) };
    }
    const isKept = (lease.state === "lost" || lease.state === "canceled") && lease.lateResult === null;
    return isKept ? keepsLate(model, lease, result) : refused("lease_lost");
  };
  return write(model, "finishJob", speech, body, granted, late);
}

/** RUN-5: the refusal of a result that comes too late is all that the agent learns; it is kept beside the lease. */
function keepsLate(model: Model, lease: Lease, result: Result): Verdict {
  const verdict = refused("lease_lost");
  if (!("refused" in verdict)) return verdict;
  return {
    ...verdict,
    heard: () => {
      lease.lateResult = { ...result, at: model.now };
    },
  };
}

/** Whether a result is told again; what a plan changes is no part of the result of anything else. */
function isSame({ result, job }: Lease, told: Result): boolean {
  const needsChanges = told.outcome === "succeeded" && job.phase === "plan";
  return (
    result?.outcome === told.outcome &&
    result.message === told.message &&
    (!needsChanges || result.hasChanges === told.hasChanges)
  );
}

/** When a claimed job goes back unless it is started (RUN-4). */
export function startBefore(claimedAt: number): string {
  return instant(claimedAt + 60_000);
}
