import type { IncomingMessage, ServerResponse } from "node:http";
import { pathAndQuery, type Answer, type Incoming } from "./message.js";

/** Reads a request that came over a socket. */
export function fromSocket(message: IncomingMessage, outgoing: ServerResponse): Incoming {
  return {
    method: message.method ?? "",
    ...pathAndQuery(message.url ?? ""),
    header: (name) => headerOf(message.rawHeaders, name),
    body: (most) => bodyOf(message, most),
    gone: () => goneOf(message, outgoing),
  };
}

/**
 * What is wrong with a request line and its Host header that Node would let through: another version, a target that
 * names another server or that others would read otherwise, segments that lead to another path, no Host, a second one,
 * or one that is none.
 */
export function messageFault({ httpVersion, url = "", rawHeaders }: IncomingMessage): string | undefined {
  if (httpVersion !== "1.1" && httpVersion !== "1.0") return "The request must be one of HTTP/1.1";
  if (!url.startsWith("/")) return "The request target must be a path";
  if (strangeTarget.test(url)) return "The request target must be ASCII, without blanks, backslashes and fragment";
  if (mayHaveDots.test(url) && dotSegment.test(url.split("?", 1).join())) return "The path must not have dot segments";
  // No host has a comma, so that two do not pass for one.
  return isHost(headerOf(rawHeaders, "host") ?? "") ? undefined : "The request must have one Host header, with a host";
}

/** Answers over a socket. */
export function send(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  if (body === null) outgoing.writeHead(status, headers).end();
  else outgoing.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) }).end(body);
}

const strangeTarget = /[^!-~]|[\\#]/;
const mayHaveDots = /\/(\.|%2e)/i;
const dotSegment = /\/(\.|%2e){1,2}(\/|$)/i;
const plainHost = /^[a-z0-9._-]+(:[1-5]?\d{1,4})?$/i;

function isHost(text: string): boolean {
  return plainHost.test(text) || (!/[/?#@\\,]/.test(text) && URL.canParse(`http://${text}/`));
}

/** Node's own table of headers would keep the first of two tokens, and nobody would notice. */
function headerOf(rawHeaders: IncomingMessage["rawHeaders"], name: string): string | null {
  let value: string | null = null;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const other = rawHeaders[place] ?? "";
    if (other.length !== name.length || other.toLowerCase() !== name) continue;
    const text = rawHeaders[place + 1] ?? "";
    value = value === null ? text : `${value}, ${text}`;
  }
  return value;
}

function goneOf({ socket }: IncomingMessage, outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const gone = () => {
    controller.abort();
  };
  // That nobody sends any more is known before that the connection is closed.
  socket.once("end", gone).once("close", gone);
  // The connection may serve other requests after this one.
  outgoing.once("close", () => socket.off("end", gone).off("close", gone));
  if (socket.destroyed || socket.readableEnded) gone();
  return controller.signal;
}

function bodyOf(message: IncomingMessage, most: number): Promise<Buffer | undefined> {
  // Node reads on and throws away what nobody reads, within the time that a request has.
  if (Number(headerOf(message.rawHeaders, "content-length")) > most) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    let hasEnded = false;
    const breakOff = () => {
      if (!hasEnded) reject(new Error("the connection closed before the body ended"));
    };
    if (message.destroyed) {
      breakOff();
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= most) chunks.push(chunk);
      else resolve(undefined);
    });
    message.on("end", () => {
      hasEnded = true;
      const [first] = chunks;
      resolve(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks));
    });
    message.on("error", reject);
    message.on("close", breakOff);
  });
}
