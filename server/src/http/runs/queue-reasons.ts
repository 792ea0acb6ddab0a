import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import type { Job } from "../../domain/runs/job.js";
import { hostedQueueReason, poolQueueReason, type PoolLoad, type QueueReason } from "../../domain/runs/queue.js";
import type { View } from "../../store/store.js";
import { partOfPoolLoad, poolLoad } from "../agent-pools/agent-pool-load.js";

/**
 * Tells what waiting jobs wait for, as it is in one view at one instant (RUN-2). What decides it is looked up once for each pool, and
 * once for the hosted runners of each account, however many jobs are asked about.
 */
export class QueueReasons {
  readonly #view: View;
  readonly #now: number;
  readonly #pools = new Map<string, PoolReasons | undefined>();
  readonly #hosted = new Map<string, HostedLoad>();

  constructor(view: View, now: number) {
    this.#view = view;
    this.#now = now;
  }

  /** What a job waits for; null unless it waits. */
  async of(job: Job): Promise<QueueReason | null> {
    if (job.state !== "waiting") return null;
    if (!job.isDue) return "workspace_busy";
    if (job.agentPoolId === null) return this.#hostedReason(job);
    const pool = await this.#pool(job.agentPoolId);
    return pool === undefined ? "no_agents" : pool.of(job);
  }

  async #hostedReason(job: Job): Promise<QueueReason> {
    const { executed, limit } = this.#hosted.get(job.accountId) ?? (await this.#readHosted(job.accountId));
    return hostedQueueReason(job, executed, limit);
  }

  async #readHosted(accountId: string): Promise<HostedLoad> {
    const account = await this.#view.accounts.get(accountId);
    const load = { executed: await this.#view.jobs.hosted(accountId), limit: account?.hostedConcurrency ?? 0 };
    this.#hosted.set(accountId, load);
    return load;
  }

  async #pool(id: string): Promise<PoolReasons | undefined> {
    if (this.#pools.has(id)) return this.#pools.get(id);
    const pool = await this.#view.agentPools.get(id);
    const reasons = pool && new PoolReasons(this.#view, pool, this.#now);
    this.#pools.set(id, reasons);
    return reasons;
  }
}

interface HostedLoad {
  readonly executed: number;
  readonly limit: number;
}

/** What due jobs of one pool wait for; jobs that ask for the same labels wait for the same. */
class PoolReasons {
  readonly #view: View;
  readonly #pool: AgentPool;
  readonly #now: number;
  readonly #byLabels = new Map<string, Promise<QueueReason>>();
  #few: Promise<PoolLoad> | undefined;
  #all: Promise<PoolLoad> | undefined;

  constructor(view: View, pool: AgentPool, now: number) {
    this.#view = view;
    this.#pool = pool;
    this.#now = now;
  }

  of(job: Job): Promise<QueueReason> {
    const labels = JSON.stringify(job.agentLabels);
    const known = this.#byLabels.get(labels);
    if (known !== undefined) return known;
    const reason = this.#find(job);
    this.#byLabels.set(labels, reason);
    return reason;
  }

  /** Whether some agent can take the job a few agents may tell, that none can only all of them. */
  async #find(job: Job): Promise<QueueReason> {
    this.#few ??= partOfPoolLoad(this.#view, this.#pool, this.#now);
    const reason = poolQueueReason(job, await this.#few, this.#now);
    if (reason === "dispatching" || reason === "pool_paused") return reason;
    this.#all ??= poolLoad(this.#view, this.#pool, this.#now);
    return poolQueueReason(job, await this.#all, this.#now);
  }
}
