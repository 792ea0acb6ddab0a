import { createSecureServer, createServer, type Http2SecureServer, type Http2Server } from "node:http2";
import { heaviestMessage } from "../grpc/frame.js";
import { answerCalls } from "../grpc/server.js";
import type { Log } from "../log.js";
import { providerMethods } from "../provider-methods.js";
import type { ProviderService } from "../service.js";
import { pem, type Certificate } from "./certificate.js";
import { pluginMethods } from "./plugin-methods.js";

/** Who the two sides of an encrypted connection are. */
export interface Identities {
  readonly server: Certificate;
  /** The one certificate that a client may show, as PEM. */
  readonly client: string;
}

/** What a plugin serves, and to whom. */
export interface PluginServerOptions {
  /** Loads the provider, with the first call that needs it. */
  readonly load: () => Promise<ProviderService>;
  /** Ends the plugin, when Terraform asks for it. */
  readonly shutDown: () => void;
  /** Absent where connections are in the clear, and open to all who can reach the plugin. */
  readonly identities: Identities | undefined;
  readonly log: Log;
}

/** Makes the server of a plugin. It listens nowhere: connections are given to it by its `connection` event, or by listening. */
export function createPluginServer(options: PluginServerOptions): Http2Server | Http2SecureServer {
  const { load, shutDown, identities, log } = options;
  const server =
    identities === undefined ? createServer(limits) : createSecureServer({ ...limits, ...mutualTls(identities) });
  const methods = new Map([...providerMethods(load), ...pluginMethods(shutDown)]);
  const answer = answerCalls(methods, (path, failure) => {
    log("error", failure instanceof Error ? (failure.stack ?? failure.message) : String(failure), { rpc: path });
  });
  server.on("stream", answer);
  server.on("tlsClientError", (error: Error) => {
    log("warn", "a client without the certificate of this run of Terraform was refused", { reason: error.message });
  });
  return server;
}

/** Ten heavy states may be under way at once; left alone, Node refuses calls from 10 megabytes on. */
const limits = { maxSessionMemory: (10 * heaviestMessage) / 1_000_000 };

function mutualTls({ server, client }: Identities) {
  return {
    cert: pem("CERTIFICATE", server.der),
    key: pem("PRIVATE KEY", server.key),
    ca: client,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: "TLSv1.2" as const,
  };
}
