import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_vcs_provider`: where code comes from, and the pool through which it is reached. */
export const vcsProvider = apiResource("muster_vcs_provider", resources.muster_vcs_provider);
