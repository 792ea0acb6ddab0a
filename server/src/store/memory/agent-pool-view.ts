import type { AgentPool } from "../../domain/agent-pools/agent-pool.js";
import { mayUse } from "../../domain/agent-pools/agent-pool-access.js";
import type { AgentPoolFilter, Page } from "../store.js";
import { namedPage } from "./names.js";
import type { Tables } from "./tables.js";

/** A page of the pools of an account that the filter lets through. */
export function agentPoolPage(
  { agentPools, environments }: Tables,
  accountId: string,
  { name, type, environmentId }: AgentPoolFilter,
  page: Page,
): readonly AgentPool[] {
  if (environmentId !== undefined && environments.get(environmentId)?.accountId !== accountId) return [];
  const isChosen = (pool: AgentPool) =>
    (type === undefined || pool.type === type) &&
    (environmentId === undefined || (pool.type === "runs" && mayUse(pool, environmentId)));
  return name === undefined
    ? agentPools.page("account", accountId, page, isChosen)
    : namedPage(agentPools, accountId, { name }, page).filter(isChosen);
}

/** The pools whose set of environments names this one. */
export function poolsNaming({ agentPools, environments }: Tables, environmentId: string): readonly AgentPool[] {
  const accountId = environments.get(environmentId)?.accountId;
  const pools = accountId === undefined ? [] : agentPools.group("account", accountId);
  return pools.flatMap((id) => agentPools.get(id) ?? []).filter((pool) => pool.environmentIds.includes(environmentId));
}
