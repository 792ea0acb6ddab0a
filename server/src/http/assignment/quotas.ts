import type { AccountChange } from "../../domain/assignment/account.js";

/** Reads what a request, or a seed, makes of the quotas of an account. */
export function readQuotas(quotas: {
  readonly agent_pools?: number | undefined;
  readonly agents?: number | undefined;
  readonly tokens_per_agent_pool?: number | undefined;
  readonly queued_runs?: number | undefined;
}): AccountChange["quotas"] {
  const { agent_pools: agentPools, agents, tokens_per_agent_pool: tokensPerAgentPool } = quotas;
  return { agentPools, agents, tokensPerAgentPool, queuedRuns: quotas.queued_runs };
}
