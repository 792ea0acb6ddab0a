import type { Operation } from "../caller.js";
import type { MusterError } from "../errors.js";

/** The most that lies before the first repetition, in milliseconds; it doubles with every further one. */
const firstWait = 500;
/** The most that lies before any repetition, in milliseconds. */
const longestWait = 8_000;

/**
 * Whether an operation may be sent again without acting twice: reading, replacing and deleting may, and a POST only
 * under an `Idempotency-Key`. A PATCH never is.
 */
export function isRepeatable({ method, keyed }: Operation): boolean {
  return method === "GET" || method === "PUT" || method === "DELETE" || keyed === true;
}

/** Whether the same request may succeed by and by. */
export function mayPass({ code, status }: MusterError): boolean {
  // Without a status the code is the client's own; with one, a server may have called its problem whatever it likes.
  if (status === undefined) return code === "connection_failed" || code === "timed_out";
  return code === "idempotency_key_in_flight" || [408, 429, 500, 502, 503, 504].includes(status);
}

/**
 * How long to wait before the repetition with that number, in milliseconds: a time chosen at random up to a limit that
 * doubles ("full jitter"), so that clients do not all return at once; never less than the server asks for.
 */
export function waitBefore(repetition: number, fraction: number, retryAfter = 0): number {
  return Math.max(retryAfter, fraction * Math.min(longestWait, firstWait * 2 ** (repetition - 1)));
}

/**
 * Reads the header `Retry-After` as milliseconds from `now`: seconds or an HTTP date. What is neither counts as absent,
 * and so does the past.
 */
export function readRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null) return undefined;
  // Date.parse reads much that is no HTTP date: "3600.5" is a year to it. Those all end in GMT.
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : /GMT$/.test(text) ? Date.parse(text) - now : 0;
  return wait > 0 ? wait : undefined;
}
