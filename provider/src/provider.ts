import { provider as described } from "../generated/schemas.js";
import { accessPolicy as accessPolicyDataSource } from "./data-sources/access-policy.js";
import { agentPool as agentPoolDataSource } from "./data-sources/agent-pool.js";
import { agentPoolDemand } from "./data-sources/agent-pool-demand.js";
import { agentPoolUsage } from "./data-sources/agent-pool-usage.js";
import { environment as environmentDataSource } from "./data-sources/environment.js";
import { lists } from "./data-sources/lists.js";
import { role as roleDataSource } from "./data-sources/role.js";
import { serviceAccount as serviceAccountDataSource } from "./data-sources/service-account.js";
import { vcsProvider as vcsProviderDataSource } from "./data-sources/vcs-provider.js";
import { workspace as workspaceDataSource } from "./data-sources/workspace.js";
import { workspaceEffectiveAgentPool } from "./data-sources/workspace-effective-agent-pool.js";
import { errorDiagnostic, DiagnosticsError, type Diagnostic } from "./framework/diagnostics.js";
import { attributePath } from "./framework/path.js";
import type { Provider } from "./framework/provider.js";
import { mapAttributes, valueAt, type ObjectValue } from "./framework/schema.js";
import { accessPolicy } from "./resources/access-policy.js";
import { agentPool } from "./resources/agent-pool.js";
import { agentPoolEnvironment } from "./resources/agent-pool-environment.js";
import { agentPoolToken } from "./resources/agent-pool-token.js";
import type { ProviderAttribute, ProviderDescription } from "./resources/description.js";
import { createMusterClient, type Fetch, type MusterClient } from "./resources/muster-client.js";
import { environment as environmentResource } from "./resources/environment.js";
import { role } from "./resources/role.js";
import { serviceAccount } from "./resources/service-account.js";
import { serviceAccountToken } from "./resources/service-account-token.js";
import { vcsProvider } from "./resources/vcs-provider.js";
import { workspace } from "./resources/workspace.js";

/** What the provider takes from the process that it runs in. */
export interface ProviderOptions {
  /** Where attributes that the configuration leaves out come from, such as `MUSTER_URL`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Sends the requests; the platform's own `fetch` unless given. */
  readonly fetch?: Fetch;
}

/** The Muster provider. */
export function createMusterProvider({ environment, fetch }: ProviderOptions): Provider<MusterClient> {
  return {
    schema,
    resources: {
      muster_access_policy: accessPolicy,
      muster_agent_pool: agentPool,
      muster_agent_pool_environment: agentPoolEnvironment,
      muster_agent_pool_token: agentPoolToken,
      muster_environment: environmentResource,
      muster_role: role,
      muster_service_account: serviceAccount,
      muster_service_account_token: serviceAccountToken,
      muster_vcs_provider: vcsProvider,
      muster_workspace: workspace,
    },
    dataSources: {
      ...lists,
      muster_access_policy: accessPolicyDataSource,
      muster_agent_pool: agentPoolDataSource,
      muster_agent_pool_demand: agentPoolDemand,
      muster_agent_pool_usage: agentPoolUsage,
      muster_environment: environmentDataSource,
      muster_role: roleDataSource,
      muster_service_account: serviceAccountDataSource,
      muster_vcs_provider: vcsProviderDataSource,
      muster_workspace: workspaceDataSource,
      muster_workspace_effective_agent_pool: workspaceEffectiveAgentPool,
    },
    configure: async (config) => {
      const settings = effectiveSettings(config, environment);
      const missing = missingSettings(settings);
      if (missing.length > 0) throw new DiagnosticsError(...missing);
      return createMusterClient(settings, fetch);
    },
  };
}

const schema: ProviderDescription = described;

/** An empty environment variable counts as none, as is usual. */
function effectiveSettings(config: ObjectValue, environment: ProviderOptions["environment"]): ObjectValue {
  return mapAttributes(schema, (name, { environment: variable }) => {
    const configured = valueAt(config, name);
    if (configured !== null || variable === undefined) return configured;
    return environment[variable] || null;
  });
}

/** Nothing works without an address and a token; an account is missed only by what names none itself. */
function missingSettings(settings: ObjectValue): readonly Diagnostic[] {
  return Object.entries(schema.attributes)
    .filter(([name]) => name === "url" || name === "token")
    .filter(([name]) => valueAt(settings, name) === null)
    .map(([name, attribute]) => missingSetting(name, attribute));
}

function missingSetting(name: string, { environment, description }: ProviderAttribute): Diagnostic {
  const orEnvironment = environment === undefined ? "" : `, or the environment variable ${environment}`;
  return errorDiagnostic(
    `The provider has no \`${name}\``,
    `Set \`${name}\` in the configuration of the provider${orEnvironment}. ${description}`,
    attributePath(name),
  );
}
