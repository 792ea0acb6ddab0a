import { GrpcError } from "./status.js";

/** A gRPC method, whatever its messages are: any number of requests in, any number of answers out. */
export type GrpcMethod = (requests: AsyncIterable<Uint8Array>, call: GrpcCall) => AsyncIterable<Uint8Array>;

/** What a method knows of the call that it answers. */
export interface GrpcCall {
  /** Aborted when the client gives the call up or its connection is lost. */
  readonly signal: AbortSignal;
  /** Settles when the call is over and its answer has left. */
  readonly over: Promise<void>;
}

/** Methods by their path, such as `/tfplugin6.Provider/ReadResource`. */
export type GrpcMethods = ReadonlyMap<string, GrpcMethod>;

/**
 * The one request of a call that takes one.
 *
 * @throws {GrpcError} when there is none, or more.
 */
export async function onlyRequest(requests: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  let only: Uint8Array | undefined;
  for await (const request of requests) {
    if (only !== undefined) throw new GrpcError("internal", "a call that takes one request was sent more");
    only = request;
  }
  if (only === undefined) throw new GrpcError("internal", "a call that takes one request was sent none");
  return only;
}
