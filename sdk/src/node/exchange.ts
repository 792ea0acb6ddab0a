import * as http from "node:http";
import * as https from "node:https";
import { Readable } from "node:stream";
import { explainFailure, explainRefusal } from "./failures.js";
import type { Route } from "./routes.js";

/**
 * Sends a request on its route and answers the server's answer as soon as its head has come.
 *
 * Rejects with the reason of the request's signal once that has aborted, and else with an error that says what was in the way.
 */
export async function exchange(request: Request, route: Route): Promise<Response> {
  const { signal } = request;
  const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
  const incoming = await send(request, body, route);
  signal.addEventListener("abort", () => {
    // Whoever reads the body hears of it.
    incoming.destroy(asError(signal.reason));
  });
  if (signal.aborted) incoming.destroy(asError(signal.reason));
  return toResponse(incoming, request.method);
}

function send(request: Request, body: Buffer | undefined, route: Route): Promise<http.IncomingMessage> {
  const { method, signal } = request;
  const url = new URL(request.url);
  const { request: open } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = open(url, {
      method,
      headers: headersOf(request, body),
      agent: route.agent,
      signal,
      ...(route.trusted !== undefined && { secureContext: route.trusted }),
    });
    // How far it got tells who failed.
    let passedProxy = route.proxy === undefined;
    outgoing.once("proxyConnect", ({ statusCode = 0 }: { statusCode?: number }) => {
      passedProxy = statusCode === 200;
      if (passedProxy || route.proxy === undefined) return;
      // What the proxy has to say is played back as if the server had said it.
      reject(explainRefusal(route.proxy, url, statusCode));
      outgoing.destroy();
    });
    outgoing.once("response", resolve);
    outgoing.once("error", (error) => {
      reject(
        signal.aborted ? asError(signal.reason) : explainFailure(error, url, passedProxy ? undefined : route.proxy),
      );
    });
    outgoing.end(body);
  });
}

function headersOf({ headers }: Request, body: Buffer | undefined): http.OutgoingHttpHeaders {
  return {
    ...Object.fromEntries(headers),
    // Nothing here would unpack it.
    "accept-encoding": "identity",
    ...(body !== undefined && { "content-length": body.length }),
  };
}

function toResponse(incoming: http.IncomingMessage, method: string): Response {
  const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  if (method === "HEAD" || [204, 205, 304].includes(status)) {
    incoming.resume(); // There is no more to read; this gives the connection back.
    return new Response(null, { status, statusText, headers });
  }
  return new Response(Readable.toWeb(incoming), { status, statusText, headers });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
