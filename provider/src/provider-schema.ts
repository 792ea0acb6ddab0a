import { providerSchemaMessage } from "./framework/schema-message.js";
import { encodeMessage } from "./protocol/protobuf/encode-message.js";
import { createMusterProvider } from "./provider.js";

/**
 * What the provider answers to `GetProviderSchema`, encoded. It depends on nothing but the code, so the bundle has these
 * bytes in place of this module.
 */
export function providerSchemaResponse(): Uint8Array {
  return encodeMessage("GetProviderSchema.Response", providerSchemaMessage(createMusterProvider({ environment: {} })));
}
