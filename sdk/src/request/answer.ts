import type { Operation } from "../caller.js";
import { AnswerError, errorOfStatus, type MusterError, type MusterErrorDetails, type Problem } from "../errors.js";
import { readRetryAfter } from "./retry.js";

/** When an answer came, in milliseconds since the Unix epoch, and to which request of its call. */
interface Moment {
  now: number;
  attempts: number;
}

/**
 * Answers what the JSON of a success says, its text where the contract promises something else, or `undefined` where it
 * promises nothing. Nothing is checked against the schema, so members and values of a newer server pass through.
 *
 * Throws a `MusterError` for everything else:
 * - a redirect is `redirected`;
 * - a problem document has its own `code`, known to this client or not;
 * - any other failure, and a success without the JSON that was promised, is `unexpected_answer`.
 */
export function readAnswer({ id, answers }: Operation, response: Response, text: string, at: Moment): unknown {
  if (isRedirect(response)) throw redirected(id, response, at);
  if (!response.ok) throw refused(id, response, parse(text), at);
  if (answers === "nothing") return undefined;
  if (answers === "text") return text;
  const data = parse(text);
  if (data === undefined)
    throw new AnswerError("unexpected_answer", unexpected(id, response), detailsOf(id, response, at));
  return data;
}

/** What JSON says; undefined where the text is none. The parser's error is not kept: it quotes what may be a secret. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the answer points elsewhere; browsers hide its status, and 304 answers conditions that are never sent. */
function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304);
}

function redirected(operation: string, response: Response, at: Moment): MusterError {
  const location = response.headers.get("Location") ?? "";
  const target = URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
  return new AnswerError(
    "redirected",
    `${operation} was redirected${target}, where its token must not go; give the address that answers by itself`,
    detailsOf(operation, response, at),
  );
}

function refused(operation: string, response: Response, body: unknown, at: Moment): MusterError {
  const { status } = response;
  const Refusal = status < 400 ? AnswerError : errorOfStatus(status);
  const details = detailsOf(operation, response, at);
  if (!isProblem(body)) return new Refusal("unexpected_answer", unexpected(operation, response), details);
  const { code, detail, request_id } = body;
  const message = `${operation} answered ${status} ${code}: ${detail}`;
  return new Refusal(code, message, { ...details, problem: body, requestId: request_id });
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== "object" || body === null) return false;
  const { type, title, status, detail, code, request_id } = body as Partial<Record<keyof Problem, unknown>>; // any object may be asked for members
  return (
    typeof status === "number" && [type, title, detail, code, request_id].every((text) => typeof text === "string")
  );
}

function unexpected(operation: string, { status }: Response): string {
  return `${operation} answered ${status} without a body that Muster would send; check that the address is a Muster server's`;
}

function detailsOf(operation: string, response: Response, { now, attempts }: Moment): MusterErrorDetails {
  const { status, headers } = response;
  const retryAfter = readRetryAfter(headers.get("Retry-After"), now);
  return { operation, status, attempts, retryAfter, requestId: requestIdOf(response) };
}

/** What finds a request in the server's log. */
export function requestIdOf({ headers }: Response): string | undefined {
  return headers.get("X-Request-Id") ?? undefined;
}
