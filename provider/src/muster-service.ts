import { createProviderService } from "./framework/provider-service.js";
import type { ProviderService } from "./protocol/service.js";
import { providerSchemaResponse } from "./provider-schema.js";
import { createMusterProvider, type ProviderOptions } from "./provider.js";

/** The Muster provider as the protocol calls it. */
export function createMusterService(options: ProviderOptions): ProviderService {
  return createProviderService(createMusterProvider(options), () => Promise.resolve(providerSchemaResponse()));
}
