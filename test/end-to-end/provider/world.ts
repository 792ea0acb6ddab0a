import { createMuster, type Muster } from "@muster/sdk";
import { createServer } from "@muster/server";
import type { Installation } from "../installation.js";
import { Terraform } from "../terraform.js";

/** A server of its own with nothing in it but an account, and an empty root module whose provider is configured for it. */
export interface World extends AsyncDisposable {
  readonly terraform: Terraform;
  /** Sees and does on the server what Terraform does not. */
  readonly muster: Muster;
  readonly url: string;
  readonly accountId: string;
}

/** Starts a world; `environment` overrides what the provider is configured with, such as `MUSTER_TOKEN`. */
export async function startWorld(
  installation: Installation,
  environment: Readonly<Record<string, string>> = {},
): Promise<World> {
  const server = await createServer();
  const { adminToken: token, accountId } = server.access;
  const listening = await server.listen({ port: 0 });
  const { url } = listening;
  const configured = { MUSTER_URL: url, MUSTER_TOKEN: token, MUSTER_ACCOUNT_ID: accountId };
  const terraform = await Terraform.start(installation, { ...configured, ...environment });
  return {
    terraform,
    muster: createMuster({ url, token }),
    url,
    accountId,
    async [Symbol.asyncDispose]() {
      await terraform[Symbol.asyncDispose]();
      await listening.close();
      await server.close();
    },
  };
}
