import { agentState, mayRemove, type Agent } from "./agent.js";
import { tokenExpiryRefusal, tokenRefusal, type AgentPoolToken } from "../agent-pools/agent-pool-token.js";
import type { AgentPool } from "../agent-pools/agent-pool.js";
import type { AgentSession } from "./agent-session.js";
import { isRefusal, refuse, type Refusal } from "../refusal.js";

/** What an agent tells of itself when it registers. */
export interface Registration {
  readonly name: string;
  readonly instanceKey: string;
  readonly version: string;
  readonly os: string;
  readonly arch: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly capacity: number;
  readonly ephemeral: boolean;
}

/** What is known when an agent registers. */
export interface RegistrationFacts {
  readonly token: AgentPoolToken;
  readonly pool: AgentPool;
  /** The latest agent of the pool with the same instance key, removed or not. */
  readonly sameKey: Agent | undefined;
  /** The agent of the pool that has the name and is not removed by an act. */
  readonly sameName: Agent | undefined;
  /** The session that registration opens; it names the agent that comes about if there is none yet. */
  readonly session: AgentSession;
  readonly now: number;
}

/** What registration comes to. */
export interface Enrolment {
  readonly agent: Agent;
  /** The same agent as it was until now; null when it is new. */
  readonly before: Agent | null;
  readonly session: AgentSession;
  /** Agents that are to be removed first: they make room for this one. */
  readonly removes: readonly Agent[];
}

/** Decides on a registration: the same agent again, a new one, or none (AGT-1). */
export function decideRegistration(registration: Registration, facts: RegistrationFacts): Enrolment | Refusal {
  const { token, pool, sameKey, now } = facts;
  const known = sameKey?.agentPoolTokenId === token.id;
  // AGT-3: an agent that the token enrolled before may come back with it after its expiry.
  const refusal = tokenRefusal(token, pool) ?? (known ? undefined : tokenExpiryRefusal(token, now));
  if (refusal !== undefined) return refusal;
  const returning = sameKey !== undefined && agentState(sameKey, now) !== "removed" ? sameKey : undefined;
  const displaced = displacedHolder(registration.name, facts);
  if (isRefusal(displaced)) return displaced;
  const agent = enrolledAgent(registration, facts, returning);
  return {
    agent,
    before: returning ?? null,
    session: { ...facts.session, agentId: agent.id },
    removes: returning === undefined ? withLapsed(displaced, sameKey) : displaced,
  };
}

/** Refuses a name that a live agent of the pool has (AGT-1). */
export function agentNameTaken(name: string): Refusal {
  return refuse("agent_name_taken", `A live agent of the pool is named ${JSON.stringify(name)}; choose another name`, {
    rule: "AGT-1",
  });
}

/** The agent that loses the name to the one that registers; refused while it is live. */
function displacedHolder(name: string, { sameKey, sameName, now }: RegistrationFacts): readonly Agent[] | Refusal {
  if (sameName === undefined || sameName.id === sameKey?.id) return [];
  const state = agentState(sameName, now);
  if (state === "removed" || mayRemove(state, "registerAgent")) return [sameName];
  return agentNameTaken(name);
}

/** An agent that silence removed still stands in the store under its key: it is removed in name as well. */
function withLapsed(displaced: readonly Agent[], sameKey: Agent | undefined): readonly Agent[] {
  return sameKey?.removedAt === null ? [...displaced, sameKey] : displaced;
}

function enrolledAgent(registration: Registration, facts: RegistrationFacts, returning: Agent | undefined): Agent {
  const { session, pool, token, now } = facts;
  return {
    id: returning?.id ?? session.agentId,
    accountId: pool.accountId,
    agentPoolId: pool.id,
    agentPoolTokenId: token.id,
    ...registration,
    resources: null,
    ...keptScheduling(returning),
    drainDeadline: null,
    createdAt: returning?.createdAt ?? now,
    lastSeenAt: now,
    silentSince: now,
    sessionId: session.id,
    removedAt: null,
  };
}

/** What a returning agent keeps of how it was scheduled; one that drained for its former token is active (TOK-3). */
function keptScheduling(returning: Agent | undefined): Pick<Agent, "scheduling" | "pause"> {
  const drainedForToken = returning?.scheduling === "draining" && returning.drainDeadline !== null;
  if (returning === undefined || drainedForToken) return { scheduling: "active", pause: null };
  return { scheduling: returning.scheduling, pause: returning.pause };
}
