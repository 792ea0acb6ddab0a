import type { Agent } from "../../domain/agents/agent.js";
import type { AgentSession } from "../../domain/agents/agent-session.js";
import type { Slot } from "./table.js";

/**
 * A session as it is kept. It knows where its agent is kept: agents call so often that to find each of them by its identifier,
 * among ten thousand of which none is in the processor's cache, would be much of what a heartbeat costs.
 */
export class SessionRow implements AgentSession {
  declare readonly id: AgentSession["id"];
  declare readonly agentId: AgentSession["agentId"];
  declare readonly agentPoolTokenId: AgentSession["agentPoolTokenId"];
  declare readonly digest: AgentSession["digest"];
  declare readonly createdAt: AgentSession["createdAt"];
  #slot: Slot<Agent> | undefined;

  constructor({ id, agentId, agentPoolTokenId, digest, createdAt }: AgentSession) {
    this.id = id;
    this.agentId = agentId;
    this.agentPoolTokenId = agentPoolTokenId;
    this.digest = digest;
    this.createdAt = createdAt;
  }

  /** The agent for which it speaks or spoke, as it is kept at present (`Table.peek`). */
  peekAgent(agents: { slot(id: string): Slot<Agent> | undefined }): Agent | undefined {
    if (this.#slot === undefined || this.#slot.isLeft) this.#slot = agents.slot(this.agentId);
    return this.#slot?.row;
  }
}
