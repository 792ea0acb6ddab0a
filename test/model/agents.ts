import { instant, isSameName, lacks, nobody, page, queryOf, refused, text } from "./model.js";
import type { Agent, Model, Part, Pool, PoolToken, Principal, Session, Shown, Turn, Verdict } from "./model.js";

const second = 1_000;
const minute = 60 * second;

/** After how much silence an agent becomes so (AGT-2, AGT-3). */
export const silences = { unresponsive: 30 * second, offline: 5 * minute, removed: 4 * 60 * minute + 5 * minute };

/** AGT-2, AGT-3: boundaries are inclusive. */
function stateOf({ now }: Model, agent: Agent): "idle" | "unresponsive" | "offline" | "removed" {
  const silence = now - agent.lastSeenAt;
  if (agent.isRemoved || agent.pool.isDeleted || silence >= silences.removed) return "removed";
  return silence >= silences.offline ? "offline" : silence >= silences.unresponsive ? "unresponsive" : "idle";
}

export function isPresent(model: Model, agent: Agent): boolean {
  return stateOf(model, agent) !== "removed";
}

/** POOL-7. */
export function agentsByState(model: Model, pool: Pool): Shown {
  const states = model.agents.filter((agent) => agent.pool === pool).map((agent) => stateOf(model, agent));
  const count = (state: string) => states.filter((other) => other === state).length;
  return { idle: count("idle"), busy: 0, unresponsive: count("unresponsive"), offline: count("offline") };
}

/** AGT-1, AGT-3, TOK-3, TOK-4; with the token's secret, or the one before it where there is one. */
export function register(model: Model, token: PoolToken, name: string, key: string, withPrevious = false): Turn {
  const previous = withPrevious && tokenEnd(token) === undefined ? token.previous : null;
  const hasEnded = previous !== null && model.now >= previous.endsAt;
  const body = { name, instance_key: key, version: "1.0.0", os: "linux", arch: "amd64" };
  const { pool } = token;
  const sameKey = model.agents.findLast((agent) => agent.pool === pool && agent.key === key);
  const returning = sameKey && isPresent(model, sameKey) ? sameKey : undefined;
  const holder = model.agents.find(
    (agent) => agent.pool === pool && agent !== returning && isPresent(model, agent) && isSameName(agent.name, name),
  );
  const hasExpired = token.expiresAt !== null && model.now >= token.expiresAt && sameKey?.token !== token;
  const learn = (answer: Shown) => {
    if (holder !== undefined) holder.isRemoved = true;
    token.lastUsedAt = model.now;
    const enrolled = { name, version: body.version, token, lastSeenAt: model.now, drainDeadline: null };
    const agent = returning ?? { id: text(answer, "agent_id"), pool, key, isRemoved: false, ...enrolled };
    if (returning === undefined) model.agents.push(agent);
    else Object.assign(returning, enrolled);
    model.sessions.push({ agent, token, secret: text(answer, "session_token") });
  };
  const shows = { ...(returning ? { agent_id: returning.id } : {}), agent_pool: { id: pool.id, name: pool.name } };
  const verdict =
    tokenEnd(token) ??
    (hasEnded ? refused("unauthenticated") : undefined) ??
    (hasExpired ? refused("unauthenticated") : undefined) ??
    (holder !== undefined && stateOf(model, holder) === "idle" ? refused("agent_name_taken") : { shows, learn });
  return { call: { id: "registerAgent", token: previous?.secret ?? token.secret, body }, verdict };
}

/** AGT-2, AGT-3, AGT-7; `of` is the agent that the path names. */
export function heartbeat(model: Model, session: Session, of: Agent, version: string): Turn {
  const { agent } = session;
  const draining = agent.drainDeadline === null ? null : instant(agent.drainDeadline);
  const learn = () => {
    agent.lastSeenAt = model.now;
    agent.version = version;
  };
  const shows = { scheduling: draining === null ? "active" : "draining", drain_deadline: draining };
  const verdict = sessionEnd(model, session) ?? otherAgent(session, of) ?? { shows, learn };
  return {
    call: { id: "heartbeatAgent", token: session.secret, path: { agent_id: of.id }, body: { version } },
    verdict,
  };
}

/** AGT-6. */
export function deregister(model: Model, session: Session, of: Agent): Turn {
  const learn = () => (session.agent.isRemoved = true);
  const verdict = sessionEnd(model, session) ?? otherAgent(session, of) ?? { shows: {}, learn };
  return { call: { id: "deregisterAgent", token: session.secret, path: { agent_id: of.id } }, verdict };
}

export function getAgent(model: Model, by: Principal, agent: Agent | undefined): Turn {
  const verdict = lacks(by, "agent-pools:read") ??
    gone(model, by, agent) ?? { shows: agent ? shown(model, agent) : {} };
  return { call: { id: "getAgent", token: by.token, path: agentPath(agent) }, verdict };
}

export function listAgents(model: Model, by: Principal, pool: Pool | undefined, part: Part): Turn {
  const present = model.agents.filter(
    (agent) => isPresent(model, agent) && (pool === undefined || agent.pool === pool),
  );
  const answer = () => page(model, `agents ${pool?.id ?? ""}`, present, part, (agent) => shown(model, agent));
  const verdict = lacks(by, "agent-pools:read") ?? (by.isForeign ? refused("not_found") : answer());
  const query = queryOf(part, { agent_pool_id: pool?.id });
  return { call: { id: "listAgents", token: by.token, query }, verdict };
}

/** AGT-4. */
export function deleteAgent(model: Model, by: Principal, agent: Agent | undefined): Turn {
  const verdict =
    lacks(by, "agent-pools:update") ??
    gone(model, by, agent) ??
    (agent && stateOf(model, agent) !== "offline" ? refused("agent_active") : undefined) ??
    ({ shows: {}, learn: () => agent && (agent.isRemoved = true) } as const);
  return { call: { id: "deleteAgent", token: by.token, path: agentPath(agent) }, verdict };
}

/** POOL-6, TOK-3: a token of a deleted pool, or one that was revoked. */
export function tokenEnd({ pool, isRevoked }: PoolToken): Verdict | undefined {
  if (pool.isDeleted) return refused("pool_deleted");
  return isRevoked ? refused("token_revoked") : undefined;
}

/** AGT-7: of several reasons that end a session the first is told. */
export function sessionEnd(model: Model, { agent, token, secret }: Session): Verdict | undefined {
  if (token.pool.isDeleted) return refused("pool_deleted");
  const hasEnded = token.isRevoked && token.sessionsEndAt !== null && model.now >= token.sessionsEndAt;
  if (hasEnded) return refused("token_revoked");
  if (!isPresent(model, agent)) return refused("agent_removed");
  const newest = model.sessions.findLast((session) => session.agent === agent);
  return newest?.secret === secret ? undefined : refused("session_superseded");
}

function otherAgent(session: Session, of: Agent): Verdict | undefined {
  return of === session.agent ? undefined : refused("not_found");
}

function gone(model: Model, by: Principal, agent: Agent | undefined): Verdict | undefined {
  const isGone = by.isForeign || agent === undefined || !isPresent(model, agent);
  return isGone ? refused("not_found") : undefined;
}

function shown(model: Model, agent: Agent): Shown {
  const { id, name, version, lastSeenAt, drainDeadline } = agent;
  const state = stateOf(model, agent);
  const isOffline = state === "offline";
  const status = {
    state,
    scheduling: drainDeadline === null ? "active" : "draining",
    drain_deadline: drainDeadline === null ? null : instant(drainDeadline),
    last_seen_at: instant(lastSeenAt),
    offline_at: isOffline ? instant(lastSeenAt + silences.offline) : null,
    removal_at: isOffline ? instant(lastSeenAt + silences.removed) : null,
  };
  return { id, name, version, agent_pool_id: agent.pool.id, status };
}

function agentPath(agent: Agent | undefined): Record<string, string> {
  return { agent_id: agent?.id ?? nobody("agent") };
}
