import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Clock } from "../clock.js";
import { bits, boolean, bytes, identifier, integer, sequence, set, tagged, text, time } from "./der.js";

/** A certificate that signs itself, with its private key. */
export interface Certificate {
  readonly der: Uint8Array;
  /** The private key, in PKCS #8. */
  readonly key: Uint8Array;
}

/**
 * Makes the one-time certificate by which one side of a plugin's connection knows the other: P-256, for `localhost`, good for
 * either side of TLS, valid from a little before now. It outlives any run of Terraform, and its key never leaves the process.
 */
export function createCertificate(clock: Pick<Clock, "now">): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signed = sequence(
    tagged(0, true, integer(2)), // Version 3.
    serialNumber(),
    ecdsaWithSha256,
    localhost,
    validity(clock.now()),
    localhost,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(3, true, extensions),
  );
  const signature = sign("sha256", signed, privateKey);
  return {
    der: sequence(signed, ecdsaWithSha256, bits(signature)),
    key: privateKey.export({ type: "pkcs8", format: "der" }),
  };
}

/** A certificate or key in the armour that TLS libraries read. */
export function pem(label: "CERTIFICATE" | "PRIVATE KEY", der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString("base64")
    .replace(/.{64}(?!$)/g, "$&\n");
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

const ecdsaWithSha256 = sequence(identifier("1.2.840.10045.4.3.2"));
const commonName = identifier("2.5.4.3");
const localhost = sequence(set(sequence(commonName, text("localhost"))));

const extensions = sequence(
  // A certificate that signs itself has to be allowed to sign.
  extension("2.5.29.19", true, sequence(boolean(true))),
  // Digital signature, key agreement and the signing of certificates: bits 0, 4 and 5.
  extension("2.5.29.15", true, bits(Uint8Array.of(0b1000_1100), 2)),
  // Either side of TLS: server, then client.
  extension("2.5.29.37", false, sequence(identifier("1.3.6.1.5.5.7.3.1"), identifier("1.3.6.1.5.5.7.3.2"))),
  // Clients look for the name here, and nowhere else.
  extension("2.5.29.17", false, sequence(tagged(2, false, Buffer.from("localhost")))),
);

function extension(id: string, critical: boolean, value: Uint8Array): Uint8Array {
  return sequence(identifier(id), ...(critical ? [boolean(true)] : []), bytes(value));
}

/** A positive number of 127 bits; that its first byte lies between 64 and 127 keeps its encoding the shortest. */
function serialNumber(): Uint8Array {
  const [first = 0, ...rest] = randomBytes(16);
  return integer((first & 0x3f) | 0x40, ...rest);
}

const halfAMinute = 30_000;
const thirtyYears = 30 * 365 * 24 * 60 * 60 * 1000;

function validity(now: Date): Uint8Array {
  return sequence(time(new Date(now.getTime() - halfAMinute)), time(new Date(now.getTime() + thirtyYears)));
}
