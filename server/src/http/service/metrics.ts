import { Gauge, Histogram, Registry } from "prom-client";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { isRefusal } from "../../domain/refusal.js";
import type { View } from "../../store/store.js";
import { agentPoolStatuses } from "../agent-pools/agent-pool-status.js";
import type { AnsweredCall, ClaimedJobFacts, EndedJob, Meter } from "../world.js";
import { JobMetrics, queueGauges } from "./job-metrics.js";

// What is read of the store at once.
const poolsPage = 100;

// Seconds.
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What was measured of one account. */
interface AccountMetrics {
  readonly registry: Registry;
  readonly calls: Histogram<"operation" | "outcome">;
  readonly jobs: JobMetrics;
}

/** Measures the calls and the jobs of each account, for that account alone (IAM-2). What is measured ends with the process. */
export class Metrics implements Meter {
  readonly #accounts = new Map<string, AccountMetrics>();

  /** Counts a call, with the code of the refusal where it was refused. */
  observe({ accountId, operation, outcome, milliseconds }: AnsweredCall): void {
    const labels = { operation, outcome: isRefusal(outcome) ? outcome.refused : "granted" };
    this.#of(accountId).calls.observe(labels, milliseconds / 1000);
  }

  /** Counts a claim, by an agent or by hosted runners. */
  observeClaim(claim: ClaimedJobFacts): void {
    this.#of(claim.accountId).jobs.observeClaim(claim);
  }

  /** Counts the end of a job. */
  observeEnd(job: EndedJob): void {
    this.#of(job.accountId).jobs.observeEnd(job);
  }

  /** Forgets everything that was counted. */
  clear(): void {
    this.#accounts.clear();
  }

  /** The metrics of an account in the text format of Prometheus: its pools as they are now, its calls and its jobs. */
  async text(accountId: string, view: View, now: number): Promise<string> {
    const pools = await poolMetrics(accountId, view, now);
    return `${await pools.metrics()}\n${await this.#of(accountId).registry.metrics()}`;
  }

  #of(accountId: string): AccountMetrics {
    const known = this.#accounts.get(accountId);
    if (known !== undefined) return known;
    const registry = new Registry();
    const calls = new Histogram({
      name: "muster_request_duration_seconds",
      help: "Requests by operation and outcome, and how long their answers took.",
      labelNames: ["operation", "outcome"] as const,
      buckets: durations,
      registers: [registry],
    });
    const metrics = { registry, calls, jobs: new JobMetrics(registry) };
    this.#accounts.set(accountId, metrics);
    return metrics;
  }
}

async function poolMetrics(accountId: string, view: View, now: number): Promise<Registry> {
  const registry = new Registry();
  const setAgents = agentGauges(registry);
  const setQueues = queueGauges(registry);
  const hosted = new Gauge({
    name: "muster_hosted_jobs",
    help: "Jobs that hosted runners execute.",
    registers: [registry],
  });
  hosted.set(await view.jobs.hosted(accountId));
  for await (const pools of poolPages(accountId, view)) {
    await setAgents(view, pools, now);
    await setQueues(view, pools, now);
  }
  return registry;
}

/** The gauges of the agents of pools. */
function agentGauges(registry: Registry) {
  const pool = ["agent_pool_id", "agent_pool"] as const;
  const agents = new Gauge({
    name: "muster_agents",
    help: "Agents by pool and state.",
    labelNames: [...pool, "state"] as const,
    registers: [registry],
  });
  const slots = new Gauge({
    name: "muster_slots",
    help: "Jobs that the agents of a pool that are not silent execute at once.",
    labelNames: pool,
    registers: [registry],
  });
  const used = new Gauge({
    name: "muster_slots_used",
    help: "Jobs that the agents of a pool that are not silent hold.",
    labelNames: pool,
    registers: [registry],
  });
  return async (view: View, pools: readonly AgentPool[], now: number): Promise<void> => {
    const statuses = await agentPoolStatuses(view, pools, now);
    for (const { id, name } of pools) {
      const status = statuses.get(id);
      if (status === undefined) continue;
      const labels = { agent_pool_id: id, agent_pool: name };
      for (const [state, count] of Object.entries(status.agents)) agents.set({ ...labels, state }, count);
      slots.set(labels, status.slots.total);
      used.set(labels, status.slots.used);
    }
  };
}

async function* poolPages(accountId: string, view: View): AsyncGenerator<readonly AgentPool[]> {
  let after: string | undefined;
  do {
    const pools = await view.agentPools.list(accountId, {}, { after, limit: poolsPage });
    yield pools;
    after = pools.length < poolsPage ? undefined : pools.at(-1)?.id;
  } while (after !== undefined);
}
