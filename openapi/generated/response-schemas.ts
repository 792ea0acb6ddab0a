// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "./zod-checks.js";
import { format } from "./zod-formats.js";

const AccountId = /* @__PURE__ */ (() => z.string().regex(/^acc-[0-9a-z]{26}$/u))();

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const HostedConcurrency = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(1000))();

const Quota = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(1000000))();

const Quotas = /* @__PURE__ */ (() => z.looseObject({
  agent_pools: Quota,
  agents: Quota,
  tokens_per_agent_pool: Quota,
  queued_runs: Quota,
}))();

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const Usage = /* @__PURE__ */ (() => z.number().check(check.integer).min(0))();

const AccountStatus = /* @__PURE__ */ (() => z.looseObject({
  agent_pools: Usage,
  agents: Usage,
  queued_runs: Usage,
  hosted_jobs: Usage,
}))();

const Account = /* @__PURE__ */ (() => z.looseObject({
  id: AccountId,
  name: Name,
  require_agent_pool: z.boolean(),
  hosted_concurrency: HostedConcurrency,
  quotas: Quotas,
  created_at: Timestamp,
  status: AccountStatus,
}))();

const AgentPoolId = /* @__PURE__ */ (() => z.string().regex(/^apool-[0-9a-z]{26}$/u))();

const DefaultAgentPool = /* @__PURE__ */ (() => z.looseObject({
  agent_pool_id: AgentPoolId.nullable(),
}))();

const DefaultAgentPoolChange = /* @__PURE__ */ (() => z.looseObject({
  agent_pool_id: AgentPoolId.nullable(),
  workspaces_moved: z.number().check(check.integer).min(0),
}))();

const EnvironmentId = /* @__PURE__ */ (() => z.string().regex(/^env-[0-9a-z]{26}$/u))();

const Description = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 1000)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Environment = /* @__PURE__ */ (() => z.looseObject({
  id: EnvironmentId,
  account_id: AccountId,
  name: Name,
  description: Description,
  default_agent_pool_id: AgentPoolId.nullable(),
  created_at: Timestamp,
}))();

const NextCursor = /* @__PURE__ */ (() => z.string().nullable())();

const EnvironmentList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Environment),
  next_cursor: NextCursor,
}))();

const TagValue = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Tags = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const AgentPoolType = /* @__PURE__ */ (() => z.string())();

const EnvironmentAccess = /* @__PURE__ */ (() => z.string())();

const EnvironmentIds = /* @__PURE__ */ (() => z.array(EnvironmentId).max(500).check(check.uniqueItems))();

const AgentVersion = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 64)).regex(/^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$/u))();

const AgentCount = /* @__PURE__ */ (() => z.number().check(check.integer).min(0))();

const JobCount = /* @__PURE__ */ (() => z.number().check(check.integer).min(0))();

const AgentPoolHealth = /* @__PURE__ */ (() => z.string())();

const AgentPoolScheduling = /* @__PURE__ */ (() => z.string())();

const Pause = /* @__PURE__ */ (() => z.looseObject({
  note: Description,
  paused_at: Timestamp,
  resume_at: Timestamp.nullable(),
}))();

const AgentPoolStatus = /* @__PURE__ */ (() => z.looseObject({
  agents: z.looseObject({
    idle: AgentCount,
    busy: AgentCount,
    unresponsive: AgentCount,
    offline: AgentCount,
  }),
  agents_too_old: AgentCount,
  slots: z.looseObject({
    total: AgentCount,
    used: AgentCount,
  }),
  jobs: z.looseObject({
    waiting: JobCount,
    running: JobCount,
  }),
  health: AgentPoolHealth,
  scheduling: AgentPoolScheduling,
  pause: Pause.nullable(),
}))();

const AgentPool = /* @__PURE__ */ (() => z.looseObject({
  id: AgentPoolId,
  account_id: AccountId,
  name: Name,
  description: Description,
  tags: Tags,
  type: AgentPoolType,
  environment_access: EnvironmentAccess,
  environment_ids: EnvironmentIds,
  min_agent_version: AgentVersion.nullable(),
  created_at: Timestamp,
  status: AgentPoolStatus,
}))();

const AgentPoolList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(AgentPool),
  next_cursor: NextCursor,
}))();

const AgentPoolTokenId = /* @__PURE__ */ (() => z.string().regex(/^apt-[0-9a-z]{26}$/u))();

const AgentPoolTokenStatus = /* @__PURE__ */ (() => z.looseObject({
  sessions: z.number().check(check.integer).min(0),
  previous_secret_expires_at: Timestamp.nullable(),
  last_used_at: Timestamp.nullable(),
}))();

const AgentPoolTokenIssued = /* @__PURE__ */ (() => z.looseObject({
  id: AgentPoolTokenId,
  agent_pool_id: AgentPoolId,
  name: Name,
  description: Description,
  expires_at: Timestamp.nullable(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: Timestamp,
  status: AgentPoolTokenStatus,
  token: z.string().regex(/^mpt_[0-9A-Za-z]{49}$/u),
}))();

const AgentPoolCreated = /* @__PURE__ */ (() => z.looseObject({
  id: AgentPoolId,
  account_id: AccountId,
  name: Name,
  description: Description,
  tags: Tags,
  type: AgentPoolType,
  environment_access: EnvironmentAccess,
  environment_ids: EnvironmentIds,
  min_agent_version: AgentVersion.nullable(),
  created_at: Timestamp,
  status: AgentPoolStatus,
  initial_token: AgentPoolTokenIssued.exactOptional(),
}))();

const Holders = /* @__PURE__ */ (() => z.looseObject({
  count: z.number().check(check.integer).min(0),
  items: z.array(z.looseObject({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
  })).max(20),
}))();

const AgentPoolUsage = /* @__PURE__ */ (() => z.looseObject({
  account_default: z.boolean(),
  environment_defaults: Holders,
  vcs_providers: Holders,
  workspaces: z.looseObject({
    explicit: Holders,
    inherited: Holders,
  }),
}))();

const AgentPoolDrained = /* @__PURE__ */ (() => z.looseObject({
  agents_drained: AgentCount,
}))();

const AgentPoolDemand = /* @__PURE__ */ (() => z.looseObject({
  waiting: z.looseObject({
    plan: JobCount,
    apply: JobCount,
    workspace_busy: JobCount,
  }),
  oldest_waiting_since: Timestamp.nullable(),
  running: z.looseObject({
    plan: JobCount,
    apply: JobCount,
  }),
  slots: z.looseObject({
    total: AgentCount,
    used: AgentCount,
  }),
  agents: z.looseObject({
    desired: AgentCount,
    live: AgentCount,
  }),
}))();

const AgentPoolEnvironments = /* @__PURE__ */ (() => z.looseObject({
  environment_ids: EnvironmentIds,
}))();

const AgentPoolToken = /* @__PURE__ */ (() => z.looseObject({
  id: AgentPoolTokenId,
  agent_pool_id: AgentPoolId,
  name: Name,
  description: Description,
  expires_at: Timestamp.nullable(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: Timestamp,
  status: AgentPoolTokenStatus,
}))();

const AgentPoolTokenList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(AgentPoolToken),
  next_cursor: NextCursor,
}))();

const AgentId = /* @__PURE__ */ (() => z.string().regex(/^agent-[0-9a-z]{26}$/u))();

const PlatformName = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 32)).regex(/^[a-z0-9_]+$/u))();

const Labels = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const Capacity = /* @__PURE__ */ (() => z.number().check(check.integer).min(1).max(5))();

const AgentState = /* @__PURE__ */ (() => z.string())();

const AgentScheduling = /* @__PURE__ */ (() => z.string())();

const Bytes = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(9007199254740991))();

const AgentResources = /* @__PURE__ */ (() => z.looseObject({
  cpu_percent: z.number().min(0).max(100),
  memory_used_bytes: Bytes,
  memory_total_bytes: Bytes,
  disk_used_bytes: Bytes,
  disk_total_bytes: Bytes,
}))();

const NoJobsReason = /* @__PURE__ */ (() => z.string())();

const AgentStatus = /* @__PURE__ */ (() => z.looseObject({
  state: AgentState,
  scheduling: AgentScheduling,
  pause: Pause.nullable(),
  drain_deadline: Timestamp.nullable(),
  slots: z.looseObject({
    total: AgentCount,
    used: AgentCount,
  }),
  resources: AgentResources.nullable(),
  no_jobs_because: z.array(NoJobsReason),
  last_seen_at: Timestamp,
  offline_at: Timestamp.nullable(),
  removal_at: Timestamp.nullable(),
}))();

const Agent = /* @__PURE__ */ (() => z.looseObject({
  id: AgentId,
  account_id: AccountId,
  agent_pool_id: AgentPoolId,
  name: Name,
  version: AgentVersion,
  os: PlatformName,
  arch: PlatformName,
  labels: Labels,
  capacity: Capacity,
  ephemeral: z.boolean(),
  created_at: Timestamp,
  status: AgentStatus,
}))();

const AgentList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Agent),
  next_cursor: NextCursor,
}))();

const AgentSession = /* @__PURE__ */ (() => z.looseObject({
  agent_id: AgentId,
  session_token: z.string().regex(/^mas_[0-9A-Za-z]{49}$/u),
  heartbeat_interval_seconds: z.number().check(check.integer).min(1),
  agent_pool: z.looseObject({
    id: AgentPoolId,
    name: Name,
    type: AgentPoolType,
    min_agent_version: AgentVersion.nullable(),
  }),
}))();

const JobId = /* @__PURE__ */ (() => z.string().regex(/^job-[0-9a-z]{26}$/u))();

const Epoch = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(9007199254740991))();

const EndReason = /* @__PURE__ */ (() => z.string())();

const Cancellation = /* @__PURE__ */ (() => z.looseObject({
  reason: EndReason,
  requested_at: Timestamp,
  force_at: Timestamp,
}))();

const HeldJob = /* @__PURE__ */ (() => z.looseObject({
  id: JobId,
  epoch: Epoch,
  cancellation: Cancellation.nullable(),
}))();

const AgentHeartbeatAnswer = /* @__PURE__ */ (() => z.looseObject({
  scheduling: AgentScheduling,
  drain_deadline: Timestamp.nullable(),
  jobs: z.array(HeldJob),
  heartbeat_interval_seconds: z.number().check(check.integer).min(1),
}))();

const RunId = /* @__PURE__ */ (() => z.string().regex(/^run-[0-9a-z]{26}$/u))();

const WorkspaceId = /* @__PURE__ */ (() => z.string().regex(/^ws-[0-9a-z]{26}$/u))();

const JobPhase = /* @__PURE__ */ (() => z.string())();

const RunKind = /* @__PURE__ */ (() => z.string())();

const TimeoutMinutes = /* @__PURE__ */ (() => z.number().check(check.integer).min(10).max(720))();

const LogOffset = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(9007199254740991))();

const ClaimedJob = /* @__PURE__ */ (() => z.looseObject({
  id: JobId,
  run_id: RunId,
  workspace_id: WorkspaceId,
  phase: JobPhase,
  kind: RunKind,
  epoch: Epoch,
  job_token: z.string().regex(/^mjt_[0-9A-Za-z]{49}$/u),
  start_before: Timestamp,
  lease_expires_at: Timestamp,
  timeout_minutes: TimeoutMinutes,
  log_offset: LogOffset,
}))();

const JobClaimAnswer = /* @__PURE__ */ (() => z.looseObject({
  job: ClaimedJob.nullable(),
  scheduling: AgentScheduling,
  drain_deadline: Timestamp.nullable(),
}))();

const Workspace = /* @__PURE__ */ (() => z.looseObject({
  id: WorkspaceId,
  account_id: AccountId,
  environment_id: EnvironmentId.nullable(),
  name: Name,
  description: Description,
  agent_pool_id: AgentPoolId.nullable(),
  hosted: z.boolean(),
  created_at: Timestamp,
}))();

const WorkspaceList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Workspace),
  next_cursor: NextCursor,
}))();

const AgentPoolSource = /* @__PURE__ */ (() => z.string())();

const EffectiveAgentPool = /* @__PURE__ */ (() => z.looseObject({
  agent_pool_id: AgentPoolId.nullable(),
  source: AgentPoolSource,
  chain: z.array(z.looseObject({
    source: AgentPoolSource,
    agent_pool_id: AgentPoolId.nullable(),
  })).min(1),
}))();

const Priority = /* @__PURE__ */ (() => z.number().check(check.integer).min(-100).max(100))();

const RunState = /* @__PURE__ */ (() => z.string())();

const QueueReason = /* @__PURE__ */ (() => z.string())();

const JobState = /* @__PURE__ */ (() => z.string())();

const JobMessage = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 10000)).regex(/^[^\u0000]*$/u))();

const JobStatus = /* @__PURE__ */ (() => z.looseObject({
  state: JobState,
  reason: EndReason.nullable(),
  message: JobMessage,
  queue_reason: QueueReason.nullable(),
  queued_at: Timestamp,
  epoch: Epoch,
  agent_id: AgentId.nullable(),
  claimed_at: Timestamp.nullable(),
  started_at: Timestamp.nullable(),
  lease_expires_at: Timestamp.nullable(),
  cancellation: Cancellation.nullable(),
  log_bytes: LogOffset,
  ended_at: Timestamp.nullable(),
}))();

const Job = /* @__PURE__ */ (() => z.looseObject({
  id: JobId,
  account_id: AccountId,
  run_id: RunId,
  workspace_id: WorkspaceId,
  phase: JobPhase,
  agent_pool_id: AgentPoolId.nullable(),
  created_at: Timestamp,
  status: JobStatus,
}))();

const RunStatus = /* @__PURE__ */ (() => z.looseObject({
  state: RunState,
  reason: EndReason.nullable(),
  queue_reason: QueueReason.nullable(),
  has_changes: z.boolean().nullable(),
  cancellation: Cancellation.nullable(),
  needs_acknowledgement: z.boolean(),
  plan: Job,
  apply: Job.nullable(),
  ended_at: Timestamp.nullable(),
}))();

const Run = /* @__PURE__ */ (() => z.looseObject({
  id: RunId,
  account_id: AccountId,
  workspace_id: WorkspaceId,
  kind: RunKind,
  message: Description,
  auto_apply: z.boolean(),
  priority: Priority,
  agent_labels: Labels,
  timeout_minutes: TimeoutMinutes,
  agent_pool_id: AgentPoolId.nullable(),
  created_by: z.string(),
  created_at: Timestamp,
  status: RunStatus,
}))();

const RunList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Run),
  next_cursor: NextCursor,
}))();

const LeaseId = /* @__PURE__ */ (() => z.string().regex(/^lease-[0-9a-z]{26}$/u))();

const LeaseState = /* @__PURE__ */ (() => z.string())();

const JobOutcome = /* @__PURE__ */ (() => z.string())();

const JobResult = /* @__PURE__ */ (() => z.looseObject({
  outcome: JobOutcome,
  has_changes: z.boolean(),
  message: JobMessage,
  at: Timestamp,
}))();

const Lease = /* @__PURE__ */ (() => z.looseObject({
  id: LeaseId,
  job_id: JobId,
  epoch: Epoch,
  agent_id: AgentId,
  state: LeaseState,
  claimed_at: Timestamp,
  started_at: Timestamp.nullable(),
  ended_at: Timestamp.nullable(),
  late_result: JobResult.nullable(),
}))();

const LeaseList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Lease),
  next_cursor: NextCursor,
}))();

const LeaseAnswer = /* @__PURE__ */ (() => z.looseObject({
  lease_expires_at: Timestamp,
  cancellation: Cancellation.nullable(),
}))();

const JobLog = /* @__PURE__ */ (() => z.looseObject({
  text: z.string(),
  next_offset: LogOffset,
  complete: z.boolean(),
}))();

const JobLogAppended = /* @__PURE__ */ (() => z.looseObject({
  next_offset: LogOffset,
  lease_expires_at: Timestamp,
  cancellation: Cancellation.nullable(),
}))();

const VcsProviderId = /* @__PURE__ */ (() => z.string().regex(/^vcs-[0-9a-z]{26}$/u))();

const VcsProviderKind = /* @__PURE__ */ (() => z.string())();

const VcsUrl = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 500), format.uri).regex(/^https:\/\//u))();

const VcsProvider = /* @__PURE__ */ (() => z.looseObject({
  id: VcsProviderId,
  account_id: AccountId,
  name: Name,
  kind: VcsProviderKind,
  url: VcsUrl.nullable(),
  agent_pool_id: AgentPoolId.nullable(),
  created_at: Timestamp,
}))();

const VcsProviderList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(VcsProvider),
  next_cursor: NextCursor,
}))();

const ServiceAccountId = /* @__PURE__ */ (() => z.string().regex(/^sa-[0-9a-z]{26}$/u))();

const ServiceAccount = /* @__PURE__ */ (() => z.looseObject({
  id: ServiceAccountId,
  account_id: AccountId,
  name: Name,
  description: Description,
  created_at: Timestamp,
}))();

const ServiceAccountList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(ServiceAccount),
  next_cursor: NextCursor,
}))();

const ServiceAccountTokenId = /* @__PURE__ */ (() => z.string().regex(/^sat-[0-9a-z]{26}$/u))();

const ServiceAccountTokenStatus = /* @__PURE__ */ (() => z.looseObject({
  last_used_at: Timestamp.nullable(),
}))();

const ServiceAccountToken = /* @__PURE__ */ (() => z.looseObject({
  id: ServiceAccountTokenId,
  service_account_id: ServiceAccountId,
  name: Name,
  expires_at: Timestamp.nullable(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: Timestamp,
  status: ServiceAccountTokenStatus,
}))();

const ServiceAccountTokenList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(ServiceAccountToken),
  next_cursor: NextCursor,
}))();

const ServiceAccountTokenIssued = /* @__PURE__ */ (() => z.looseObject({
  id: ServiceAccountTokenId,
  service_account_id: ServiceAccountId,
  name: Name,
  expires_at: Timestamp.nullable(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: Timestamp,
  status: ServiceAccountTokenStatus,
  token: z.string().regex(/^msa_[0-9A-Za-z]{49}$/u),
}))();

const RoleId = /* @__PURE__ */ (() => z.string().regex(/^role-[0-9a-z]{26}$/u))();

const PermissionPattern = /* @__PURE__ */ (() => z.string().check(check.codePoints(3, 100)).regex(/^([a-z-]+|\*):([a-z-]+|\*)$/u))();

const PermissionPatterns = /* @__PURE__ */ (() => z.array(PermissionPattern).min(1).max(200).check(check.uniqueItems))();

const Role = /* @__PURE__ */ (() => z.looseObject({
  id: RoleId,
  account_id: AccountId,
  name: Name,
  description: Description,
  permissions: PermissionPatterns,
  created_at: Timestamp,
}))();

const RoleList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Role),
  next_cursor: NextCursor,
}))();

const Permission = /* @__PURE__ */ (() => z.looseObject({
  name: PermissionPattern,
  description: z.string(),
}))();

const PermissionList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(Permission),
}))();

const AccessPolicyId = /* @__PURE__ */ (() => z.string().regex(/^pol-[0-9a-z]{26}$/u))();

const AccessScope = /* @__PURE__ */ (() => z.looseObject({
  level: z.string(),
  id: z.string().regex(/^(env|ws)-[0-9a-z]{26}$/u).exactOptional(),
}))();

const AccessPolicy = /* @__PURE__ */ (() => z.looseObject({
  id: AccessPolicyId,
  account_id: AccountId,
  role_id: RoleId,
  service_account_id: ServiceAccountId,
  scope: AccessScope,
  created_at: Timestamp,
}))();

const AccessPolicyList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(AccessPolicy),
  next_cursor: NextCursor,
}))();

const AuditEventId = /* @__PURE__ */ (() => z.string().regex(/^evt-[0-9a-z]{26}$/u))();

const AuditConfiguration = /* @__PURE__ */ (() => z.looseObject({}))();

const AuditState = /* @__PURE__ */ (() => AuditConfiguration.nullable())();

const AuditEvent = /* @__PURE__ */ (() => z.looseObject({
  id: AuditEventId,
  account_id: AccountId,
  at: Timestamp,
  actor: z.looseObject({
    kind: z.string(),
    id: z.string().nullable(),
  }),
  operation: z.string(),
  object: z.looseObject({
    kind: z.string(),
    id: z.string(),
  }),
  before: AuditState,
  after: AuditState,
  request_id: z.string().nullable(),
}))();

const AuditEventList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(AuditEvent),
  next_cursor: NextCursor,
}))();

const Health = /* @__PURE__ */ (() => z.looseObject({
  status: z.literal("ok"),
}))();

const Readiness = /* @__PURE__ */ (() => z.looseObject({
  status: z.literal("ready"),
}))();

const OpenApiDocument = /* @__PURE__ */ (() => z.looseObject({
  openapi: z.string(),
  info: z.looseObject({}),
  paths: z.looseObject({}),
}))();

const ProblemCode = /* @__PURE__ */ (() => z.string())();

const ProblemError = /* @__PURE__ */ (() => z.looseObject({
  pointer: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  detail: z.string(),
}))();

const QuotaState = /* @__PURE__ */ (() => z.looseObject({
  name: z.string(),
  limit: z.number().check(check.integer).min(0),
  used: z.number().check(check.integer).min(0),
}))();

export const Problem = /* @__PURE__ */ (() => z.looseObject({
  type: z.string().check(format.uriReference),
  title: z.string(),
  status: z.number().check(check.integer).min(400).max(599),
  detail: z.string(),
  code: ProblemCode,
  rule: z.string().regex(/^[A-Z]+-[0-9]+$/u).exactOptional(),
  permission: z.string().exactOptional(),
  errors: z.array(ProblemError).exactOptional(),
  holders: Holders.exactOptional(),
  quota: QuotaState.exactOptional(),
  token_id: z.string().exactOptional(),
  request_id: z.string().check(check.codePoints(1, 64)),
}))();

/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
  getAccount: Account,
  updateAccount: Account,
  getDefaultAgentPool: DefaultAgentPool,
  setDefaultAgentPool: DefaultAgentPoolChange,
  clearDefaultAgentPool: DefaultAgentPoolChange,
  listEnvironments: EnvironmentList,
  createEnvironment: Environment,
  getEnvironment: Environment,
  updateEnvironment: Environment,
  deleteEnvironment: null,
  listAgentPools: AgentPoolList,
  createAgentPool: AgentPoolCreated,
  getAgentPool: AgentPool,
  updateAgentPool: AgentPool,
  deleteAgentPool: null,
  getAgentPoolUsage: AgentPoolUsage,
  pauseAgentPool: AgentPool,
  resumeAgentPool: AgentPool,
  drainAgentPool: AgentPoolDrained,
  getAgentPoolDemand: AgentPoolDemand,
  getAgentPoolEnvironments: AgentPoolEnvironments,
  setAgentPoolEnvironments: AgentPoolEnvironments,
  addAgentPoolEnvironment: null,
  removeAgentPoolEnvironment: null,
  listAgentPoolTokens: AgentPoolTokenList,
  createAgentPoolToken: AgentPoolTokenIssued,
  getAgentPoolToken: AgentPoolToken,
  updateAgentPoolToken: AgentPoolToken,
  revokeAgentPoolToken: null,
  rotateAgentPoolToken: AgentPoolTokenIssued,
  listAgents: AgentList,
  registerAgent: AgentSession,
  getAgent: Agent,
  deleteAgent: null,
  heartbeatAgent: AgentHeartbeatAnswer,
  deregisterAgent: null,
  drainAgent: Agent,
  undrainAgent: Agent,
  pauseAgent: Agent,
  resumeAgent: Agent,
  claimJob: JobClaimAnswer,
  listWorkspaces: WorkspaceList,
  createWorkspace: Workspace,
  getWorkspace: Workspace,
  updateWorkspace: Workspace,
  deleteWorkspace: null,
  getEffectiveAgentPool: EffectiveAgentPool,
  createRun: Run,
  listRuns: RunList,
  getRun: Run,
  confirmRun: Run,
  discardRun: Run,
  cancelRun: Run,
  acknowledgeRun: Run,
  getJob: Job,
  listLeases: LeaseList,
  startJob: LeaseAnswer,
  renewJob: LeaseAnswer,
  readJobLog: JobLog,
  appendJobLog: JobLogAppended,
  finishJob: null,
  listVcsProviders: VcsProviderList,
  createVcsProvider: VcsProvider,
  getVcsProvider: VcsProvider,
  updateVcsProvider: VcsProvider,
  deleteVcsProvider: null,
  listServiceAccounts: ServiceAccountList,
  createServiceAccount: ServiceAccount,
  getServiceAccount: ServiceAccount,
  updateServiceAccount: ServiceAccount,
  deleteServiceAccount: null,
  listServiceAccountTokens: ServiceAccountTokenList,
  createServiceAccountToken: ServiceAccountTokenIssued,
  getServiceAccountToken: ServiceAccountToken,
  revokeServiceAccountToken: null,
  listRoles: RoleList,
  createRole: Role,
  getRole: Role,
  updateRole: Role,
  deleteRole: null,
  listPermissions: PermissionList,
  listAccessPolicies: AccessPolicyList,
  createAccessPolicy: AccessPolicy,
  getAccessPolicy: AccessPolicy,
  deleteAccessPolicy: null,
  listAuditEvents: AuditEventList,
  exportAuditEvents: z.string(),
  getHealth: Health,
  getReadiness: Readiness,
  getMetrics: z.string(),
  getOpenApiDocument: OpenApiDocument,
  getDocs: z.string(),
};
