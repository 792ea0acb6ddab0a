import { onlyRequest, type GrpcCall, type GrpcMethod, type GrpcMethods } from "../grpc/method.js";
import { encodeMessage } from "../protobuf/encode-message.js";

/** What every plugin serves beside its own service, so that Terraform can look after it; `shutDown` ends the process. */
export function pluginMethods(shutDown: () => void): GrpcMethods {
  return new Map<string, GrpcMethod>([
    [
      "/plugin.GRPCController/Shutdown",
      async function* (requests, call) {
        await onlyRequest(requests);
        void call.over.then(shutDown);
        yield encodeMessage("Empty", {});
      },
    ],
    [
      "/grpc.health.v1.Health/Check",
      async function* (requests) {
        await onlyRequest(requests);
        yield encodeMessage("HealthCheckResponse", { status: "SERVING" });
      },
    ],
    ["/plugin.GRPCStdio/StreamStdio", silence],
    ["/plugin.GRPCBroker/StartStream", silence],
  ]);
}

/**
 * A stream that stays open for as long as the client wants it, and on which nothing is said: what a plugin has to say goes to
 * its standard error, and it needs no connection but the one it has.
 */
async function* silence(_requests: unknown, call: GrpcCall): AsyncGenerator<Uint8Array> {
  await call.over;
  yield* [];
}
