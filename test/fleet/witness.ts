import type { Store } from "@muster/server";

type View = Parameters<Parameters<Store["read"]>[0]>[0];
type Lease = Awaited<ReturnType<View["leases"]["ofAgent"]>>[number];

/** What an agent really executes: what no server sees. */
export interface Execution {
  /** The name of the agent. */
  readonly agent: string;
  readonly jobId: string;
  readonly runId: string;
  readonly phase: "plan" | "apply";
  readonly epoch: number;
  /** Whether the machine stands still, and the execution with it. */
  readonly isFrozen: () => boolean;
}

/** How an agent was when the server granted it something last. */
interface Contact {
  readonly at: number;
  readonly agentPoolId: string;
}

const lossAfter = 300_000;

/**
 * Sees both what the server keeps and what agents really do, and says what must never be. Every `violation` is a sentence that
 * begins with the invariant's number.
 */
export class Witness {
  readonly violations: string[] = [];
  /** Runs that have not ended, as far as was seen. */
  readonly unfinished = new Set<string>();
  /** Runs that were seen to end with an apply that nobody has acknowledged. */
  readonly unacknowledged = new Set<string>();
  /** Runs that awaited confirmation when they were seen last. */
  readonly unconfirmed = new Set<string>();
  readonly #store: Store;
  readonly #now: () => number;
  readonly #executed = new Set<Execution>();
  readonly #superseded = new WeakSet<Execution>();
  readonly #applied = new Map<string, number>();
  readonly #contacts = new Map<string, Contact>();
  readonly #ended = new Map<string, string>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** What agents execute at present. */
  get executions(): ReadonlySet<Execution> {
    return this.#executed;
  }

  /** An agent begins: nobody else may be at the same job, and nobody ever at the same apply. */
  begins(execution: Execution): void {
    this.#mustBeAlone(execution);
    if (execution.phase === "apply") {
      const before = this.#applied.get(execution.jobId);
      if (before !== undefined) this.#violated("I-03", `${execution.jobId} is applied under ${before} and again`);
      this.#applied.set(execution.jobId, execution.epoch);
    }
    this.#executed.add(execution);
  }

  /** An agent goes on after its machine stood still: by then nobody else may have begun. */
  thaws(execution: Execution): void {
    this.#mustBeAlone(execution);
  }

  /**
   * The server gave an agent a new session. What the process of the one before executes was taken from it at that moment
   * (RUN-5), and it learns of that at its next call: until then somebody else may make the same plan.
   */
  registered(agent: string): void {
    for (const execution of this.#executed) if (execution.agent === agent) this.#superseded.add(execution);
  }

  ends(execution: Execution): void {
    this.#executed.delete(execution);
  }

  /** The server granted an agent a call of its own. */
  contact(agentId: string, agentPoolId: string): void {
    this.#contacts.set(agentId, { at: this.#now(), agentPoolId });
  }

  /** The server granted what may be a sign of life or may not: a result that was told before, by whichever session (RUN-3). */
  unsure(agentId: string): void {
    this.#contacts.delete(agentId);
  }

  /** The server granted a claim: the agent, its pool, its labels and the run must fit as of now. */
  async claimed(agentId: string, jobId: string): Promise<void> {
    await this.#store.read(async (view) => {
      const [agent, job] = [await view.agents.get(agentId), await view.jobs.get(jobId)];
      const run = job && (await view.runs.get(job.runId));
      const pool = agent && (await view.agentPools.get(agent.agentPoolId));
      const workspace = run && (await view.workspaces.get(run.workspaceId));
      if (agent === undefined || job === undefined || pool === undefined || workspace === undefined) {
        this.#violated("I-08", `${agentId} claimed ${jobId} of what is not there`);
        return;
      }
      const isForeign = run?.agentPoolId !== pool.id;
      const { environmentId } = workspace;
      const isClosed = pool.environmentAccess === "selected" && !pool.environmentIds.includes(environmentId ?? "");
      const isUnmatched = Object.entries(job.agentLabels).some(([name, value]) => agent.labels[name] !== value);
      const isIdle = agent.scheduling !== "active" || pool.pause !== null;
      if (isForeign || isClosed || isUnmatched || isIdle || !job.isDue) {
        const why = JSON.stringify({ isForeign, isClosed, isUnmatched, isIdle, isDue: job.isDue });
        this.#violated("I-08", `${agentId} claimed ${jobId}: ${why}`);
      }
    });
  }

  /** The server granted a write for a job: its epoch must be the present one. */
  async wrote(jobId: string, epoch: number, operation: string): Promise<void> {
    const job = await this.#store.read((view) => view.jobs.get(jobId));
    if (job?.epoch !== epoch)
      this.#violated("I-02", `${operation} of epoch ${epoch} was granted at ${job?.epoch ?? 0}`);
  }

  /** Looks at all that has not ended, and at one agent and one run that has. */
  async look(pools: readonly string[], agentId: string | undefined, endedId: string | undefined): Promise<void> {
    await this.#store.read(async (view) => {
      for (const id of this.unfinished) await this.#lookAtRun(view, id);
      await this.#lookAtPools(view, pools);
      if (agentId !== undefined) await this.#lookAtAgent(view, agentId);
      if (endedId !== undefined) await this.#lookAtEnded(view, endedId);
    });
  }

  /** Looks at every run that has ended. */
  async lookAtAllEnded(): Promise<void> {
    await this.#store.read(async (view) => {
      for (const id of this.#ended.keys()) await this.#lookAtEnded(view, id);
    });
  }

  /** The runs that were seen to have ended. */
  get ended(): readonly string[] {
    return [...this.#ended.keys()];
  }

  #mustBeAlone(execution: Execution): void {
    for (const other of this.#executed) {
      const isAtIt = other !== execution && other.jobId === execution.jobId && !other.isFrozen();
      if (!isAtIt || this.#superseded.has(other) || this.#superseded.has(execution)) continue;
      this.#violated("I-05", `${execution.jobId} is executed under epochs ${other.epoch} and ${execution.epoch}`);
    }
  }

  async #lookAtRun(view: View, id: string): Promise<void> {
    const run = await view.runs.get(id);
    if (run === undefined) {
      this.unfinished.delete(id);
      return;
    }
    if (run.endedAt !== null) {
      this.unfinished.delete(id);
      this.unconfirmed.delete(id);
      if (run.acknowledgement === "needed") this.unacknowledged.add(id);
      this.#ended.set(id, await stateOf(view, id));
      return;
    }
    if (run.state === "awaiting_confirmation") this.unconfirmed.add(id);
    else this.unconfirmed.delete(id);
    const job = await view.jobs.get(run.applyJobId ?? run.planJobId);
    if (job === undefined) return;
    const lease = await view.leases.ofJob(job.id);
    const isHeld = job.state === "claimed" || job.state === "running";
    if (isHeld !== (lease !== undefined) && job.agentPoolId !== null) {
      this.#violated("I-01", `${job.id} is ${job.state} with ${lease === undefined ? "no" : "a"} lease`);
    }
    if (lease !== undefined && lease.epoch !== job.epoch)
      this.#violated("I-01", `${job.id} has a lease of another epoch`);
    if (lease !== undefined) this.#lookAtLease(lease);
    if (job.losses > 1 || (job.phase === "apply" && job.losses > 0)) {
      this.#violated("I-03", `${job.id} goes on after ${job.losses} losses`);
    }
  }

  /** A lease ends at the instant at which its agent has been silent for 5 minutes, not later. */
  #lookAtLease({ agentId, jobId }: Lease): void {
    const contact = this.#contacts.get(agentId);
    if (contact !== undefined && this.#now() - contact.at >= lossAfter) {
      this.#violated("I-13", `${jobId} is held by ${agentId}, silent for ${this.#now() - contact.at} ms`);
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
        if (jobs > slots) this.#violated("I-06", `${agentId} holds ${jobs} jobs in ${slots} slots`);
      }
      const held = counts.get(id)?.held ?? { plan: 0, apply: 0 };
      if (held.plan + held.apply !== sum)
        this.#violated("I-01", `${id}: ${held.plan + held.apply} held, ${sum} leases`);
    }
  }

  async #lookAtAgent(view: View, id: string): Promise<void> {
    const [agent, contact] = [await view.agents.get(id), this.#contacts.get(id)];
    if (agent === undefined || contact === undefined || agent.lastSeenAt === contact.at) return;
    this.#violated("I-14", `${id} was seen at ${agent.lastSeenAt}, and last granted a call at ${contact.at}`);
  }

  async #lookAtEnded(view: View, id: string): Promise<void> {
    const before = this.#ended.get(id);
    if (before === undefined || (await view.runs.get(id)) === undefined) return;
    const after = await stateOf(view, id);
    if (before !== after) this.#violated("I-04", `${id} changed after its end: ${before} became ${after}`);
  }

  #violated(invariant: string, what: string): void {
    this.violations.push(`${invariant} at ${this.#now()}: ${what}`);
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
