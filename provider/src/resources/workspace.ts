import { resources } from "../../generated/schemas.js";
import { apiResource } from "./api-resource.js";

/** `muster_workspace`: what runs are made of, and the pool that executes them. */
export const workspace = apiResource("muster_workspace", resources.muster_workspace);
