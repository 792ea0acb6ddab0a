import { operations, type OperationId } from "@muster/openapi/operations";
import type { operations as contract, Readable, Writable } from "@muster/openapi/types";
import type { Call, Caller, CallOptions, Operation } from "./caller.js";

/**
 * What an operation takes when it is called by its name: its `path` and `query` parameters, its `headers` (such as
 * `Idempotency-Key`) and its `body`, beside the options of every call.
 */
export type NamedCallOptions<Id extends OperationId> = Pick<contract[Id]["parameters"], "path" | "query"> &
  HeadersOption<contract[Id]["parameters"]> &
  BodyOption<contract[Id]> &
  Omit<CallOptions, "headers">;

type HeadersOption<Parameters> = Parameters extends { header?: infer Headers } ? { headers?: Headers } : never;

type BodyOption<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Writable<Content[keyof Content]> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Writable<Content[keyof Content]> }
    : { body?: never };

/** What an operation answers when it succeeds: JSON, or else text; `undefined` where the contract promises no body. */
export type AnswerOf<Id extends OperationId> = SuccessOf<contract[Id]["responses"]>;

type SuccessOf<Responses> = {
  [Status in keyof Responses & Success]: Responses[Status] extends { content: infer Content }
    ? Content extends { "application/json": infer Body }
      ? Readable<Body>
      : string
    : undefined;
}[keyof Responses & Success];

type Success = 200 | 201 | 202 | 204;

/** `NamedCallOptions` of whichever operation. */
type AnyNamedCallOptions = Omit<CallOptions, "headers"> & {
  path?: Record<string, string> | undefined;
  query?: object | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
};

/** Calls an operation that is known by its name. */
export function callByName<Id extends OperationId>(
  caller: Caller,
  id: Id,
  named: NamedCallOptions<Id>,
): Call<AnswerOf<Id>> {
  const { path = {}, query, body, ...options }: AnyNamedCallOptions = named;
  return caller.call(describeOperation(id), { path, query, body }, options);
}

/** An operation of the contract as a caller sees it. */
function describeOperation(id: OperationId): Operation {
  const { method, path, body, success, headerParameters } = operations[id];
  return {
    id,
    method,
    path,
    ...(body !== null && body.mediaType !== "application/json" && { media: body.mediaType }),
    ...(success.mediaType !== "application/json" && { answers: success.mediaType === null ? "nothing" : "text" }),
    ...("Idempotency-Key" in headerParameters && { keyed: true }),
  };
}
