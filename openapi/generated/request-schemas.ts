// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "./zod-checks.js";
import { format } from "./zod-formats.js";

const AccountId = /* @__PURE__ */ (() => z.string().regex(/^acc-[0-9a-z]{26}$/u))();

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const HostedConcurrency = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(1000))();

const Quota = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(1000000))();

const QuotasPatch = /* @__PURE__ */ (() => z.strictObject({
  agent_pools: Quota.exactOptional(),
  agents: Quota.exactOptional(),
  tokens_per_agent_pool: Quota.exactOptional(),
  queued_runs: Quota.exactOptional(),
}).check(check.members(1)))();

const AccountUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  require_agent_pool: z.boolean().exactOptional(),
  hosted_concurrency: HostedConcurrency.exactOptional(),
  quotas: QuotasPatch.exactOptional(),
}).check(check.members(1)))();

const AgentPoolId = /* @__PURE__ */ (() => z.string().regex(/^apool-[0-9a-z]{26}$/u))();

const DefaultAgentPoolSet = /* @__PURE__ */ (() => z.strictObject({
  agent_pool_id: AgentPoolId,
}))();

const Description = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 1000)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const EnvironmentCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  default_agent_pool_id: AgentPoolId.nullable().default(null),
}))();

const EnvironmentId = /* @__PURE__ */ (() => z.string().regex(/^env-[0-9a-z]{26}$/u))();

const EnvironmentUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
  default_agent_pool_id: AgentPoolId.nullable().exactOptional(),
}).check(check.members(1)))();

const AgentPoolType = /* @__PURE__ */ (() => z.enum(["runs", "vcs"]))();

const TagValue = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Tags = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const EnvironmentAccess = /* @__PURE__ */ (() => z.enum(["all", "selected"]))();

const EnvironmentIds = /* @__PURE__ */ (() => z.array(EnvironmentId).max(500).check(check.uniqueItems))();

const AgentVersion = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 64)).regex(/^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$/u))();

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const AgentPoolTokenCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  expires_at: Timestamp.nullable().default(null),
}))();

const AgentPoolCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  tags: Tags.default({}),
  type: AgentPoolType.default("runs"),
  environment_access: EnvironmentAccess.default("all"),
  environment_ids: EnvironmentIds.default([]),
  min_agent_version: AgentVersion.nullable().default(null),
  initial_token: AgentPoolTokenCreate.exactOptional(),
}))();

const TagsPatch = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue.nullable()))();

const AgentPoolUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
  tags: TagsPatch.exactOptional(),
  environment_access: EnvironmentAccess.exactOptional(),
  environment_ids: EnvironmentIds.exactOptional(),
  min_agent_version: AgentVersion.nullable().exactOptional(),
}).check(check.members(1)))();

const PauseRequest = /* @__PURE__ */ (() => z.strictObject({
  note: Description.default(""),
  resume_at: Timestamp.nullable().default(null),
}))();

const AgentDrainRequest = /* @__PURE__ */ (() => z.strictObject({
  only_if_idle: z.boolean().default(false),
}))();

const Capacity = /* @__PURE__ */ (() => z.number().check(check.integer).min(1).max(5))();

const AgentPoolEnvironments = /* @__PURE__ */ (() => z.strictObject({
  environment_ids: EnvironmentIds,
}))();

const AgentPoolTokenId = /* @__PURE__ */ (() => z.string().regex(/^apt-[0-9a-z]{26}$/u))();

const AgentPoolTokenUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
}).check(check.members(1)))();

const SessionFate = /* @__PURE__ */ (() => z.enum(["keep", "drain", "immediate"]))();

const AgentPoolTokenRevocation = /* @__PURE__ */ (() => z.strictObject({
  sessions: SessionFate.default("drain"),
  drain_seconds: z.number().check(check.integer).min(0).max(86400).default(3600),
}))();

const AgentPoolTokenRotation = /* @__PURE__ */ (() => z.strictObject({
  grace_seconds: z.number().check(check.integer).min(0).max(2592000).default(86400),
}))();

const AgentState = /* @__PURE__ */ (() => z.enum(["idle", "busy", "unresponsive", "offline"]))();

const AgentScheduling = /* @__PURE__ */ (() => z.enum(["active", "paused", "draining"]))();

const PlatformName = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 32)).regex(/^[a-z0-9_]+$/u))();

const Labels = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const AgentRegistration = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  instance_key: z.string().check(check.codePoints(16, 128)).regex(/^[0-9A-Za-z_-]+$/u),
  version: AgentVersion,
  os: PlatformName,
  arch: PlatformName,
  labels: Labels.default({}),
  capacity: Capacity.default(5),
  ephemeral: z.boolean().default(false),
}))();

const AgentId = /* @__PURE__ */ (() => z.string().regex(/^agent-[0-9a-z]{26}$/u))();

const Bytes = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(9007199254740991))();

const AgentResources = /* @__PURE__ */ (() => z.strictObject({
  cpu_percent: z.number().min(0).max(100),
  memory_used_bytes: Bytes,
  memory_total_bytes: Bytes,
  disk_used_bytes: Bytes,
  disk_total_bytes: Bytes,
}))();

const AgentHeartbeat = /* @__PURE__ */ (() => z.strictObject({
  version: AgentVersion,
  slots_used: z.number().check(check.integer).min(0).max(5).default(0),
  resources: AgentResources.exactOptional(),
}))();

const JobClaim = /* @__PURE__ */ (() => z.strictObject({
  wait_seconds: z.number().check(check.integer).min(0).max(50).default(0),
}))();

const WorkspaceCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  environment_id: EnvironmentId.nullable().default(null),
  agent_pool_id: AgentPoolId.nullable().default(null),
  hosted: z.boolean().default(false),
}))();

const WorkspaceId = /* @__PURE__ */ (() => z.string().regex(/^ws-[0-9a-z]{26}$/u))();

const WorkspaceUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
  environment_id: EnvironmentId.nullable().exactOptional(),
  agent_pool_id: AgentPoolId.nullable().exactOptional(),
  hosted: z.boolean().exactOptional(),
}).check(check.members(1)))();

const RunKind = /* @__PURE__ */ (() => z.enum(["plan_only", "plan_and_apply", "destroy"]))();

const Priority = /* @__PURE__ */ (() => z.number().check(check.integer).min(-100).max(100))();

const TimeoutMinutes = /* @__PURE__ */ (() => z.number().check(check.integer).min(10).max(720))();

const RunCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: RunKind.default("plan_and_apply"),
  message: Description.default(""),
  auto_apply: z.boolean().default(false),
  priority: Priority.default(0),
  agent_labels: Labels.default({}),
  timeout_minutes: TimeoutMinutes.default(60),
}))();

const RunState = /* @__PURE__ */ (() => z.enum([
  "plan_queued",
  "planning",
  "awaiting_confirmation",
  "apply_queued",
  "applying",
  "finished",
  "discarded",
  "canceled",
  "errored",
]))();

const RunId = /* @__PURE__ */ (() => z.string().regex(/^run-[0-9a-z]{26}$/u))();

const JobId = /* @__PURE__ */ (() => z.string().regex(/^job-[0-9a-z]{26}$/u))();

const Epoch = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(9007199254740991))();

const LeaseWrite = /* @__PURE__ */ (() => z.strictObject({
  epoch: Epoch,
}))();

const LogOffset = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(9007199254740991))();

const LogText = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 65536)).regex(/^[^\u0000]*$/u))();

const JobLogAppend = /* @__PURE__ */ (() => z.strictObject({
  epoch: Epoch,
  offset: LogOffset,
  text: LogText,
}))();

const JobOutcome = /* @__PURE__ */ (() => z.enum(["succeeded", "failed", "canceled"]))();

const JobMessage = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 10000)).regex(/^[^\u0000]*$/u))();

const JobFinish = /* @__PURE__ */ (() => z.strictObject({
  epoch: Epoch,
  outcome: JobOutcome,
  has_changes: z.boolean().default(true),
  message: JobMessage.default(""),
}))();

const VcsProviderKind = /* @__PURE__ */ (() => z.enum([
  "github",
  "gitlab",
  "bitbucket",
  "azure_devops",
  "github_enterprise",
  "gitlab_self_managed",
  "bitbucket_data_center",
  "azure_devops_server",
]))();

const VcsUrl = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 500), format.uri).regex(/^https:\/\//u))();

const VcsProviderCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  kind: VcsProviderKind,
  url: VcsUrl.nullable().default(null),
  agent_pool_id: AgentPoolId.nullable().default(null),
}))();

const VcsProviderId = /* @__PURE__ */ (() => z.string().regex(/^vcs-[0-9a-z]{26}$/u))();

const VcsProviderUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  url: VcsUrl.nullable().exactOptional(),
  agent_pool_id: AgentPoolId.nullable().exactOptional(),
}).check(check.members(1)))();

const ServiceAccountCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
}))();

const ServiceAccountId = /* @__PURE__ */ (() => z.string().regex(/^sa-[0-9a-z]{26}$/u))();

const ServiceAccountUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
}).check(check.members(1)))();

const ServiceAccountTokenCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  expires_at: Timestamp.nullable().default(null),
}))();

const ServiceAccountTokenId = /* @__PURE__ */ (() => z.string().regex(/^sat-[0-9a-z]{26}$/u))();

const PermissionPattern = /* @__PURE__ */ (() => z.string().check(check.codePoints(3, 100)).regex(/^([a-z-]+|\*):([a-z-]+|\*)$/u))();

const PermissionPatterns = /* @__PURE__ */ (() => z.array(PermissionPattern).min(1).max(200).check(check.uniqueItems))();

const RoleCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  permissions: PermissionPatterns,
}))();

const RoleId = /* @__PURE__ */ (() => z.string().regex(/^role-[0-9a-z]{26}$/u))();

const RoleUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
  permissions: PermissionPatterns.exactOptional(),
}).check(check.members(1)))();

const AccessScope = /* @__PURE__ */ (() => z.strictObject({
  level: z.enum(["account", "environment", "workspace"]),
  id: z.string().regex(/^(env|ws)-[0-9a-z]{26}$/u).exactOptional(),
}))();

const AccessPolicyCreate = /* @__PURE__ */ (() => z.strictObject({
  role_id: RoleId,
  service_account_id: ServiceAccountId,
  scope: AccessScope,
}))();

const AccessPolicyId = /* @__PURE__ */ (() => z.string().regex(/^pol-[0-9a-z]{26}$/u))();

/**
 * What the requests of each operation must be. The values of a query and of headers are converted before, as
 * `queryParameters` and `headerParameters` of the operation say; a body that was parsed has every member that has a
 * default, and an absent one that need not be there is parsed as `{}`.
 */
export const requestSchemas = {
  getAccount: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateAccount: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: AccountUpdate,
  },
  getDefaultAgentPool: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  setDefaultAgentPool: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: DefaultAgentPoolSet,
  },
  clearDefaultAgentPool: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  listEnvironments: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createEnvironment: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: EnvironmentCreate,
  },
  getEnvironment: {
    path: z.strictObject({
      environment_id: EnvironmentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateEnvironment: {
    path: z.strictObject({
      environment_id: EnvironmentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: EnvironmentUpdate,
  },
  deleteEnvironment: {
    path: z.strictObject({
      environment_id: EnvironmentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  listAgentPools: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
      type: AgentPoolType.exactOptional(),
      environment_id: EnvironmentId.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createAgentPool: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AgentPoolCreate,
  },
  getAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: AgentPoolUpdate,
  },
  deleteAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  getAgentPoolUsage: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  pauseAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: PauseRequest,
  },
  resumeAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  drainAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AgentDrainRequest,
  },
  getAgentPoolDemand: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({
      slots_per_agent: Capacity.default(5),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  getAgentPoolEnvironments: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  setAgentPoolEnvironments: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: AgentPoolEnvironments,
  },
  addAgentPoolEnvironment: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
      environment_id: EnvironmentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  removeAgentPoolEnvironment: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
      environment_id: EnvironmentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  listAgentPoolTokens: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createAgentPoolToken: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AgentPoolTokenCreate,
  },
  getAgentPoolToken: {
    path: z.strictObject({
      agent_pool_token_id: AgentPoolTokenId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateAgentPoolToken: {
    path: z.strictObject({
      agent_pool_token_id: AgentPoolTokenId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: AgentPoolTokenUpdate,
  },
  revokeAgentPoolToken: {
    path: z.strictObject({
      agent_pool_token_id: AgentPoolTokenId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AgentPoolTokenRevocation,
  },
  rotateAgentPoolToken: {
    path: z.strictObject({
      agent_pool_token_id: AgentPoolTokenId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AgentPoolTokenRotation,
  },
  listAgents: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      agent_pool_id: AgentPoolId.exactOptional(),
      state: AgentState.exactOptional(),
      scheduling: AgentScheduling.exactOptional(),
      name: Name.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  registerAgent: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: AgentRegistration,
  },
  getAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  deleteAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  heartbeatAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: AgentHeartbeat,
  },
  deregisterAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  drainAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AgentDrainRequest,
  },
  undrainAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  pauseAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: PauseRequest,
  },
  resumeAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  claimJob: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: JobClaim,
  },
  listWorkspaces: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
      environment_id: EnvironmentId.exactOptional(),
      agent_pool_id: AgentPoolId.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createWorkspace: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: WorkspaceCreate,
  },
  getWorkspace: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateWorkspace: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: WorkspaceUpdate,
  },
  deleteWorkspace: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  getEffectiveAgentPool: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  createRun: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: RunCreate,
  },
  listRuns: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      environment_id: EnvironmentId.exactOptional(),
      workspace_id: WorkspaceId.exactOptional(),
      agent_pool_id: AgentPoolId.exactOptional(),
      kind: RunKind.exactOptional(),
      state: RunState.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  getRun: {
    path: z.strictObject({
      run_id: RunId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  confirmRun: {
    path: z.strictObject({
      run_id: RunId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  discardRun: {
    path: z.strictObject({
      run_id: RunId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  cancelRun: {
    path: z.strictObject({
      run_id: RunId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  acknowledgeRun: {
    path: z.strictObject({
      run_id: RunId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: null,
  },
  getJob: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  listLeases: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  startJob: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: LeaseWrite,
  },
  renewJob: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: LeaseWrite,
  },
  readJobLog: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({
      offset: z.number().check(check.integer).min(0).max(9007199254740991).default(0),
      wait_seconds: z.number().check(check.integer).min(0).max(50).default(0),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  appendJobLog: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: JobLogAppend,
  },
  finishJob: {
    path: z.strictObject({
      job_id: JobId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: JobFinish,
  },
  listVcsProviders: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createVcsProvider: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: VcsProviderCreate,
  },
  getVcsProvider: {
    path: z.strictObject({
      vcs_provider_id: VcsProviderId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateVcsProvider: {
    path: z.strictObject({
      vcs_provider_id: VcsProviderId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: VcsProviderUpdate,
  },
  deleteVcsProvider: {
    path: z.strictObject({
      vcs_provider_id: VcsProviderId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  listServiceAccounts: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createServiceAccount: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: ServiceAccountCreate,
  },
  getServiceAccount: {
    path: z.strictObject({
      service_account_id: ServiceAccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateServiceAccount: {
    path: z.strictObject({
      service_account_id: ServiceAccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: ServiceAccountUpdate,
  },
  deleteServiceAccount: {
    path: z.strictObject({
      service_account_id: ServiceAccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  listServiceAccountTokens: {
    path: z.strictObject({
      service_account_id: ServiceAccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createServiceAccountToken: {
    path: z.strictObject({
      service_account_id: ServiceAccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: ServiceAccountTokenCreate,
  },
  getServiceAccountToken: {
    path: z.strictObject({
      service_account_token_id: ServiceAccountTokenId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  revokeServiceAccountToken: {
    path: z.strictObject({
      service_account_token_id: ServiceAccountTokenId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  listRoles: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createRole: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: RoleCreate,
  },
  getRole: {
    path: z.strictObject({
      role_id: RoleId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  updateRole: {
    path: z.strictObject({
      role_id: RoleId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: RoleUpdate,
  },
  deleteRole: {
    path: z.strictObject({
      role_id: RoleId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  listPermissions: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  listAccessPolicies: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      role_id: RoleId.exactOptional(),
      service_account_id: ServiceAccountId.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  createAccessPolicy: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "Idempotency-Key": z.string().check(check.codePoints(16, 255)).regex(/^[\x21-\x7e]+$/u).exactOptional(),
    }),
    body: AccessPolicyCreate,
  },
  getAccessPolicy: {
    path: z.strictObject({
      access_policy_id: AccessPolicyId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  deleteAccessPolicy: {
    path: z.strictObject({
      access_policy_id: AccessPolicyId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({
      "If-Match": z.string().check(check.codePoints(1, 80)).regex(/^("[\x21\x23-\x7e]+"|\*)$/u).exactOptional(),
    }),
    body: null,
  },
  listAuditEvents: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      operation: z.string().check(check.codePoints(0, 100)).exactOptional(),
      object_id: z.string().check(check.codePoints(0, 100)).exactOptional(),
      actor_id: z.string().check(check.codePoints(0, 100)).exactOptional(),
      since: Timestamp.exactOptional(),
      until: Timestamp.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  exportAuditEvents: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      operation: z.string().check(check.codePoints(0, 100)).exactOptional(),
      object_id: z.string().check(check.codePoints(0, 100)).exactOptional(),
      actor_id: z.string().check(check.codePoints(0, 100)).exactOptional(),
      since: Timestamp.exactOptional(),
      until: Timestamp.exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  getHealth: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  getReadiness: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  getMetrics: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  getOpenApiDocument: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  getDocs: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
};
