import { once } from "node:events";
import {
  connect,
  constants,
  createServer,
  type ClientHttp2Session,
  type ClientHttp2Stream,
  type Http2Server,
  type IncomingHttpHeaders,
} from "node:http2";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { frame } from "./frame.js";
import { onlyRequest, type GrpcCall, type GrpcMethod } from "./method.js";
import { answerCalls } from "./server.js";
import { GrpcError } from "./status.js";

let reports: (readonly [path: string, failure: unknown])[];
let methods: Map<string, GrpcMethod>;
let server: Http2Server;
let client: ClientHttp2Session;

beforeEach(async () => {
  reports = [];
  methods = new Map();
  server = createServer();
  server.on(
    "stream",
    answerCalls(methods, (path, failure) => reports.push([path, failure])),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // A server on a port has no other kind of address.
  client = connect(`http://127.0.0.1:${port}`);
});
afterEach(async () => {
  client.destroy();
  server.close();
  await once(server, "close");
});

describe("a call", () => {
  it("is answered with its messages and the status in the trailers", async () => {
    methods.set("/test/Double", async function* (requests) {
      const request = await onlyRequest(requests);
      yield request;
      yield request;
    });
    const answer = await call("/test/Double", frame(Buffer.from("a")));
    expect(answer.headers).toMatchObject({ ":status": 200, "content-type": "application/grpc" });
    expect(answer.body).toEqual(Buffer.concat([frame(Buffer.from("a")), frame(Buffer.from("a"))]));
    expect(answer.trailers).toMatchObject({ "grpc-status": "0" });
  });

  it("of an unknown method is refused by its name", async () => {
    const answer = await call("/test/Nothing", frame(Buffer.from("a")));
    expect(answer.headers).toMatchObject({
      ":status": 200,
      "grpc-status": "12",
      "grpc-message": "there is no method /test/Nothing",
    });
    expect(reports).toEqual([]);
  });

  it("that is not gRPC is refused as HTTP has it", async () => {
    const answer = await call("/test/Nothing", Buffer.alloc(0), "text/html");
    expect(answer.headers[":status"]).toBe(415);
  });

  it("of a method with a bug is answered, and the bug is reported", async () => {
    const bug = new TypeError("half is not whole");
    methods.set("/test/Buggy", () => {
      throw bug;
    });
    const answer = await call("/test/Buggy", frame(Buffer.from("a")));
    expect(answer.headers).toMatchObject({ "grpc-status": "2", "grpc-message": "half is not whole" });
    expect(reports).toEqual([["/test/Buggy", bug]]);
  });

  it("that fails after its first message says so in the trailers", async () => {
    methods.set("/test/Broken", async function* (requests) {
      yield await onlyRequest(requests);
      throw new GrpcError("internal", "no more");
    });
    const answer = await call("/test/Broken", frame(Buffer.from("a")));
    expect(answer.body).toEqual(frame(Buffer.from("a")));
    expect(answer.trailers).toMatchObject({ "grpc-status": "13", "grpc-message": "no more" });
    expect(reports).toEqual([]);
  });

  it.each([
    ["none", Buffer.alloc(0), "a call that takes one request was sent none"],
    [
      "two",
      Buffer.concat([frame(Buffer.from("a")), frame(Buffer.from("b"))]),
      "a call that takes one request was sent more",
    ],
  ])("that takes one request is refused with %s", async (_how, body, message) => {
    methods.set("/test/One", async function* (requests) {
      yield await onlyRequest(requests);
    });
    expect((await call("/test/One", body)).headers).toMatchObject({ "grpc-status": "13", "grpc-message": message });
  });

  it.each([
    ["gives it up", constants.NGHTTP2_CANCEL],
    ["fails", constants.NGHTTP2_INTERNAL_ERROR],
  ])("is aborted when the client %s", async (_how, code) => {
    const { started, open } = waitingMethod("/test/Wait");
    const stream = open();
    const { signal, over } = await started;
    expect(signal.aborted).toBe(false);
    stream.close(code);
    await over;
    expect(signal.reason).toMatchObject({ message: "the client gave the call up" });
    expect(reports).toEqual([]);
  });

  it("is aborted when the connection is lost", async () => {
    const { started, open } = waitingMethod("/test/Wait");
    open();
    const { signal, over } = await started;
    client.destroy();
    await over;
    expect(signal.aborted).toBe(true);
  });

  it("is not aborted when it was answered", async () => {
    let seen: GrpcCall | undefined;
    methods.set("/test/Done", async function* (requests, call) {
      seen = call;
      yield await onlyRequest(requests);
    });
    await call("/test/Done", frame(Buffer.from("a")));
    await seen?.over;
    expect(seen?.signal.aborted).toBe(false);
  });

  it("waits with its messages for a client that reads slowly", async () => {
    let sent = 0;
    methods.set("/test/Flood", async function* () {
      for (; sent < 100; sent++) yield await Promise.resolve(Buffer.alloc(100_000));
    });
    const stream = client.request({ ":path": "/test/Flood", ":method": "POST", "content-type": "application/grpc" });
    stream.end();
    stream.pause();
    await once(stream, "response");
    await call("/test/Nothing", Buffer.alloc(0));
    expect(sent).toBeLessThan(50);
    expect((await answerTo(stream)).body).toHaveLength(100 * 100_005);
  });
});

/** A method that does nothing until its call is over; `started` is the first call of it. */
function waitingMethod(path: string): { started: Promise<GrpcCall>; open: () => ClientHttp2Stream } {
  const { promise: started, resolve } = withResolvers<GrpcCall>();
  methods.set(path, async function* (_requests, call) {
    resolve(call);
    await call.over;
    yield* [];
  });
  const open = (): ClientHttp2Stream => {
    const stream = client.request({ ":path": path, ":method": "POST", "content-type": "application/grpc" });
    stream.on("error", () => undefined);
    return stream;
  };
  return { started, open };
}

function withResolvers<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let settle: ((value: Value) => void) | undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle?.(value) };
}

interface Answered {
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function call(path: string, body: Uint8Array, contentType = "application/grpc+proto"): Promise<Answered> {
  const stream = client.request({ ":path": path, ":method": "POST", "content-type": contentType });
  stream.end(body);
  return answerTo(stream);
}

async function answerTo(stream: ClientHttp2Stream): Promise<Answered> {
  let headers: IncomingHttpHeaders = {};
  let trailers: IncomingHttpHeaders = {};
  stream.on("response", (received) => {
    headers = received;
  });
  stream.on("trailers", (received: IncomingHttpHeaders) => {
    trailers = received;
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer); // No encoding was set, so parts are buffers.
  return { headers, trailers, body: Buffer.concat(parts) };
}
