// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { Call, CallOptions, Caller } from "../../src/caller.js";
import type { Health, OpenApiDocument, Readiness } from "../schemas.js";

/**
 * Ask whether the server runs.
 *
 * Answers as long as the process serves requests at all. For liveness probes.
 *
 * Needs no token.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `rate_limited`, `internal_error`
 */
export function getHealth(caller: Caller, options?: CallOptions): Call<Health> {
  return caller.call({ id: "getHealth", method: "GET", path: "/healthz" }, {}, options);
}

/**
 * Ask whether the server takes requests.
 *
 * Answers with success when the server can reach what it keeps its data in. For readiness probes.
 *
 * Needs no token.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `rate_limited`, `internal_error`, `unavailable`
 */
export function getReadiness(caller: Caller, options?: CallOptions): Call<Readiness> {
  return caller.call({ id: "getReadiness", method: "GET", path: "/readyz" }, {}, options);
}

/**
 * Get metrics.
 *
 * Answers metrics in the text format of Prometheus: the agents of the caller's account by pool and status, their slots,
 * the jobs that wait and that are held and the age of the oldest that waits, how long jobs waited for their claims and
 * how they ended, and the rate and duration of requests by operation. It shows that account only (IAM-2).
 *
 * Needs a user token with `agent-pools:read`.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `rate_limited`, `internal_error`
 */
export function getMetrics(caller: Caller, options?: CallOptions): Call<string> {
  return caller.call({ id: "getMetrics", method: "GET", path: "/metrics", answers: "text" }, {}, options);
}

/**
 * Get this document.
 *
 * Answers this OpenAPI document in one piece, with no reference that leads out of it.
 *
 * Needs no token.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `rate_limited`, `internal_error`
 */
export function getOpenApiDocument(caller: Caller, options?: CallOptions): Call<OpenApiDocument> {
  return caller.call({ id: "getOpenApiDocument", method: "GET", path: "/openapi.json" }, {}, options);
}

/**
 * Read this document.
 *
 * Answers this document as one HTML page, which loads nothing from anywhere else.
 *
 * Needs no token.
 * Sent again by itself where the connection or the server fails.
 *
 * @throws {MusterError} `rate_limited`, `internal_error`
 */
export function getDocs(caller: Caller, options?: CallOptions): Call<string> {
  return caller.call({ id: "getDocs", method: "GET", path: "/docs", answers: "text" }, {}, options);
}
