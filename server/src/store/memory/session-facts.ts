import type { Agent } from "../../domain/agents/agent.js";
import type { SessionAgent, SessionFacts } from "../../domain/agents/agent-session.js";
import type { SessionRow } from "./session-row.js";
import type { Tables } from "./tables.js";

/** A session with all that decides whether it still holds. */
export function sessionFacts(
  { agents, agentPools, agentPoolTokens }: Tables,
  session: SessionRow,
): SessionFacts | undefined {
  const agent = session.peekAgent(agents);
  const token = agentPoolTokens.get(session.agentPoolTokenId);
  const pool = token && agentPools.get(token.agentPoolId);
  return agent && token && pool && { session, agent: sessionAgent(agent), token, pool };
}

function sessionAgent(agent: Agent): SessionAgent {
  return {
    id: agent.id,
    accountId: agent.accountId,
    agentPoolId: agent.agentPoolId,
    name: agent.name,
    version: agent.version,
    silentSince: agent.silentSince,
    sessionId: agent.sessionId,
    removedAt: agent.removedAt,
    scheduling: agent.scheduling,
    pause: agent.pause,
    drainDeadline: agent.drainDeadline,
  };
}
