import { providerSchemaMessage } from "./framework/schema-message.js";
import type { Answer } from "./protocol/service.js";
import { createMusterProvider } from "./provider.js";

/**
 * What the provider answers to `GetProviderSchema`. It depends on nothing but the code, so a build may put the encoded
 * message in place of this module.
 */
export function providerSchemaResponse(): Answer<"GetProviderSchema.Response"> {
  return providerSchemaMessage(createMusterProvider({ environment: {} }));
}
