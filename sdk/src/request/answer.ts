import type { Operation } from "../caller.js";
import { AnswerError, errorOfStatus, type MusterError, type MusterErrorDetails, type Problem } from "../errors.js";
import { drop } from "./body.js";
import { readRetryAfter } from "./retry.js";

/** When an answer came, in milliseconds since the Unix epoch, and to which request of its call. */
interface Moment {
  now: number;
  attempts: number;
}

/**
 * Answers what the JSON of a success says, its text where the contract promises something else, or `undefined` where it
 * promises nothing. Of JSON only the outermost form is checked, so members and values of a newer server pass through.
 *
 * Throws a `MusterError` for everything else:
 * - a problem document has its own `code`, known to this client or not;
 * - any other failure, and a success that is not what was promised, is `unexpected_answer`.
 */
export function readAnswer({ id, answers }: Operation, response: Response, text: string, at: Moment): unknown {
  if (!response.ok) throw refused(id, response, parse(text), at);
  if (answers === "text") return text;
  const data = parse(text);
  if (!isPromised(answers, text, data))
    throw new AnswerError("unexpected_answer", unexpected(id, response), detailsOf(id, response, at));
  return answers === "nothing" ? undefined : data;
}

function isPromised(answers: Operation["answers"], text: string, data: unknown): boolean {
  // A newer server may tell more than nothing. A login page is no sign that anything was done.
  if (answers === "nothing") return text === "" || data !== undefined;
  return isObject(data) && (answers !== "page" || isPage(data));
}

function isObject(data: unknown): data is object {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** Whether a list can be read on from it: without a cursor it would end too soon. */
function isPage({ items, next_cursor: next }: { items?: unknown; next_cursor?: unknown }): boolean {
  return Array.isArray(items) && (next === null || typeof next === "string");
}

/** What JSON says; undefined where the text is none. The parser's error is not kept: it quotes what may be a secret. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws `redirected` for an answer that points elsewhere, and lets go of its body. */
export function refuseRedirect({ id }: Operation, response: Response, at: Moment): void {
  if (!isRedirect(response)) return;
  drop(response.body);
  throw redirected(id, response, at);
}

/** Whether the answer points elsewhere; browsers hide its status, and 304 answers conditions that are never sent. */
function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304);
}

function redirected(operation: string, response: Response, at: Moment): MusterError {
  const location = response.headers.get("Location") ?? "";
  const target = /^https?:/i.test(location) && URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
  return new AnswerError(
    "redirected",
    `${operation} was redirected${target}, where its token must not go; give the address that answers by itself`,
    detailsOf(operation, response, at),
  );
}

/** What a call fails with whose answer is longer than `most` bytes. */
export function tooLarge({ id }: Operation, response: Response, most: number, at: Moment): MusterError {
  const message = `${id} answered ${response.status} with more than ${most} bytes; ask for less, or raise maxAnswerBytes`;
  return new AnswerError("answer_too_large", message, detailsOf(id, response, at));
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
  if (!isObject(body)) return false;
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
