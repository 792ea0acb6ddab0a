import type { UserToken } from "../state/access.js";
import { agentPools, type AgentPool } from "../state/agent-pools.js";
import type { Agent } from "../state/agents.js";
import { type Job } from "../state/jobs.js";
import { heldOf } from "../state/leases.js";
import { find, instantOrNull, type Model, type Shown } from "../state/model.js";
import { absent, type Ask } from "./ask.js";
import { isTooOld, schedulingNow, slotsOf } from "./agents-shown.js";
import { poolNoun } from "./agent-pools.js";
import { told } from "./changes.js";
import { decide } from "./decide.js";
import { pauseNow } from "./pauses.js";
import { lacks } from "./permissions.js";
import { presentAgents } from "./silence.js";
import { executed, isDue, liveAgents, waiting } from "./turns.js";
import { grants, refused, type Change, type Turn } from "./verdict.js";

/** POOL-8. */
export function getDemand(model: Model, by: UserToken, id: string, slots: number | undefined): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    {
      id: "getAgentPoolDemand",
      path: { agent_pool_id: id },
      ...(slots === undefined ? {} : { query: { slots_per_agent: slots } }),
    },
    () => lacks(model, by, "agent-pools:read"),
    () => absent(by, pool) ?? grants(() => (pool === undefined ? {} : demandOf(model, pool, slots ?? 5))),
  );
}

function demandOf(model: Model, pool: AgentPool, slotsPerAgent: number): Shown {
  const all = waiting(model, pool.id);
  const due = all.filter((job) => isDue(model, job));
  const held = executed(model, pool.id);
  const takes = (agent: Agent) => schedulingNow(model, agent).scheduling === "active" && !isTooOld(pool, agent);
  const agents = liveAgents(model, pool).filter(takes);
  const isPaused = pauseNow(model, pool.pause) !== null;
  const sum = (count: (agent: Agent) => number) => agents.reduce((total, agent) => total + count(agent), 0);
  const needed = held.length + (isPaused ? 0 : due.length);
  return {
    waiting: { ...byPhase(due), workspace_busy: all.length - due.length },
    oldest_waiting_since: instantOrNull(due.length === 0 ? null : Math.min(...due.map(({ queuedAt }) => queuedAt))),
    running: byPhase(held),
    slots: { total: sum(slotsOf), used: sum(({ id }) => heldOf(model, id).length) },
    agents: { desired: Math.ceil(needed / slotsPerAgent), live: agents.length },
  };
}

function byPhase(all: readonly Job[]): Shown {
  const count = (phase: string) => all.filter((job) => job.phase === phase).length;
  return { plan: count("plan"), apply: count("apply") };
}

/** AGT-6: one event of the pool, where any agent drains since. */
export function drainPool(
  model: Model,
  by: UserToken,
  { id = "", body, key }: Ask & { readonly body: { readonly only_if_idle?: boolean } },
): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "drainAgentPool", path: { agent_pool_id: id }, body, key },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      if (pool === undefined || by.isForeign) return refused("not_found");
      const isPassed = (agent: Agent) => body.only_if_idle === true && heldOf(model, agent.id).length > 0;
      const all = presentAgents(model, id).filter((agent) => agent.scheduling !== "draining" && !isPassed(agent));
      const learn = (): Change | undefined => {
        for (const agent of all) Object.assign(agent, { scheduling: "draining", pause: null });
        const configuration = told(model, poolNoun, pool);
        const change = { kind: poolNoun.kind, id, before: configuration, after: configuration };
        return all.length === 0 ? undefined : change;
      };
      return { learn, shows: () => ({ agents_drained: all.length }) };
    },
  );
}
