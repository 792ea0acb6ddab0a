import * as http from "node:http";
import * as https from "node:https";
import type { SecureContext } from "node:tls";
import { HttpsProxyAgent } from "https-proxy-agent";
import { getProxyForUrl } from "proxy-from-env";
import { isLoopback } from "../address.js";
import { UsageError } from "../errors.js";

/** How requests to an address travel. */
export interface Route {
  readonly agent: http.Agent;
  /** The proxy on the way. */
  readonly proxy: URL | undefined;
  /** Who may vouch for a server; those that Node trusts unless given. */
  readonly trusted: SecureContext | undefined;
}

/**
 * Answers what tells the route to an address: through `proxy`, by the environment where that is undefined, or directly
 * where it is false. Routes of one proxy share their connections.
 *
 * What it answers throws a `UsageError` (`invalid_proxy`) when the environment names no proxy's address.
 */
export function makeRoutes(proxy: string | false | undefined, trusted: SecureContext | undefined): (url: URL) => Route {
  const agents = new Map<string, http.Agent>();
  const agentFor = (key: string, make: () => http.Agent) => {
    const agent = agents.get(key) ?? make();
    agents.set(key, agent);
    return agent;
  };
  return (url) => {
    const address = proxy === false ? "" : (proxy ?? proxyOfEnvironment(url));
    if (address === "") {
      const { Agent } = url.protocol === "https:" ? https : http;
      return { agent: agentFor(url.protocol, () => new Agent({ keepAlive: true })), proxy: undefined, trusted };
    }
    const parsed = checkProxy(address, "the proxy of the environment");
    // The proxy's own certificate, where it has one, may be vouched for by the same authority.
    const options = { keepAlive: true, ...(trusted !== undefined && { secureContext: trusted }) };
    return { agent: agentFor(address, () => new HttpsProxyAgent(parsed, options)), proxy: parsed, trusted };
  };
}

/** Programs on this machine are never meant to be reached from a proxy's side, whatever `NO_PROXY` forgets to say. */
function proxyOfEnvironment(url: URL): string {
  return isLoopback(url.hostname) ? "" : getProxyForUrl(url.href);
}

/** The address of a proxy. Throws a `UsageError` (`invalid_proxy`) that names `source` when it is not one. */
export function checkProxy(address: string, source: string): URL {
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  if (parsed !== undefined && ["http:", "https:"].includes(parsed.protocol) && hasReadableCredentials(parsed))
    return parsed;
  // The text is not repeated: it may hold a password.
  throw new UsageError(
    "invalid_proxy",
    `${source} is not the address of an http: or https: proxy; give one such as http://proxy.example.com:3128`,
  );
}

function hasReadableCredentials({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
