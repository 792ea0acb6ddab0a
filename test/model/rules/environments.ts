import type { UserToken } from "../state/access.js";
import { agentPools } from "../state/agent-pools.js";
import { environments, type Environment } from "../state/environments.js";
import { find, instant, there, type Model, type Shown } from "../state/model.js";
import { workspaces } from "../state/workspaces.js";
import { absent, matching, taken, type Ask, type ListAsk } from "./ask.js";
import { effectivePools, heldBy, leftToHosted, mayUse, unassignable, workspaceHolder } from "./assignment.js";
import { changes, creates, removes, shown, shows, type Noun } from "./changes.js";
import { decide } from "./decide.js";
import { page, queryOf } from "./pages.js";
import { lacksBesides, lacksInAccount, lacksOn, onEnvironment } from "./permissions.js";
import { stale } from "./tags.js";
import { anyOf, refused, type Turn, type Verdict } from "./verdict.js";

export interface EnvironmentBody {
  readonly name?: string;
  readonly description?: string;
  readonly default_agent_pool_id?: string | null;
}

const noun: Noun<Environment> = { kind: "environment", rows: environments, configuration, isTagged: true };

/** ASG-5: nothing is open yet to an environment that is only being created, but what is open to all. */
export function createEnvironment(model: Model, by: UserToken, ask: Ask & { readonly body: EnvironmentBody }): Turn {
  const { name = "", description = "", default_agent_pool_id: poolId } = ask.body;
  const naming = poolId === undefined ? [] : ["environments:update", "agent-pools:read"];
  return decide(
    model,
    by,
    { ...ask, id: "createEnvironment" },
    () => lacksInAccount(model, by, "environments:create", ...naming),
    () => {
      const make = (id: string) => ({
        ...{ id, name, description, defaultPoolId: poolId ?? null },
        ...{ createdAt: model.now, isGone: false },
      });
      return (
        anyOf(
          unassignable(model, poolId, "runs", "/default_agent_pool_id"),
          notAvailable(model, poolId, null),
          taken(there(environments(model)), name),
        ) ?? creates(model, noun, make)
      );
    },
  );
}

export function getEnvironment(model: Model, by: UserToken, id: string): Turn {
  const row = find(environments(model), id);
  return decide(
    model,
    by,
    { id: "getEnvironment", path: { environment_id: id } },
    () => lacksOn(model, by, onEnvironment(placeOf(row)), ["environments:read"]),
    () => absent(by, row) ?? (row === undefined ? refused("not_found") : shows(model, noun, row)),
  );
}

export function listEnvironments(model: Model, by: UserToken, { part, filters }: ListAsk): Turn {
  const rows = matching(environments(model), filters, { name: ({ name }) => name });
  return decide(
    model,
    by,
    { id: "listEnvironments", query: queryOf(part, filters) },
    () => lacksInAccount(model, by, "environments:read"),
    () => page(model, "environments", rows, filters, part, (row) => shown(model, noun, row)),
  );
}

/** ASG-5, ASG-8: a default is one that the environment may use, and its loss leaves nothing to hosted runners. */
export function updateEnvironment(
  model: Model,
  by: UserToken,
  { id = "", body, ifMatch }: Ask & { readonly body: EnvironmentBody },
): Turn {
  const row = find(environments(model), id);
  const poolId = body.default_agent_pool_id;
  const placed = onEnvironment(placeOf(row));
  return decide(
    model,
    by,
    { id: "updateEnvironment", path: { environment_id: id }, body, ifMatch },
    () =>
      lacksOn(model, by, placed, ["environments:update"]) ??
      lacksBesides(model, by, placed, poolId === undefined ? [] : ["agent-pools:read"]),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const change = {
        name: body.name ?? row.name,
        description: body.description ?? row.description,
        defaultPoolId: poolId === undefined ? row.defaultPoolId : poolId,
      };
      const isChanged = change.defaultPoolId !== row.defaultPoolId;
      return (
        stale(model, ifMatch, configuration(model, row)) ??
        anyOf(
          unassignable(model, poolId, "runs", "/default_agent_pool_id"),
          isChanged ? notAvailable(model, poolId, id) : undefined,
          taken(there(environments(model)), body.name, row),
          isChanged ? leftToHosted(model, effectivePools(model, row, change)) : undefined,
        ) ??
        changes(model, noun, row, change)
      );
    },
  );
}

/** ASG-9, POOL-3: it leaves the set of every pool. */
export function deleteEnvironment(model: Model, by: UserToken, { id = "", ifMatch }: Ask): Turn {
  const row = find(environments(model), id);
  return decide(
    model,
    by,
    { id: "deleteEnvironment", path: { environment_id: id }, ifMatch },
    () => lacksOn(model, by, onEnvironment(placeOf(row)), ["environments:delete"]),
    () => {
      if (row === undefined || by.isForeign) return refused("not_found");
      const leaveSets = () => {
        for (const pool of agentPools(model).values()) {
          pool.environmentIds = pool.environmentIds.filter((other) => other !== id);
        }
      };
      const inside = there(workspaces(model)).filter(({ environmentId }) => environmentId === id);
      return (
        stale(model, ifMatch, configuration(model, row)) ??
        heldBy("in_use", inside.map(workspaceHolder)) ??
        removes(model, noun, row, leaveSets)
      );
    },
  );
}

function configuration(model: Model, row: Environment): Shown {
  return {
    id: row.id,
    account_id: model.accountId,
    name: row.name,
    description: row.description,
    default_agent_pool_id: row.defaultPoolId,
    created_at: instant(row.createdAt),
  };
}

/** ASG-5: refuses a pool that an environment may not use. */
function notAvailable(model: Model, poolId: unknown, environmentId: string | null): Verdict | undefined {
  const pool = find(agentPools(model), poolId);
  const isOpen = pool === undefined || mayUse(pool, environmentId);
  return isOpen ? undefined : refused("pool_not_available_in_environment");
}

function placeOf(row: Environment | undefined) {
  return row && { environmentId: row.id };
}
