import type { Store } from "@muster/server";
import type { Ledger } from "./ledger.js";
import type { Presences } from "./presences.js";

type View = Parameters<Parameters<Store["read"]>[0]>[0];
type Job = NonNullable<Awaited<ReturnType<View["jobs"]["get"]>>>;

/** How often agents were lost over started jobs, and what became of these. */
export interface LossCounts {
  /** Leases that ended because their agent was lost. */
  lost: number;
  /** Plans that returned to the queue. */
  requeued: number;
  /** Jobs that ended with the loss. */
  failed: number;
}

/** Looks at how the leases of ended jobs ended. */
export class Losses {
  readonly counts: LossCounts = { lost: 0, requeued: 0, failed: 0 };
  readonly #ledger: Ledger;
  readonly #presences: Presences;
  #held: readonly Pick<Job, "id" | "epoch" | "losses">[] = [];

  constructor(ledger: Ledger, presences: Presences) {
    this.#ledger = ledger;
    this.#presences = presences;
  }

  /** A job has ended: each loss of it came at its instant, and was counted once. */
  async look(view: View, job: Job): Promise<void> {
    const leases = await view.leases.list(job.id, { limit: Infinity });
    const lost = leases.filter(({ state }) => state === "lost");
    const what = () => `${job.id} of ${job.phase} counts ${job.losses} losses, its leases ${lost.length}`;
    const most = job.phase === "plan" ? 2 : 1;
    this.#ledger.check("I-03", job.losses === lost.length && lost.length <= most, what);
    for (const { agentId, endedAt } of lost) {
      const isRight = this.#presences.couldLose(agentId, endedAt);
      this.#ledger.check("I-13", isRight, () => `${agentId} lost ${job.id} at ${endedAt ?? 0}, not at its instant`);
    }
    const isFailed = job.reason === "agent_lost";
    if (job.phase === "apply" && lost.length > 0)
      this.#ledger.check("I-03", isFailed, () => `${job.id} of an apply was lost, and is ${job.state}`);
    this.counts.lost += lost.length;
    this.counts.failed += isFailed ? 1 : 0;
    this.counts.requeued += lost.filter(({ endedAt }) => endedAt !== job.endedAt).length;
  }

  /** The server ends: what agents hold by then they hold when it returns. */
  async leave(view: View, pools: readonly string[]): Promise<void> {
    const held: Job[] = [];
    for (const id of pools) {
      for (const agentId of (await view.leases.loads(id)).keys())
        for (const { jobId } of await view.leases.ofAgent(agentId)) {
          const job = await view.jobs.get(jobId);
          // What nobody hears of for a while has other ends than losses.
          if (job !== undefined && !this.#isLostMeanwhile(agentId)) held.push(job);
        }
    }
    this.#held = held;
  }

  /** The server is back: no run that an agent held was lost. */
  async back(view: View): Promise<void> {
    for (const { id, epoch, losses } of this.#held) {
      const job = await view.jobs.get(id);
      const isKept = job?.losses === losses && job.epoch >= epoch;
      this.#ledger.check("I-16", isKept, () => `${id} had ${losses} losses when the server left, and has others`);
    }
    this.#held = [];
  }

  #isLostMeanwhile(agentId: string): boolean {
    return this.#presences.silence(agentId) === undefined;
  }
}
