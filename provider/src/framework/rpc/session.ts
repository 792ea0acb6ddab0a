import type { DataSource } from "../data-source.js";
import { DiagnosticsError, errorDiagnostic, type Diagnostic } from "../diagnostics.js";
import type { Provider } from "../provider.js";
import type { Operation, Resource } from "../resource.js";

/** A provider in use: from its configuration on, operations have a client. */
export interface Session<Client> {
  readonly provider: Provider<Client>;
  /** Absent until Terraform configures the provider; a provider that is reattached to is configured again and again. */
  configured?: { readonly client: Client };
}

/**
 * The resource of a type name.
 *
 * @throws {DiagnosticsError} when the provider has none of that name.
 */
export function resourceOf<Client>({ provider }: Session<Client>, typeName: string): Resource<Client> {
  return thingOf(provider.resources, "resource", typeName);
}

/**
 * The data source of a type name.
 *
 * @throws {DiagnosticsError} when the provider has none of that name.
 */
export function dataSourceOf<Client>({ provider }: Session<Client>, typeName: string): DataSource<Client> {
  return thingOf(provider.dataSources, "data source", typeName);
}

/**
 * What an operation of the configured provider may use.
 *
 * @throws {DiagnosticsError} when the provider is not configured yet.
 */
export function operationOf<Client>(
  session: Session<Client>,
  signal: AbortSignal,
  report: (diagnostic: Diagnostic) => void,
): Operation<Client> {
  if (session.configured === undefined) {
    throw new DiagnosticsError(
      errorDiagnostic(
        "The provider is not configured",
        "Terraform called an operation before it configured the provider, which the plugin protocol forbids.",
      ),
    );
  }
  return { client: session.configured.client, signal, report };
}

function thingOf<Thing>(things: Readonly<Record<string, Thing>>, kind: string, typeName: string): Thing {
  const thing = Object.hasOwn(things, typeName) ? things[typeName] : undefined;
  if (thing !== undefined) return thing;
  throw new DiagnosticsError(
    errorDiagnostic(
      `There is no ${kind} ${typeName}`,
      `This version of the provider has the following: ${Object.keys(things).join(", ")}.`,
    ),
  );
}
