import { readFileSync } from "node:fs";
import * as http from "node:http";
import * as https from "node:https";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";

const pem = readFileSync(join(import.meta.dirname, "server-certificate.pem"), "utf8");

/** The certificate of the servers here, which no authority but itself has signed; for `muster.test` and this machine. */
export const certificate = pem.slice(pem.indexOf("-----BEGIN CERTIFICATE"), pem.indexOf("-----BEGIN PRIVATE"));
const credentials = { cert: certificate, key: pem.slice(pem.indexOf("-----BEGIN PRIVATE")) };

/** A server that listens on this machine. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
  /** How many connections it was asked for. */
  connections(): number;
}

/** Serves over TLS. */
export async function serveTls(answer: http.RequestListener): Promise<Listening> {
  const server = https.createServer(credentials, answer);
  return await listen(server);
}

/** A proxy, and what it was asked for. */
export interface Proxy extends Listening {
  /** Its requests, such as `CONNECT muster.test:443`. */
  readonly asked: string[];
}

/** What a proxy is like. */
export interface ProxyOptions {
  /** Where it leads to, whatever it is asked for. */
  readonly target: Listening;
  /** The user and the password that it asks for, with a colon between them. */
  readonly login?: string;
  /** What it answers instead of letting anything through. */
  readonly refusal?: number;
  /** Whether it speaks TLS itself. */
  readonly secure?: boolean;
}

/** A proxy that connects for who sends it `CONNECT`. */
export async function serveProxy({ target, login, refusal, secure = false }: ProxyOptions): Promise<Proxy> {
  const asked: string[] = [];
  const expected = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  const server = secure ? https.createServer(credentials) : http.createServer();
  server.on("connect", (request: http.IncomingMessage, socket, head: Buffer) => {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    const known = expected === undefined || request.headers["proxy-authorization"] === expected;
    if (!known || refusal !== undefined) {
      socket.end(`HTTP/1.1 ${known ? (refusal ?? 0) : 407} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const beyond = connect(target.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      beyond.write(head);
      beyond.pipe(socket).pipe(beyond);
    });
    const close = () => {
      beyond.destroy();
      socket.destroy();
    };
    for (const end of [beyond, socket]) end.on("error", close).on("close", close);
  });
  return Object.assign(await listen(server), { asked });
}

async function listen(server: http.Server): Promise<Listening> {
  let connections = 0;
  const sockets = new Set<{ destroy(): void }>();
  // Who keeps a connection decides how long.
  server.keepAliveTimeout = 0;
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        // Those that were handed over to CONNECT too.
        for (const socket of sockets) socket.destroy();
      }),
  };
}
