import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_agent_pool_token`: a secret with which agents enrol in a pool, known only to the state that created it. */
export const agentPoolToken = apiResource("muster_agent_pool_token", resources.muster_agent_pool_token);
