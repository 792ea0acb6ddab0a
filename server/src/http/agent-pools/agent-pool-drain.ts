import { drainRefusal, reschedule, schedulingAt, silenceRange } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { absent } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import { toJson } from "../answer/json.js";
import type { Handlers } from "../contract.js";
import type { World } from "../world.js";
import { agentsOf } from "./agent-pool-load.js";
import { agentPoolEventJson } from "./agent-pool-json.js";

/** The operation that drains the agents of a pool (AGT-6). */
export function agentPoolDrainHandlers(world: World): Pick<Handlers, "drainAgentPool"> {
  const { store, clock } = world;
  const audit = auditor(world);
  return {
    drainAgentPool: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        // No agent registers meanwhile, and none claims.
        const pool = await tx.lock("agentPool", path.agent_pool_id, "update");
        if (pool?.accountId !== call.caller.serviceAccount.accountId) return absent("agent pool");
        const drained = await drainAgents(tx, pool, body.only_if_idle, clock.now());
        if (drained > 0) {
          const configuration = agentPoolEventJson(pool);
          const event = { kind: "agent_pool", id: pool.id, before: configuration, after: configuration };
          await tx.auditEvents.insert(audit(call, event));
        }
        return toJson({ agents_drained: drained });
      }),
  };
}

/** Drains every agent of a pool that does not drain yet, or those that hold no job; answers how many. */
async function drainAgents(tx: Transaction, pool: AgentPool, onlyIfIdle: boolean, now: number): Promise<number> {
  const present = [];
  for await (const { id } of agentsOf(tx, pool, silenceRange(undefined, now))) {
    const agent = await tx.lock("agent", id, "update");
    if (agent !== undefined) present.push(agent);
  }
  // Nobody takes or gives back a job of an agent that is locked.
  const loads = await tx.leases.loads(pool.id);
  let drained = 0;
  for (const agent of present) {
    const isDraining = schedulingAt(agent, now).scheduling === "draining";
    if (isDraining || drainRefusal(agent, onlyIfIdle, loads.get(agent.id) ?? 0) !== undefined) continue;
    await tx.agents.update(reschedule(agent, "drainAgentPool", now));
    tx.signal({ kind: "agent", agentId: agent.id });
    drained += 1;
  }
  return drained;
}
