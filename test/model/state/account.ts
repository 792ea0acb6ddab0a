import { table } from "./model.js";

/** The one account of the model; its key is its identifier. */
export interface Account {
  readonly id: string;
  name: string;
  requiresAgentPool: boolean;
  hostedConcurrency: number;
  quotas: Quotas;
  readonly createdAt: string;
  /** The default agent pool (ASG-4). */
  defaultPoolId: string | null;
}

export interface Quotas {
  readonly agent_pools: number;
  readonly agents: number;
  readonly tokens_per_agent_pool: number;
  readonly queued_runs: number;
}

export const accounts = table<Account>();
