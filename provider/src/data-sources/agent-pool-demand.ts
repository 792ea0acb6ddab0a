import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_agent_pool_demand`: what an autoscaler needs to know of an agent pool. */
export const agentPoolDemand = apiDataSource("muster_agent_pool_demand", dataSources.muster_agent_pool_demand);
