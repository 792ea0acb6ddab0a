import { refuse, type Holders, type Refusal } from "../refusal.js";

/** The tenant that owns everything else. Instants are milliseconds since the Unix epoch, here and in every noun. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** Whether workspaces that resolve to hosted runners are refused (ASG-8). */
  readonly requireAgentPool: boolean;
  /** How many jobs hosted runners execute at once (RUN-7). */
  readonly hostedConcurrency: number;
  /** How much of everything the account may have (POOL-10). */
  readonly quotas: Quotas;
  /** The pool of workspaces for which nothing closer names one; null leaves them to hosted runners (ASG-1, ASG-4). */
  readonly defaultAgentPoolId: string | null;
  readonly createdAt: number;
}

/** How much of everything an account may have (POOL-10). */
export interface Quotas {
  readonly agentPools: number;
  /** Of those that are not offline. */
  readonly agents: number;
  /** Of those that are not revoked. */
  readonly tokensPerAgentPool: number;
  /** Runs of which a job waits. */
  readonly queuedRuns: number;
}

/** The settings of an account that nobody has changed. */
export const initialSettings = {
  requireAgentPool: false,
  hostedConcurrency: 5,
  quotas: { agentPools: 100, agents: 1000, tokensPerAgentPool: 20, queuedRuns: 1000 },
  defaultAgentPoolId: null,
} as const satisfies Partial<Account>;

/** What a merge patch changes of an account: absent members and absent quotas stay. */
export interface AccountChange {
  readonly name?: string | undefined;
  readonly requireAgentPool?: boolean | undefined;
  readonly hostedConcurrency?: number | undefined;
  readonly quotas?: { readonly [Name in keyof Quotas]?: number | undefined } | undefined;
}

/** The account after a change. A quota below what is used takes nothing away; it leaves no room for more (POOL-10). */
export function changeAccount(account: Account, { quotas = {}, ...change }: AccountChange): Account {
  const { name = account.name, requireAgentPool = account.requireAgentPool } = change;
  const { hostedConcurrency = account.hostedConcurrency } = change;
  const { agentPools, agents, tokensPerAgentPool, queuedRuns } = account.quotas;
  return {
    ...account,
    name,
    requireAgentPool,
    hostedConcurrency,
    quotas: {
      agentPools: quotas.agentPools ?? agentPools,
      agents: quotas.agents ?? agents,
      tokensPerAgentPool: quotas.tokensPerAgentPool ?? tokensPerAgentPool,
      queuedRuns: quotas.queuedRuns ?? queuedRuns,
    },
  };
}

/** Refuses to require agent pools while workspaces resolve to hosted runners (ASG-8). */
export function requirementRefusal(account: Account, hosted: Holders): Refusal | undefined {
  if (!account.requireAgentPool || hosted.count === 0) return undefined;
  const detail = `Hosted runners execute workspaces of the account (${hosted.count}); choose agent pools for them first`;
  return refuse("in_use", detail, { rule: "ASG-8", holders: hosted });
}

// The names of quotas as the API shows them.
const quotaNames: Readonly<Record<keyof Quotas, string>> = {
  agentPools: "agent_pools",
  agents: "agents",
  tokensPerAgentPool: "tokens_per_agent_pool",
  queuedRuns: "queued_runs",
};

/** Refuses one more of what a quota limits where there is no room for it (POOL-10). */
export function quotaRefusal(account: Account, quota: keyof Quotas, used: number): Refusal | undefined {
  const [name, limit] = [quotaNames[quota], account.quotas[quota]];
  if (used < limit) return undefined;
  const detail = `The quota ${name} of the account is ${limit}, and ${used} are there; make room or raise it`;
  return refuse("quota_exceeded", detail, { rule: "POOL-10", quota: { name, limit, used } });
}
