import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { systemClock } from "../clock.js";
import { refuse } from "../domain/refusal.js";
import { Unanswered, type Router } from "./router.js";

/** Where to listen. */
export interface ListenOptions {
  /** A free one when it is 0 or absent. */
  readonly port?: number | undefined;
  /** This machine only when it is absent. */
  readonly host?: string | undefined;
}

/** A socket that takes requests. */
export interface Listening {
  readonly url: string;
  /** Takes no more requests, lets those that run finish within five seconds, and resolves when all is closed. */
  close(): Promise<void>;
}

const second = 1_000;
const limits = { headersTimeout: 10 * second, requestTimeout: 30 * second, connectionsCheckingInterval: 5 * second };
const longestClose = 5 * second;

/** Listens for requests and has the router answer them. Rejects when the port cannot be had. */
export async function listen(router: Router, { port = 0, host = "127.0.0.1" }: ListenOptions): Promise<Listening> {
  let isClosing = false;
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const fault = targetFault(incoming.url ?? "", incoming.rawHeaders);
      const answer =
        fault === undefined
          ? await answerOrHangUp(router, request, incoming)
          : router.refuse(request.method, refuse("malformed_request", fault));
      if (isClosing && "shouldKeepAlive" in outgoing) outgoing.shouldKeepAlive = false;
      return answer;
    },
    // The library could not make a URL of the target and the Host header.
    { errorHandler: () => router.refuse("unknown", refuse("malformed_request", "The request target is not valid")) },
  );
  const server = createServer(limits, (incoming, outgoing) => void listener(incoming, outgoing));
  const address = await bind(server, port, host);
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
    close() {
      isClosing = true;
      return closeWithin(server, longestClose);
    },
  };
}

/** Closes the connection where there is to be no answer; what is answered then reaches nobody. */
async function answerOrHangUp(
  router: Router,
  request: Request,
  incoming: Pick<IncomingMessage, "socket">,
): Promise<Response> {
  try {
    return await router.fetch(request);
  } catch (err) {
    if (!(err instanceof Unanswered)) throw err;
    incoming.socket.destroy();
    return new Response(null, { status: 503 });
  }
}

/**
 * What is wrong with a request line and its Host headers that Node would let through: a target that names another
 * server, segments that lead to another path, a second Host.
 */
function targetFault(target: string, rawHeaders: IncomingMessage["rawHeaders"]): string | undefined {
  if (!target.startsWith("/")) return "The request target must be a path";
  if (/\/(\.|%2e){1,2}(\/|\?|$)/i.test(target.split("?", 1).join())) return "The path must not have dot segments";
  const hosts = rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === "host");
  return hosts.length > 1 ? "The request must have one Host header" : undefined;
}

function bind(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      // A server that listens on a port has an address of this form.
      resolve(address as AddressInfo);
    });
  });
}

function closeWithin(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const force = systemClock.after(milliseconds, () => {
      server.closeAllConnections();
    });
    server.close(() => {
      force.cancel();
      resolve();
    });
  });
}
