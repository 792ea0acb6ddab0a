import { describe, expect, it } from "vitest";
import type { AgentPool } from "../agent-pools/agent-pool.js";
import type { Agent } from "../agents/agent.js";
import type { Job } from "./job.js";
import {
  desiredAgents,
  hasLabels,
  hostedQueueReason,
  isDegraded,
  poolQueueReason,
  type AgentLoad,
  type PoolLoad,
} from "./queue.js";

const now = 1_000_000;
const pause = { note: "", pausedAt: 0, resumeAt: now + 1 };

const pool: AgentPool = {
  id: "apool-1",
  accountId: "acc-1",
  name: "production",
  description: "",
  tags: {},
  type: "runs",
  environmentAccess: "all",
  environmentIds: [],
  minAgentVersion: null,
  pause: null,
  createdAt: 0,
  deletedAt: null,
};

const agent: Agent = {
  id: "agent-1",
  accountId: "acc-1",
  agentPoolId: "apool-1",
  agentPoolTokenId: "apt-1",
  name: "build-7",
  instanceKey: "key",
  version: "1.0.0",
  os: "linux",
  arch: "amd64",
  labels: { zone: "a" },
  capacity: 2,
  ephemeral: false,
  resources: null,
  scheduling: "active",
  pause: null,
  drainDeadline: null,
  createdAt: 0,
  lastSeenAt: now,
  silentSince: now,
  sessionId: "ases-1",
  removedAt: null,
};

const job: Job = {
  id: "job-1",
  accountId: "acc-1",
  runId: "run-1",
  workspaceId: "ws-1",
  phase: "plan",
  agentPoolId: "apool-1",
  priority: 0,
  agentLabels: { zone: "a" },
  timeoutMinutes: 60,
  createdAt: 0,
  state: "waiting",
  isDue: true,
  queuedAt: 0,
  epoch: 0,
  losses: 0,
  agentId: null,
  claimedAt: null,
  startedAt: null,
  cancellation: null,
  reason: null,
  message: "",
  endedAt: null,
  timer: null,
};

const load = (changes: Partial<Agent> = {}, jobs = 0): AgentLoad => ({ agent: { ...agent, ...changes }, jobs });

describe("poolQueueReason", () => {
  const busy = load({}, 2);
  const unmatched = load({ labels: { zone: "b" } });
  const old = load({ version: "0.9.0" });
  const draining = load({ scheduling: "draining" });
  const paused = load({ scheduling: "paused", pause });
  const demanding = { ...pool, minAgentVersion: "1.0.0" };
  const cases: readonly [string, PoolLoad, Partial<Job>][] = [
    ["workspace_busy", { pool: { ...pool, pause }, agents: [] }, { isDue: false }],
    ["pool_paused", { pool: { ...pool, pause }, agents: [] }, {}],
    ["no_agents", { pool: demanding, agents: [] }, {}],
    ["no_agents", { pool: demanding, agents: [draining, paused] }, {}],
    ["agents_too_old", { pool: demanding, agents: [draining, old] }, {}],
    ["labels_unmatched", { pool: demanding, agents: [draining, old, unmatched] }, {}],
    ["all_busy", { pool: demanding, agents: [draining, old, unmatched, busy] }, {}],
    ["dispatching", { pool: demanding, agents: [draining, old, unmatched, busy, load({}, 1)] }, {}],
    ["dispatching", { pool, agents: [old] }, {}],
    ["dispatching", { pool, agents: [unmatched] }, { agentLabels: {} }],
  ];

  it.each(cases)("is %s, the first that holds", (reason, of, changes) => {
    expect(poolQueueReason({ ...job, ...changes }, of, now)).toBe(reason);
  });

  it("ends with pauses at their instants", () => {
    const of = { pool: { ...pool, pause }, agents: [paused] };
    expect(poolQueueReason(job, of, now + 1)).toBe("dispatching");
  });

  it("counts one slot of an agent that executes one job only", () => {
    expect(poolQueueReason(job, { pool, agents: [load({ ephemeral: true }, 1)] }, now)).toBe("all_busy");
  });
});

describe("hostedQueueReason", () => {
  it("is that of the workspace, else that of the account, else none but the dispatch", () => {
    expect(hostedQueueReason({ ...job, isDue: false }, 5, 5)).toBe("workspace_busy");
    expect(hostedQueueReason(job, 5, 5)).toBe("hosted_limit");
    expect(hostedQueueReason(job, 4, 5)).toBe("dispatching");
    expect(hostedQueueReason(job, 0, 0)).toBe("hosted_limit");
  });
});

describe("hasLabels", () => {
  it("asks for each label with its very value", () => {
    expect(hasLabels(agent, {})).toBe(true);
    expect(hasLabels(agent, { zone: "a" })).toBe(true);
    expect(hasLabels(agent, { zone: "A" })).toBe(false);
    expect(hasLabels(agent, { zone: "a", disk: "fast" })).toBe(false);
  });
});

describe("isDegraded", () => {
  const minute = 60_000;

  it("holds from 5 minutes in the queue on, as long as no agent is live", () => {
    expect(isDegraded(0, 0, 5 * minute - 1)).toBe(false);
    expect(isDegraded(0, 0, 5 * minute)).toBe(true);
    expect(isDegraded(1, 0, 5 * minute)).toBe(false);
    expect(isDegraded(0, null, 5 * minute)).toBe(false);
  });
});

describe("desiredAgents", () => {
  it("rounds up, and is none for nothing", () => {
    expect([0, 1, 5, 6].map((jobs) => desiredAgents(jobs, 5))).toEqual([0, 1, 1, 2]);
  });
});
