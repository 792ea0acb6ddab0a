import { writeSync } from "node:fs";
import { createServer } from "node:net";
import { systemClock } from "./clock.js";
import { jsonLog, type Log } from "./log.js";
import { becomePlugin } from "./plugin/become-plugin.js";
import { createCertificate } from "./plugin/certificate.js";
import { endWithParent } from "./plugin/end-with-parent.js";
import { listen, type Endpoint } from "./plugin/endpoint.js";
import { HandshakeRefusal, handshakeLine, readInvitation } from "./plugin/handshake.js";
import type { ProviderService } from "./service.js";

/** How a provider is served. */
export interface ServeOptions {
  /** What people call the executable, for the message that one who starts it by hand reads. */
  readonly name: string;
  /** Where to listen; a socket, unless the platform has none. */
  readonly network?: Endpoint["network"];
}

/**
 * Serves a provider to the Terraform or OpenTofu that started this process, until that ends it. The provider is loaded with
 * the first call, which is after the handshake: users wait for that several times in each command.
 *
 * The process belongs to Terraform from here on: an interrupt is ignored, since Terraform tells of it by `StopProvider`, and
 * what is printed goes to the log. Where Terraform did not start the process, it exits with 1 and a sentence.
 */
export async function serve(load: () => Promise<ProviderService>, options: ServeOptions): Promise<void> {
  const log = jsonLog(systemClock, (line) => process.stderr.write(line));
  try {
    await start(load, options, log);
  } catch (error) {
    if (!(error instanceof HandshakeRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

const standardOutput = 1;

async function start(load: () => Promise<ProviderService>, options: ServeOptions, log: Log): Promise<void> {
  const invitation = readInvitation(process.env, options.name);
  becomePlugin(log);
  const client = invitation.clientCertificate;
  const identities = client === undefined ? undefined : { client, server: createCertificate(systemClock) };
  const listener = createServer();
  const network = options.network ?? (process.platform === "win32" ? "tcp" : "unix");
  const endpoint = await listen(listener, network, process.env);
  process.on("exit", () => {
    endpoint.remove();
  });
  writeSync(standardOutput, handshakeLine(invitation, endpoint, identities?.server.der));
  // HTTP/2, TLS and the protocol take as long to load as all before, so they are loaded while Terraform reads that line.
  const server = import("./plugin/plugin-server.js").then(({ createPluginServer }) =>
    createPluginServer({ load, shutDown: () => process.exit(0), identities, log }),
  );
  endWithParent(listener, systemClock, () => process.exit(1));
  listener.on("connection", (socket) => {
    void server.then((loaded) => loaded.emit("connection", socket));
  });
}
