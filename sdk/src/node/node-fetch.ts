import type { Send } from "../request/middleware.js";
import { trustAlso } from "./certificates.js";
import { exchange } from "./exchange.js";
import { checkProxy, makeRoutes } from "./routes.js";

/** What stands between this machine and the server. */
export interface NodeFetchOptions {
  /**
   * The address of a proxy, such as `http://user:password@proxy.example.com:3128`, that every request goes through; `false`
   * for none. Unless set, the environment says it: `HTTPS_PROXY` and `HTTP_PROXY`, or `ALL_PROXY`, except for the names in
   * `NO_PROXY` and for this machine itself.
   */
  readonly proxy?: string | false | undefined;
  /** Certificates of authorities in PEM that are trusted beside those that Node trusts. */
  readonly ca?: string | readonly string[] | undefined;
}

/**
 * Answers what a client sends its requests with on Node, where they must pass a proxy or where the server's certificate
 * comes from an authority of one's own: `createMuster({ fetch: makeNodeFetch({ ca }) })`.
 *
 * Connections are kept and used again; idle ones do not keep the process alive. Requests to an `https:` address reach the
 * proxy as a `CONNECT`, so that it sees neither token nor content. Bodies are sent whole, answers arrive as they come, and
 * no redirect is followed.
 *
 * Throws a `UsageError` when `proxy` is not the address of one (`invalid_proxy`) and when `ca` holds no certificate, or one
 * that cannot be read (`invalid_ca`). What it answers rejects with a `ConnectionError` of code `proxy_refused` or
 * `untrusted_certificate` where trying again would not help.
 */
export function makeNodeFetch({ proxy, ca }: NodeFetchOptions = {}): Send {
  if (typeof proxy === "string") checkProxy(proxy, "the option proxy");
  const routes = makeRoutes(proxy, ca === undefined ? undefined : trustAlso(ca));
  return async (request) => await exchange(request, routes(new URL(request.url)));
}
