import { agentPools } from "../state/agent-pools.js";
import { poolTokens, type PoolToken } from "../state/agent-pool-tokens.js";
import { agents, sessions, type Agent, type Session } from "../state/agents.js";
import { heldOf } from "../state/leases.js";
import { find, isSameName, type Model, type Shown } from "../state/model.js";
import { agentNoun, drainDeadline, schedulingNow } from "./agents-shown.js";
import { removes, told } from "./changes.js";
import { once } from "./decide.js";
import { exceeded } from "./quotas.js";
import { loseAll } from "./run-course.js";
import { cancellationShown } from "./runs-shown.js";
import { isLiveState, presentAgents, stateOf } from "./silence.js";
import { anyOf, refused, text, type Actor, type Change, type Turn, type Verdict } from "./verdict.js";

/** What an agent tells of itself. */
export interface Registration {
  readonly name: string;
  readonly instance_key: string;
  readonly version: string;
  readonly os: "linux";
  readonly arch: "amd64";
  readonly labels?: Readonly<Record<string, string>>;
  readonly capacity?: number;
  readonly ephemeral?: boolean;
}

/** AGT-1, AGT-3, TOK-3, TOK-4, POOL-10; with the token's secret, or the one before it where there is one. */
export function register(model: Model, token: PoolToken, body: Registration, withPrevious: boolean): Turn {
  const previous = withPrevious && tokenEnd(model, token) === undefined ? token.previous : null;
  const actor = { kind: "agent_pool_token", id: token.id };
  const sameKey = [...agents(model).values()].findLast(
    (agent) => agent.poolId === token.poolId && agent.key === body.instance_key,
  );
  const known = sameKey !== undefined && stateOf(model, sameKey) !== "removed" ? sameKey : undefined;
  // AGT-10: with the job that it loses goes an agent that executes one job only, and another one registers.
  const goes = known?.isEphemeral === true && heldOf(model, known.id).length > 0;
  const returning = goes ? undefined : known;
  const holder = presentAgents(model, token.poolId).find(
    (agent) => agent !== known && isSameName(agent.name, body.name),
  );
  const hasExpired = token.expiresAt !== null && model.now >= token.expiresAt && sameKey?.tokenId !== token.id;
  const hasEnded = previous !== null && model.now >= previous.endsAt;
  const needsRoom = returning === undefined || stateOf(model, returning) === "offline";
  const givesRoom = goes || (holder !== undefined && stateOf(model, holder) === "unresponsive");
  return once(
    model,
    actor,
    { id: "registerAgent", token: previous?.secret ?? token.secret, body },
    () =>
      tokenEnd(model, token) ??
      (hasEnded ? refused("unauthenticated") : undefined) ??
      (hasExpired ? refused("unauthenticated") : undefined),
    () =>
      anyOf(
        holder !== undefined && isLiveState(stateOf(model, holder)) ? refused("agent_name_taken") : undefined,
        needsRoom ? exceeded(model, "agents", "", Number(givesRoom)) : undefined,
      ) ??
      enrolled(
        model,
        token,
        body,
        returning,
        [holder, known].filter((agent) => agent !== undefined),
      ),
  );
}

/** AGT-1: the answer tells the agent, the secret of its session, and its pool. */
function enrolled(
  model: Model,
  token: PoolToken,
  body: Registration,
  returning: Agent | undefined,
  /** Those whose session ends with it: the agent's own before, and whoever had its name (RUN-5). */
  displaced: readonly Agent[],
): Verdict {
  let shows: Shown = {};
  const learn = (answer: Shown): Change => {
    const before = returning === undefined ? null : told(model, agentNoun, returning);
    for (const agent of displaced) {
      loseAll(model, agent.id);
      if (agent !== returning) agent.isGone = true;
    }
    token.lastUsedAt = model.now;
    const agent = returning ?? newAgent(model, token, text(answer, "agent_id"), body.instance_key);
    tell(model, agent, token, body);
    agents(model).set(agent.id, agent);
    const secret = text(answer, "session_token");
    sessions(model).push({ agentId: agent.id, tokenId: token.id, secret });
    const pool = agentPools(model).get(token.poolId);
    shows = {
      agent_id: agent.id,
      session_token: secret,
      heartbeat_interval_seconds: 10,
      agent_pool: { id: pool?.id, name: pool?.name, type: pool?.type, min_agent_version: pool?.minVersion },
    };
    return { kind: "agent", id: agent.id, before, after: told(model, agentNoun, agent) };
  };
  return { learn, shows: () => shows };
}

function newAgent(model: Model, { id: tokenId, poolId }: PoolToken, id: string, key: string): Agent {
  return {
    ...{ id, poolId, key, tokenId, createdAt: model.now, lastSeenAt: model.now, isGone: false },
    ...{ name: "", version: "", labels: {}, capacity: 5, isEphemeral: false, resources: null },
    ...{ scheduling: "active", pause: null },
  };
}

/** Scheduling outlives a restart, but a drain for another token (AGT-2, TOK-3). */
function tell(model: Model, agent: Agent, { id: tokenId }: PoolToken, body: Registration): void {
  const { name, version, labels = {}, capacity = 5, ephemeral: isEphemeral = false } = body;
  const drainsForToken = agent.scheduling === "draining" && drainDeadline(model, agent) !== null;
  const told = { name, version, labels, capacity, isEphemeral, resources: null };
  Object.assign(agent, { ...told, tokenId, lastSeenAt: model.now });
  if (drainsForToken) agent.scheduling = "active";
}

/** AGT-2, AGT-3, AGT-7; `of` is the agent that the path names. */
export function heartbeat(
  model: Model,
  session: Session,
  of: string,
  body: { readonly version: string; readonly resources?: object },
): Turn {
  return speak(model, session, of, { id: "heartbeatAgent", body }, (agent) => ({
    learn: () => {
      const resources = body.resources ?? agent.resources;
      Object.assign(agent, { lastSeenAt: model.now, version: body.version, resources });
      return undefined;
    },
    shows: () => ({
      heartbeat_interval_seconds: 10,
      scheduling: schedulingNow(model, agent).scheduling,
      drain_deadline: drainDeadline(model, agent),
      jobs: heldOf(model, agent.id).map(({ job, epoch }) => ({
        id: job.id,
        epoch,
        cancellation: cancellationShown(job),
      })),
    }),
  }));
}

/** AGT-6. */
export function deregister(model: Model, session: Session, of: string): Turn {
  return speak(model, session, of, { id: "deregisterAgent" }, (agent) =>
    removes(model, agentNoun, agent, () => {
      loseAll(model, agent.id);
    }),
  );
}

/** A call of an agent of its own; to its session every other agent is absent. */
export function speak(
  model: Model,
  session: Session,
  of: string,
  call: Pick<Turn["call"], "id" | "body" | "key">,
  then: (agent: Agent) => Verdict,
): Turn {
  const actor: Actor = { kind: "agent", id: session.agentId };
  const agent = agents(model).get(session.agentId);
  return once(
    model,
    actor,
    { ...call, token: session.secret, path: { agent_id: of } },
    () => sessionEnd(model, session),
    () => (of !== session.agentId || agent === undefined ? refused("not_found") : then(agent)),
  );
}

/** POOL-6, TOK-3: a token of a deleted pool, or one that was revoked. */
export function tokenEnd(model: Model, token: PoolToken): Verdict | undefined {
  if (find(agentPools(model), token.poolId) === undefined) return refused("pool_deleted");
  return token.isGone ? refused("token_revoked") : undefined;
}

/** AGT-7: of several reasons that end a session the first is told. */
export function sessionEnd(model: Model, { agentId, tokenId, secret }: Session): Verdict | undefined {
  const agent = agents(model).get(agentId);
  const token = poolTokens(model).get(tokenId);
  if (agent === undefined || token === undefined) throw new Error("there is a session of nobody");
  if (find(agentPools(model), token.poolId) === undefined) return refused("pool_deleted");
  const hasEnded = token.isGone && token.sessionsEndAt !== null && model.now >= token.sessionsEndAt;
  if (hasEnded) return refused("token_revoked");
  if (stateOf(model, agent) === "removed") return refused("agent_removed");
  const newest = sessions(model).findLast((session) => session.agentId === agentId);
  return newest?.secret === secret ? undefined : refused("session_superseded");
}
