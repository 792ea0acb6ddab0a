import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_workspace_effective_agent_pool`: the agent pool that executes the runs of a workspace, and why. */
export const workspaceEffectiveAgentPool = apiDataSource(
  "muster_workspace_effective_agent_pool",
  dataSources.muster_workspace_effective_agent_pool,
);
