import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_agent_pool`: an agent pool that another configuration manages, by its id or its name. */
export const agentPool = apiDataSource("muster_agent_pool", dataSources.muster_agent_pool);
