import type { Answer, ProviderService } from "../protocol/service.js";
import type { Provider } from "./provider.js";
import { applyResourceChange } from "./rpc/apply-resource-change.js";
import { configureProvider } from "./rpc/configure-provider.js";
import { importResourceState } from "./rpc/import-resource-state.js";
import { planResourceChange } from "./rpc/plan-resource-change.js";
import { readDataSource } from "./rpc/read-data-source.js";
import { readResource } from "./rpc/read-resource.js";
import type { Session } from "./rpc/session.js";
import { upgradeResourceState } from "./rpc/upgrade-resource-state.js";
import { validateDataResourceConfig, validateProviderConfig, validateResourceConfig } from "./rpc/validate-config.js";
import { metadataMessage } from "./schema-message.js";

/**
 * A provider as the protocol calls it. Its schema is given apart, because whoever builds the provider may have encoded it
 * beforehand. Left out, and so answered with UNIMPLEMENTED, are the calls for what the framework does not have: functions
 * to call, identities, moves between resource types, ephemeral and list resources, actions and state stores.
 */
export function createProviderService<Client>(
  provider: Provider<Client>,
  providerSchema: () => Promise<Answer<"GetProviderSchema.Response">>,
): ProviderService {
  const session: Session<Client> = { provider };
  return {
    getMetadata: () => Promise.resolve(metadataMessage(provider)),
    getProviderSchema: providerSchema,
    getResourceIdentitySchemas: () => Promise.resolve({}),
    getFunctions: () => Promise.resolve({}),
    validateProviderConfig: (request) => validateProviderConfig(session, request),
    configureProvider: (request, context) => configureProvider(session, request, context),
    validateResourceConfig: (request) => validateResourceConfig(session, request),
    upgradeResourceState: (request) => upgradeResourceState(session, request),
    readResource: (request, context) => readResource(session, request, context),
    planResourceChange: (request, context) => planResourceChange(session, request, context),
    applyResourceChange: (request, context) => applyResourceChange(session, request, context),
    importResourceState: (request, context) => importResourceState(session, request, context),
    validateDataResourceConfig: (request) => validateDataResourceConfig(session, request),
    readDataSource: (request, context) => readDataSource(session, request, context),
  };
}
