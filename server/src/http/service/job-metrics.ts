import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import type { View } from "../../store/store.js";
import { noJobs } from "../agent-pools/agent-pool-status.js";
import type { ClaimedJobFacts, EndedJob } from "../world.js";

// Seconds.
const latencies = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800, 3600];

/** Measures what becomes of the jobs of one account. Hosted runners are the pool without a name. */
export class JobMetrics {
  readonly #claims: Histogram<"agent_pool_id" | "phase">;
  readonly #ends: Counter<"agent_pool_id" | "phase" | "outcome" | "reason">;

  constructor(registry: Registry) {
    this.#claims = new Histogram({
      name: "muster_claim_latency_seconds",
      help: "Claims by pool and phase, and how long the jobs had been queued.",
      labelNames: ["agent_pool_id", "phase"] as const,
      buckets: latencies,
      registers: [registry],
    });
    this.#ends = new Counter({
      name: "muster_jobs_ended_total",
      help: "Jobs that ended, by pool, phase, outcome, and why they were canceled or errored.",
      labelNames: ["agent_pool_id", "phase", "outcome", "reason"] as const,
      registers: [registry],
    });
  }

  /** Counts a claim. */
  observeClaim({ agentPoolId, phase, milliseconds }: ClaimedJobFacts): void {
    this.#claims.observe({ agent_pool_id: agentPoolId ?? "", phase }, milliseconds / 1000);
  }

  /** Counts the end of a job. */
  observeEnd({ agentPoolId, phase, state, reason }: EndedJob): void {
    this.#ends.inc({ agent_pool_id: agentPoolId ?? "", phase, outcome: state, reason: reason ?? "" });
  }
}

/** The gauges of the queues of pools. */
export function queueGauges(registry: Registry) {
  const pool = ["agent_pool_id", "agent_pool"] as const;
  const waiting = new Gauge({
    name: "muster_jobs_waiting",
    help: "Jobs that wait, by pool, phase, and what for: an agent, or their workspace.",
    labelNames: [...pool, "phase", "waits_for"] as const,
    registers: [registry],
  });
  const running = new Gauge({
    name: "muster_jobs_running",
    help: "Jobs that agents hold, by pool and phase.",
    labelNames: [...pool, "phase"] as const,
    registers: [registry],
  });
  const oldest = new Gauge({
    name: "muster_oldest_waiting_job_age_seconds",
    help: "How long ago the first of the jobs was queued that wait for an agent of the pool; 0 where none does.",
    labelNames: pool,
    registers: [registry],
  });
  return async (view: View, pools: readonly AgentPool[], now: number): Promise<void> => {
    const counts = await view.jobs.count(pools.map(({ id }) => id));
    for (const { id, name } of pools) {
      const jobs = counts.get(id) ?? noJobs;
      const labels = { agent_pool_id: id, agent_pool: name };
      for (const phase of ["plan", "apply"] as const) {
        waiting.set({ ...labels, phase, waits_for: "agent" }, jobs.waiting[phase]);
        running.set({ ...labels, phase }, jobs.held[phase]);
      }
      // RUN-1: whoever waits for the workspace waits to plan.
      waiting.set({ ...labels, phase: "plan", waits_for: "workspace" }, jobs.notDue);
      oldest.set(labels, jobs.oldestQueuedAt === null ? 0 : (now - jobs.oldestQueuedAt) / 1000);
    }
  };
}
