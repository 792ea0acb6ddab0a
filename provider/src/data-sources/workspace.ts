import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_workspace`: a workspace that another configuration manages, by its id or its name. */
export const workspace = apiDataSource("muster_workspace", dataSources.muster_workspace);
