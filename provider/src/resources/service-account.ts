import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_service_account`: a principal for programs. */
export const serviceAccount = apiResource("muster_service_account", resources.muster_service_account);
