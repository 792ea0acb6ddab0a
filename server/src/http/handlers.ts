import { accessPolicyHandlers } from "./access-policies.js";
import { accountHandlers } from "./accounts.js";
import { agentHandlers } from "./agents.js";
import { agentPoolSchedulingHandlers } from "./agent-pool-scheduling.js";
import { agentPoolHandlers } from "./agent-pools.js";
import { agentPoolEnvironmentHandlers } from "./agent-pool-environments.js";
import { agentPoolUsageHandlers } from "./agent-pool-usage.js";
import { agentPoolTokenHandlers } from "./agent-pool-tokens.js";
import { agentSchedulingHandlers } from "./agent-scheduling.js";
import { agentSessionHandlers } from "./agent-sessions.js";
import { assignmentHandlers } from "./assignment.js";
import { auditEventHandlers } from "./audit-events.js";
import { defaultAgentPoolHandlers } from "./default-agent-pool.js";
import { environmentHandlers } from "./environments.js";
import type { Handlers } from "./contract.js";
import { serviceHandlers } from "./service.js";
import { roleHandlers } from "./roles.js";
import { serviceAccountHandlers } from "./service-accounts.js";
import { serviceAccountTokenHandlers } from "./service-account-tokens.js";
import { vcsProviderHandlers } from "./vcs-providers.js";
import { workspaceHandlers } from "./workspaces.js";
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
    ...agentPoolTokenHandlers(world),
    ...agentHandlers(world),
    ...agentSessionHandlers(world),
    ...agentSchedulingHandlers(world),
    ...agentPoolSchedulingHandlers(world),
    ...vcsProviderHandlers(world),
    ...workspaceHandlers(world),
    ...assignmentHandlers(world),
    ...auditEventHandlers(world),
    ...serviceAccountHandlers(world),
    ...serviceAccountTokenHandlers(world),
    ...roleHandlers(world),
    ...accessPolicyHandlers(world),
    ...serviceHandlers(world),
  };
}
