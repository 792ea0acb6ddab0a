import type { AgentSession, SessionFacts } from "../../domain/agents/agent-session.js";
import type { Tables } from "./tables.js";

/** A session with all that decides whether it still holds. */
export function sessionFacts(
  { agents, agentPools, agentPoolTokens }: Tables,
  session: AgentSession,
): SessionFacts | undefined {
  const agent = agents.get(session.agentId);
  const token = agentPoolTokens.get(session.agentPoolTokenId);
  const pool = token && agentPools.get(token.agentPoolId);
  return agent && token && pool && { session, agent, token, pool };
}
