import { isRefusal, refuse, type Refusal } from "../domain/refusal.js";
import { deprecationHeaders } from "./answer/deprecation.js";
import type { Outcome, Route } from "./contract.js";
import { Exchange, type ExchangeOptions } from "./exchange.js";
import type { Answer, Incoming } from "./message.js";
import { Paths } from "./paths.js";

/** Does what a route is for with a request, the parameters of its path, and the name that the request was given. */
export type Perform = (
  route: Route,
  request: Incoming,
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
  readonly request: Incoming;
}

/** Stands around every request and decides whether, when and how it is answered, and what of it is read. */
export type Surround = (arrival: Arrival, answer: (request: Incoming) => Promise<Answer>) => Promise<Answer>;

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
  answer(request: Incoming): Promise<Answer>;
  /** Refuses a request for how it came, whatever it asks for. */
  refuse(request: Pick<Incoming, "method">, refusal: Refusal): Answer;
}

/** The routes of one path, by their methods. */
interface Served {
  readonly path: string;
  readonly routes: ReadonlyMap<string, Route>;
}

/**
 * Leads each request to its route, as the API document draws them. A path that it does not know is absent; a method that
 * a path does not have is told which ones it has.
 */
export function createRouter(routes: readonly Route[], perform: Perform, options: RouterOptions): Router {
  const paths = pathsOf(routes);
  return {
    answer(request) {
      if (!isDecodable(request.path)) {
        const detail = "The path is not percent-encoded UTF-8";
        return refuseStray(request, undefined, refuse("malformed_request", detail), options);
      }
      const found = paths.find(request.path);
      if (found === undefined) {
        return refuseStray(request, undefined, refuse("not_found", "There is no such path"), options);
      }
      const route = found.value.routes.get(request.method);
      if (route === undefined) return refuseMethod(request, found.value, options);
      const exchange = new Exchange(options, request.method, route.operation.path);
      const answer = (read: Incoming) => answerOf(route, read, found.parameters, exchange, perform, options);
      return surrounded(exchange, request, route, answer, options);
    },
    refuse: (request, refusal) => new Exchange(options, request.method, undefined).refuse(refusal),
  };
}

function refuseMethod(request: Incoming, { path, routes }: Served, options: RouterOptions): Promise<Answer> {
  const allowed = [...routes.keys()].join(", ");
  const detail = `This path answers ${allowed}; ${request.method} is not among them`;
  return refuseStray(request, path, refuse("method_not_allowed", detail), options, { Allow: allowed });
}

/** Refuses a request that no operation takes. */
function refuseStray(
  request: Incoming,
  path: string | undefined,
  refusal: Refusal,
  options: RouterOptions,
  headers?: Record<string, string>,
): Promise<Answer> {
  const exchange = new Exchange(options, request.method, path);
  const answer = () => Promise.resolve(exchange.refuse(refusal, headers));
  return surrounded(exchange, request, undefined, answer, options);
}

function surrounded(
  exchange: Exchange,
  request: Incoming,
  route: Route | undefined,
  answer: (request: Incoming) => Promise<Answer>,
  { surround }: RouterOptions,
): Promise<Answer> {
  if (surround === undefined) return answer(request);
  const { method, path } = request;
  return surround({ exchange, method, path, route, request }, answer);
}

async function answerOf(
  route: Route,
  request: Incoming,
  parameters: Record<string, string>,
  exchange: Exchange,
  perform: Perform,
  options: RouterOptions,
): Promise<Answer> {
  try {
    const outcome = await perform(route, request, parameters, exchange.requestId);
    const answer = isRefusal(outcome) ? exchange.refuse(outcome) : exchange.grant(route.operation.success, outcome);
    if (route.operation.deprecation === undefined) return answer;
    return { ...answer, headers: { ...answer.headers, ...deprecationHeaders(route.operation) } };
  } catch (err) {
    options.logger.error({ request_id: exchange.requestId, err }, "request failed");
    const detail = "The server failed and changed nothing; its log tells more under the request's id";
    return exchange.refuse(refuse("internal_error", detail));
  }
}

function pathsOf(routes: readonly Route[]): Paths<Served> {
  const served = new Map<string, Map<string, Route>>();
  for (const route of routes) {
    const { method, path } = route.operation;
    served.set(path, (served.get(path) ?? new Map<string, Route>()).set(method, route));
  }
  const paths = new Paths<Served>();
  for (const [path, methods] of served) paths.set(path, { path, routes: methods });
  return paths;
}

function isDecodable(path: string): boolean {
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
