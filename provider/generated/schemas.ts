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
      id: { type: "string", mode: "computed", description: "Identifies the agent pool.", stable: true },
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
      created_at: { type: "string", mode: "computed", description: "When the agent pool was created.", stable: true },
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
      id: { type: "string", mode: "computed", description: "Identifies the environment.", stable: true },
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
      created_at: { type: "string", mode: "computed", description: "When the environment was created.", stable: true },
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
      id: { type: "string", mode: "computed", description: "Identifies the token; not a secret.", stable: true },
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
        description: "The first characters of the secret, to recognise it by.",
        stable: true,
      },
      created_by: {
        type: "string",
        mode: "computed",
        description: "The principal that issued the token.",
        stable: true,
      },
      created_at: { type: "string", mode: "computed", description: "When the token was issued.", stable: true },
      token: {
        type: "string",
        mode: "computed",
        sensitive: true,
        description: "The secret (`mpt_…`), shown in this answer only.",
        stable: true,
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
      id: { type: "string", mode: "computed", description: "Identifies the workspace.", stable: true },
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
      created_at: { type: "string", mode: "computed", description: "When the workspace was created.", stable: true },
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
      id: { type: "string", mode: "computed", description: "Identifies the VCS provider.", stable: true },
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
      created_at: { type: "string", mode: "computed", description: "When the VCS provider was created.", stable: true },
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
  muster_service_account: {
    version: 0,
    description: "A principal for programs. What it may do is said by access policies (IAM-1).",
    attributes: {
      id: { type: "string", mode: "computed", description: "Identifies the service account.", stable: true },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the service account.",
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
        description: "What the service account is for.",
      },
      created_at: {
        type: "string",
        mode: "computed",
        description: "When the service account was created.",
        stable: true,
      },
    },
    operations: {
      create: { id: "createServiceAccount", path: { account_id: "account_id" }, body: ["name", "description"] },
      read: { id: "getServiceAccount", path: { service_account_id: "id" } },
      update: { id: "updateServiceAccount", path: { service_account_id: "id" }, body: ["name", "description"] },
      delete: { id: "deleteServiceAccount", path: { service_account_id: "id" } },
    },
    onceOnly: [],
  },
  muster_service_account_token: {
    version: 0,
    description: "A secret with which a service account speaks. The secret itself appears only in the answer that issued it.",
    attributes: {
      id: { type: "string", mode: "computed", description: "Identifies the token; not a secret.", stable: true },
      service_account_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^sa-[0-9a-z]{26}$" },
        requiresReplace: true,
        description: "The service account that it speaks for.",
      },
      name: {
        type: "string",
        mode: "required",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        requiresReplace: true,
        description: "Unique in the service account.",
      },
      expires_at: {
        type: "string",
        mode: "optional",
        constraints: { format: "date-time" },
        requiresReplace: true,
        description: "From this instant on the token is refused; null means never.",
      },
      prefix: {
        type: "string",
        mode: "computed",
        description: "The first characters of the secret, to recognise it by.",
        stable: true,
      },
      created_by: {
        type: "string",
        mode: "computed",
        description: "The principal that issued the token.",
        stable: true,
      },
      created_at: { type: "string", mode: "computed", description: "When the token was issued.", stable: true },
      token: {
        type: "string",
        mode: "computed",
        sensitive: true,
        description: "The secret (`msa_…`), shown in this answer only.",
        stable: true,
      },
    },
    operations: {
      create: {
        id: "createServiceAccountToken",
        path: { service_account_id: "service_account_id" },
        body: ["name", "expires_at"],
      },
      read: { id: "getServiceAccountToken", path: { service_account_token_id: "id" } },
      update: null,
      delete: { id: "revokeServiceAccountToken", path: { service_account_token_id: "id" } },
    },
    onceOnly: ["token"],
  },
  muster_role: {
    version: 0,
    description: "A set of permissions with a name (IAM-1).",
    attributes: {
      id: { type: "string", mode: "computed", description: "Identifies the role.", stable: true },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the role.",
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
        description: "What the role is for.",
      },
      permissions: {
        type: ["set", "string"],
        mode: "required",
        constraints: {
          minItems: 1,
          maxItems: 200,
          values: { minLength: 3, maxLength: 100, pattern: "^([a-z-]+|\\*):([a-z-]+|\\*)$" },
        },
        description: "What the role allows, as it was written (ASG-2).",
      },
      created_at: { type: "string", mode: "computed", description: "When the role was created.", stable: true },
    },
    operations: {
      create: { id: "createRole", path: { account_id: "account_id" }, body: ["name", "description", "permissions"] },
      read: { id: "getRole", path: { role_id: "id" } },
      update: { id: "updateRole", path: { role_id: "id" }, body: ["name", "description", "permissions"] },
      delete: { id: "deleteRole", path: { role_id: "id" } },
    },
    onceOnly: [],
  },
  muster_access_policy: {
    version: 0,
    description: "Gives a principal a role at a scope (IAM-1).",
    attributes: {
      id: { type: "string", mode: "computed", description: "Identifies the access policy.", stable: true },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        requiresReplace: true,
        stable: true,
        description: "The account that owns the access policy.",
      },
      role_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^role-[0-9a-z]{26}$" },
        requiresReplace: true,
        description: "The role that is given.",
      },
      service_account_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^sa-[0-9a-z]{26}$" },
        requiresReplace: true,
        description: "The principal that it is given to.",
      },
      scope: {
        type: ["object", { level: "string", id: "string" }],
        mode: "required",
        attributes: {
          level: {
            type: "string",
            mode: "required",
            enum: ["account", "environment", "workspace"],
            description: "How far the role reaches.",
          },
          id: {
            type: "string",
            mode: "optional",
            constraints: { pattern: "^(env|ws)-[0-9a-z]{26}$" },
            description: "The environment or the workspace; absent at account level.",
          },
        },
        requiresReplace: true,
        description: "Where it counts.",
      },
      created_at: {
        type: "string",
        mode: "computed",
        description: "When the access policy was created.",
        stable: true,
      },
    },
    operations: {
      create: {
        id: "createAccessPolicy",
        path: { account_id: "account_id" },
        body: ["role_id", "service_account_id", "scope"],
      },
      read: { id: "getAccessPolicy", path: { access_policy_id: "id" } },
      update: null,
      delete: { id: "deleteAccessPolicy", path: { access_policy_id: "id" } },
    },
    onceOnly: [],
  },
  muster_agent_pool_environment: {
    version: 0,
    description: "Lets the workspaces of one environment use an agent pool whose `environment_access` is `selected` (POOL-3), whatever\nother environments may.\n",
    attributes: {
      id: {
        type: "string",
        mode: "computed",
        stable: true,
        description: "Identifies the link: `agent_pool_id`, a slash and `environment_id`.",
      },
      agent_pool_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        requiresReplace: true,
        description: "The agent pool.",
      },
      environment_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^env-[0-9a-z]{26}$" },
        requiresReplace: true,
        description: "The environment.",
      },
    },
    operations: {
      create: {
        id: "addAgentPoolEnvironment",
        path: { agent_pool_id: "agent_pool_id", environment_id: "environment_id" },
        body: [],
      },
      read: { id: "getAgentPoolEnvironments", path: { agent_pool_id: "agent_pool_id" } },
      update: null,
      delete: {
        id: "removeAgentPoolEnvironment",
        path: { agent_pool_id: "agent_pool_id", environment_id: "environment_id" },
      },
    },
    onceOnly: [],
    member: { of: "environment_ids", attribute: "environment_id" },
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
      status: {
        type: [
          "object",
          {
            agents: ["object", { idle: "number", busy: "number", unresponsive: "number", offline: "number" }],
            agents_too_old: "number",
            slots: ["object", { total: "number", used: "number" }],
            jobs: ["object", { waiting: "number", running: "number" }],
            health: "string",
            scheduling: "string",
            pause: ["object", { note: "string", paused_at: "string", resume_at: "string" }],
          },
        ],
        mode: "computed",
        attributes: {
          agents: {
            type: ["object", { idle: "number", busy: "number", unresponsive: "number", offline: "number" }],
            mode: "computed",
            attributes: {
              idle: { type: "number", mode: "computed", description: "Live and executing nothing." },
              busy: { type: "number", mode: "computed", description: "Live and executing jobs." },
              unresponsive: { type: "number", mode: "computed", description: "Silent for 30 seconds or more." },
              offline: { type: "number", mode: "computed", description: "Silent for 5 minutes or more." },
            },
            description: "How many agents of the agent pool have each status.",
          },
          agents_too_old: {
            type: "number",
            mode: "computed",
            description: "How many of its live agents get no jobs because they are older than `min_agent_version` (AGT-9).",
          },
          slots: {
            type: ["object", { total: "number", used: "number" }],
            mode: "computed",
            attributes: {
              total: { type: "number", mode: "computed", description: "Slots of its idle and busy agents." },
              used: { type: "number", mode: "computed", description: "How many of them execute a job." },
            },
            description: "What the live agents of the agent pool can execute at once.",
          },
          jobs: {
            type: ["object", { waiting: "number", running: "number" }],
            mode: "computed",
            attributes: {
              waiting: { type: "number", mode: "computed", description: "Those that wait." },
              running: { type: "number", mode: "computed", description: "Those that an agent has claimed." },
            },
            description: "The jobs of the agent pool that have not ended.",
          },
          health: {
            type: "string",
            mode: "computed",
            description: "`degraded` when jobs that were queued 5 minutes ago wait with no live agent (POOL-7).",
          },
          scheduling: {
            type: "string",
            mode: "computed",
            description: "Whether jobs are dispatched to the agent pool at all (POOL-9).",
          },
          pause: {
            type: ["object", { note: "string", paused_at: "string", resume_at: "string" }],
            mode: "computed",
            attributes: {
              note: { type: "string", mode: "computed", description: "Why." },
              paused_at: { type: "string", mode: "computed", description: "Since when." },
              resume_at: {
                type: "string",
                mode: "computed",
                description: "When it resumes by itself; null when somebody has to resume it.",
              },
            },
            description: "Why and until when it is paused; null when it is not.",
          },
        },
        description: "What the agent pool is doing at present (POOL-7).",
      },
    },
    lookups: {
      id: { id: "getAgentPool", path: { agent_pool_id: "id" } },
      name: { id: "listAgentPools", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
  muster_environment: {
    description: "A group of workspaces that may use the same agent pools.",
    attributes: {
      id: {
        type: "string",
        mode: "optional_computed",
        constraints: { pattern: "^env-[0-9a-z]{26}$" },
        description: "Identifies the environment.",
      },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        description: "The account that owns the environment.",
      },
      name: {
        type: "string",
        mode: "optional_computed",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      description: { type: "string", mode: "computed", description: "What the environment is for." },
      default_agent_pool_id: {
        type: "string",
        mode: "computed",
        description: "The agent pool of its workspaces that name none themselves; null leaves the choice to the account (ASG-1).",
      },
      created_at: { type: "string", mode: "computed", description: "When the environment was created." },
    },
    lookups: {
      id: { id: "getEnvironment", path: { environment_id: "id" } },
      name: { id: "listEnvironments", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
  muster_workspace: {
    description: "What runs are made of, and which pool executes them.",
    attributes: {
      id: {
        type: "string",
        mode: "optional_computed",
        constraints: { pattern: "^ws-[0-9a-z]{26}$" },
        description: "Identifies the workspace.",
      },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        description: "The account that owns the workspace.",
      },
      environment_id: {
        type: "string",
        mode: "computed",
        description: "The environment of the workspace; null where it has none.",
      },
      name: {
        type: "string",
        mode: "optional_computed",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      description: { type: "string", mode: "computed", description: "What the workspace is for." },
      agent_pool_id: {
        type: "string",
        mode: "computed",
        description: "The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1).",
      },
      hosted: {
        type: "bool",
        mode: "computed",
        description: "Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool.",
      },
      created_at: { type: "string", mode: "computed", description: "When the workspace was created." },
    },
    lookups: {
      id: { id: "getWorkspace", path: { workspace_id: "id" } },
      name: { id: "listWorkspaces", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
  muster_vcs_provider: {
    description: "Where the code of workspaces comes from. A self-hosted one may be reached through an agent pool (ASG-7).",
    attributes: {
      id: {
        type: "string",
        mode: "optional_computed",
        constraints: { pattern: "^vcs-[0-9a-z]{26}$" },
        description: "Identifies the VCS provider.",
      },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        description: "The account that owns the VCS provider.",
      },
      name: {
        type: "string",
        mode: "optional_computed",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      kind: { type: "string", mode: "computed", description: "Which product it is. Chosen at creation." },
      url: {
        type: "string",
        mode: "computed",
        description: "Its address. Self-hosted kinds need one, the others have none.",
      },
      agent_pool_id: {
        type: "string",
        mode: "computed",
        description: "The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7).",
      },
      created_at: { type: "string", mode: "computed", description: "When the VCS provider was created." },
    },
    lookups: {
      id: { id: "getVcsProvider", path: { vcs_provider_id: "id" } },
      name: { id: "listVcsProviders", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
  muster_service_account: {
    description: "A principal for programs. What it may do is said by access policies (IAM-1).",
    attributes: {
      id: {
        type: "string",
        mode: "optional_computed",
        constraints: { pattern: "^sa-[0-9a-z]{26}$" },
        description: "Identifies the service account.",
      },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        description: "The account that owns the service account.",
      },
      name: {
        type: "string",
        mode: "optional_computed",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      description: { type: "string", mode: "computed", description: "What the service account is for." },
      created_at: { type: "string", mode: "computed", description: "When the service account was created." },
    },
    lookups: {
      id: { id: "getServiceAccount", path: { service_account_id: "id" } },
      name: { id: "listServiceAccounts", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
  muster_role: {
    description: "A set of permissions with a name (IAM-1).",
    attributes: {
      id: {
        type: "string",
        mode: "optional_computed",
        constraints: { pattern: "^role-[0-9a-z]{26}$" },
        description: "Identifies the role.",
      },
      account_id: {
        type: "string",
        mode: "optional_computed",
        providerDefault: "account_id",
        constraints: { pattern: "^acc-[0-9a-z]{26}$" },
        description: "The account that owns the role.",
      },
      name: {
        type: "string",
        mode: "optional_computed",
        constraints: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
        description: "Unique in the account, ignoring case.",
      },
      description: { type: "string", mode: "computed", description: "What the role is for." },
      permissions: {
        type: ["set", "string"],
        mode: "computed",
        description: "What the role allows, as it was written (ASG-2).",
      },
      created_at: { type: "string", mode: "computed", description: "When the role was created." },
    },
    lookups: {
      id: { id: "getRole", path: { role_id: "id" } },
      name: { id: "listRoles", path: { account_id: "account_id" }, query: { name: "name" } },
    },
  },
  muster_access_policy: {
    description: "Gives a principal a role at a scope (IAM-1).",
    attributes: {
      id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^pol-[0-9a-z]{26}$" },
        description: "Identifies the access policy.",
      },
      account_id: { type: "string", mode: "computed", description: "The account that owns the access policy." },
      role_id: { type: "string", mode: "computed", description: "The role that is given." },
      service_account_id: { type: "string", mode: "computed", description: "The principal that it is given to." },
      scope: {
        type: ["object", { level: "string", id: "string" }],
        mode: "computed",
        attributes: {
          level: { type: "string", mode: "computed", description: "How far the role reaches." },
          id: {
            type: "string",
            mode: "computed",
            description: "The environment or the workspace; absent at account level.",
          },
        },
        description: "Where it counts.",
      },
      created_at: { type: "string", mode: "computed", description: "When the access policy was created." },
    },
    lookups: { id: { id: "getAccessPolicy", path: { access_policy_id: "id" } } },
  },
  muster_agent_pool_usage: {
    description: "What uses an agent pool, by naming it or by inheritance (POOL-5).",
    attributes: {
      agent_pool_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        description: "The agent pool.",
      },
      account_default: { type: "bool", mode: "computed", description: "Whether it is the default of the account." },
      environment_defaults: {
        type: [
          "object",
          { count: "number", items: ["list", ["object", { kind: "string", id: "string", name: "string" }]] },
        ],
        mode: "computed",
        attributes: {
          count: { type: "number", mode: "computed", description: "How many objects hold it." },
          items: {
            type: ["list", ["object", { kind: "string", id: "string", name: "string" }]],
            mode: "computed",
            attributes: {
              kind: { type: "string", mode: "computed", description: "What kind of object it is." },
              id: { type: "string", mode: "computed", description: "Its identifier." },
              name: {
                type: "string",
                mode: "computed",
                description: "Its name; for a run the message it was started with, for a job its phase.",
              },
            },
            description: "The first 20 of them.",
          },
        },
        description: "Environments of which it is the default.",
      },
      vcs_providers: {
        type: [
          "object",
          { count: "number", items: ["list", ["object", { kind: "string", id: "string", name: "string" }]] },
        ],
        mode: "computed",
        attributes: {
          count: { type: "number", mode: "computed", description: "How many objects hold it." },
          items: {
            type: ["list", ["object", { kind: "string", id: "string", name: "string" }]],
            mode: "computed",
            attributes: {
              kind: { type: "string", mode: "computed", description: "What kind of object it is." },
              id: { type: "string", mode: "computed", description: "Its identifier." },
              name: {
                type: "string",
                mode: "computed",
                description: "Its name; for a run the message it was started with, for a job its phase.",
              },
            },
            description: "The first 20 of them.",
          },
        },
        description: "VCS providers that are reached through it.",
      },
      workspaces: {
        type: [
          "object",
          {
            explicit: [
              "object",
              { count: "number", items: ["list", ["object", { kind: "string", id: "string", name: "string" }]] },
            ],
            inherited: [
              "object",
              { count: "number", items: ["list", ["object", { kind: "string", id: "string", name: "string" }]] },
            ],
          },
        ],
        mode: "computed",
        attributes: {
          explicit: {
            type: [
              "object",
              { count: "number", items: ["list", ["object", { kind: "string", id: "string", name: "string" }]] },
            ],
            mode: "computed",
            attributes: {
              count: { type: "number", mode: "computed", description: "How many objects hold it." },
              items: {
                type: ["list", ["object", { kind: "string", id: "string", name: "string" }]],
                mode: "computed",
                attributes: {
                  kind: { type: "string", mode: "computed", description: "What kind of object it is." },
                  id: { type: "string", mode: "computed", description: "Its identifier." },
                  name: {
                    type: "string",
                    mode: "computed",
                    description: "Its name; for a run the message it was started with, for a job its phase.",
                  },
                },
                description: "The first 20 of them.",
              },
            },
            description: "Those that name it themselves.",
          },
          inherited: {
            type: [
              "object",
              { count: "number", items: ["list", ["object", { kind: "string", id: "string", name: "string" }]] },
            ],
            mode: "computed",
            attributes: {
              count: { type: "number", mode: "computed", description: "How many objects hold it." },
              items: {
                type: ["list", ["object", { kind: "string", id: "string", name: "string" }]],
                mode: "computed",
                attributes: {
                  kind: { type: "string", mode: "computed", description: "What kind of object it is." },
                  id: { type: "string", mode: "computed", description: "Its identifier." },
                  name: {
                    type: "string",
                    mode: "computed",
                    description: "Its name; for a run the message it was started with, for a job its phase.",
                  },
                },
                description: "The first 20 of them.",
              },
            },
            description: "Those that have it from their environment or the account.",
          },
        },
        description: "Workspaces whose runs it executes.",
      },
    },
    lookups: { agent_pool_id: { id: "getAgentPoolUsage", path: { agent_pool_id: "agent_pool_id" } } },
    given: ["agent_pool_id"],
  },
  muster_agent_pool_demand: {
    description: "What an autoscaler needs to know of an agent pool (POOL-8).",
    attributes: {
      agent_pool_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^apool-[0-9a-z]{26}$" },
        description: "The agent pool.",
      },
      waiting: {
        type: ["object", { plan: "number", apply: "number", workspace_busy: "number" }],
        mode: "computed",
        attributes: {
          plan: { type: "number", mode: "computed", description: "Plan jobs that an agent could execute at once." },
          apply: { type: "number", mode: "computed", description: "Apply jobs that an agent could execute at once." },
          workspace_busy: {
            type: "number",
            mode: "computed",
            description: "Jobs that no agent could execute yet; another run of their workspace comes first.",
          },
        },
        description: "The jobs that wait.",
      },
      oldest_waiting_since: {
        type: "string",
        mode: "computed",
        description: "Since when the first of those waits that an agent could execute at once; null where there is none.",
      },
      running: {
        type: ["object", { plan: "number", apply: "number" }],
        mode: "computed",
        attributes: {
          plan: { type: "number", mode: "computed", description: "Plan jobs." },
          apply: { type: "number", mode: "computed", description: "Apply jobs." },
        },
        description: "The jobs that an agent has claimed.",
      },
      slots: {
        type: ["object", { total: "number", used: "number" }],
        mode: "computed",
        attributes: {
          total: { type: "number", mode: "computed", description: "Slots of those agents." },
          used: { type: "number", mode: "computed", description: "How many of them execute a job." },
        },
        description: "What its live agents that take jobs, or do so once the agent pool is resumed, can execute at once.",
      },
      agents: {
        type: ["object", { desired: "number", live: "number" }],
        mode: "computed",
        attributes: {
          desired: {
            type: "number",
            mode: "computed",
            description: "How many agents execute all of it at once, each `slots_per_agent` jobs; of a paused agent pool what is claimed only.",
          },
          live: { type: "number", mode: "computed", description: "How many live agents these are." },
        },
        description: "Its agents, as they are and as they should be.",
      },
    },
    lookups: { agent_pool_id: { id: "getAgentPoolDemand", path: { agent_pool_id: "agent_pool_id" } } },
    given: ["agent_pool_id"],
  },
  muster_workspace_effective_agent_pool: {
    description: "Which agent pool executes the runs of a workspace, and why (ASG-1).",
    attributes: {
      workspace_id: {
        type: "string",
        mode: "required",
        constraints: { pattern: "^ws-[0-9a-z]{26}$" },
        description: "The workspace.",
      },
      agent_pool_id: {
        type: "string",
        mode: "computed",
        description: "The agent pool; null where hosted runners execute the runs.",
      },
      source: {
        type: "string",
        mode: "computed",
        description: "The level that decided: `workspace` without an agent pool where the workspace chooses hosted runners itself,\n`hosted` where no level names an agent pool.",
      },
      chain: {
        type: ["list", ["object", { source: "string", agent_pool_id: "string" }]],
        mode: "computed",
        attributes: {
          source: { type: "string", mode: "computed", description: "The level." },
          agent_pool_id: {
            type: "string",
            mode: "computed",
            description: "What the level names; null where it names none, or chooses hosted runners.",
          },
        },
        description: "Every level that was asked, in order; the last one decided.",
      },
    },
    lookups: { workspace_id: { id: "getEffectiveAgentPool", path: { workspace_id: "workspace_id" } } },
    given: ["workspace_id"],
  },
} as const;
