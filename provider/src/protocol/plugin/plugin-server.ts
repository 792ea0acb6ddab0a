import { createSecureServer, createServer, type Http2SecureServer, type Http2Server } from "node:http2";
import { heaviestMessage } from "../grpc/frame.js";
import type { GrpcMethods } from "../grpc/method.js";
import { answerCalls } from "../grpc/server.js";
import type { Log } from "../log.js";
import { pem, type Certificate } from "./certificate.js";

/** Who the two sides of an encrypted connection are. */
export interface Identities {
  readonly server: Certificate;
  /** The one certificate that a client may show, as PEM. */
  readonly client: string;
}

/** Makes the server of a plugin: encrypted and closed to all but one client, or in the clear where there are no identities. */
export function createPluginServer(
  methods: GrpcMethods,
  identities: Identities | undefined,
  log: Log,
): Http2Server | Http2SecureServer {
  const server =
    identities === undefined ? createServer(limits) : createSecureServer({ ...limits, ...mutualTls(identities) });
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
