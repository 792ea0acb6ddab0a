import { accountHandlers } from "./accounts.js";
import { agentHandlers } from "./agents.js";
import { agentPoolHandlers } from "./agent-pools.js";
import { agentPoolTokenHandlers } from "./agent-pool-tokens.js";
import { agentSessionHandlers } from "./agent-sessions.js";
import { assignmentHandlers } from "./assignment.js";
import { auditEventHandlers } from "./audit-events.js";
import type { Handlers } from "./contract.js";
import { unimplementedHandlers } from "./not-implemented.js";
import { workspaceHandlers } from "./workspaces.js";
import type { World } from "./world.js";

/** Makes the handlers; an operation of the API document without one does not compile. */
export function createHandlers(world: World): Handlers {
  return {
    ...accountHandlers(world),
    ...agentPoolHandlers(world),
    ...agentPoolTokenHandlers(world),
    ...agentHandlers(world),
    ...agentSessionHandlers(world),
    ...workspaceHandlers(world),
    ...assignmentHandlers(world),
    ...auditEventHandlers(world),
    ...unimplementedHandlers(),
  };
}
