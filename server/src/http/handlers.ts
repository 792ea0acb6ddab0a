import { accessPolicyHandlers } from "./access/access-policies.js";
import { accountHandlers } from "./assignment/accounts.js";
import { agentHandlers } from "./agents/agents.js";
import { agentPoolSchedulingHandlers } from "./agent-pools/agent-pool-scheduling.js";
import { agentPoolHandlers } from "./agent-pools/agent-pools.js";
import { agentPoolEnvironmentHandlers } from "./agent-pools/agent-pool-environments.js";
import { agentPoolDemandHandlers } from "./agent-pools/agent-pool-demand.js";
import { agentPoolDrainHandlers } from "./agent-pools/agent-pool-drain.js";
import { agentPoolUsageHandlers } from "./agent-pools/agent-pool-usage.js";
import { agentPoolTokenHandlers } from "./agent-pools/agent-pool-tokens.js";
import { agentSchedulingHandlers } from "./agents/agent-scheduling.js";
import { agentSessionHandlers } from "./agents/agent-sessions.js";
import { assignmentHandlers } from "./assignment/assignment.js";
import { auditEventHandlers } from "./service/audit-events.js";
import { defaultAgentPoolHandlers } from "./assignment/default-agent-pool.js";
import { environmentHandlers } from "./assignment/environments.js";
import type { Handlers } from "./contract.js";
import { jobHandlers } from "./runs/jobs.js";
import { runHandlers } from "./runs/runs.js";
import { claimHandlers } from "./jobs/claims.js";
import { jobResultHandlers } from "./jobs/job-results.js";
import { jobWriteHandlers } from "./jobs/job-writes.js";
import { serviceHandlers } from "./service/service.js";
import { roleHandlers } from "./access/roles.js";
import { serviceAccountHandlers } from "./access/service-accounts.js";
import { serviceAccountTokenHandlers } from "./access/service-account-tokens.js";
import { vcsProviderHandlers } from "./assignment/vcs-providers.js";
import { workspaceHandlers } from "./assignment/workspaces.js";
import type { World } from "./world.js";

/** Makes the handlers; an operation of the API document without one does not compile. */
export function createHandlers(world: World): Handlers {
  return {
    ...accountHandlers(world),
    ...defaultAgentPoolHandlers(world),
    ...environmentHandlers(world),
    ...agentPoolHandlers(world),
    ...agentPoolEnvironmentHandlers(world),
    ...agentPoolUsageHandlers(world),
    ...agentPoolDemandHandlers(world),
    ...agentPoolDrainHandlers(world),
    ...agentPoolTokenHandlers(world),
    ...agentHandlers(world),
    ...agentSessionHandlers(world),
    ...agentSchedulingHandlers(world),
    ...claimHandlers(world),
    ...jobWriteHandlers(world),
    ...jobResultHandlers(world),
    ...agentPoolSchedulingHandlers(world),
    ...vcsProviderHandlers(world),
    ...workspaceHandlers(world),
    ...assignmentHandlers(world),
    ...runHandlers(world),
    ...jobHandlers(world),
    ...auditEventHandlers(world),
    ...serviceAccountHandlers(world),
    ...serviceAccountTokenHandlers(world),
    ...roleHandlers(world),
    ...accessPolicyHandlers(world),
    ...serviceHandlers(world),
  };
}
