/** Sends a request. */
export type Send = (request: Request) => Promise<Response>;

/** Which call a request belongs to. */
export interface RequestContext {
  /** The operation, by the name that the contract gives it. */
  readonly operation: string;
  /** 1 for the first request of a call, one more for each repetition. */
  readonly attempt: number;
}

/**
 * Stands between a client and what sends its requests, around every single request, repetitions too: it may change the
 * request, answer by itself, change the answer, or observe. What it throws by itself reaches the caller as it is.
 */
export type Middleware = (request: Request, next: Send, context: RequestContext) => Promise<Response>;

/** What sends requests through the middleware, the first of which is the outermost. */
export function chain(middleware: readonly Middleware[], send: Send, context: RequestContext): Send {
  return middleware.reduceRight<Send>((next, layer) => (request) => layer(request, next, context), send);
}
