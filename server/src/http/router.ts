import { Hono } from "hono";
import { isRefusal, refuse, type Refusal } from "../domain/refusal.js";
import type { Outcome, Route } from "./contract.js";
import { Exchange, type ExchangeOptions } from "./exchange.js";

/** Does what a route is for with a request, the parameters of its path, and the name that the request was given. */
export type Perform = (
  route: Route,
  request: Request,
  parameters: Record<string, string>,
  requestId: string,
) => Promise<Outcome>;

/** A request that came, and the exchange that it began. */
export interface Arrival {
  readonly exchange: Exchange;
  readonly method: string;
  /** The path without the query. */
  readonly path: string;
  readonly route: Route | undefined;
}

/** Stands around every request and decides whether, when and how it is answered. */
export type Surround = (arrival: Arrival, answer: () => Promise<Response>) => Promise<Response>;

/** Thrown instead of an answer: the connection is to close without one. */
export class Unanswered extends Error {}

/** What a router is made of. */
export interface RouterOptions extends ExchangeOptions {
  /** Nothing stands around requests without it. */
  readonly surround?: Surround | undefined;
}

/** What answers requests. */
export interface Router {
  /** Rejects with `Unanswered` where a request gets no answer. */
  fetch(request: Request): Promise<Response>;
  /** Refuses what came by a method and could not even become a request. */
  refuse(method: string, refusal: Refusal): Response;
}

/**
 * Leads each request to its route, as the API document draws them. A path that it does not know is absent; a method that
 * a path does not have is told which ones it has.
 */
export function createRouter(routes: readonly Route[], perform: Perform, options: RouterOptions): Router {
  const app = new Hono();
  for (const [path, served] of byPath(routes)) {
    const template = path.replaceAll(/\{(\w+)\}/g, ":$1");
    const allowed = served.map(({ operation }) => operation.method).join(", ");
    const notAllow = (request: Request) => {
      const detail = `This path answers ${allowed}; ${request.method} is not among them`;
      return refuseStray(request, path, refuse("method_not_allowed", detail), options, { Allow: allowed });
    };
    for (const route of served) {
      const { method } = route.operation;
      app.on(method, template, ({ req }) =>
        // The library would serve HEAD as if it were GET.
        req.method === method ? serve(route, req.raw, req.param(), perform, options) : notAllow(req.raw),
      );
    }
    app.all(template, ({ req }) => notAllow(req.raw));
  }
  const refuseAll = (request: Request, refusal: Refusal) => refuseStray(request, undefined, refusal, options);
  app.notFound(({ req }) => refuseAll(req.raw, refuse("not_found", "There is no such path")));
  app.onError((err) => {
    throw err;
  });
  return {
    fetch: async (request) =>
      isDecodable(request.url)
        ? app.fetch(request)
        : refuseAll(request, refuse("malformed_request", "The path is not percent-encoded UTF-8")),
    refuse: (method, refusal) => new Exchange(options, method, undefined).refuse(refusal),
  };
}

/** The routes of each path; a path without parameters comes before one that would take it for a value. */
function byPath(routes: readonly Route[]): [path: string, routes: Route[]][] {
  const paths = new Map<string, Route[]>();
  for (const route of routes) {
    const { path } = route.operation;
    paths.set(path, [...(paths.get(path) ?? []), route]);
  }
  const parameters = (path: string) => path.split("{").length;
  return [...paths].sort(([one], [other]) => parameters(one) - parameters(other));
}

function serve(
  route: Route,
  request: Request,
  parameters: Record<string, string>,
  perform: Perform,
  options: RouterOptions,
): Promise<Response> {
  const exchange = new Exchange(options, request.method, route.operation.path);
  const answer = () => answerOf(route, request, parameters, exchange, perform, options);
  return surrounded(exchange, request, route, answer, options);
}

/** Refuses a request that no operation takes. */
function refuseStray(
  request: Request,
  path: string | undefined,
  refusal: Refusal,
  options: RouterOptions,
  headers?: Record<string, string>,
): Promise<Response> {
  const exchange = new Exchange(options, request.method, path);
  const answer = () => Promise.resolve(exchange.refuse(refusal, headers));
  return surrounded(exchange, request, undefined, answer, options);
}

function surrounded(
  exchange: Exchange,
  request: Request,
  route: Route | undefined,
  answer: () => Promise<Response>,
  { surround }: RouterOptions,
): Promise<Response> {
  if (surround === undefined) return answer();
  return surround({ exchange, method: request.method, path: new URL(request.url).pathname, route }, answer);
}

async function answerOf(
  route: Route,
  request: Request,
  parameters: Record<string, string>,
  exchange: Exchange,
  perform: Perform,
  options: RouterOptions,
): Promise<Response> {
  try {
    const outcome = await perform(route, request, parameters, exchange.requestId);
    return isRefusal(outcome) ? exchange.refuse(outcome) : exchange.grant(route.operation.success, outcome);
  } catch (err) {
    options.logger.error({ request_id: exchange.requestId, err }, "request failed");
    const detail = "The server failed and changed nothing; its log tells more under the request's id";
    return exchange.refuse(refuse("internal_error", detail));
  }
}

function isDecodable(url: string): boolean {
  if (!url.includes("%")) return true;
  try {
    decodeURIComponent(url.split("?", 1).join());
    return true;
  } catch {
    return false;
  }
}
