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

/** What answers requests. */
export interface Router {
  fetch(request: Request): Promise<Response>;
  /** Refuses what came by a method and could not even become a request. */
  refuse(method: string, refusal: Refusal): Response;
}

/**
 * Leads each request to its route, as the API document draws them. A path that it does not know is absent; a method that
 * a path does not have is told which ones it has.
 */
export function createRouter(routes: readonly Route[], perform: Perform, options: ExchangeOptions): Router {
  const app = new Hono();
  for (const [path, served] of byPath(routes)) {
    const template = path.replaceAll(/\{(\w+)\}/g, ":$1");
    const allowed = served.map(({ operation }) => operation.method).join(", ");
    const notAllow = (method: string) => {
      const detail = `This path answers ${allowed}; ${method} is not among them`;
      return new Exchange(options, method, path).refuse(refuse("method_not_allowed", detail), { Allow: allowed });
    };
    for (const route of served) {
      const { method } = route.operation;
      app.on(method, template, ({ req }) =>
        // The library would serve HEAD as if it were GET.
        req.method === method ? serve(route, req.raw, req.param(), perform, options) : notAllow(req.method),
      );
    }
    app.all(template, ({ req }) => notAllow(req.method));
  }
  const refuseAll = (method: string, refusal: Refusal) => new Exchange(options, method, undefined).refuse(refusal);
  app.notFound(({ req }) => refuseAll(req.method, refuse("not_found", "There is no such path")));
  return {
    fetch: async (request) =>
      isDecodable(request.url)
        ? app.fetch(request)
        : refuseAll(request.method, refuse("malformed_request", "The path is not percent-encoded UTF-8")),
    refuse: refuseAll,
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

async function serve(
  route: Route,
  request: Request,
  parameters: Record<string, string>,
  perform: Perform,
  options: ExchangeOptions,
): Promise<Response> {
  const exchange = new Exchange(options, request.method, route.operation.path);
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
