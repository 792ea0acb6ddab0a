import { MalformedError } from "../bytes.js";

/** The status codes of gRPC that a plugin answers with. */
const statusCodes = {
  ok: 0,
  cancelled: 1,
  unknown: 2,
  resourceExhausted: 8,
  unimplemented: 12,
  internal: 13,
} as const;

/** The name of a status code. */
export type StatusCode = keyof typeof statusCodes;

/** The refusal of a call. Terraform shows its message as the failure of the plugin. */
export class GrpcError extends Error {
  override readonly name = "GrpcError";
  readonly code: StatusCode;

  constructor(code: StatusCode, message: string) {
    super(message);
    this.code = code;
  }

  /**
   * What is thrown while a call is answered, as its refusal: malformed bytes are `internal`, as gRPC asks; whatever is thrown
   * once the call was aborted is `cancelled`; anything else is a bug of the provider, and `unknown`.
   */
  static from(reason: unknown, signal: AbortSignal): GrpcError {
    if (reason instanceof GrpcError) return reason;
    const message = reason instanceof Error ? reason.message : String(reason);
    if (signal.aborted) return new GrpcError("cancelled", message);
    return new GrpcError(reason instanceof MalformedError ? "internal" : "unknown", message);
  }
}

/** A status as the trailers that end a call. */
export function trailersOf(code: StatusCode, message = ""): Record<string, string> {
  const status = { "grpc-status": String(statusCodes[code]) };
  return message === "" ? status : { ...status, "grpc-message": escape(message.slice(0, longestMessage)) };
}

/** Headers are limited in length, and a longer message is no longer read anyway. */
const longestMessage = 4000;

/** Percent-encodes all that a header cannot carry, and the percent sign. */
function escape(message: string): string {
  return [...Buffer.from(message)]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x25
        ? `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");
}
