import type { ProviderModel } from "../../provider-model.js";
import { header } from "../header.js";
import { literal } from "../literal.js";

/** The provider model as data: all that the provider knows of its resources before it asks the server. */
export function emitProviderSchemas({ provider, resources, dataSources }: ProviderModel): string {
  return `${header}
/** The provider and its configuration. */
export const provider = ${literal(provider)} as const;

/** Every resource by the name of its type. */
export const resources = ${literal(resources)} as const;

/** Every data source by the name of its type. */
export const dataSources = ${literal(dataSources)} as const;
`;
}
