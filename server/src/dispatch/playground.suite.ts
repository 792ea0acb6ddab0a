import { VirtualClock } from "../clock.js";
import type { Agent } from "../domain/agents/agent.js";
import type { SessionFacts } from "../domain/agents/agent-session.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import { initialSettings } from "../domain/assignment/account.js";
import { createJob, type Job } from "../domain/runs/job.js";
import { createRun, type RunChoices } from "../domain/runs/run.js";
import { Ids } from "../ids.js";
import { SeededRandom } from "../random.js";
import { MemoryStore } from "../store/memory/memory-store.js";
import { accountId, agent as anAgent, pool as aPool, token, workspace } from "../store/planted-runs.suite.js";
import type { Signal } from "../store/signals.js";
import type { ClaimAnswer } from "./claim.js";
import { Dispatcher } from "./dispatcher.js";

const choices: RunChoices = {
  kind: "plan_only",
  message: "",
  autoApply: false,
  priority: 0,
  agentLabels: {},
  timeoutMinutes: 60,
};

/** A store that counts what is done with it. */
class CountingStore extends MemoryStore {
  transactions = 0;

  override transaction<Result>(work: Parameters<MemoryStore["transaction"]>[0]): Promise<Result> {
    this.transactions += 1;
    // The answer of the work is what the caller asked for.
    return super.transaction(work) as Promise<Result>;
  }
}

/** A dispatcher over a store in memory with one pool, on a virtual clock; and a second one, which has not started. */
export async function openPlayground() {
  const clock = new VirtualClock();
  const random = new SeededRandom("dispatch");
  const [store, ids] = [new CountingStore(), new Ids(clock, random)];
  const [failures, expected]: [object[], number[]] = [[], []];
  const logger = { info: () => undefined, error: (fields: object) => void failures.push(fields) };
  const expect = (due: number | null) => {
    if (due !== null) expected.push(due - VirtualClock.start);
  };
  const tools = { store, clock, ids, random, logger, expect, claimed: () => undefined };
  const [dispatcher, second] = [new Dispatcher(tools), new Dispatcher(tools)];
  await store.transaction(async (tx) => {
    await tx.accounts.insert({ ...initialSettings, id: accountId, name: "Example", createdAt: 0 });
    await tx.agentPools.insert(aPool);
    await tx.agentPoolTokens.insert(token);
    await tx.workspaces.insert(workspace);
  });
  await dispatcher.start();
  clock.beforeMoving(() => dispatcher.idle());
  return { clock, store, ids, dispatcher, second, failures, expected, ...acts(store, clock, ids, dispatcher) };
}

function acts(store: CountingStore, clock: VirtualClock, ids: Ids, dispatcher: Dispatcher) {
  const tell = (...signals: readonly Signal[]) =>
    store.transaction((tx) => {
      for (const signal of signals) tx.signal(signal);
      return Promise.resolve();
    });
  return {
    tell,

    /** Registers an agent; what its session knows of it. */
    register: async (row: Partial<Agent> = {}): Promise<SessionFacts> => {
      const [id, sessionId, now] = [ids.next("agent"), ids.next("ases"), clock.now()];
      const session = { id: sessionId, agentId: id, agentPoolTokenId: token.id, digest: sessionId, createdAt: now };
      const seen = { lastSeenAt: now, silentSince: now };
      const agent = { ...anAgent, id, name: id, instanceKey: id, sessionId, ...seen, ...row };
      await store.transaction(async (tx) => {
        await tx.agents.insert(agent);
        await tx.agentSessions.insert(session);
      });
      return { session, agent, token, pool: aPool };
    },

    /** Creates a run whose plan job waits; answers the job. */
    queue: async (chosen: Partial<RunChoices> = {}, agentPoolId: string | null = aPool.id): Promise<Job> => {
      const [id, planJobId, now] = [ids.next("run"), ids.next("job"), clock.now()];
      const names = { id, planJobId, accountId, workspaceId: workspace.id, agentPoolId, createdBy: "sa-1", now };
      const run = createRun({ ...choices, ...chosen }, names);
      const job = createJob(run, "plan", planJobId, true, now);
      await store.transaction(async (tx) => {
        await tx.runs.insert(run);
        await tx.jobs.insert(job);
        tx.signal({ kind: "queue", accountId, agentPoolId });
      });
      return job;
    },

    claim: claimer(dispatcher),

    /** Changes the row of an agent, and tells those who wait. */
    changeAgent: (id: string, change: (agent: Agent) => Agent) =>
      store.transaction(async (tx) => {
        const agent = await tx.lock("agent", id, "update");
        if (agent !== undefined) await tx.agents.update(change(agent));
        tx.signal({ kind: "agent", agentId: id });
      }),

    /** Changes the row of the pool, and tells those who wait. */
    changePool: (change: Partial<AgentPool>) =>
      store.transaction(async (tx) => {
        const pool = await tx.lock("agentPool", aPool.id, "update");
        if (pool !== undefined) await tx.agentPools.update({ ...pool, ...change });
        tx.signal({ kind: "agent_pool", agentPoolId: aPool.id });
      }),

    job: (id: string) => store.read((view) => view.jobs.get(id)),
    agent: (id: string) => store.read((view) => view.agents.get(id)),
  };
}

/** One claim that was begun, and what it came to so far. */
export interface BegunClaim {
  readonly answer: Promise<ClaimAnswer>;
  /** The job that it was answered with; null for none, undefined as long as it waits. */
  readonly jobId: string | null | undefined;
}

/** Begins a claim that waits so many seconds. */
export interface Claimer {
  (session: SessionFacts, seconds?: number, gone?: AbortSignal): BegunClaim;
}

function claimer(dispatcher: Dispatcher): Claimer {
  return (session, seconds = 0, gone = new AbortController().signal) =>
    follow(dispatcher.claim(session, seconds * 1000, gone));
}

function follow(answer: Promise<ClaimAnswer>): BegunClaim {
  let jobId: string | null | undefined;
  void answer.then(
    (told) => (jobId = told.outcome === "claimed" ? told.claimed.job.id : null),
    () => undefined,
  );
  return {
    answer,
    get jobId() {
      return jobId;
    },
  };
}
