import { provider } from "../../generated/schemas.js";
import { DiagnosticsError, errorDiagnostic } from "../framework/diagnostics.js";
import { attributePath } from "../framework/path.js";
import { valueAt } from "../framework/schema.js";
import type { Value } from "../protocol/value.js";
import type { ApiAttribute, ProviderDescription } from "./description.js";
import type { MusterClient } from "./muster-client.js";

/**
 * What the provider gives an attribute that the configuration leaves out: null where the attribute does not default to one
 * of the provider's or that is not set, unknown where that is not known yet.
 */
export function providerDefault({ providerDefault: name }: ApiAttribute, { settings }: MusterClient): Value {
  return name === undefined ? null : valueAt(settings, name);
}

/** The error for an attribute that neither its own configuration nor the provider gives a value. */
export function missingDefault(name: string, { providerDefault: source = name }: ApiAttribute): DiagnosticsError {
  const { environment } = settings[source] ?? {};
  const orEnvironment = environment === undefined ? "" : `, or the environment variable ${environment}`;
  return new DiagnosticsError(
    errorDiagnostic(
      `There is no \`${name}\``,
      `Set \`${name}\` here or \`${source}\` in the configuration of the provider${orEnvironment}.`,
      attributePath(name),
    ),
  );
}

const settings: ProviderDescription["attributes"] = provider.attributes;
