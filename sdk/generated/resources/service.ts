// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import type { Call, CallOptions, Caller } from "../../src/caller.js";
import { getDocs, getHealth, getMetrics, getOpenApiDocument, getReadiness } from "../functions/service.js";
import type { Health, OpenApiDocument, Readiness } from "../schemas.js";

/** The server itself, for probes, monitoring and readers of this document. */
export interface Service {
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
  getHealth(options?: CallOptions): Call<Health>;

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
  getReadiness(options?: CallOptions): Call<Readiness>;

  /**
   * Get metrics.
   *
   * Answers metrics in the text format of Prometheus: the agents of the caller's account by pool and status, their
   * slots, the jobs that wait and that are held and the age of the oldest that waits, how long jobs waited for their
   * claims and how they ended, and the rate and duration of requests by operation. It shows that account only (IAM-2).
   *
   * Needs a user token with `agent-pools:read`.
   * Sent again by itself where the connection or the server fails.
   *
   * @throws {MusterError} `unauthenticated`, `permission_missing`, `wrong_token_kind`, `rate_limited`, `internal_error`
   */
  getMetrics(options?: CallOptions): Call<string>;

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
  getOpenApiDocument(options?: CallOptions): Call<OpenApiDocument>;

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
  getDocs(options?: CallOptions): Call<string>;
}

/** The methods of {@link Service}, sent by `caller`. */
export function makeService(caller: Caller): Service {
  return {
    getHealth: (options) => getHealth(caller, options),
    getReadiness: (options) => getReadiness(caller, options),
    getMetrics: (options) => getMetrics(caller, options),
    getOpenApiDocument: (options) => getOpenApiDocument(caller, options),
    getDocs: (options) => getDocs(caller, options),
  };
}
