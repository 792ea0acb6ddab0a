import { dataSources } from "../../generated/schemas.js";
import { apiDataSource } from "./api-data-source.js";

/** `muster_vcs_provider`: a VCS provider that another configuration manages, by its id or its name. */
export const vcsProvider = apiDataSource("muster_vcs_provider", dataSources.muster_vcs_provider);
