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
}

/** The settings of an account that nobody has changed. */
export const initialSettings = {
  requireAgentPool: false,
  hostedConcurrency: 5,
  quotas: { agentPools: 100, agents: 1000, tokensPerAgentPool: 20 },
  defaultAgentPoolId: null,
} as const satisfies Partial<Account>;
