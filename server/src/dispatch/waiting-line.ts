import type { Timer } from "../clock.js";
import type { Agent } from "../domain/agents/agent.js";
import type { SessionFacts } from "../domain/agents/agent-session.js";
import type { ClaimAnswer } from "./claim.js";

/** One claim that waits: this object and one timer are all that it costs. */
export interface Waiter {
  readonly session: SessionFacts;
  /** The agent as it was at the last attempt; undefined before the first has ended. */
  agent: Agent | undefined;
  /** An attempt is being made for it. */
  isTrying: boolean;
  /** Something happened during the attempt that calls for another one. */
  isStale: boolean;
  /** It is not to wait any more, or nobody waits for its answer any more. */
  end: "over" | "vanished" | undefined;
  timer: Timer | undefined;
  readonly resolve: (answer: ClaimAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** The claims that wait, in the order in which they came. */
export class WaitingLine {
  readonly #ofPools = new Map<string, Set<Waiter>>();
  readonly #ofAgents = new Map<string, Set<Waiter>>();

  /** Takes the last place in the line of its pool. */
  join(waiter: Waiter): void {
    const { agent } = waiter.session;
    add(this.#ofPools, agent.agentPoolId, waiter);
    add(this.#ofAgents, agent.id, waiter);
  }

  /** Gives its place up; answers whether it had one. */
  leave(waiter: Waiter): boolean {
    const { agent } = waiter.session;
    take(this.#ofAgents, agent.id, waiter);
    return take(this.#ofPools, agent.agentPoolId, waiter);
  }

  /** Those of a pool, longest waiting first. Whoever joins meanwhile is among them. */
  ofPool(agentPoolId: string): Iterable<Waiter> {
    return this.#ofPools.get(agentPoolId) ?? [];
  }

  /** Those of an agent, longest waiting first. */
  ofAgent(agentId: string): Iterable<Waiter> {
    return this.#ofAgents.get(agentId) ?? [];
  }

  /** All of them. */
  all(): readonly Waiter[] {
    return [...this.#ofPools.values()].flatMap((waiters) => [...waiters]);
  }
}

function add(groups: Map<string, Set<Waiter>>, key: string, waiter: Waiter): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, new Set([waiter]));
  else group.add(waiter);
}

function take(groups: Map<string, Set<Waiter>>, key: string, waiter: Waiter): boolean {
  const group = groups.get(key);
  if (group?.delete(waiter) !== true) return false;
  if (group.size === 0) groups.delete(key);
  return true;
}
