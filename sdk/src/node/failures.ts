import { ConnectionError } from "../errors.js";

/** What a refusal of a proxy to open the way to `target` means, and the way out. */
export function explainRefusal(proxy: URL, target: URL, status: number): Error {
  const name = nameOf(proxy);
  if (status === 407) {
    const message =
      proxy.username === ""
        ? `The proxy ${name} asks for a user and a password (407); put them into its address: ${proxy.protocol}//USER:PASSWORD@${proxy.host}`
        : `The proxy ${name} does not accept the user and the password in its address (407); correct them`;
    return new ConnectionError("proxy_refused", message);
  }
  const server = nameOf(target);
  if (status >= 500) return new Error(`The proxy ${name} cannot reach ${server} (${status})`);
  return new ConnectionError(
    "proxy_refused",
    `The proxy ${name} does not let requests through to ${server} (${status}); have it allow them, or name ${target.hostname} in NO_PROXY if the server can be reached without it`,
  );
}

/**
 * What an error of Node's means, and the way out where there is one: on the way to `proxy` where that is given, and else
 * beyond it, on the way to the server.
 */
export function explainFailure(error: Error, server: URL, proxy: URL | undefined): Error {
  const code = "code" in error ? String(error.code) : "";
  const other = proxy ?? server;
  const problem = problemOf(code);
  if (problem !== undefined) {
    return new ConnectionError("untrusted_certificate", `The certificate of ${nameOf(other)} ${problem} (${code})`);
  }
  if (proxy === undefined) return error;
  const message = `The proxy ${nameOf(proxy)} cannot be used: ${error.message || code}; check HTTPS_PROXY, or the option proxy`;
  return Object.assign(new Error(message), { code });
}

const wayOut = "give the certificate of the authority in the option ca, or in a file that NODE_EXTRA_CA_CERTS names";

/** What is wrong with a certificate when that is what an error's code tells. */
function problemOf(code: string): string | undefined {
  switch (code) {
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "CERT_UNTRUSTED":
    case "INVALID_CA":
      return `comes from an authority that is not trusted here; ${wayOut}`;
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return "is for another name; use the name that it was issued for";
    case "CERT_HAS_EXPIRED":
      return "has expired; renew it, or set this machine's clock right";
    case "CERT_NOT_YET_VALID":
      return "is not valid yet; set this machine's clock right";
    case "CERT_REVOKED":
    case "CERT_REJECTED":
    case "CERT_SIGNATURE_FAILURE":
    case "CERT_CHAIN_TOO_LONG":
    case "HOSTNAME_MISMATCH":
      return "is not valid; renew it";
    default:
      return undefined;
  }
}

/** An address without its user and password. */
function nameOf({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}
