import { systemClock, type Clock } from "./clock.js";
import { redactHeaders, redactText } from "./redaction.js";
import { readText } from "./request/body.js";
import type { Middleware } from "./request/middleware.js";

/** How much is logged, each level with what stands before it. */
export type LogLevel = "warn" | "info" | "debug";

/** Where records go: a message, and an object of what it is about. `console` is one, and so are pino's and winston's. */
export type Logger = Record<LogLevel, (message: string, record: LogRecord) => void>;

/** What is logged of one request. No token and no secret is in it, at any level. */
export interface LogRecord {
  /** The operation, by the name that the contract gives it. */
  operation: string;
  /** 1 for the first request of a call, one more for each repetition. */
  attempt: number;
  /** In capitals. */
  method: string;
  /** Without its query, except at `debug`. */
  url: string;
  /** How long it took until the head of the answer had come, in milliseconds. */
  duration: number;
  /** Absent when no answer came. */
  status?: number;
  /** Finds the request in the server's log. */
  requestId?: string;
  /** The failure's message, when no answer came. */
  error?: string;
  /** At `debug`: what was sent. */
  sent?: LoggedMessage;
  /** At `debug`: what was answered. */
  answered?: LoggedMessage;
}

/** What a message holds, with `[redacted]` in place of what is secret. */
export interface LoggedMessage {
  /** By their names in small letters. */
  headers: Record<string, string>;
  /** JSON, or how long a text is that is none. */
  body: string;
}

/** The longest body that is logged, in bytes. */
const longestBody = 1024 * 1024;

const order: readonly LogLevel[] = ["warn", "info", "debug"];

/** Logs every request: failures at `warn`, successes at `info`, their headers and bodies at `debug`. */
export function logRequests(logger: Logger, level: LogLevel, clock: Clock = systemClock): Middleware {
  const logs = (wanted: LogLevel) => order.indexOf(wanted) <= order.indexOf(level);
  return async (request, next, { operation, attempt }) => {
    const begun = clock.now();
    const [url = ""] = request.url.split("?");
    const sent = logs("debug") ? await contentOf(request) : undefined;
    const record = (): LogRecord => ({
      operation,
      attempt,
      method: request.method,
      url,
      duration: clock.now() - begun,
      ...(sent && { url: request.url, sent }),
    });
    try {
      const response = await next(request);
      const requestId = response.headers.get("X-Request-Id");
      const told = {
        ...record(),
        status: response.status,
        ...(requestId !== null && { requestId }),
        ...(sent && { answered: await contentOf(response) }),
      };
      const grade = response.ok ? (sent ? "debug" : "info") : "warn";
      if (logs(grade)) logger[grade](`${operation} answered ${response.status}`, told);
      return response;
    } catch (error) {
      const told = { ...record(), error: String(error) };
      logger.warn(`${operation} got no answer`, told);
      throw error;
    }
  };
}

async function contentOf(message: Request | Response): Promise<LoggedMessage> {
  return {
    headers: redactHeaders(message.headers),
    body: await bodyOf(message),
  };
}

async function bodyOf(message: Request | Response): Promise<string> {
  try {
    const text = await readText(message.clone(), longestBody);
    return text === undefined ? `[more than ${longestBody} bytes]` : redactText(text);
  } catch {
    // Whoever reads the body itself fails as this did, and tells it as what it is.
    return "[broken off]";
  }
}
