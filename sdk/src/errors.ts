import type { OperationId } from "@muster/openapi/operations";
import type { ProblemCode, ProblemDetails, ProblemOf } from "../generated/problems.js";

/** The kinds of failure that the client itself finds; every other kind is a `ProblemCode`, told by the server. */
export type ClientErrorCode =
  /** The address is not an absolute `http:` or `https:` URL of a server. */
  | "invalid_url"
  /** The address is `http:` and leads off this machine. */
  | "insecure_url"
  /** The token cannot be sent in a header. */
  | "invalid_token"
  /** The address of a proxy is not one (`@muster/sdk/node`). */
  | "invalid_proxy"
  /** What is to be trusted is no certificate (`@muster/sdk/node`). */
  | "invalid_ca"
  /** A path parameter is missing or not an identifier. Nothing was sent. */
  | "invalid_id"
  /** The operation belongs to an account, and neither the call nor the client names one. Nothing was sent. */
  | "missing_account"
  /** What was to be sent does not fit the contract (`@muster/sdk/validate`). Nothing was sent. */
  | "invalid_request"
  /** What the server answered does not fit the contract (`@muster/sdk/validate`). The server has acted. */
  | "invalid_answer"
  /** No answer, or only a part of one, came back. The server may have acted nevertheless. */
  | "connection_failed"
  /** No whole answer came in time. The server may have acted nevertheless. */
  | "timed_out"
  /** A proxy on the way refused to let the call through (`@muster/sdk/node`). It is not repeated. */
  | "proxy_refused"
  /** The certificate of the server, or of a proxy, is not to be trusted (`@muster/sdk/node`). It is not repeated. */
  | "untrusted_certificate"
  /** The caller's signal ended the call. The server may have acted nevertheless. */
  | "aborted"
  /** The server answered with a redirect, which is never followed. */
  | "redirected"
  /** The answer is neither what the operation promises nor a problem document. */
  | "unexpected_answer"
  /** The answer is longer than `maxAnswerBytes`. The server may have acted nevertheless. */
  | "answer_too_large"
  /** A list led back to a page that was read before. */
  | "repeated_cursor";

/** What went wrong, for programs. Servers may know codes that this client does not. */
export type MusterErrorCode = ProblemCode | ClientErrorCode | (string & {});

/** The server's own account of a failure (RFC 9457). A newer server may send further members and other codes. */
export type Problem = ProblemDetails;

/** What is known of a failure beside its code and its message. */
export interface MusterErrorDetails {
  /** The operation that failed. */
  operation?: OperationId | (string & {}) | undefined;
  /** The HTTP status. */
  status?: number | undefined;
  /** The problem document. */
  problem?: Problem | undefined;
  /** Finds the request in the server's log. */
  requestId?: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  retryAfter?: number | undefined;
  /** How many requests were sent; 0 unless given. */
  attempts?: number | undefined;
  /** What it comes from. */
  cause?: unknown;
}

const brand = Symbol.for("@muster/sdk/error");

/**
 * The error of this client: whatever goes wrong with a call arrives as a `MusterError`, told apart by `code` or by class.
 *
 * `instanceof` holds for errors of another copy of this package too, since it goes by a brand from the registry of
 * symbols and not by the prototype. The message names the operation, the status and the server's detail, and never
 * holds a token or a header.
 */
export class MusterError extends Error {
  /** What the brand says of errors of this class; names of classes do not survive minifiers. */
  static readonly kind: string = "MusterError";

  /** What went wrong, for programs: the server's code, or the client's own. */
  readonly code: MusterErrorCode;
  /** The operation that failed; absent when an address or a token was refused before any call. */
  readonly operation: OperationId | (string & {}) | undefined;
  /** The HTTP status; absent when no answer came. */
  readonly status: number | undefined;
  /** The problem document; absent when the server sent none. */
  readonly problem: Problem | undefined;
  /** Finds this request in the server's log. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait before the next attempt, in milliseconds; absent when it does not say. */
  readonly retryAfter: number | undefined;
  /**
   * How many requests were sent. Where it is more than 1, an earlier one may have done what a later one was refused: a
   * deletion that ends in `not_found`, say.
   */
  readonly attempts: number;

  constructor(code: MusterErrorCode, message: string, details: MusterErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    const kinds = kindsOf(new.target);
    this.name = kinds[0] ?? "MusterError";
    this.code = code;
    this.operation = details.operation;
    this.status = details.status;
    this.problem = details.problem;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.attempts = details.attempts ?? 0;
    Object.defineProperty(this, brand, { value: kinds });
  }

  /** The rule of the contract that refused; absent where none did. */
  get rule(): string | undefined {
    return this.problem?.rule;
  }

  /** Whether something is an error of this class, from whichever copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class that a program derives from one of these has no kind of its own, and no other copy of it either.
    if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === "object" && value !== null && brand in value && isKind(value[brand], this.kind);
  }
}

function isKind(kinds: unknown, kind: string): boolean {
  return Array.isArray(kinds) && kinds.includes(kind);
}

/** The kinds of a class and of those it derives from, the nearest first. */
function kindsOf(type: object | null): string[] {
  if (type === null || type === Error) return [];
  const above = kindsOf(Object.getPrototypeOf(type) as object | null); // the prototype of a class is a class or null
  return Object.hasOwn(type, "kind") ? [(type as typeof MusterError).kind, ...above] : above;
}

/** The call was made wrongly: nothing was sent. */
export class UsageError extends MusterError {
  static override readonly kind: string = "UsageError";
}

/** No whole answer came: `connection_failed`, and of `@muster/sdk/node` `proxy_refused` and `untrusted_certificate`. */
export class ConnectionError extends MusterError {
  static override readonly kind: string = "ConnectionError";
}

/** No whole answer came in time: `timed_out`. */
export class TimeoutError extends MusterError {
  static override readonly kind: string = "TimeoutError";
}

/** The caller's signal ended the call: `aborted`. Its reason is the `cause`. */
export class AbortedError extends MusterError {
  static override readonly kind: string = "AbortedError";
}

/** A success, or a redirect, that is not what the contract promises. */
export class AnswerError extends MusterError {
  static override readonly kind: string = "AnswerError";
}

/** The server refused or failed, with a status from 400 on. */
export class StatusError extends MusterError {
  static override readonly kind: string = "StatusError";
  /** The HTTP status, which is always there. */
  declare readonly status: number;
}

/** 400: the request could not be read. */
export class BadRequestError extends StatusError {
  static override readonly kind: string = "BadRequestError";
}

/** 401: the token is missing, unknown, expired or revoked. */
export class UnauthenticatedError extends StatusError {
  static override readonly kind: string = "UnauthenticatedError";
}

/** 403: the token may not do this. */
export class PermissionDeniedError extends StatusError {
  static override readonly kind: string = "PermissionDeniedError";
}

/** 404: there is no such object, or none that the token may see. */
export class NotFoundError extends StatusError {
  static override readonly kind: string = "NotFoundError";
}

/** 409: the state of things does not allow it. */
export class ConflictError extends StatusError {
  static override readonly kind: string = "ConflictError";
}

/** 410: what the token belongs to is gone for good. */
export class GoneError extends StatusError {
  static override readonly kind: string = "GoneError";
}

/** 412: the object has changed since it was read. */
export class PreconditionFailedError extends StatusError {
  static override readonly kind: string = "PreconditionFailedError";
}

/** 422: the request is well formed and not acceptable. */
export class UnprocessableError extends StatusError {
  static override readonly kind: string = "UnprocessableError";
}

/** 429: too many requests; `retryAfter` says when to come back. */
export class RateLimitedError extends StatusError {
  static override readonly kind: string = "RateLimitedError";
}

/** 5xx: the server, or what stands before it, failed. */
export class ServerError extends StatusError {
  static override readonly kind: string = "ServerError";
}

const byStatus = new Map<number, typeof StatusError>([
  [400, BadRequestError],
  [401, UnauthenticatedError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [410, GoneError],
  [412, PreconditionFailedError],
  [422, UnprocessableError],
  [429, RateLimitedError],
]);

/** The class of the errors of a status from 400 on. */
export function errorOfStatus(status: number): typeof StatusError {
  return byStatus.get(status) ?? (status < 500 ? StatusError : ServerError);
}

/** A `MusterError` of a certain code: with one of the contract's, its problem document has the members that come with it. */
export type MusterErrorOf<Code extends MusterErrorCode> = Code extends ProblemCode
  ? StatusError & {
      /** What went wrong. */
      readonly code: Code;
      /** The problem document, with the members that always come with this code. */
      readonly problem: ProblemOf<Code>;
    }
  : MusterError & {
      /** What went wrong. */
      readonly code: Code;
    };

/** Whether something is a `MusterError`, and of that code where one is given; its details have their types then. */
export function isMusterError(value: unknown): value is MusterError;
export function isMusterError<Code extends ProblemCode | ClientErrorCode>(
  value: unknown,
  code: Code,
): value is MusterErrorOf<Code>;
export function isMusterError(value: unknown, code?: string): boolean {
  return value instanceof MusterError && (code === undefined || value.code === code);
}
