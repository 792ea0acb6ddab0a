import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_access_policy`: gives a principal a role at a scope. */
export const accessPolicy = apiResource("muster_access_policy", resources.muster_access_policy);
