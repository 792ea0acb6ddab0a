import { STATUS_CODES, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { refuse, type Refusal } from "../domain/refusal.js";
import type { Answer } from "./message.js";
import type { Router } from "./router.js";

/** Has the router refuse what never becomes a request, and closes the connection behind it. */
export function refuseUnreadable(server: Server, router: Router): void {
  const latest = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (request, response) => latest.set(request.socket, response));
  server.on("clientError", (error: Error & { readonly code?: string }, socket) => {
    const answer = latest.get(socket);
    const isAnswering = answer?.headersSent === true && !answer.writableFinished;
    // In the middle of an answer, or to nobody, there is nothing to say.
    if (isAnswering || !socket.writable || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    writeOut(router.refuse({ method: "unknown" }, refusals[error.code ?? ""] ?? malformed), socket);
  });
}

const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: refuse("headers_too_large", "The request line and the headers are too large; send less"),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: refuse("payload_too_large", "The chunks carry too much beside the body; send less"),
  ERR_HTTP_REQUEST_TIMEOUT: refuse("request_timeout", "The request took too long to come; send it again"),
};
const malformed = refuse("malformed_request", "This is no request of HTTP/1.1");

function writeOut({ status, headers, body }: Answer, socket: Duplex): void {
  const all = { ...headers, "Content-Length": Buffer.byteLength(body ?? ""), Connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n`;
  socket.end(`${line}${lines.join("")}\r\n${body ?? ""}`, () => socket.destroy());
}
