import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_access_policy`: an access policy that another configuration manages, by its id. */
export const accessPolicy = apiDataSource("muster_access_policy", dataSources.muster_access_policy);
