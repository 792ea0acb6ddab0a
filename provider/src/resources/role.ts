import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_role`: a set of permissions with a name. */
export const role = apiResource("muster_role", resources.muster_role);
