import { accounts, type Quotas } from "../state/account.js";
import { agentPools } from "../state/agent-pools.js";
import { poolTokens } from "../state/agent-pool-tokens.js";
import { agents } from "../state/agents.js";
import { there, type Model, type Shown } from "../state/model.js";
import { executed, jobOf } from "./turns.js";
import { runs } from "../state/runs.js";
import { stateOf } from "./silence.js";
import { refused, type Verdict } from "./verdict.js";

/** POOL-10: refuses what would be one more than a quota, once so many went. */
export function exceeded(model: Model, name: keyof Quotas, poolId = "", freed = 0): Verdict | undefined {
  const limit = accounts(model).get(model.accountId)?.quotas[name] ?? 0;
  const used = usedOf(model, name, poolId) - freed;
  return used >= limit ? refused("quota_exceeded", { quota: { name, limit, used } }) : undefined;
}

/** How much of its quotas the account uses. */
export function accountStatus(model: Model): Shown {
  return {
    agent_pools: usedOf(model, "agent_pools", ""),
    agents: usedOf(model, "agents", ""),
    queued_runs: usedOf(model, "queued_runs", ""),
    hosted_jobs: executed(model, null).length,
  };
}

function usedOf(model: Model, name: keyof Quotas, poolId: string): number {
  if (name === "agent_pools") return there(agentPools(model)).length;
  if (name === "tokens_per_agent_pool") return there(poolTokens(model)).filter((t) => t.poolId === poolId).length;
  if (name === "queued_runs") return there(runs(model)).filter((run) => jobOf(run).state === "waiting").length;
  return [...agents(model).values()].filter((agent) => ["idle", "busy", "unresponsive"].includes(stateOf(model, agent)))
    .length;
}
