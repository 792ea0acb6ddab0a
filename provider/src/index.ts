import { createMusterService } from "./muster-service.js";
import { serveReattachable, type Reattachable } from "./protocol/reattach.js";
import type { ProviderOptions } from "./provider.js";

export type { ProviderOptions, Reattachable };

/**
 * Serves the provider from this process, for Terraform and OpenTofu to attach to with the environment that comes back:
 * nothing is built or installed, and breakpoints hold.
 */
export function serveMusterProvider(options: ProviderOptions): Promise<Reattachable> {
  return serveReattachable(() => Promise.resolve(createMusterService(options)), "muster/muster");
}
