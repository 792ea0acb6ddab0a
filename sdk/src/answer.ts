import { operations, type OperationId } from "@muster/openapi/operations";
import { MusterError, type Problem } from "./errors.js";

/** One answer of the server, as openapi-fetch gives it when it is told to leave the JSON of a success unread. */
export interface Received {
  response: Response;
  /** The text of a success; absent where there is none. */
  data?: string | undefined;
  /** What the JSON of any other answer says, or its text. */
  error?: unknown;
}

/**
 * Answers what the JSON of a success says, its text where the contract promises something else, or `undefined` where it
 * promises nothing. Nothing is checked against
 * the schema, so members and values of a newer server pass through.
 *
 * Throws a `MusterError` for everything else:
 * - a redirect is `redirected`;
 * - a problem document has its own `code`, known to this client or not;
 * - any other failure, and a success without the JSON that was promised, is `unexpected_answer`.
 */
export function readAnswer(operation: OperationId, { response, data, error }: Received): unknown {
  if (isRedirect(response)) throw redirected(operation, response);
  if (!response.ok) throw isProblem(error) ? refused(operation, response, error) : unexpected(operation, response);
  const { mediaType } = operations[operation].success;
  if (mediaType === null) return undefined;
  if (mediaType !== "application/json") return data ?? "";
  try {
    return JSON.parse(data ?? "");
  } catch {
    // The parser's error is no cause to keep: it quotes the text, which may hold a secret.
    throw unexpected(operation, response);
  }
}

/** Whether the answer points elsewhere; browsers hide its status, and 304 answers conditions that are never sent. */
function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304);
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== "object" || body === null) return false;
  const { type, title, status, detail, code, request_id } = body as Partial<Record<keyof Problem, unknown>>; // any object may be asked for members
  return (
    typeof status === "number" && [type, title, detail, code, request_id].every((text) => typeof text === "string")
  );
}

function refused(operation: OperationId, response: Response, problem: Problem): MusterError {
  const { status } = response;
  return new MusterError(problem.code, `${operation} answered ${status} ${problem.code}: ${problem.detail}`, {
    operation,
    status,
    problem,
    requestId: problem.request_id,
  });
}

function redirected(operation: OperationId, response: Response): MusterError {
  const location = response.headers.get("Location") ?? "";
  const target = URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
  return new MusterError(
    "redirected",
    `${operation} was redirected${target}, where its token must not go; give the address that answers by itself`,
    { operation, status: response.status, requestId: requestIdOf(response) },
  );
}

function unexpected(operation: OperationId, response: Response): MusterError {
  const { status } = response;
  return new MusterError(
    "unexpected_answer",
    `${operation} answered ${status} without a body that Muster would send; check that the address is a Muster server's`,
    { operation, status, requestId: requestIdOf(response) },
  );
}

function requestIdOf(response: Response): string | undefined {
  return response.headers.get("X-Request-Id") ?? undefined;
}
