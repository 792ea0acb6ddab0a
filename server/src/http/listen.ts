import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { systemClock } from "../clock.js";
import { refuse } from "../domain/refusal.js";
import type { Router } from "./router.js";
import { fromSocket, messageFault, send } from "./socket-message.js";

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
  const answer = async (message: IncomingMessage, outgoing: ServerResponse) => {
    const request = fromSocket(message);
    const fault = messageFault(message);
    try {
      const answered =
        fault === undefined ? await router.answer(request) : router.refuse(request, refuse("malformed_request", fault));
      if (isClosing) outgoing.shouldKeepAlive = false;
      send(outgoing, answered);
    } catch {
      // There is to be no answer, or none can be given any more.
      message.socket.destroy();
    }
  };
  const server = createServer(limits, (message, outgoing) => void answer(message, outgoing));
  const address = await bind(server, port, host);
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
    close() {
      isClosing = true;
      return closeWithin(server, longestClose);
    },
  };
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
