import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_agent_pool_usage`: what uses an agent pool. */
export const agentPoolUsage = apiDataSource("muster_agent_pool_usage", dataSources.muster_agent_pool_usage);
