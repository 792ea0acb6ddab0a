import { silenceRange, type Agent, type SilenceRange } from "../../domain/agents/agent.js";
import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import type { PoolLoad } from "../../domain/runs/queue.js";
import type { View } from "../../store/store.js";

// What is read of the store at once.
const agentsPage = 1000;
const fewAgents = 10;

/** The live agents of a pool, and how many jobs each of them holds. */
export async function poolLoad(view: View, pool: AgentPool, now: number): Promise<PoolLoad> {
  const loads = await view.leases.loads(pool.id);
  const agents = [];
  for await (const agent of agentsOf(view, pool, silenceRange("idle", now))) {
    agents.push({ agent, jobs: loads.get(agent.id) ?? 0 });
  }
  return { pool, agents };
}

/** A few live agents of a pool, the first of them, and how many jobs each of them holds. */
export async function partOfPoolLoad(view: View, pool: AgentPool, now: number): Promise<PoolLoad> {
  const filter = { agentPoolId: pool.id, silent: silenceRange("idle", now) };
  const agents = [];
  for (const agent of await view.agents.list(pool.accountId, filter, { limit: fewAgents })) {
    agents.push({ agent, jobs: (await view.leases.ofAgent(agent.id)).length });
  }
  return { pool, agents };
}

/** The agents of a pool that have been silent for so long, in the order of their identifiers. */
export async function* agentsOf(
  view: View,
  pool: Pick<AgentPool, "id" | "accountId">,
  silent: SilenceRange,
): AsyncGenerator<Agent> {
  let after: string | undefined;
  do {
    const agents = await view.agents.list(
      pool.accountId,
      { agentPoolId: pool.id, silent },
      { after, limit: agentsPage },
    );
    yield* agents;
    after = agents.length < agentsPage ? undefined : agents.at(-1)?.id;
  } while (after !== undefined);
}
