import type { UserToken } from "../state/access.js";
import { accounts, type Account, type Quotas } from "../state/account.js";
import { agentPools } from "../state/agent-pools.js";
import { find, there, type Model, type Shown } from "../state/model.js";
import { workspaces } from "../state/workspaces.js";
import type { Ask } from "./ask.js";
import {
  defaultOf,
  effectivePool,
  effectivePools,
  heldBy,
  leftToHosted,
  unassignable,
  workspaceHolder,
} from "./assignment.js";
import { decide } from "./decide.js";
import { lacksInAccount } from "./permissions.js";
import { accountStatus } from "./quotas.js";
import { stale } from "./tags.js";
import { anyOf, grants, refused, type Change, type Grant, type Turn } from "./verdict.js";

export interface AccountBody {
  readonly name?: string;
  readonly require_agent_pool?: boolean;
  readonly hosted_concurrency?: number;
  readonly quotas?: Partial<Quotas>;
}

export function getAccount(model: Model, by: UserToken): Turn {
  const shows = () => ({ ...configuration(accountOf(model)), status: accountStatus(model) });
  return decide(
    model,
    by,
    { id: "getAccount" },
    () => lacksInAccount(model, by, "accounts:read"),
    () => grants(shows, () => configuration(accountOf(model))),
  );
}

/** ASG-8, POOL-10: a quota below what is used takes nothing away. */
export function updateAccount(
  model: Model,
  by: UserToken,
  { body, ifMatch }: Ask & { readonly body: AccountBody },
): Turn {
  const account = accountOf(model);
  const further = body.quotas === undefined ? [] : ["accounts:set-quotas"];
  return decide(
    model,
    by,
    { id: "updateAccount", body, ifMatch },
    () => lacksInAccount(model, by, "accounts:update", ...further),
    () => {
      const before = configuration(account);
      const learn = (): Change => {
        account.name = body.name ?? account.name;
        account.requiresAgentPool = body.require_agent_pool ?? account.requiresAgentPool;
        account.hostedConcurrency = body.hosted_concurrency ?? account.hostedConcurrency;
        account.quotas = { ...account.quotas, ...body.quotas };
        return { kind: "account", id: account.id, before, after: configuration(account) };
      };
      const onHosted = there(workspaces(model)).filter((workspace) => effectivePool(model, workspace) === null);
      const isRequired = body.require_agent_pool === true && !account.requiresAgentPool;
      const granted: Grant = {
        learn,
        shows: () => ({ ...configuration(account), status: accountStatus(model) }),
        tags: () => configuration(account),
      };
      return (
        stale(model, ifMatch, before) ??
        (isRequired ? heldBy("in_use", onHosted.map(workspaceHolder)) : undefined) ??
        granted
      );
    },
  );
}

export function getDefaultPool(model: Model, by: UserToken): Turn {
  const shows = () => defaultShown(defaultOf(model));
  return decide(
    model,
    by,
    { id: "getDefaultAgentPool" },
    () => lacksInAccount(model, by, "accounts:read", "agent-pools:read"),
    () => grants(shows, () => defaultConfiguration(model)),
  );
}

/** ASG-4: the default is open to every environment. */
export function setDefaultPool(model: Model, by: UserToken, poolId: string, ifMatch: string | undefined): Turn {
  return decide(
    model,
    by,
    { id: "setDefaultAgentPool", body: { agent_pool_id: poolId }, ifMatch },
    () => lacksInAccount(model, by, "agent-pools:update"),
    () =>
      stale(model, ifMatch, defaultConfiguration(model)) ??
      anyOf(
        unassignable(model, poolId, "runs", "/agent_pool_id"),
        find(agentPools(model), poolId)?.access === "selected" ? refused("default_pool_not_shared") : undefined,
      ) ??
      redirected(model, poolId),
  );
}

/** ASG-4, ASG-8. */
export function clearDefaultPool(model: Model, by: UserToken, ifMatch: string | undefined): Turn {
  return decide(
    model,
    by,
    { id: "clearDefaultAgentPool", ifMatch },
    () => lacksInAccount(model, by, "agent-pools:update"),
    () =>
      stale(model, ifMatch, defaultConfiguration(model)) ??
      leftToHosted(model, effectivePools(model, accountOf(model), { defaultPoolId: null })) ??
      redirected(model, null),
  );
}

/** Tells how many workspaces have another effective pool since; the same default again is no change. */
function redirected(model: Model, poolId: string | null): Grant {
  const account = accountOf(model);
  const before = defaultOf(model);
  const pools = effectivePools(model, account, {});
  const moved = effectivePools(model, account, { defaultPoolId: poolId }).filter(
    (pool, place) => pool !== pools[place],
  );
  const learn = (): Change | undefined => {
    account.defaultPoolId = poolId;
    const [old, now] = [defaultShown(before), defaultShown(poolId)];
    return before === poolId ? undefined : { kind: "default_agent_pool", id: account.id, before: old, after: now };
  };
  const shows = () => ({ agent_pool_id: poolId, workspaces_moved: moved.length });
  return { learn, shows, tags: () => defaultConfiguration(model) };
}

function defaultShown(poolId: string | null): Shown {
  return { agent_pool_id: poolId };
}

function defaultConfiguration(model: Model): Shown {
  return { id: "default", ...defaultShown(defaultOf(model)) };
}

function accountOf(model: Model): Account {
  const account = accounts(model).get(model.accountId);
  if (account === undefined) throw new Error("the model has no account");
  return account;
}

function configuration(account: Account): Shown {
  return {
    id: account.id,
    name: account.name,
    require_agent_pool: account.requiresAgentPool,
    hosted_concurrency: account.hostedConcurrency,
    quotas: account.quotas,
    created_at: account.createdAt,
  };
}
