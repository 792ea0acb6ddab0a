import { operations, type OperationId } from "@muster/openapi/operations";
import type { operations as contract, paths, Readable, Writable } from "@muster/openapi/types";
import type { Client } from "openapi-fetch";
import { readAnswer, type Received } from "./answer.js";
import { connectionError } from "./connection.js";
import { fillPath } from "./path.js";

/**
 * What an operation takes: its `path` and `query` parameters, its `headers` (such as `Idempotency-Key`) and its `body`,
 * and a signal that ends the call.
 */
export type CallOptions<Id extends OperationId> = Pick<contract[Id]["parameters"], "path" | "query"> &
  HeadersOption<contract[Id]["parameters"]> &
  BodyOption<contract[Id]> & { signal?: AbortSignal };

type HeadersOption<Parameters> = Parameters extends { header?: infer Headers } ? { headers?: Headers } : never;

type BodyOption<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: Writable<Content[keyof Content]> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: Writable<Content[keyof Content]> }
    : { body?: never };

/** What an operation answers when it succeeds: JSON, or else text; `undefined` where the contract promises no body. */
export type Answer<Id extends OperationId> = AnswerOf<contract[Id]["responses"]>;

type AnswerOf<Responses> = {
  [Status in keyof Responses & Success]: Responses[Status] extends { content: infer Content }
    ? Content extends { "application/json": infer Body }
      ? Readable<Body>
      : string
    : undefined;
}[keyof Responses & Success];

type Success = 200 | 201 | 202 | 204;

/** Where calls go: openapi-fetch's client, the address that it was made with, and what sends its requests. */
export interface Transport {
  client: Client<paths>;
  address: string;
  fetch: (request: Request) => Promise<Response>;
}

/** `CallOptions` of whichever operation. */
interface AnyCallOptions {
  path?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  headers?: Record<string, unknown> | undefined;
  body?: unknown;
  signal?: AbortSignal;
}

/** openapi-fetch's `request` for an operation that is known only when it runs. */
type RequestAny = (method: string, path: string, init: object) => Promise<Received>;

/** Sends one request and answers what the server answered; rejects as `Muster.call` does. */
export async function callOperation(
  { client, address, fetch }: Transport,
  operation: OperationId,
  { path, query, headers, body, signal }: AnyCallOptions,
): Promise<unknown> {
  const { method, path: template, body: takes } = operations[operation];
  // The method and the path are always of one operation, and `parseAs` below is what makes a success a text.
  const request = client.request as RequestAny;
  let sent = false;
  const received = await request(method, template, {
    params: { path: path ?? {}, query, header: headers },
    pathSerializer: (url: string, values: Record<string, unknown>) => fillPath(url, values, operation),
    parseAs: "text",
    fetch: (prepared: Request) => {
      sent = true;
      return fetch(prepared);
    },
    ...(takes === null || body === undefined ? {} : { body, headers: { "Content-Type": takes.mediaType } }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((thrown: unknown) => {
    // What fails before anything is sent is a mistake of the caller, and says so by itself.
    throw sent ? connectionError(operation, address, thrown, signal) : thrown;
  });
  return readAnswer(operation, received);
}
