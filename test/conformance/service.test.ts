import api from "@muster/openapi/openapi.json" with { type: "json" };
import { createServer, MemoryStore } from "@muster/server";
import { describe, expect, it } from "vitest";
import { createPool, createWorkspace, plantAgent } from "./planting.js";
import { createRun, finishJob, plantRunner, startNextJob } from "./run-planting.js";
import { startWorld } from "./world.js";

const minute = 60_000;

describe("the service itself", () => {
  it("says that it runs and takes requests, to anybody", async (test) => {
    await using world = await startWorld(test);
    expect(await world.ok("getHealth", { token: null })).toEqual({ status: "ok" });
    expect(await world.ok("getReadiness", { token: null })).toEqual({ status: "ready" });
  });

  it("runs but takes no requests while its store cannot be reached", async () => {
    const store = new MemoryStore();
    const server = await createServer({ store });
    store.read = () => Promise.reject(new Error("the store is away"));
    const ask = (path: string) => server.fetch(new Request(`http://muster.test${path}`));
    expect((await ask("/healthz")).status).toBe(200);
    const refused = await ask("/readyz");
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: "unavailable" }]);
  });

  it("answers its own document, whole", async (test) => {
    await using world = await startWorld(test);
    const document = await world.ok("getOpenApiDocument", { token: null });
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(Object.keys(api.paths));
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"[^#]/);
  });

  it("IAM-2 metrics count the agents of each pool by state, and show nothing of another account", async (test) => {
    await using world = await startWorld(test, { clock: true, otherAccount: true });
    const { pool } = await plantAgent(world);
    await plantAgent(world.other);
    const label = `agent_pool_id="${pool.id}",agent_pool="${pool.name}"`;
    expect(await world.ok("getMetrics")).toContain(`muster_agents{${label},state="idle"} 1\n`);
    await world.advance(5 * minute);
    const metrics = await world.ok("getMetrics");
    expect(metrics).toContain(`muster_agents{${label},state="idle"} 0\n`);
    expect(metrics).toContain(`muster_agents{${label},state="offline"} 1\n`);
    expect(metrics.match(/muster_agents\{[^}]*state="idle"\}/g)).toHaveLength(1);
  });

  it("IAM-2 metrics count the jobs that wait and run, and measure how they waited and ended, for their account alone", async (test) => {
    await using world = await startWorld(test, { clock: true, otherAccount: true });
    const { pool, session, workspace } = await plantRunner(world);
    for (let count = 0; count < 3; count += 1) await createRun(world, workspace.id, { kind: "plan_only" });
    const hosted = await createWorkspace(world, { hosted: true });
    await createRun(world, hosted.id);
    await world.advance(3_000);
    const job = await startNextJob(world, session);
    const label = `agent_pool_id="${pool.id}",agent_pool="${pool.name}"`;
    const metrics = await world.ok("getMetrics");
    for (const line of [
      `muster_slots_used{${label}} 1`,
      "muster_hosted_jobs 1",
      `muster_jobs_running{${label},phase="plan"} 1`,
      `muster_oldest_waiting_job_age_seconds{${label}} 3`,
      `muster_claim_latency_seconds_sum{agent_pool_id="${pool.id}",phase="plan"} 3`,
      `muster_claim_latency_seconds_count{agent_pool_id="${pool.id}",phase="plan"} 1`,
    ]) {
      expect(metrics).toContain(`${line}\n`);
    }
    expect(metrics).toMatch(new RegExp(`muster_jobs_waiting\\{${label},phase="plan",waits_for="[a-z_]+"\\} 2\n`));
    await finishJob(world, job, { outcome: "failed" });
    const after = await world.ok("getMetrics");
    expect(after).toContain(`muster_slots_used{${label}} 0\n`);
    expect(after).toMatch(
      new RegExp(`muster_jobs_ended_total\\{agent_pool_id="${pool.id}",phase="plan",.*"failed"\\} 1\n`),
    );
    expect(await world.other.ok("getMetrics")).not.toContain(pool.id);
  });

  it("metrics say which format of Prometheus they are in", async (test) => {
    await using world = await startWorld(test);
    const { response } = await world.call("getMetrics");
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  });

  it("metrics count requests by operation and by what they came to", async (test) => {
    await using world = await startWorld(test);
    const { name } = await createPool(world);
    await createPool(world);
    await world.refused("name_taken", "createAgentPool", { body: { name } });
    const metrics = await world.ok("getMetrics");
    const count = (outcome: string) => {
      const line = new RegExp(
        `^muster_request_duration_seconds_count\\{operation="createAgentPool",outcome="${outcome}"\\} (\\d+)$`,
        "m",
      );
      return Number(line.exec(metrics)?.[1]);
    };
    expect(count("granted")).toBeGreaterThanOrEqual(2);
    expect(count("name_taken")).toBeGreaterThanOrEqual(1);
  });
});
