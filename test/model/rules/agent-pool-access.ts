import type { UserToken } from "../state/access.js";
import { agentPools, type AgentPool } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import { find, type Model } from "../state/model.js";
import { poolNoun } from "./agent-pools.js";
import { absent } from "./ask.js";
import { heldBy, losers } from "./assignment.js";
import { changes } from "./changes.js";
import { decide } from "./decide.js";
import { lacks } from "./permissions.js";
import { anyOf, fault, grants, refused, type Turn, type Verdict } from "./verdict.js";

export function getPoolEnvironments(model: Model, by: UserToken, id: string): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "getAgentPoolEnvironments", path: { agent_pool_id: id } },
    () => lacks(model, by, "agent-pools:read"),
    () => absent(by, pool) ?? grants(() => ({ environment_ids: pool?.environmentIds })),
  );
}

/** POOL-3: the set is replaced as a whole. */
export function setPoolEnvironments(model: Model, by: UserToken, id: string, environmentIds: readonly string[]): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "setAgentPoolEnvironments", path: { agent_pool_id: id }, body: { environment_ids: environmentIds } },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      if (pool === undefined || by.isForeign) return refused("not_found");
      const faults = environmentIds.map((other, place) =>
        find(environments(model), other) === undefined ? fault(`/environment_ids/${place}`) : undefined,
      );
      const shows = () => ({ environment_ids: pool.environmentIds });
      return (
        anyOf(...faults, unchoosable(pool), closing(model, pool, environmentIds)) ?? {
          learn: changes(model, poolNoun, pool, { environmentIds }).learn,
          shows,
        }
      );
    },
  );
}

/** POOL-3: adding one that is there changes nothing. */
export function addPoolEnvironment(model: Model, by: UserToken, id: string, environmentId: string): Turn {
  return link(model, by, "addAgentPoolEnvironment", id, environmentId, (pool) =>
    pool.environmentIds.includes(environmentId) ? pool.environmentIds : [...pool.environmentIds, environmentId],
  );
}

/** POOL-3: removing one that is not there changes nothing; ASG-6: nothing in it uses the pool. */
export function removePoolEnvironment(model: Model, by: UserToken, id: string, environmentId: string): Turn {
  return link(model, by, "removeAgentPoolEnvironment", id, environmentId, (pool) =>
    pool.environmentIds.filter((other) => other !== environmentId),
  );
}

function link(
  model: Model,
  by: UserToken,
  operation: "addAgentPoolEnvironment" | "removeAgentPoolEnvironment",
  id: string,
  environmentId: string,
  setOf: (pool: AgentPool) => readonly string[],
): Turn {
  const pool = find(agentPools(model), id);
  const environment = find(environments(model), environmentId);
  return decide(
    model,
    by,
    { id: operation, path: { agent_pool_id: id, environment_id: environmentId } },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      if (pool === undefined || environment === undefined || by.isForeign) return refused("not_found");
      const environmentIds = setOf(pool);
      const isSame = environmentIds.length === pool.environmentIds.length;
      const learn = isSame ? undefined : changes(model, poolNoun, pool, { environmentIds }).learn;
      return anyOf(unchoosable(pool), closing(model, pool, environmentIds)) ?? { learn, shows: () => ({}) };
    },
  );
}

/** POOL-3: a pool that is open to all has no set, and one of type vcs no environment access. */
function unchoosable({ type, access }: AgentPool): Verdict | undefined {
  if (type === "vcs") return refused("pool_type_mismatch");
  return access === "all" ? refused("environment_access_is_all") : undefined;
}

/** ASG-6. */
function closing(model: Model, pool: AgentPool, environmentIds: readonly string[]): Verdict | undefined {
  return heldBy("pool_in_use", losers(model, pool, { access: pool.access, environmentIds }));
}
