import { describe, expect, it } from "vitest";
import { formatReport, type Report } from "./report.js";

const poolId = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";
const accountId = "acc-01jd7zq8v3m5n6p7q8r9s0t1v2";
const createdAt = "2026-11-20T09:00:00.000Z";

const report: Report = {
  deployed_with: "terraform 1.11.4",
  skipped: [],
  server: { url: "http://127.0.0.1:40123", admin_token: `msa_${"x".repeat(49)}`, account_id: accountId },
  agent_pools: [
    {
      id: poolId,
      account_id: accountId,
      name: "quickstart",
      description: "",
      tags: {},
      type: "runs",
      environment_access: "all",
      environment_ids: [],
      min_agent_version: null,
      created_at: createdAt,
      status: {
        agents: { idle: 1, busy: 0, unresponsive: 0, offline: 0 },
        agents_too_old: 0,
        slots: { total: 5, used: 0 },
        jobs: { waiting: 0, running: 0 },
        health: "ok",
        scheduling: "active",
        pause: null,
      },
    },
  ],
  agents: [
    {
      id: "agent-01jd7zqa4k5m6n7p8q9r0s1t2v",
      account_id: accountId,
      agent_pool_id: poolId,
      name: "quickstart",
      version: "0.1.0",
      os: "linux",
      arch: "amd64",
      labels: {},
      capacity: 5,
      ephemeral: false,
      created_at: createdAt,
      status: {
        state: "idle",
        scheduling: "active",
        pause: null,
        drain_deadline: null,
        slots: { total: 5, used: 0 },
        resources: null,
        no_jobs_because: [],
        last_seen_at: createdAt,
        offline_at: null,
        removal_at: null,
      },
    },
  ],
  workspaces: [workspace("network", poolId), workspace("application", null)],
  try_next: ["terraform plan"],
};

function workspace(name: string, agentPoolId: string | null): Report["workspaces"][number] {
  const source = agentPoolId === null ? "hosted" : "workspace";
  return {
    id: "ws-01jd7zqb7w8x9y0z1a2b3c4d5e",
    account_id: accountId,
    environment_id: null,
    name,
    description: "",
    agent_pool_id: agentPoolId,
    hosted: false,
    created_at: createdAt,
    effective_agent_pool: {
      agent_pool_id: agentPoolId,
      source,
      chain: [{ source: "workspace", agent_pool_id: agentPoolId }],
    },
  };
}

describe("the report", () => {
  it("shows pools, agents, what executes each workspace, and the server", () => {
    expect(formatReport(report)).toBe(`Deployed with terraform 1.11.4

AGENT POOL  TYPE  IDLE  BUSY  UNRESPONSIVE  OFFLINE
quickstart  runs  1     0     0             0

AGENT       POOL        STATE  VERSION
quickstart  quickstart  idle   0.1.0

WORKSPACE    RUNS EXECUTED BY  DECIDED BY
network      quickstart        workspace
application  hosted runners    hosted

Server       http://127.0.0.1:40123
Admin token  msa_${"x".repeat(49)}
Account      ${accountId}

Try next:
  terraform plan`);
  });

  it("keeps within 80 columns however long names are", () => {
    const long = "n".repeat(255);
    const wide = formatReport({
      ...report,
      agent_pools: report.agent_pools.map((pool) => ({ ...pool, name: long })),
      agents: report.agents.map((agent) => ({ ...agent, name: long })),
      workspaces: report.workspaces.map((one) => ({ ...one, name: long })),
    });
    expect(Math.max(...wide.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(wide).toContain(`${"n".repeat(23)}…`);
  });

  it("says what was skipped", () => {
    expect(formatReport({ ...report, skipped: ["terraform init and apply"] })).toContain(
      "\nSkipped: terraform init and apply\n",
    );
  });
});
