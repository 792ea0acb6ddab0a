import { Gauge, Histogram, Registry } from "prom-client";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { isRefusal } from "../../domain/refusal.js";
import type { View } from "../../store/store.js";
import { agentPoolStatuses, type AgentPoolStatus } from "../agent-pools/agent-pool-status.js";
import type { AnsweredCall, Meter } from "../world.js";

// What is read of the store at once.
const poolsPage = 100;

// Seconds.
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Measures the calls of each account, for that account alone (IAM-2). What is measured ends with the process. */
export class Metrics implements Meter {
  readonly #calls = new Map<string, { registry: Registry; histogram: Histogram<"operation" | "outcome"> }>();

  /** Counts a call, with the code of the refusal where it was refused. */
  observe({ accountId, operation, outcome, milliseconds }: AnsweredCall): void {
    const labels = { operation, outcome: isRefusal(outcome) ? outcome.refused : "granted" };
    this.#of(accountId).histogram.observe(labels, milliseconds / 1000);
  }

  /** The metrics of an account in the text format of Prometheus: its agents as they are now, and its calls. */
  async text(accountId: string, view: View, now: number): Promise<string> {
    const agents = await agentMetrics(accountId, view, now);
    return `${await agents.metrics()}\n${await this.#of(accountId).registry.metrics()}`;
  }

  #of(accountId: string) {
    const known = this.#calls.get(accountId);
    if (known !== undefined) return known;
    const registry = new Registry();
    const histogram = new Histogram({
      name: "muster_request_duration_seconds",
      help: "Requests by operation and outcome, and how long their answers took.",
      labelNames: ["operation", "outcome"] as const,
      buckets: durations,
      registers: [registry],
    });
    const calls = { registry, histogram };
    this.#calls.set(accountId, calls);
    return calls;
  }
}

async function agentMetrics(accountId: string, view: View, now: number): Promise<Registry> {
  const registry = new Registry();
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
  for await (const [{ id, name }, status] of allPools(accountId, view, now)) {
    const labels = { agent_pool_id: id, agent_pool: name };
    for (const [state, count] of Object.entries(status.agents)) agents.set({ ...labels, state }, count);
    slots.set(labels, status.slots.total);
  }
  return registry;
}

async function* allPools(accountId: string, view: View, now: number): AsyncGenerator<[AgentPool, AgentPoolStatus]> {
  let after: string | undefined;
  do {
    const pools = await view.agentPools.list(accountId, {}, { after, limit: poolsPage });
    const statuses = await agentPoolStatuses(view, pools, now);
    for (const pool of pools) {
      const status = statuses.get(pool.id);
      if (status !== undefined) yield [pool, status];
    }
    after = pools.length < poolsPage ? undefined : pools.at(-1)?.id;
  } while (after !== undefined);
}
