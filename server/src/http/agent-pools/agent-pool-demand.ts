import { agentPresence, noJobsReasons, slotsOf } from "../../domain/agents/agent.js";
import { pauseAt } from "../../domain/agents/pause.js";
import { absent } from "../../domain/refusal.js";
import { desiredAgents, type AgentLoad, type PoolLoad } from "../../domain/runs/queue.js";
import type { Handlers } from "../contract.js";
import { toJson } from "../answer/json.js";
import { timestampOrNull } from "../answer/timestamp.js";
import type { World } from "../world.js";
import { poolLoad } from "./agent-pool-load.js";
import { noJobs } from "./agent-pool-status.js";

/** The operation that tells an autoscaler what a pool needs (POOL-8). */
export function agentPoolDemandHandlers({ store, clock }: World): Pick<Handlers, "getAgentPoolDemand"> {
  return {
    getAgentPoolDemand: ({ path, query, caller }) =>
      store.read(async (view) => {
        const pool = await view.agentPools.get(path.agent_pool_id);
        if (pool?.accountId !== caller.serviceAccount.accountId) return absent("agent pool");
        const now = clock.now();
        const { waiting, held, ...jobs } = (await view.jobs.count([pool.id])).get(pool.id) ?? noJobs;
        const taking = agentsTaking(await poolLoad(view, pool, now), now);
        const dispatched = pauseAt(pool.pause, now) === null ? waiting.plan + waiting.apply : 0;
        return toJson({
          waiting: { ...waiting, workspace_busy: jobs.notDue },
          oldest_waiting_since: timestampOrNull(jobs.oldestQueuedAt),
          running: held,
          slots: { total: sum(taking, ({ agent }) => slotsOf(agent)), used: sum(taking, (load) => load.jobs) },
          agents: {
            desired: desiredAgents(dispatched + held.plan + held.apply, query.slots_per_agent),
            live: taking.length,
          },
        });
      }),
  };
}

/** The agents that take jobs, now or once they have a free slot or the pool is resumed (POOL-8). */
function agentsTaking({ pool, agents }: PoolLoad, now: number): readonly AgentLoad[] {
  return agents.filter(({ agent, jobs }) => {
    const presence = agentPresence(agent, now, jobs);
    const reasons = presence && noJobsReasons(agent, { ...pool, pause: null }, presence, now, jobs);
    return reasons?.every((reason) => reason === "no_free_slot");
  });
}

function sum(loads: readonly AgentLoad[], count: (load: AgentLoad) => number): number {
  return loads.reduce((total, load) => total + count(load), 0);
}
