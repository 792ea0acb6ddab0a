import type { OperationId, ProblemCode } from "@muster/openapi/operations";
import type { components, Readable } from "@muster/openapi/types";

/** The kinds of failure that the client itself finds; every other kind is a `ProblemCode`, told by the server. */
export type ClientErrorCode =
  /** The address is not an absolute `http:` or `https:` URL of a server. */
  | "invalid_url"
  /** The address is `http:` and leads off this machine. */
  | "insecure_url"
  /** The token cannot be sent in a header. */
  | "invalid_token"
  /** A path parameter is missing or not an identifier. Nothing was sent. */
  | "invalid_id"
  /** No answer, or only a part of one, came back. The server may have acted nevertheless. */
  | "connection_failed"
  /** The caller's signal ended the call. The server may have acted nevertheless. */
  | "aborted"
  /** The server answered with a redirect, which is never followed. */
  | "redirected"
  /** The answer is neither what the operation promises nor a problem document. */
  | "unexpected_answer";

/** What went wrong, for programs. Servers may know codes that this client does not. */
export type MusterErrorCode = ProblemCode | ClientErrorCode | (string & {});

/** The server's own account of a failure (RFC 9457). A newer server may send further members and other codes. */
export type Problem = Omit<Readable<components["schemas"]["Problem"]>, "code"> & { code: MusterErrorCode };

/** What is known of a failure beside its code and its message. */
interface MusterErrorDetails {
  operation?: OperationId | undefined;
  status?: number | undefined;
  problem?: Problem | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

const brand = Symbol.for("@muster/sdk/MusterError");

/**
 * The one error of this client: whatever goes wrong with a call arrives as a `MusterError`, told apart by `code`.
 *
 * `instanceof` holds for errors of another copy of this package too, since it goes by a brand from the registry of
 * symbols and not by the prototype. The message names the operation, the status and the server's detail, and never
 * holds a token or a header.
 */
export class MusterError extends Error {
  override readonly name = "MusterError";
  readonly code: MusterErrorCode;
  /** The operation that failed; absent when an address or a token was refused before any call. */
  readonly operation: OperationId | undefined;
  /** The HTTP status; absent when no answer came. */
  readonly status: number | undefined;
  /** The problem document; absent when the server sent none. */
  readonly problem: Problem | undefined;
  /** Finds this request in the server's log. */
  readonly requestId: string | undefined;

  constructor(code: MusterErrorCode, message: string, details: MusterErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.operation = details.operation;
    this.status = details.status;
    this.problem = details.problem;
    this.requestId = details.requestId;
    Object.defineProperty(this, brand, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): value is MusterError {
    return typeof value === "object" && value !== null && brand in value;
  }
}
