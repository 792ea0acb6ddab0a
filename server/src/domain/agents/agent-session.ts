import { agentState, type Agent, type HeardAgent } from "./agent.js";
import type { AgentPool } from "../agent-pools/agent-pool.js";
import { registeredSessionRefusal, type AgentPoolToken } from "../agent-pools/agent-pool-token.js";
import { refuse, type Refusal } from "../refusal.js";

/** What one registration opened: the right to speak for an agent. Sessions are never forgotten. */
export interface AgentSession {
  readonly id: string;
  readonly agentId: string;
  /** The token that registered it (TOK-3). */
  readonly agentPoolTokenId: string;
  readonly digest: string;
  readonly createdAt: number;
}

/** What calls with a session ask of its agent: who and how it is, and what decides whether the session speaks for it. */
export type SessionAgent = HeardAgent & Pick<Agent, "accountId" | "agentPoolId" | "name" | "sessionId" | "removedAt">;

/** A session and all that decides whether it still holds, deleted and removed or not. */
export interface SessionFacts {
  readonly session: AgentSession;
  readonly agent: SessionAgent;
  readonly token: AgentPoolToken;
  readonly pool: AgentPool;
}

/** Refuses whatever is asked for with a session that no longer holds. */
export function sessionRefusal({ session, agent, token, pool }: SessionFacts, now: number): Refusal | undefined {
  const ended = registeredSessionRefusal(token, pool, now);
  if (ended !== undefined) return ended;
  const isRemoved = agentState(agent, now) === "removed";
  if (!isRemoved && agent.sessionId === session.id) return undefined;
  const name = JSON.stringify(agent.name);
  if (isRemoved) return refuse("agent_removed", `The agent ${name} was removed; register it again`, { rule: "AGT-3" });
  return refuse("session_superseded", `A newer session speaks for the agent ${name}; stop this process`, {
    rule: "AGT-7",
  });
}

/**
 * Refuses what an agent writes for a job once its session was ended by its token or its pool. What else ends a session ends
 * its leases, and an ended lease is told by itself (RUN-3).
 */
export function jobTokenRefusal({ token, pool }: SessionFacts, now: number): Refusal | undefined {
  const ended = registeredSessionRefusal(token, pool, now);
  if (ended === undefined || ended.refused === "token_revoked") return ended;
  return refuse("token_revoked", ended.detail, { rule: "POOL-6" });
}
