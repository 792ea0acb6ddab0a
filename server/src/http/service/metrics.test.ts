import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../store/memory/memory-store.js";
import { Metrics } from "./metrics.js";

describe("the metrics of an account", () => {
  it("tell its claims and the ends of its jobs, of hosted runners too, and nobody else's", async () => {
    const metrics = new Metrics();
    const job = { accountId: "acc-1", agentPoolId: "apool-1", phase: "plan" } as const;
    metrics.observeClaim({ ...job, milliseconds: 250 });
    metrics.observeEnd({ ...job, state: "errored", reason: "agent_lost" });
    metrics.observeEnd({ ...job, agentPoolId: null, phase: "apply", state: "finished", reason: null });
    const store = new MemoryStore();
    const text = await store.read((view) => metrics.text("acc-1", view, 0));
    const lines = [
      'muster_claim_latency_seconds_sum{agent_pool_id="apool-1",phase="plan"} 0.25',
      'muster_jobs_ended_total{agent_pool_id="apool-1",phase="plan",outcome="errored",reason="agent_lost"} 1',
      'muster_jobs_ended_total{agent_pool_id="",phase="apply",outcome="finished",reason=""} 1',
      "muster_hosted_jobs 0",
    ];
    for (const line of lines) expect(text.split("\n")).toContain(line);
    expect(await store.read((view) => metrics.text("acc-2", view, 0))).not.toContain("apool-1");
  });
});
