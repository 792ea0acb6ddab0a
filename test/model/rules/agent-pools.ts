import type { UserToken } from "../state/access.js";
import { agentPools, type AgentPool } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import { heldOf } from "../state/leases.js";
import { runs } from "../state/runs.js";
import { find, instant, there, type Model, type Shown } from "../state/model.js";
import { absent, matching, taken, type Ask, type ListAsk } from "./ask.js";
import { heldBy, holdersOf, losers, mayUse, usageOf } from "./assignment.js";
import { issue, type TokenBody } from "./agent-pool-tokens.js";
import { isTooOld, slotsOf } from "./agents-shown.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { pauseNow, pauseShown } from "./pauses.js";
import { lacks, lacksInAccount } from "./permissions.js";
import { exceeded } from "./quotas.js";
import { endWithPool } from "./run-course.js";
import { executed, isDue, waiting } from "./turns.js";
import { isLiveState, presentAgents, stateOf } from "./silence.js";
import { stale } from "./tags.js";
import { anyOf, fault, grants, refused, type Grant, type Turn, type Verdict } from "./verdict.js";

export interface AgentPoolBody {
  readonly name?: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string | null>>;
  readonly type?: string;
  readonly environment_access?: string;
  readonly environment_ids?: readonly string[];
  readonly min_agent_version?: string | null;
  readonly initial_token?: TokenBody;
}

/** The tokens, agents and sessions of a pool go with it without a word (POOL-6): nothing is looked at but the pool. */
export const poolNoun: Noun<AgentPool> = {
  kind: "agent_pool",
  rows: agentPools,
  configuration: (model, pool) => ({
    id: pool.id,
    account_id: model.accountId,
    name: pool.name,
    description: pool.description,
    tags: pool.tags,
    type: pool.type,
    environment_access: pool.access,
    environment_ids: pool.environmentIds,
    min_agent_version: pool.minVersion,
    created_at: instant(pool.createdAt),
  }),
  status: statusOf,
  set: (_, { pause }) => ({ scheduling: pause === null ? "active" : "paused", pause: pauseShown(pause) }),
  isTagged: true,
};

/** POOL-1 to POOL-3, POOL-10. */
export function createPool(model: Model, by: UserToken, ask: Ask & { readonly body: AgentPoolBody }): Turn {
  const { body } = ask;
  const further = body.initial_token === undefined ? [] : ["agent-pools:update"];
  return decide(
    model,
    by,
    { ...ask, id: "createAgentPool" },
    () => lacksInAccount(model, by, "agent-pools:create", ...further),
    () => {
      const access = { access: body.environment_access ?? "all", environmentIds: body.environment_ids ?? [] };
      const make = (id: string): AgentPool => ({
        ...{ id, name: body.name ?? "", description: body.description ?? "", tags: withoutNulls(body.tags ?? {}) },
        ...{ type: body.type ?? "runs", ...access, minVersion: body.min_agent_version ?? null },
        ...{ createdAt: model.now, pause: null, isGone: false },
      });
      return (
        anyOf(
          ...badAccess(model, body, body.type ?? "runs", access),
          taken(there(agentPools(model)), body.name),
          exceeded(model, "agent_pools"),
          body.initial_token && exceeded(model, "tokens_per_agent_pool"),
        ) ?? withFirstToken(model, by, creates(model, poolNoun, make), body.initial_token)
      );
    },
  );
}

export function getPool(model: Model, by: UserToken, id: string): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "getAgentPool", path: { agent_pool_id: id } },
    () => lacks(model, by, "agent-pools:read"),
    () => absent(by, pool) ?? (pool === undefined ? refused("not_found") : shows(model, poolNoun, pool)),
  );
}

export function listPools(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const { environment_id: environmentId, ...usual } = filters;
  const rows = matching(agentPools(model), usual, { name: ({ name }) => name, type: ({ type }) => type });
  // What is absent may use nothing, and what is of type vcs serves no environment.
  const environment = find(environments(model), environmentId);
  const usable = rows.filter(
    (pool) =>
      environmentId === undefined ||
      (environment !== undefined && pool.type === "runs" && mayUse(pool, environment.id)),
  );
  return decide(
    model,
    by,
    { id: "listAgentPools", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "agent-pools:read"),
    () => page(model, "pools", usable, filters, part, (pool) => shown(model, poolNoun, pool)),
  );
}

/** A name that may not stand is told before anything is looked at. */
export function createBadlyNamedPool(model: Model, by: UserToken, name: string): Turn {
  return decide(
    model,
    by,
    { id: "createAgentPool", body: { name } },
    () => lacksInAccount(model, by, "agent-pools:create") ?? fault("/name"),
    () => refused("not_found"),
  );
}

/** POOL-1 to POOL-3: a merge patch; ASG-6: what uses the pool goes on using it. */
export function updatePool(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: AgentPoolBody },
): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "updateAgentPool", path: { agent_pool_id: id }, body, ifMatch },
    () => lacks(model, by, "agent-pools:update") ?? (body.type === undefined ? undefined : refused("immutable_field")),
    () => {
      if (pool === undefined || by.isForeign) return refused("not_found");
      const access = body.environment_access ?? pool.access;
      const environmentIds = body.environment_ids ?? (access === "all" ? [] : pool.environmentIds);
      const change = {
        name: body.name ?? pool.name,
        description: body.description ?? pool.description,
        tags: withoutNulls({ ...pool.tags, ...body.tags }),
        minVersion: body.min_agent_version === undefined ? pool.minVersion : body.min_agent_version,
        ...{ access, environmentIds },
      };
      return (
        stale(model, ifMatch, poolNoun.configuration(model, pool)) ??
        anyOf(
          ...badAccess(model, body, pool.type, change),
          taken(there(agentPools(model)), body.name, pool),
          heldBy("pool_in_use", losers(model, pool, change)),
        ) ??
        changes(model, poolNoun, pool, change)
      );
    },
  );
}

/** POOL-5, POOL-6. */
export function deletePool(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "deleteAgentPool", path: { agent_pool_id: id }, ifMatch },
    () => lacks(model, by, "agent-pools:delete"),
    () => {
      if (pool === undefined || by.isForeign) return refused("not_found");
      return (
        stale(model, ifMatch, poolNoun.configuration(model, pool)) ??
        heldBy("pool_in_use", holdersOf(model, id)) ??
        removes(model, poolNoun, pool, () => {
          for (const run of there(runs(model))) if (run.poolId === id && run.endedAt === null) endWithPool(model, run);
        })
      );
    },
  );
}

/** POOL-5. */
export function getPoolUsage(model: Model, by: UserToken, id: string): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "getAgentPoolUsage", path: { agent_pool_id: id } },
    () => lacks(model, by, "agent-pools:read"),
    () => absent(by, pool) ?? grants(() => usageOf(model, id)),
  );
}

/** POOL-1: each of the two leaves its event. */
function withFirstToken(model: Model, by: UserToken, pool: Grant, body: TokenBody | undefined): Grant {
  if (body === undefined) return pool;
  let token: Grant | undefined;
  const learn = (answer: Shown) => {
    const created = pool.learn?.(answer) ?? [];
    token = issue(model, by, String(answer["id"]), body);
    // What the answer says of the token is held against the rules as a whole.
    const issued = token.learn?.((answer["initial_token"] ?? {}) as Shown) ?? [];
    return [created, issued].flat();
  };
  return { ...pool, learn, shows: () => ({ ...pool.shows(), initial_token: token?.shows() }) };
}

/** POOL-3: what cannot be said of the environments of a pool of that type. */
function badAccess(
  model: Model,
  { environment_ids: given, environment_access: access }: AgentPoolBody,
  type: string,
  then: Pick<AgentPool, "access" | "environmentIds">,
): (Verdict | undefined)[] {
  const isChosen = then.access === "selected" || then.environmentIds.length > 0;
  return [
    ...(given ?? []).map((id, place) =>
      find(environments(model), id) === undefined ? fault(`/environment_ids/${place}`) : undefined,
    ),
    then.access === "all" && then.environmentIds.length > 0 ? fault("/environment_ids") : undefined,
    type === "vcs" && (access !== undefined || given !== undefined) && isChosen
      ? refused("pool_type_mismatch")
      : undefined,
  ];
}

/** POOL-7, AGT-9. */
function statusOf(model: Model, pool: AgentPool): Shown {
  const all = presentAgents(model, pool.id);
  const live = all.filter((agent) => isLiveState(stateOf(model, agent)));
  const count = (state: string) => all.filter((agent) => stateOf(model, agent) === state).length;
  const pause = pauseNow(model, pool.pause);
  const queue = waiting(model, pool.id);
  const isLong = queue.some((job) => isDue(model, job) && model.now - job.queuedAt >= 5 * 60_000);
  return {
    agents: {
      idle: count("idle"),
      busy: count("busy"),
      unresponsive: count("unresponsive"),
      offline: count("offline"),
    },
    agents_too_old: live.filter((agent) => isTooOld(pool, agent)).length,
    slots: {
      total: live.reduce((total, agent) => total + slotsOf(agent), 0),
      used: live.reduce((used, { id }) => used + heldOf(model, id).length, 0),
    },
    jobs: { waiting: queue.length, running: executed(model, pool.id).length },
    health: live.length === 0 && isLong ? "degraded" : "ok",
    scheduling: pause === null ? "active" : "paused",
    pause: pauseShown(pause),
  };
}

function withoutNulls(tags: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => tag[1] !== null));
}
