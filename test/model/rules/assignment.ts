import { accounts } from "../state/account.js";
import { agentPools, type AgentPool } from "../state/agent-pools.js";
import { environments } from "../state/environments.js";
import { jobs, type Job } from "../state/jobs.js";
import { runs } from "../state/runs.js";
import { find, there, type Model, type Shown } from "../state/model.js";
import { vcsProviders } from "../state/vcs-providers.js";
import { workspaces, type Workspace } from "../state/workspaces.js";
import { fault, refused, type Verdict } from "./verdict.js";

/** One level that was asked for a pool, and what it said. */
interface Level {
  readonly source: string;
  readonly agent_pool_id: string | null;
}

/** What names a pool, or keeps something else from being done. */
interface Holder {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** ASG-1: every level that is asked, in order; the last one decides. */
export function chainOf(model: Model, { poolId, isHosted, environmentId }: Workspace): readonly Level[] {
  const own = { source: "workspace", agent_pool_id: poolId };
  if (isHosted || poolId !== null) return [own];
  const environment = find(environments(model), environmentId);
  const near = environment === undefined ? [own] : [own, level("environment", environment.defaultPoolId)];
  if (environment?.defaultPoolId != null) return near;
  const account = level("account", defaultOf(model));
  return account.agent_pool_id === null ? [...near, account, level("hosted", null)] : [...near, account];
}

/** The pool that executes the runs of a workspace; null for hosted runners. */
export function effectivePool(model: Model, workspace: Workspace): string | null {
  return chainOf(model, workspace).at(-1)?.agent_pool_id ?? null;
}

/** The default agent pool of the account (ASG-4). */
export function defaultOf(model: Model): string | null {
  return accounts(model).get(model.accountId)?.defaultPoolId ?? null;
}

/** POOL-3: whether workspaces of an environment may use a pool, or those of none. */
export function mayUse(pool: Pick<AgentPool, "access" | "environmentIds">, environmentId: string | null): boolean {
  return pool.access === "all" || (environmentId !== null && pool.environmentIds.includes(environmentId));
}

/** POOL-5: all that names a pool, kind by kind. */
export function holdersOf(model: Model, poolId: string): Holder[] {
  const account = accounts(model).get(model.accountId);
  const names = (row: { readonly poolId: string | null }) => row.poolId === poolId;
  return [
    ...(account?.defaultPoolId === poolId ? [holder("account", account)] : []),
    ...environmentsWithDefault(model, poolId).map((row) => holder("environment", row)),
    ...there(vcsProviders(model)).filter(names).map(providerHolder),
    ...there(workspaces(model)).filter(names).map(workspaceHolder),
    ...executedJobs(model, poolId),
  ];
}

/** POOL-5: a job that an agent holds. */
function executedJobs(model: Model, poolId: string): Holder[] {
  const isHeld = ({ state }: Job) => state === "claimed" || state === "running";
  return jobs(model)
    .filter((job) => isHeld(job) && find(runs(model), job.runId)?.poolId === poolId)
    .map(({ id, phase }) => ({ kind: "job", id: id ?? "", name: phase }));
}

/** ASG-6: what names the pool and could not use it any more. */
export function losers(model: Model, pool: AgentPool, then: Pick<AgentPool, "access" | "environmentIds">): Holder[] {
  const account = accounts(model).get(model.accountId);
  const loses = (environmentId: string | null) => mayUse(pool, environmentId) && !mayUse(then, environmentId);
  return [
    ...(account?.defaultPoolId === pool.id && then.access !== "all" ? [holder("account", account)] : []),
    ...environmentsWithDefault(model, pool.id)
      .filter(({ id }) => loses(id))
      .map((row) => holder("environment", row)),
    ...there(workspaces(model))
      .filter(({ poolId, environmentId }) => poolId === pool.id && loses(environmentId))
      .map(workspaceHolder),
  ];
}

/** POOL-5: what uses a pool, by naming it or by inheritance. */
export function usageOf(model: Model, poolId: string): Shown {
  const all = holdersOf(model, poolId);
  const of = (kind: string) => listed(all.filter((one) => one.kind === kind));
  const inherited = there(workspaces(model)).filter(
    (workspace) => workspace.poolId !== poolId && effectivePool(model, workspace) === poolId,
  );
  return {
    account_default: defaultOf(model) === poolId,
    environment_defaults: of("environment"),
    vcs_providers: of("vcs_provider"),
    workspaces: { explicit: of("workspace"), inherited: listed(inherited.map(workspaceHolder)) },
  };
}

/** Refuses with what holds; lets pass where nothing does. */
export function heldBy(code: "pool_in_use" | "in_use", holders: readonly Holder[]): Verdict | undefined {
  return holders.length === 0 ? undefined : refused(code, { holders: listed(holders) });
}

function listed(holders: readonly Holder[]): Shown {
  return { count: holders.length, items: holders.slice(0, 20) };
}

export function workspaceHolder(row: Workspace): Holder {
  return holder("workspace", row);
}

/** ASG-7: refuses what cannot be named as a pool of that type at that member of the body. */
export function unassignable(model: Model, poolId: unknown, type: string, pointer: string): Verdict | undefined {
  if (poolId === undefined || poolId === null) return undefined;
  const pool = find(agentPools(model), poolId);
  if (pool === undefined) return fault(pointer);
  return pool.type === type ? undefined : refused("pool_type_mismatch");
}

/** ASG-8: refuses where the account requires agent pools and these workspaces would resolve to hosted runners. */
export function leftToHosted(model: Model, resolved: readonly (string | null)[]): Verdict | undefined {
  const isRequired = accounts(model).get(model.accountId)?.requiresAgentPool === true;
  return isRequired && resolved.includes(null) ? refused("agent_pool_required") : undefined;
}

/** What every workspace has as its effective pool, where some of the world is otherwise for the moment. */
export function effectivePools<Thing extends object>(model: Model, thing: Thing, change: Partial<Thing>) {
  const before = { ...thing };
  Object.assign(thing, change);
  const pools = there(workspaces(model)).map((workspace) => effectivePool(model, workspace));
  Object.assign(thing, before);
  return pools;
}

function environmentsWithDefault(model: Model, poolId: string) {
  return there(environments(model)).filter(({ defaultPoolId }) => defaultPoolId === poolId);
}

function providerHolder(row: { readonly id: string; readonly name: string }): Holder {
  return holder("vcs_provider", row);
}

function holder(kind: string, { id, name }: { readonly id: string; readonly name: string }): Holder {
  return { kind, id, name };
}

function level(source: string, poolId: string | null): Level {
  return { source, agent_pool_id: poolId };
}
