import type { Noun } from "./command/verb.js";

/** A noun of the command; what can be done to it is loaded when it is named. */
export interface NounEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly noun: Noun }>;
}

/** The nouns of the command, in the order of its help. */
export const nouns: readonly NounEntry[] = [
  { name: "pool", summary: "agent pools", load: () => import("./nouns/agent-pools.js") },
  { name: "token", summary: "tokens of agent pools", load: () => import("./nouns/agent-pool-tokens.js") },
  { name: "agent", summary: "agents, and run a self-hosted agent here", load: () => import("./nouns/agents.js") },
  { name: "workspace", summary: "workspaces", load: () => import("./nouns/workspaces.js") },
  { name: "environment", summary: "environments", load: () => import("./nouns/environments.js") },
  { name: "run", summary: "runs of workspaces, and their logs", load: () => import("./nouns/runs.js") },
  { name: "account", summary: "the account", load: () => import("./nouns/accounts.js") },
  { name: "vcs-provider", summary: "VCS providers", load: () => import("./nouns/vcs-providers.js") },
  {
    ...{ name: "service-account", summary: "service accounts and their tokens" },
    load: () => import("./nouns/service-accounts.js"),
  },
  { name: "role", summary: "roles", load: () => import("./nouns/roles.js") },
  {
    ...{ name: "access-policy", summary: "access policies, which give roles" },
    load: () => import("./nouns/access-policies.js"),
  },
  { name: "audit", summary: "audit events: who changed what", load: () => import("./nouns/audit-events.js") },
];
