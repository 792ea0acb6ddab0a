import type { Clock } from "../clock.js";
import type { Refusal } from "../domain/refusal.js";
import type { Logger } from "../log.js";
import type { Operation, Outcome } from "./contract.js";
import { answerHeaders, problemAnswer } from "./errors.js";
import type { Answer } from "./message.js";

/** What every exchange needs. */
export interface ExchangeOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Names a request, each one anew. */
  readonly nextRequestId: () => string;
}

/**
 * One request and its one answer. The answer names the request, and leaves one line in the log: never a header, a query,
 * a body or a token.
 */
export class Exchange {
  readonly requestId: string;
  readonly #options: ExchangeOptions;
  readonly #method: string;
  readonly #route: string;
  readonly #startedAt: number;

  /** Begins with the method and the route's path as the API document writes it; undefined where no route is known. */
  constructor(options: ExchangeOptions, method: string, route: string | undefined) {
    this.requestId = options.nextRequestId();
    this.#options = options;
    this.#method = method;
    this.#route = route ?? "unmatched";
    this.#startedAt = options.clock.now();
  }

  /** Answers what was asked for. */
  grant({ status, mediaType }: Operation["success"], granted: Exclude<Outcome, Refusal>): Answer {
    const headers = answerHeaders(this.requestId);
    if (mediaType !== null) headers["Content-Type"] = mediaType;
    const isTagged = typeof granted === "object" && granted !== null;
    if (isTagged) headers["ETag"] = granted.etag;
    const body = isTagged ? granted.body : granted;
    return this.#answered({ status, headers, body });
  }

  /** Answers a status and nothing else. */
  bare(status: number): Answer {
    return this.#answered({ status, headers: answerHeaders(this.requestId), body: null });
  }

  /** Refuses. */
  refuse(refusal: Refusal, headers?: Record<string, string>): Answer {
    return this.#answered(problemAnswer(refusal, this.requestId, headers));
  }

  #answered(answer: Answer): Answer {
    const { clock, logger } = this.#options;
    const line = {
      method: this.#method,
      route: this.#route,
      status: answer.status,
      request_id: this.requestId,
      // A virtual clock may have been set back meanwhile.
      duration_ms: Math.max(0, clock.now() - this.#startedAt),
    };
    logger.info(line, "request");
    return answer;
  }
}
