import type { Http2Session } from "node:http2";
import { systemClock } from "./clock.js";
import { jsonLog } from "./log.js";
import { listen } from "./plugin/endpoint.js";
import { createPluginServer } from "./plugin/plugin-server.js";
import type { ProviderService } from "./service.js";

/** A provider that runs by itself, for Terraform to attach to instead of starting its own. */
export interface Reattachable extends AsyncDisposable {
  /** What has to stand in the environment of Terraform. */
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string };
  /** Ends every connection and removes the socket. */
  close(): Promise<void>;
}

/**
 * Serves a provider from this process, for tests and for debuggers: in the clear, to anyone who may open the socket, which is
 * this user. Terraform calls one process for all it does, so `ConfigureProvider` comes more than once. Terraform installs
 * nothing for `address`, which is the source of the provider: `muster/muster`, or with the host before it.
 */
export async function serveReattachable(load: () => Promise<ProviderService>, address: string): Promise<Reattachable> {
  const log = jsonLog(systemClock, (line) => process.stderr.write(line));
  const server = createPluginServer({ load, shutDown: () => undefined, identities: undefined, log });
  const sessions = new Set<Http2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  const endpoint = await listen(server, process.platform === "win32" ? "tcp" : "unix", {});
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    for (const session of sessions) session.destroy();
    await closed;
    endpoint.remove();
  };
  const provider = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: process.pid,
    Test: true,
    Addr: { Network: endpoint.network, String: endpoint.address },
  };
  return {
    environment: { TF_REATTACH_PROVIDERS: JSON.stringify({ [address]: provider }) },
    close,
    [Symbol.asyncDispose]: close,
  };
}
