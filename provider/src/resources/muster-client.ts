import { DiagnosticsError, errorDiagnostic } from "../framework/diagnostics.js";
import { attributePath } from "../framework/path.js";
import { valueAt, type ObjectValue } from "../framework/schema.js";
import { Unknown } from "../protocol/value.js";
import type { CallOperation } from "./muster-connection.js";
import { isMusterError } from "./problem-diagnostics.js";

/** What the operations of every resource and data source work with. */
export interface MusterClient {
  /** The attributes of the provider as they hold: null where nobody gave one, unknown where it is not known yet. */
  readonly settings: ObjectValue;
  /**
   * Calls an operation of the API. Rejects with the SDK's `MusterError`, or with a `DiagnosticsError` while the address or
   * the token is not known.
   */
  readonly call: CallOperation;
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
  const { openConnection } = await import("./muster-connection.js");
  try {
    return { settings, call: openConnection({ url, token, fetch }) };
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
