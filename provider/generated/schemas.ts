// Generated from openapi/ by generator. Do not edit; run `npm run generate`.

/** The provider and its configuration. */
export const provider = {
  name: "muster",
  description: "Manages the agent pools, their tokens, the environments, workspaces and VCS providers of a Muster account.",
  attributes: {
    url: {
      type: "string",
      mode: "optional",
      environment: "MUSTER_URL",
      description: "The address of the Muster server. `http:` is refused except to this machine itself.",
    },
    token: {
      type: "string",
      mode: "optional",
      environment: "MUSTER_TOKEN",
      sensitive: true,
      description: "The token of a principal (`msa_…`).",
    },
    account_id: {
      type: "string",
      mode: "optional",
      environment: "MUSTER_ACCOUNT_ID",
      description: "The account in which resources are created that do not name one themselves.",
    },
  },
} as const;

/** Every resource by the name of its type. */
export const resources = {
  muster_agent_pool: {
    version: 0,
    description: "A named group of self-hosted agents.",
    attributes: {
      id: { type: "string", mode: "computed", stable: true, description: "Identifies the agent pool." },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the agent pool.",
      },
      name: {
        type: "string",
        mode: "required",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case (POOL-1).",
      },
      description: {
        type: "string",
        mode: "optional_computed",
        default: "",
        constraints: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "What the agent pool is for.",
      },
      tags: {
        type: ["map", "string"],
        mode: "optional_computed",
        default: {},
        constraints: {
          maxProperties: 50,
          keys: { minLength: 1, maxLength: 63, pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]*$" },
          values: { maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        },
        description: "Labels of your own.",
      },
      type: {
        type: "string",
        mode: "optional_computed",
        default: "runs",
        enum: ["runs", "vcs"],
        requiresReplace: true,
        description: "`runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).",
      },
      environment_access: {
        type: "string",
        mode: "optional_computed",
        default: "all",
        enum: ["all", "selected"],
        description: "`all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of\ntype `vcs` has no environment access to choose: it stays at `all` (POOL-3).",
      },
      environment_ids: {
        type: ["set", "string"],
        mode: "optional_computed",
        default: [],
        constraints: { maxItems: 500, values: { pattern: "^env-[0-9a-z]{26}$" } },
        description: "The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3).",
      },
      min_agent_version: {
        type: "string",
        mode: "optional",
        constraints: { minLength: 1, maxLength: 64, pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$" },
        description: "Agents older than this get no jobs (AGT-9); null accepts every version.",
      },
      created_at: { type: "string", mode: "computed", stable: true, description: "When the agent pool was created." },
    },
    operations: {
      create: {
        id: "createAgentPool",
        path: { account_id: "account_id" },
        body: ["name", "description", "tags", "type", "environment_access", "environment_ids", "min_agent_version"],
      },
      read: { id: "getAgentPool", path: { agent_pool_id: "id" } },
      update: {
        id: "updateAgentPool",
        path: { agent_pool_id: "id" },
        body: ["name", "description", "tags", "environment_access", "environment_ids", "min_agent_version"],
      },
      delete: { id: "deleteAgentPool", path: { agent_pool_id: "id" } },
    },
    onceOnly: [],
  },
  muster_environment: {
    version: 0,
    description: "A group of workspaces that may use the same agent pools.",
    attributes: {
      id: { type: "string", mode: "computed", stable: true, description: "Identifies the environment." },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the environment.",
      },
      name: {
        type: "string",
        mode: "required",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      description: {
        type: "string",
        mode: "optional_computed",
        default: "",
        constraints: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "What the environment is for.",
      },
      default_agent_pool_id: {
        type: "string",
        mode: "optional",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        description: "The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1).",
      },
      created_at: { type: "string", mode: "computed", stable: true, description: "When the environment was created." },
    },
    operations: {
      create: {
        id: "createEnvironment",
        path: { account_id: "account_id" },
        body: ["name", "description", "default_agent_pool_id"],
      },
      read: { id: "getEnvironment", path: { environment_id: "id" } },
      update: {
        id: "updateEnvironment",
        path: { environment_id: "id" },
        body: ["name", "description", "default_agent_pool_id"],
      },
      delete: { id: "deleteEnvironment", path: { environment_id: "id" } },
    },
    onceOnly: [],
  },
  muster_agent_pool_token: {
    version: 0,
    description: "A secret with which agents enrol in a pool. The secret itself appears only in the answer that issued it.",
    attributes: {
      id: { type: "string", mode: "computed", stable: true, description: "Identifies the token; not a secret." },
      agent_pool_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        requiresReplace: true,
        description: "The agent pool in which this token enrols agents.",
      },
      name: {
        type: "string",
        mode: "required",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the agent pool (TOK-1).",
      },
      description: {
        type: "string",
        mode: "optional_computed",
        default: "",
        constraints: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "What the token is for.",
      },
      expires_at: {
        type: "string",
        mode: "optional",
        constraints: { format: "date-time" },
        requiresReplace: true,
        description: "From this instant on the token registers no agent; null means never (TOK-3).",
      },
      prefix: {
        type: "string",
        mode: "computed",
        stable: true,
        description: "The first characters of the secret, to recognise it by.",
      },
      created_by: {
        type: "string",
        mode: "computed",
        stable: true,
        description: "The principal that issued the token.",
      },
      created_at: { type: "string", mode: "computed", stable: true, description: "When the token was issued." },
      token: {
        type: "string",
        mode: "computed",
        stable: true,
        sensitive: true,
        description: "The secret (`mpt_…`), shown in this answer only.",
      },
    },
    operations: {
      create: {
        id: "createAgentPoolToken",
        path: { agent_pool_id: "agent_pool_id" },
        body: ["name", "description", "expires_at"],
      },
      read: { id: "getAgentPoolToken", path: { agent_pool_token_id: "id" } },
      update: { id: "updateAgentPoolToken", path: { agent_pool_token_id: "id" }, body: ["name", "description"] },
      delete: { id: "revokeAgentPoolToken", path: { agent_pool_token_id: "id" } },
    },
    onceOnly: ["token"],
  },
  muster_workspace: {
    version: 0,
    description: "What runs are made of, and which pool executes them.",
    attributes: {
      id: { type: "string", mode: "computed", stable: true, description: "Identifies the workspace." },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the workspace.",
      },
      environment_id: {
        type: "string",
        mode: "optional",
        constraints: { pattern: "^env-[0-9a-z]{26}$" },
        description: "The environment of the workspace; null where it has none.",
      },
      name: {
        type: "string",
        mode: "required",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      description: {
        type: "string",
        mode: "optional_computed",
        default: "",
        constraints: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "What the workspace is for.",
      },
      agent_pool_id: {
        type: "string",
        mode: "optional",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        description: "The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1).",
      },
      hosted: {
        type: "bool",
        mode: "optional_computed",
        default: false,
        description: "Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool.",
      },
      created_at: { type: "string", mode: "computed", stable: true, description: "When the workspace was created." },
    },
    operations: {
      create: {
        id: "createWorkspace",
        path: { account_id: "account_id" },
        body: ["name", "description", "environment_id", "agent_pool_id", "hosted"],
      },
      read: { id: "getWorkspace", path: { workspace_id: "id" } },
      update: {
        id: "updateWorkspace",
        path: { workspace_id: "id" },
        body: ["name", "description", "environment_id", "agent_pool_id", "hosted"],
      },
      delete: { id: "deleteWorkspace", path: { workspace_id: "id" } },
    },
    onceOnly: [],
  },
  muster_vcs_provider: {
    version: 0,
    description: "Where the code of workspaces comes from. A self-hosted one may be reached through an agent pool (ASG-7).",
    attributes: {
      id: { type: "string", mode: "computed", stable: true, description: "Identifies the VCS provider." },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the VCS provider.",
      },
      name: {
        type: "string",
        mode: "required",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      kind: {
        type: "string",
        mode: "required",
        enum: [
          "github",
          "gitlab",
          "bitbucket",
          "azure_devops",
          "github_enterprise",
          "gitlab_self_managed",
          "bitbucket_data_center",
          "azure_devops_server",
        ],
        requiresReplace: true,
        description: "Which product it is. Chosen at creation.",
      },
      url: {
        type: "string",
        mode: "optional",
        constraints: { maxLength: 500, pattern: "^https://", format: "uri" },
        description: "Its address. Self-hosted kinds need one, the others have none.",
      },
      agent_pool_id: {
        type: "string",
        mode: "optional",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        description: "The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7).",
      },
      created_at: { type: "string", mode: "computed", stable: true, description: "When the VCS provider was created." },
    },
    operations: {
      create: {
        id: "createVcsProvider",
        path: { account_id: "account_id" },
        body: ["name", "kind", "url", "agent_pool_id"],
      },
      read: { id: "getVcsProvider", path: { vcs_provider_id: "id" } },
      update: { id: "updateVcsProvider", path: { vcs_provider_id: "id" }, body: ["name", "url", "agent_pool_id"] },
      delete: { id: "deleteVcsProvider", path: { vcs_provider_id: "id" } },
    },
    onceOnly: [],
  },
} as const;

/** Every data source by the name of its type. */
export const dataSources = {
  muster_agent_pool: {
    description: "A named group of self-hosted agents.",
    attributes: {
      id: {
        type: "string",
        mode: "optional_computed",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        description: "Identifies the agent pool.",
      },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        description: "The account that owns the agent pool.",
      },
      name: {
        type: "string",
        mode: "optional_computed",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case (POOL-1).",
      },
      description: { type: "string", mode: "computed", description: "What the agent pool is for." },
      tags: { type: ["map", "string"], mode: "computed", description: "Labels of your own." },
      type: {
        type: "string",
        mode: "computed",
        description: "`runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).",
      },
      environment_access: {
        type: "string",
        mode: "computed",
        description: "`all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of\ntype `vcs` has no environment access to choose: it stays at `all` (POOL-3).",
      },
      environment_ids: {
        type: ["set", "string"],
        mode: "computed",
        description: "The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3).",
      },
      min_agent_version: {
        type: "string",
        mode: "computed",
        description: "Agents older than this get no jobs (AGT-9); null accepts every version.",
      },
      created_at: { type: "string", mode: "computed", description: "When the agent pool was created." },
    },
    lookups: {
      id: { id: "getAgentPool", path: { agent_pool_id: "id" } },
      name: { id: "listAgentPools", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
} as const;
