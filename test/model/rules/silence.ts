import { agentPools } from "../state/agent-pools.js";
import { agents, type Agent } from "../state/agents.js";
import { heldOf } from "../state/leases.js";
import { find, type Model } from "../state/model.js";

const second = 1_000;
const minute = 60 * second;

/** After how much silence an agent becomes so (AGT-2, AGT-3). */
export const silences = { unresponsive: 30 * second, offline: 5 * minute, removed: 4 * 60 * minute + 5 * minute };

export type AgentState = "idle" | "busy" | "unresponsive" | "offline" | "removed";

/** Whether an agent in this state is live. */
export function isLiveState(state: AgentState): boolean {
  return state === "idle" || state === "busy";
}

/** AGT-2, AGT-3: boundaries are inclusive. */
export function stateOf(model: Model, agent: Agent): AgentState {
  const silence = model.now - agent.lastSeenAt;
  const isRemoved = agent.isGone || find(agentPools(model), agent.poolId) === undefined;
  if (isRemoved || silence >= silences.removed) return "removed";
  if (silence >= silences.offline) return "offline";
  if (silence >= silences.unresponsive) return "unresponsive";
  return heldOf(model, agent.id).length > 0 ? "busy" : "idle";
}

/** The agents that are there, of one pool or of all. */
export function presentAgents(model: Model, poolId?: string): Agent[] {
  return [...agents(model).values()].filter(
    (agent) => (poolId === undefined || agent.poolId === poolId) && stateOf(model, agent) !== "removed",
  );
}
