import { agentState, type Agent } from "../domain/agents/agent.js";
import type { Transaction } from "../store/store.js";
import { loseLeases, type LostJob } from "./lose-leases.js";

/** A granted call of its own ends the silence of an agent (AGT-2). Needs the agent's lock in mode update. */
export async function endSilence(tx: Transaction, agent: Agent, now: number): Promise<Agent> {
  const heard = { ...agent, lastSeenAt: now, silentSince: now };
  await tx.agents.update(heard);
  // A claim of it that waits was passed over as long as it was silent.
  if (agentState(agent, now) !== "idle") tx.signal({ kind: "agent", agentId: agent.id });
  return heard;
}

/** Whether silence has ended the leases of an agent that it held before (RUN-5). */
export function isLost(agent: Pick<Agent, "silentSince" | "removedAt">, now: number): boolean {
  const state = agentState(agent, now);
  return state === "offline" || state === "removed";
}

/** Takes every job from an agent that is silent for too long (RUN-5); nothing where it is not, or has lost them already. */
export async function loseOfSilent(tx: Transaction, agentId: string, now: number): Promise<readonly LostJob[]> {
  const agent = await tx.lock("agent", agentId, "update");
  return agent === undefined || !isLost(agent, now) ? [] : loseLeases(tx, [agentId], now);
}
