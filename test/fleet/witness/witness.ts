import type { Store } from "@muster/server";
import { Executions } from "./executions.js";
import { Ledger } from "./ledger.js";
import { Losses } from "./losses.js";
import { Polls } from "./polls.js";
import { absentAfter, lossAfter, Presences, type Speaker } from "./presences.js";

type View = Parameters<Parameters<Store["read"]>[0]>[0];
type Run = NonNullable<Awaited<ReturnType<View["runs"]["get"]>>>;

/** Sees both what the server keeps and what agents really do, and says what must never be. */
export class Witness {
  readonly ledger: Ledger;
  readonly presences: Presences;
  readonly polls: Polls;
  readonly executions: Executions;
  readonly losses: Losses;
  /** Runs that have not ended, as far as was seen. */
  readonly unfinished = new Set<string>();
  /** Runs that were seen to end with an apply that nobody has acknowledged. */
  readonly unacknowledged = new Set<string>();
  /** Runs that awaited confirmation when they were seen last. */
  readonly unconfirmed = new Set<string>();
  readonly #store: Store;
  readonly #now: () => number;
  readonly #ended = new Map<string, string>();
  readonly #endedIds: string[] = [];
  readonly #finished = new Set<string>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.ledger = new Ledger(now);
    this.presences = new Presences(this.ledger, now);
    this.polls = new Polls(this.ledger, this.presences);
    this.executions = new Executions(this.ledger);
    this.losses = new Losses(this.ledger, this.presences);
  }

  /** The server gave an agent of this name a session. */
  registered(speaker: Speaker, name: string): void {
    this.presences.registered(speaker, name);
    this.executions.superseded(name);
    this.polls.ended();
  }

  /** The server acknowledged the deletion of a pool, of which nothing may be left anywhere. */
  async closed(agentPoolId: string, workspaces: readonly string[], accountId: string): Promise<void> {
    this.presences.closed(agentPoolId);
    this.polls.ended();
    await this.#store.read(async (view) => {
      const account = await view.accounts.get(accountId);
      const links = [account?.defaultAgentPoolId];
      for (const id of workspaces) links.push((await view.workspaces.get(id))?.agentPoolId);
      const isFree = !links.includes(agentPoolId) && (await view.agentPools.get(agentPoolId)) === undefined;
      this.ledger.check("I-10", isFree, () => `${agentPoolId} was deleted, and is there or linked`);
    });
  }

  /** The server granted a claim: the agent, its pool, its labels and the run must fit as of now. */
  async claimed(agentId: string, jobId: string): Promise<void> {
    await this.#store.read(async (view) => {
      const [agent, job] = [await view.agents.get(agentId), await view.jobs.get(jobId)];
      const run = job && (await view.runs.get(job.runId));
      const pool = agent && (await view.agentPools.get(agent.agentPoolId));
      const workspace = run && (await view.workspaces.get(run.workspaceId));
      if (agent === undefined || job === undefined || pool === undefined || workspace === undefined) {
        this.ledger.check("I-08", false, () => `${agentId} claimed ${jobId} of what is not there`);
        return;
      }
      const isForeign = run?.agentPoolId !== pool.id;
      const { environmentId } = workspace;
      const isClosed = pool.environmentAccess === "selected" && !pool.environmentIds.includes(environmentId ?? "");
      const isUnmatched = Object.entries(job.agentLabels).some(([name, value]) => agent.labels[name] !== value);
      const isIdle = agent.scheduling !== "active" || pool.pause !== null;
      const isRight = !isForeign && !isClosed && !isUnmatched && !isIdle && job.isDue;
      const why = () => JSON.stringify({ isForeign, isClosed, isUnmatched, isIdle, isDue: job.isDue });
      this.ledger.check("I-08", isRight, () => `${agentId} claimed ${jobId}: ${why()}`);
    });
  }

  /**
   * The server granted a write for a job: its epoch must be the present one. The result of a job may be told again, by a session
   * too that speaks no more; then it is no call of the agent (RUN-3).
   */
  async wrote(speaker: Speaker, jobId: string, epoch: number, operation: string): Promise<void> {
    const job = await this.#store.read((view) => view.jobs.get(jobId));
    const what = () => `${operation} of epoch ${epoch} was granted at ${job?.epoch ?? 0}`;
    this.ledger.check("I-02", job?.epoch === epoch, what);
    const isAgain = operation === "finishJob" && this.#finished.has(jobId);
    if (operation === "finishJob") this.#finished.add(jobId);
    if (!isAgain || this.presences.isNewest(speaker)) this.presences.answered(speaker, undefined);
  }

  /** The server ends. */
  async leaves(pools: readonly string[]): Promise<void> {
    this.polls.forget();
    await this.#store.read((view) => this.losses.leave(view, pools));
  }

  /** The server, which was gone since an instant, is back. */
  async returns(since: number): Promise<void> {
    this.presences.back(since);
    await this.#store.read(async (view) => {
      await this.presences.lookAtSilences(view);
      // What is no absence forgives nothing.
      if (this.#now() - since >= absentAfter) await this.losses.back(view);
    });
  }

  /** Looks at all that has not ended, and at one agent and one run that has. */
  async look(pools: readonly string[], agentId: string | undefined, endedId: string | undefined): Promise<void> {
    await this.#store.read(async (view) => {
      for (const id of this.unfinished) await this.#lookAtRun(view, id);
      await this.#lookAtPools(view, pools);
      if (agentId !== undefined) await this.presences.look(view, agentId);
      if (endedId !== undefined) await this.#lookAtEnded(view, endedId);
    });
  }

  /** Looks at every run that has ended. */
  async lookAtAllEnded(): Promise<void> {
    await this.#store.read(async (view) => {
      for (const id of this.#endedIds) await this.#lookAtEnded(view, id);
    });
  }

  /** Nothing that could be executed is left. */
  lookAtRest(): void {
    for (const id of this.#endedIds) this.ledger.check("I-07", !this.unfinished.has(id), () => `${id} is not over`);
    for (const id of this.unfinished) this.ledger.check("I-07", false, () => `${id} never ended`);
  }

  /** The runs that were seen to have ended. */
  get ended(): readonly string[] {
    return this.#endedIds;
  }

  async #lookAtRun(view: View, id: string): Promise<void> {
    const run = await view.runs.get(id);
    if (run === undefined) {
      this.unfinished.delete(id);
      return;
    }
    if (run.endedAt !== null) {
      await this.#ends(view, run);
      return;
    }
    if (run.state === "awaiting_confirmation") this.unconfirmed.add(id);
    else this.unconfirmed.delete(id);
    const job = await view.jobs.get(run.applyJobId ?? run.planJobId);
    if (job === undefined) return;
    const lease = await view.leases.ofJob(job.id);
    const isHeld = job.state === "claimed" || job.state === "running";
    const isRight = lease === undefined ? !isHeld || job.agentPoolId === null : isHeld && lease.epoch === job.epoch;
    const found = () => `${job.id} is ${job.state} in epoch ${job.epoch} with a lease of ${lease?.epoch ?? "none"}`;
    this.ledger.check("I-01", isRight, found);
    const isLost = job.losses > 1 || (job.phase === "apply" && job.losses > 0);
    this.ledger.check("I-03", !isLost, () => `${job.id} goes on after ${job.losses} losses`);
    if (lease === undefined) return;
    // A lease ends at the instant at which its agent has been silent for 5 minutes, not later.
    const silence = this.presences.silence(lease.agentId) ?? 0;
    const what = () => `${job.id} is held by ${lease.agentId}, silent for ${silence} ms`;
    this.ledger.check("I-13", silence < lossAfter, what);
  }

  async #ends(view: View, run: Run): Promise<void> {
    this.unfinished.delete(run.id);
    this.unconfirmed.delete(run.id);
    if (run.acknowledgement === "needed") this.unacknowledged.add(run.id);
    this.#ended.set(run.id, await stateOf(view, run.id));
    this.#endedIds.push(run.id);
    for (const id of [run.planJobId, run.applyJobId]) {
      const job = id === null ? undefined : await view.jobs.get(id);
      if (job !== undefined) await this.losses.look(view, job);
    }
  }

  async #lookAtPools(view: View, pools: readonly string[]): Promise<void> {
    const counts = await view.jobs.count(pools);
    for (const id of pools) {
      const loads = await view.leases.loads(id);
      let sum = 0;
      for (const [agentId, jobs] of loads) {
        sum += jobs;
        const agent = await view.agents.get(agentId);
        const slots = agent === undefined ? 0 : agent.ephemeral ? 1 : agent.capacity;
        this.ledger.check("I-06", jobs <= slots, () => `${agentId} holds ${jobs} jobs in ${slots} slots`);
      }
      const { plan, apply } = counts.get(id)?.held ?? { plan: 0, apply: 0 };
      this.ledger.check("I-01", plan + apply === sum, () => `${id}: ${plan + apply} held, ${sum} leases`);
    }
  }

  async #lookAtEnded(view: View, id: string): Promise<void> {
    const before = this.#ended.get(id);
    if (before === undefined || (await view.runs.get(id)) === undefined) return;
    const after = await stateOf(view, id);
    this.ledger.check("I-04", before === after, () => `${id} changed after its end: ${before} became ${after}`);
  }
}

/** A run and its jobs as a text, without what an acknowledgement changes. */
async function stateOf(view: View, id: string): Promise<string> {
  const run = await view.runs.get(id);
  if (run === undefined) return "absent";
  const jobs = [
    await view.jobs.get(run.planJobId),
    run.applyJobId === null ? null : await view.jobs.get(run.applyJobId),
  ];
  return JSON.stringify({ ...run, acknowledgement: null, jobs });
}
