import type { paths } from "@muster/openapi/types";
import createClient, { type Client } from "openapi-fetch";
import type { Transport } from "./request/attempt.js";
import { chain, type Send } from "./request/middleware.js";
import { fillPath } from "./request/path.js";

/** openapi-fetch's client of the contract: by method and path, with failures as values. */
export type RawClient = Client<paths>;

/**
 * An openapi-fetch client over a connection's transport: the same address, token, middleware and safety of paths.
 *
 * The client's own calls do without it, since it more than doubles what a call costs beyond `fetch` and two fifths of
 * what a program bundles (`npm run bench -- sdk.`).
 */
export function makeRawClient({ address, token, userAgent, fetch, middleware }: Transport): RawClient {
  const send: Send = (request) => (fetch ?? globalThis.fetch)(request);
  return createClient<paths>({
    baseUrl: address,
    headers: { Authorization: `Bearer ${token}`, "User-Agent": userAgent },
    redirect: "manual",
    pathSerializer: fillPath,
    fetch: (request) => chain(middleware, send, { operation: "raw", attempt: 1 })(request),
  });
}
