import { onlyRequest, type GrpcMethod, type GrpcMethods } from "./grpc/method.js";
import { GrpcError } from "./grpc/status.js";
import { decodeMessage } from "./protobuf/decode-message.js";
import { encodeMessage } from "./protobuf/encode-message.js";
import { rpcs, type Rpc } from "./rpcs.js";
import type { CallContext, ProviderService } from "./service.js";

/**
 * Makes a provider into the methods of `tfplugin6.Provider`. It is loaded once, with the first call that needs it.
 * `StopProvider` aborts the calls that are under way when it comes, and none that come later.
 */
export function providerMethods(load: () => Promise<ProviderService>): GrpcMethods {
  let loading: Promise<ProviderService> | undefined;
  let interruption = new AbortController();
  const methods = new Map<string, GrpcMethod>();
  for (const [name, rpc] of Object.entries(rpcs)) {
    methods.set(pathOf(rpc.method), async function* (requests, call) {
      const service = await (loading ??= load());
      const signal = AbortSignal.any([call.signal, interruption.signal]);
      try {
        yield* answers(callOf(service, name, rpc), rpc, requests, { signal });
      } catch (reason) {
        // Whether Terraform was interrupted is known only here; a bug goes on as it is, with its trace.
        throw signal.aborted ? GrpcError.from(reason, signal) : reason;
      }
    });
  }
  methods.set(pathOf("StopProvider"), async function* (requests) {
    await onlyRequest(requests);
    interruption.abort(new GrpcError("cancelled", "Terraform was interrupted"));
    interruption = new AbortController();
    yield encodeMessage("StopProvider.Response", {});
  });
  return methods;
}

type AnyCall = (request: unknown, context: CallContext) => Promise<object> | AsyncIterable<object>;

function pathOf(method: string): string {
  return `/tfplugin6.Provider/${method}`;
}

function callOf(service: ProviderService, name: string, { method }: Rpc): AnyCall {
  // The table of calls has the names of the service, and for each the messages that its type asks for.
  const call = service[name as keyof ProviderService] as AnyCall | undefined;
  if (call === undefined) throw new GrpcError("unimplemented", `the provider does not implement ${method}`);
  return call.bind(service);
}

async function* answers(
  call: AnyCall,
  rpc: Rpc,
  requests: AsyncIterable<Uint8Array>,
  context: CallContext,
): AsyncGenerator<Uint8Array> {
  const request = rpc.streams === "requests" ? decodeAll(rpc, requests) : decode(rpc, await onlyRequest(requests));
  const answer = call(request, context);
  if (Symbol.asyncIterator in answer) for await (const message of answer) yield encode(rpc, message);
  else yield encode(rpc, await answer);
}

async function* decodeAll(rpc: Rpc, requests: AsyncIterable<Uint8Array>): AsyncGenerator {
  for await (const request of requests) yield decode(rpc, request);
}

function decode(rpc: Rpc, request: Uint8Array): unknown {
  return decodeMessage(rpc.request, request);
}

function encode(rpc: Rpc, answer: object): Uint8Array {
  return answer instanceof Uint8Array ? answer : encodeMessage(rpc.response, answer);
}
