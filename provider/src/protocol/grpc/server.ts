import { once } from "node:events";
import { constants, type IncomingHttpHeaders, type OutgoingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import { frame, unframe } from "./frame.js";
import type { GrpcMethod, GrpcMethods } from "./method.js";
import { GrpcError, trailersOf } from "./status.js";

/**
 * Makes gRPC of an HTTP/2 server: the listener for its `stream` event. A method that throws what it should not, which is a
 * bug, is answered as such and told to `report`.
 */
export function answerCalls(methods: GrpcMethods, report: (path: string, failure: unknown) => void) {
  return (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
    // A stream that fails is also closed, and all that matters of it is that the call is over.
    stream.on("error", () => undefined);
    if (headers["content-type"]?.startsWith("application/grpc") !== true) {
      stream.respond({ ":status": constants.HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE }, { endStream: true });
      return;
    }
    const path = headers[":path"] ?? "";
    void answer(stream, methods.get(path) ?? unimplemented(path), (failure) => {
      report(path, failure);
    });
  };
}

function unimplemented(path: string): GrpcMethod {
  return () => {
    throw new GrpcError("unimplemented", `there is no method ${path}`);
  };
}

const responseHeaders: OutgoingHttpHeaders = {
  ":status": constants.HTTP_STATUS_OK,
  "content-type": "application/grpc",
  "grpc-accept-encoding": "identity",
};

async function answer(
  stream: ServerHttp2Stream,
  method: GrpcMethod,
  report: (failure: unknown) => void,
): Promise<void> {
  const call = new AbortController();
  let answered = false;
  const over = new Promise<void>((resolve) => {
    stream.once("close", () => {
      if (!answered) call.abort(new GrpcError("cancelled", "the client gave the call up"));
      resolve();
    });
  });
  try {
    // Left to itself, iteration would destroy the stream when a method reads no further.
    const requests = unframe(stream.iterator({ destroyOnReturn: false }));
    for await (const message of method(requests, { signal: call.signal, over })) {
      await send(stream, message, call.signal);
    }
    answered = true;
    end(stream, trailersOf("ok"));
  } catch (reason) {
    const refusal = GrpcError.from(reason, call.signal);
    if (refusal.code === "unknown") report(reason);
    answered = true;
    end(stream, trailersOf(refusal.code, refusal.message));
  }
}

async function send(stream: ServerHttp2Stream, message: Uint8Array, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!stream.headersSent) stream.respond(responseHeaders, { waitForTrailers: true });
  if (!stream.write(frame(message))) await once(stream, "drain", { signal });
}

function end(stream: ServerHttp2Stream, trailers: OutgoingHttpHeaders): void {
  if (stream.destroyed) return;
  // Requests that nobody has read must not hold the stream open.
  stream.resume();
  if (stream.headersSent) {
    stream.once("wantTrailers", () => {
      stream.sendTrailers(trailers);
    });
    stream.end();
  } else {
    stream.respond({ ...responseHeaders, ...trailers }, { endStream: true });
  }
}
