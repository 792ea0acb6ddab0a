import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { systemClock } from "../clock.js";
import { refuse } from "../domain/refusal.js";
import type { Router } from "./router.js";
import { fromSocket, messageFault, send } from "./socket-message.js";
import { refuseUnreadable } from "./unreadable.js";

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
  /** The connections on which something was begun and did not end; those on which nothing is under way are closed. */
  busyConnections(): readonly BusyConnection[];
  /** Takes no more requests, lets those that run finish within five seconds, and resolves when all is closed. */
  close(): Promise<void>;
}

/** A connection on which something was begun that did not end. */
export interface BusyConnection {
  /** The address and the port of the client. */
  readonly from: string;
  /** Whether a request on it waits for its answer; else none came whole. */
  readonly isAnswered: boolean;
  /** Closes it at once. */
  close(): void;
}

/** How long a server waits for what a client has begun to send, in milliseconds, and how often it looks. */
interface Patience {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
}

const second = 1_000;
const patience = { headersTimeout: 10 * second, requestTimeout: 30 * second, connectionsCheckingInterval: 5 * second };
const longestClose = 5 * second;

/** Listens for requests and has the router answer them. Rejects when the port cannot be had. */
export async function listen(
  router: Router,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
  limits: Patience = patience,
): Promise<Listening> {
  let isClosing = false;
  const answering = new Set<Socket>();
  const answer = async (message: IncomingMessage, outgoing: ServerResponse) => {
    const request = fromSocket(message, outgoing);
    answering.add(message.socket);
    const fault = messageFault(message);
    try {
      const answered =
        fault === undefined ? await router.answer(request) : router.refuse(request, refuse("malformed_request", fault));
      if (isClosing) outgoing.shouldKeepAlive = false;
      send(outgoing, answered);
    } catch {
      // There is to be no answer, or none can be given any more.
      message.socket.destroy();
    } finally {
      answering.delete(message.socket);
    }
  };
  const listener: RequestListener = (message, outgoing) => void answer(message, outgoing);
  // A request without a Host gets our own answer, as every other.
  const server = createServer({ ...limits, requireHostHeader: false }, listener);
  // Beyond a number of headers Node would leave out the rest; their size is limited anyway.
  server.maxHeadersCount = 0;
  // An expectation that nobody knows is met like none.
  server.on("checkExpectation", listener);
  refuseUnreadable(server, router);
  const connections = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  const address = await bind(server, port, host);
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
    busyConnections() {
      server.closeIdleConnections();
      const open = [...connections].filter(({ destroyed }) => !destroyed);
      // Clients open some in advance, on which nothing ever came; Node does not count these as idle.
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      const begun = open.filter(({ destroyed }) => !destroyed);
      return begun.map((socket) => busy(socket, answering.has(socket)));
    },
    close() {
      isClosing = true;
      return closeWithin(server, longestClose);
    },
  };
}

function busy(socket: Socket, isAnswered: boolean): BusyConnection {
  return {
    from: `${socket.remoteAddress ?? "nowhere"}:${socket.remotePort ?? 0}`,
    isAnswered,
    close: () => void socket.destroy(),
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
