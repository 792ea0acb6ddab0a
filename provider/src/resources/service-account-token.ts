import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_service_account_token`: a secret with which a service account speaks. */
export const serviceAccountToken = apiResource("muster_service_account_token", resources.muster_service_account_token);
