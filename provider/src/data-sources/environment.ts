import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_environment`: an environment that another configuration manages, by its id or its name. */
export const environment = apiDataSource("muster_environment", dataSources.muster_environment);
