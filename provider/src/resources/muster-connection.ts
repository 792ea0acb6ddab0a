import type { OperationId } from "@muster/sdk";
import { callByName, connect, type ConnectionOptions } from "@muster/sdk/functions";
import type { Json } from "../framework/json-value.js";

/** Calls an operation of the API by its name. Rejects with the SDK's `MusterError` for everything but a success. */
export type CallOperation = (operation: OperationId, options: OperationOptions) => Promise<Json | undefined>;

/** What a call of any operation may be given. */
interface OperationOptions {
  readonly path: Readonly<Record<string, Json>>;
  readonly query?: Readonly<Record<string, Json>>;
  readonly body?: Json;
  readonly signal: AbortSignal;
}

/**
 * Answers what calls operations. The bundle of the provider holds what this file imports of the SDK and no more: a method
 * for each operation would be a fifth of it.
 *
 * @throws the SDK's `MusterError` when the address or the token cannot be one.
 */
export function openConnection(options: ConnectionOptions): CallOperation {
  const connection = connect(options);
  // The generated descriptions name operations and their parameters by data, which no static type follows.
  const call = callByName as unknown as (
    caller: typeof connection,
    ...args: Parameters<CallOperation>
  ) => ReturnType<CallOperation>;
  return (operation, given) => call(connection, operation, given);
}
