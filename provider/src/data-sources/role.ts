import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_role`: a role that another configuration manages, by its id or its name. */
export const role = apiDataSource("muster_role", dataSources.muster_role);
