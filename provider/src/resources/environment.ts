import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_environment`: a group of workspaces that may use the same agent pools. */
export const environment = apiResource("muster_environment", resources.muster_environment);
