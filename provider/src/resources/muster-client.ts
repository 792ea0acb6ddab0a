import type { OperationId } from "@muster/sdk";
import { DiagnosticsError, errorDiagnostic } from "../framework/diagnostics.js";
import type { Json } from "../framework/json-value.js";
import { attributePath } from "../framework/path.js";
import { valueAt, type ObjectValue } from "../framework/schema.js";
import { Unknown } from "../protocol/value.js";
import { isMusterError } from "./problem-diagnostics.js";

/** What the operations of every resource and data source work with. */
export interface MusterClient {
  /** The attributes of the provider as they hold: null where nobody gave one, unknown where it is not known yet. */
  readonly settings: ObjectValue;
  /**
   * Calls an operation of the API. Rejects with the SDK's `MusterError`, or with a `DiagnosticsError` while the address or
   * the token is not known.
   */
  readonly call: (operation: OperationId, options: OperationOptions) => Promise<Json | undefined>;
}

/** What a call of any operation may be given. */
interface OperationOptions {
  readonly path: Readonly<Record<string, Json>>;
  readonly query?: Readonly<Record<string, Json>>;
  readonly body?: Json;
  readonly signal: AbortSignal;
}

/** Sends a request; `fetch` itself, or a server in the same process. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * A client with these settings, of which `url` and `token` are not null. While one of them is unknown there is a client
 * too, for a plan may well need no call: it refuses when it is called.
 *
 * @throws {DiagnosticsError} when the address or the token cannot be one.
 */
export async function createMusterClient(settings: ObjectValue, fetch: Fetch | undefined): Promise<MusterClient> {
  const [url, token] = [valueAt(settings, "url"), valueAt(settings, "token")];
  if (typeof url !== "string" || typeof token !== "string") {
    const names = ["url", "token"].filter((name) => valueAt(settings, name) instanceof Unknown);
    return { settings, call: () => Promise.reject(unknownSettings(names)) };
  }
  // Loaded here and not at the start, for Terraform waits for the handshake, not for the SDK.
  const { createMuster } = await import("@muster/sdk");
  try {
    const muster = createMuster({ url, token, ...(fetch && { fetch }) });
    // The generated descriptions name operations and their parameters by data, which no static type follows.
    return { settings, call: muster.call as unknown as MusterClient["call"] };
  } catch (error) {
    throw refusedSetting(error);
  }
}

/** The error for an operation that needs attributes of the provider which are not known yet. */
export function unknownSettings(names: readonly string[]): DiagnosticsError {
  return new DiagnosticsError(
    errorDiagnostic(
      "The provider is not wholly configured",
      `Its ${names.map((name) => `\`${name}\``).join(" and ")} will be known only after an apply, and this operation has ` +
        "to ask the server now. Apply what the provider depends on first, with `-target`.",
    ),
  );
}

function refusedSetting(reason: unknown): unknown {
  if (!isMusterError(reason)) return reason;
  const name = reason.code === "invalid_token" ? "token" : "url";
  return new DiagnosticsError(
    errorDiagnostic(`The \`${name}\` of the provider is refused`, `${reason.message}.`, attributePath(name)),
  );
}
