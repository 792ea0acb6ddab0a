import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_agent_pool`: a named group of self-hosted agents. */
export const agentPool = apiResource("muster_agent_pool", resources.muster_agent_pool);
