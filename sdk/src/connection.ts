import type { OperationId } from "@muster/openapi/operations";
import { MusterError } from "./errors.js";

/**
 * Turns what `fetch` or the reading of a body threw into a `MusterError`: `aborted` when the caller's signal has
 * aborted, whatever was thrown; else `connection_failed`, its message naming the innermost cause, since fetch's own
 * says only that it failed.
 */
export function connectionError(
  operation: OperationId,
  address: string,
  thrown: unknown,
  signal?: AbortSignal,
): MusterError {
  if (signal?.aborted === true) {
    return new MusterError("aborted", `${operation} was aborted: ${innermost(signal.reason)}`, {
      operation,
      cause: signal.reason,
    });
  }
  return new MusterError(
    "connection_failed",
    `${operation} got no whole answer from ${address}: ${innermost(thrown)}`,
    {
      operation,
      cause: thrown,
    },
  );
}

/** The message of the innermost cause. Node leaves it empty where it tried several addresses, and says why in `code`. */
function innermost(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.cause !== undefined) return innermost(thrown.cause);
  if (thrown.message !== "") return thrown.message;
  return "code" in thrown ? String(thrown.code) : thrown.name;
}
