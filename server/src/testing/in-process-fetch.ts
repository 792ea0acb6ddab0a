import type { Server } from "../server.js";

/** Sends requests as the platform's `fetch` does. */
export type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that reaches a server at one address without any socket. It fails as the platform's does: with a `TypeError`
 * where no answer comes, and with the signal's reason where that aborts. A request to another address is refused with an
 * error that names the right one.
 */
export function inProcessFetch(server: Pick<Server, "fetch">, url: string): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin } = new URL(request.url);
    if (origin !== new URL(url).origin) {
      throw new TypeError(`fetch failed: ${origin} is not the address of this server; give the client its url, ${url}`);
    }
    request.signal.throwIfAborted();
    return Promise.race([
      aborted(request.signal),
      server.fetch(request).catch((cause: unknown) => {
        throw new TypeError("fetch failed", { cause });
      }),
    ]);
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => {
      // As the platform rejects: with the reason, whatever it is.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
  });
}
