import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_service_account`: a service account that another configuration manages, by its id or its name. */
export const serviceAccount = apiDataSource("muster_service_account", dataSources.muster_service_account);
