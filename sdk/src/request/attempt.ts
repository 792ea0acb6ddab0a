import type { Answered, Input, Operation } from "../caller.js";
import type { Clock } from "../clock.js";
import { AbortedError, ConnectionError, MusterError, TimeoutError } from "../errors.js";
import { readAnswer, refuseRedirect, requestIdOf, tooLarge } from "./answer.js";
import { readText } from "./body.js";
import { chain, type Middleware, type RequestContext, type Send } from "./middleware.js";
import { fillPath } from "./path.js";

/** Where requests go. */
export interface Transport {
  /** The server's, without a slash at its end. */
  address: string;
  /** What every request carries; a secret. */
  token: string;
  /** What the client calls itself. */
  userAgent: string;
  /** The platform's unless given. */
  fetch: Send | undefined;
  /** Stands around every request, the first one outermost. */
  middleware: readonly Middleware[];
  /** The longest body that is read of an answer. */
  maxAnswerBytes: number;
  /** Where time comes from. */
  clock: Clock;
}

/** One request of a call. */
export interface Attempt {
  operation: Operation;
  input: Input;
  headers: Record<string, string>;
  /** Ends the request, and what follows it. */
  signal: AbortSignal | undefined;
  /** In milliseconds. */
  timeout: number;
  /** 1 for the first. */
  number: number;
}

/**
 * Sends one request and answers what the server answered, within its time.
 *
 * Rejects with a `MusterError` for everything but a success, and with what middleware throws by itself.
 */
export function attempt(transport: Transport, call: Attempt): Promise<Answered<unknown>> {
  const { clock, address } = transport;
  const { operation, signal, timeout, number } = call;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(aborted(operation, signal, number - 1));
      return;
    }
    const ending = new AbortController();
    // `fetch` of a program may not heed signals, so the call ends whether it does or not.
    const end = (failure: MusterError) => {
      clear();
      reject(failure);
      ending.abort(failure);
    };
    const cancel = clock.after(timeout, () => {
      const message = `${operation.id} got no whole answer from ${address} within ${Math.ceil(timeout)} ms`;
      end(new TimeoutError("timed_out", message, { operation: operation.id, attempts: number }));
    });
    const abort = () => {
      end(aborted(operation, signal, number));
    };
    const clear = () => {
      cancel();
      signal?.removeEventListener("abort", abort);
    };
    signal?.addEventListener("abort", abort);
    exchange(transport, call, ending.signal).finally(clear).then(resolve, reject);
  });
}

async function exchange(transport: Transport, call: Attempt, signal: AbortSignal): Promise<Answered<unknown>> {
  const { address, token, clock } = transport;
  const { operation, input, headers, number } = call;
  const url = address + fillPath(operation.path, input.path ?? {}, operation.id) + writeQuery(input.query);
  const init: RequestInit = {
    method: operation.method,
    headers: { Authorization: `Bearer ${token}`, "User-Agent": transport.userAgent, ...headers },
    redirect: "manual",
    signal,
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
  };
  // What the connection failed with; what middleware throws by itself is not among it.
  const failures = new Set<unknown>();
  const failed = (thrown: unknown): never => {
    failures.add(thrown);
    throw thrown;
  };
  try {
    const response = await sendThrough(transport, { operation: operation.id, attempt: number }, url, init, failed);
    const at = { now: clock.now(), attempts: number };
    refuseRedirect(operation, response, at);
    const text = await readText(response, transport.maxAnswerBytes).catch(failed);
    if (text === undefined) throw tooLarge(operation, response, transport.maxAnswerBytes, at);
    return {
      data: readAnswer(operation, response, text, at),
      response,
      requestId: requestIdOf(response),
      etag: response.headers.get("ETag") ?? undefined,
      attempts: number,
    };
  } catch (thrown) {
    throw failures.has(thrown) ? connectionFailed(operation, address, number, thrown) : thrown;
  }
}

function sendThrough(
  { fetch, middleware }: Transport,
  context: RequestContext,
  url: string,
  init: RequestInit,
  failed: (thrown: unknown) => never,
): Promise<Response> {
  // A Request that nobody looks at would cost as much as the rest of the client.
  if (fetch === undefined && middleware.length === 0) return globalThis.fetch(url, init).catch(failed);
  const send: Send = (request) => (fetch ?? globalThis.fetch)(request).catch(failed);
  return chain(middleware, send, context)(new Request(url, init));
}

/** A query with its question mark, without what is undefined; an array stands for its members one by one. */
function writeQuery(query: object = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => `${name}=${encodeURIComponent(String(one))}`),
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** What a call ends with when its signal has aborted. */
export function aborted({ id }: Operation, signal: AbortSignal | undefined, attempts: number): AbortedError {
  const cause: unknown = signal?.reason;
  return new AbortedError("aborted", `${id} was aborted: ${innermost(cause)}`, { operation: id, attempts, cause });
}

/**
 * The message names the innermost cause, since fetch's own says only that it failed. A `fetch` that knows better what it
 * was rejects with a `MusterError` itself, whose code stays; of such, only those that may pass are repeated.
 */
function connectionFailed({ id }: Operation, address: string, attempts: number, cause: unknown): ConnectionError {
  const message = `${id} got no whole answer from ${address}: ${innermost(cause)}`;
  const code = cause instanceof MusterError ? cause.code : "connection_failed";
  return new ConnectionError(code, message, { operation: id, attempts, cause });
}

/** The message of the innermost cause. Node leaves it empty where it tried several addresses, and says why in `code`. */
function innermost(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.cause !== undefined) return innermost(thrown.cause);
  if (thrown.message !== "") return thrown.message;
  return "code" in thrown ? String(thrown.code) : thrown.name;
}
