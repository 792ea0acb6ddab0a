// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { Caller } from "../../src/caller.js";
import { makeAccounts, type Accounts } from "./accounts.js";
import { makeEnvironments, type Environments } from "./environments.js";
import { makeAgentPools, type AgentPools } from "./agent-pools.js";
import { makeAgents, type Agents } from "./agents.js";
import { makeWorkspaces, type Workspaces } from "./workspaces.js";
import { makeRuns, type Runs } from "./runs.js";
import { makeJobs, type Jobs } from "./jobs.js";
import { makeVcsProviders, type VcsProviders } from "./vcs-providers.js";
import { makeServiceAccounts, type ServiceAccounts } from "./service-accounts.js";
import { makeRoles, type Roles } from "./roles.js";
import { makeAccessPolicies, type AccessPolicies } from "./access-policies.js";
import { makeAuditEvents, type AuditEvents } from "./audit-events.js";
import { makeService, type Service } from "./service.js";

export type {
  AccessPolicies,
  Accounts,
  AgentPools,
  Agents,
  AuditEvents,
  Environments,
  Jobs,
  Roles,
  Runs,
  Service,
  ServiceAccounts,
  VcsProviders,
  Workspaces,
};

/** The operations of the API, by what they are about. */
export interface Resources {
  /** The tenant that owns everything else. */
  readonly accounts: Accounts;
  /** Groups of workspaces that may use the same agent pools. */
  readonly environments: Environments;
  /** Named groups of self-hosted agents. */
  readonly agentPools: AgentPools;
  /** The processes that execute runs; seen by users, and speaking for themselves. */
  readonly agents: Agents;
  /** What runs are made of, and which pool executes them. */
  readonly workspaces: Workspaces;
  /** One execution of the code of a workspace, from its plan to its end. */
  readonly runs: Runs;
  /** The phases of runs; seen by users, and claimed and executed by agents. */
  readonly jobs: Jobs;
  /** Where code comes from, and through which pool it is reached. */
  readonly vcsProviders: VcsProviders;
  /** Principals for programs, and their tokens. */
  readonly serviceAccounts: ServiceAccounts;
  /** Sets of permissions. */
  readonly roles: Roles;
  /** Who holds which role, and where. */
  readonly accessPolicies: AccessPolicies;
  /** What was changed, by whom. */
  readonly auditEvents: AuditEvents;
  /** The server itself, for probes, monitoring and readers of this document. */
  readonly service: Service;
}

/** The resources whose operations `caller` sends. */
export function makeResources(caller: Caller): Resources {
  return {
    accounts: makeAccounts(caller),
    environments: makeEnvironments(caller),
    agentPools: makeAgentPools(caller),
    agents: makeAgents(caller),
    workspaces: makeWorkspaces(caller),
    runs: makeRuns(caller),
    jobs: makeJobs(caller),
    vcsProviders: makeVcsProviders(caller),
    serviceAccounts: makeServiceAccounts(caller),
    roles: makeRoles(caller),
    accessPolicies: makeAccessPolicies(caller),
    auditEvents: makeAuditEvents(caller),
    service: makeService(caller),
  };
}
