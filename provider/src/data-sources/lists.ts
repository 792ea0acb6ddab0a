import { dataSources } from "../../generated/schemas.js";
import type { DataSource } from "../framework/data-source.js";
import type { MusterClient } from "../resources/muster-client.js";
import { apiListDataSource } from "./api-list-data-source.js";

/** The data sources that are whole lists, by the names of their types. */
export const lists: Readonly<Record<string, DataSource<MusterClient>>> = {
  muster_agents: apiListDataSource(dataSources.muster_agents),
  muster_agent_pools: apiListDataSource(dataSources.muster_agent_pools),
  muster_environments: apiListDataSource(dataSources.muster_environments),
  muster_workspaces: apiListDataSource(dataSources.muster_workspaces),
  muster_vcs_providers: apiListDataSource(dataSources.muster_vcs_providers),
  muster_roles: apiListDataSource(dataSources.muster_roles),
  muster_service_accounts: apiListDataSource(dataSources.muster_service_accounts),
  muster_access_policies: apiListDataSource(dataSources.muster_access_policies),
};
