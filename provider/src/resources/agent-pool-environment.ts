import { resources } from "../../generated/schemas.js";
import { memberResource } from "./member-resource.js";

/** `muster_agent_pool_environment`: lets the workspaces of one environment use an agent pool. */
export const agentPoolEnvironment = memberResource(
  "muster_agent_pool_environment",
  resources.muster_agent_pool_environment,
);
