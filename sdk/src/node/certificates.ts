import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import * as tls from "node:tls";
import { UsageError } from "../errors.js";

/**
 * What is trusted when certificates in PEM are trusted beside those that Node trusts.
 *
 * Throws a `UsageError` (`invalid_ca`) when there is none in them, or one that cannot be read.
 */
export function trustAlso(ca: string | readonly string[]): tls.SecureContext {
  // Made once: it holds some 150 certificates, which would be read anew for every connection.
  return tls.createSecureContext({ ca: [...trustedByNode(), ...readCertificates([ca].flat().join("\n"))] });
}

function readCertificates(pem: string): readonly string[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g) ?? [];
  // Node would take a text without any for an empty list, and the first request would fail instead.
  if (blocks.length === 0 || !blocks.every(isCertificate)) {
    throw new UsageError(
      "invalid_ca",
      "The option ca is no certificate in PEM; give the content of such a file, not its path",
    );
  }
  return blocks;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** The certificates that Node trusts by itself, those of `NODE_EXTRA_CA_CERTS` included. */
function trustedByNode(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: () => string[] }; // Node has it since 22.15
  if (getCACertificates !== undefined) return getCACertificates();
  return [...tls.rootCertificates, ...extraCertificates(process.env["NODE_EXTRA_CA_CERTS"])];
}

function extraCertificates(path: string | undefined): readonly string[] {
  if (path === undefined || path === "") return [];
  try {
    return [readFileSync(path, "utf8")];
  } catch {
    return []; // Node itself has warned of it.
  }
}
