// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "../zod-checks.js";
import { format } from "../zod-formats.js";

const ClockAdvance = /* @__PURE__ */ (() => z.strictObject({
  milliseconds: z.number().check(check.integer).min(0).max(31622400000),
}))();

const SeedName = /* @__PURE__ */ (() => z.enum(["empty", "demo"]))();

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const HostedConcurrency = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(1000))();

const Quota = /* @__PURE__ */ (() => z.number().check(check.integer).min(0).max(1000000))();

const QuotasPatch = /* @__PURE__ */ (() => z.strictObject({
  agent_pools: Quota.exactOptional(),
  agents: Quota.exactOptional(),
  tokens_per_agent_pool: Quota.exactOptional(),
  queued_runs: Quota.exactOptional(),
}).check(check.members(1)))();

const Description = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 1000)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const PermissionPattern = /* @__PURE__ */ (() => z.string().check(check.codePoints(3, 100)).regex(/^([a-z-]+|\*):([a-z-]+|\*)$/u))();

const SeedServiceAccount = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  permissions: z.array(PermissionPattern).max(200).check(check.uniqueItems),
  token: z.string().regex(/^msa_[0-9A-Za-z]{49}$/u).exactOptional(),
}))();

const TagValue = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Tags = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const AgentPoolType = /* @__PURE__ */ (() => z.enum(["runs", "vcs"]))();

const EnvironmentAccess = /* @__PURE__ */ (() => z.enum(["all", "selected"]))();

const AgentVersion = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 64)).regex(/^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$/u))();

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const SeedAgentPoolToken = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  expires_at: Timestamp.nullable().default(null),
  token: z.string().regex(/^mpt_[0-9A-Za-z]{49}$/u).exactOptional(),
}))();

const SeedAgentPool = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  tags: Tags.default({}),
  type: AgentPoolType.default("runs"),
  environment_access: EnvironmentAccess.default("all"),
  environments: z.array(Name).check(check.uniqueItems).default([]),
  min_agent_version: AgentVersion.nullable().default(null),
  tokens: z.array(SeedAgentPoolToken).default([]),
}))();

const SeedReference = /* @__PURE__ */ (() => Name.nullable())();

const SeedEnvironment = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  default_agent_pool: SeedReference.default(null),
}))();

const SeedWorkspace = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  environment: SeedReference.default(null),
  agent_pool: SeedReference.default(null),
  hosted: z.boolean().default(false),
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

const SeedVcsProvider = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  kind: VcsProviderKind,
  url: VcsUrl.nullable().default(null),
  agent_pool: SeedReference.default(null),
}))();

const SeedAccount = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  require_agent_pool: z.boolean().default(false),
  hosted_concurrency: HostedConcurrency.default(5),
  quotas: QuotasPatch.exactOptional(),
  service_accounts: z.array(SeedServiceAccount).min(1),
  agent_pools: z.array(SeedAgentPool).default([]),
  default_agent_pool: SeedReference.default(null),
  environments: z.array(SeedEnvironment).default([]),
  workspaces: z.array(SeedWorkspace).default([]),
  vcs_providers: z.array(SeedVcsProvider).default([]),
}))();

const SeedDocument = /* @__PURE__ */ (() => z.strictObject({
  accounts: z.array(SeedAccount).min(1).max(100),
}))();

const SeedRequest = /* @__PURE__ */ (() => z.strictObject({
  name: SeedName.exactOptional(),
  document: SeedDocument.exactOptional(),
}).check(check.members(1, 1)))();

const SnapshotId = /* @__PURE__ */ (() => z.string().regex(/^snap-[0-9a-z]{26}$/u))();

const OperationName = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 100)).regex(/^[a-z][A-Za-z]*$/u))();

const FaultOperation = /* @__PURE__ */ (() => OperationName.nullable())();

const FaultCount = /* @__PURE__ */ (() => z.number().check(check.integer).min(1).max(1000000))();

const FaultStatus = /* @__PURE__ */ (() => z.number().check(check.integer).min(400).max(599))();

const StatusFault = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal("status"),
  operation: FaultOperation.default(null),
  count: FaultCount.default(1),
  status: FaultStatus,
}))();

const FaultLatency = /* @__PURE__ */ (() => z.number().check(check.integer).min(1).max(3600000))();

const LatencyFault = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal("latency"),
  operation: FaultOperation.default(null),
  count: FaultCount.default(1),
  milliseconds: FaultLatency,
}))();

const LostRequestFault = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal("drop_before_commit"),
  operation: FaultOperation.default(null),
  count: FaultCount.default(1),
}))();

const LostAnswerFault = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal("drop_after_commit"),
  operation: FaultOperation.default(null),
  count: FaultCount.default(1),
}))();

const FaultRequest = /* @__PURE__ */ (() => z.discriminatedUnion("kind", [StatusFault, LatencyFault, LostRequestFault, LostAnswerFault]))();

const DowntimeLength = /* @__PURE__ */ (() => z.number().check(check.integer).min(1).max(31622400000))();

const DowntimeRequest = /* @__PURE__ */ (() => z.strictObject({
  milliseconds: DowntimeLength.nullable().default(null),
}))();

/**
 * What the requests of each operation must be. The values of a query and of headers are converted before, as
 * `queryParameters` and `headerParameters` of the operation say; a body that was parsed has every member that has a
 * default, and an absent one that need not be there is parsed as `{}`.
 */
export const requestSchemas = {
  getClock: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  advanceClock: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: ClockAdvance,
  },
  reset: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  seed: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: SeedRequest,
  },
  createSnapshot: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  restoreSnapshot: {
    path: z.strictObject({
      snapshot_id: SnapshotId,
    }),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  listFaults: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  addFault: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: FaultRequest,
  },
  clearFaults: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  getDowntime: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  startDowntime: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: DowntimeRequest,
  },
  endDowntime: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
  listRequests: {
    path: z.strictObject({}),
    query: z.strictObject({
      operation: z.string().check(check.codePoints(1, 100)).exactOptional(),
    }),
    headers: z.strictObject({}),
    body: null,
  },
  clearRequests: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.strictObject({}),
    body: null,
  },
};
