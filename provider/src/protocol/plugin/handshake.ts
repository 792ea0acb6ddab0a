import type { Endpoint } from "./endpoint.js";
import type { Environment } from "./environment.js";

/** What Terraform asks of the plugin that it starts. */
export interface Invitation {
  /** The one certificate, as PEM, that a client may show; absent when the operator turned encryption off. */
  readonly clientCertificate: string | undefined;
  /** Whether Terraform wants to know if connections can be multiplexed. */
  readonly asksForMultiplexing: boolean;
}

/** Why a plugin does not start. The message tells a person what to do instead. */
export class HandshakeRefusal extends Error {
  override readonly name = "HandshakeRefusal";
}

const cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const coreVersion = 1;
const protocolVersion = 6;

/**
 * Reads what Terraform asks for. The cookie is no secret: it only tells Terraform from a person who tries the executable.
 *
 * @throws {HandshakeRefusal} when it was not Terraform that started the plugin, or one that does not speak protocol 6.
 */
export function readInvitation(environment: Environment, name: string): Invitation {
  if (environment["TF_PLUGIN_MAGIC_COOKIE"] !== cookie) {
    throw new HandshakeRefusal(
      `${name} is a plugin of Terraform and OpenTofu, which start it themselves; name it in required_providers and run terraform or tofu`,
    );
  }
  const offered = environment["PLUGIN_PROTOCOL_VERSIONS"] ?? "";
  if (!offered.split(",").includes(String(protocolVersion))) {
    throw new HandshakeRefusal(
      `${name} speaks version ${protocolVersion} of the plugin protocol and was offered ${offered || "none"}; it needs Terraform 1.0 or OpenTofu 1.6, or later`,
    );
  }
  return {
    clientCertificate: environment["PLUGIN_CLIENT_CERT"] || undefined,
    asksForMultiplexing: Boolean(environment["PLUGIN_MULTIPLEX_GRPC"]),
  };
}

/** The line by which a plugin says where it listens, and with which certificate: the only one it ever prints. */
export function handshakeLine(invitation: Invitation, endpoint: Endpoint, certificate: Uint8Array | undefined): string {
  // Go reads base64 without padding here, and nothing else.
  const encoded = Buffer.from(certificate ?? [])
    .toString("base64")
    .replace(/=+$/, "");
  const fields = [coreVersion, protocolVersion, endpoint.network, endpoint.address, "grpc", encoded];
  // Those who do not ask cannot read a seventh field. Those who do are told no: every call has its stream already.
  if (invitation.asksForMultiplexing) fields.push("false");
  return `${fields.join("|")}\n`;
}
