// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "./zod-checks.js";
import { format } from "./zod-formats.js";

const AccountId = /* @__PURE__ */ (() => z.string().regex(/^acc-[0-9a-z]{26}$/u))();

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const Account = /* @__PURE__ */ (() => z.looseObject({
  id: AccountId,
  name: Name,
  created_at: Timestamp,
}))();

const AgentPoolId = /* @__PURE__ */ (() => z.string().regex(/^apool-[0-9a-z]{26}$/u))();

const Description = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 1000)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const TagValue = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Tags = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const AgentPoolType = /* @__PURE__ */ (() => z.string())();

const AgentCount = /* @__PURE__ */ (() => z.number().check(check.integer).min(0))();

const AgentPoolStatus = /* @__PURE__ */ (() => z.looseObject({
  agents: z.looseObject({
    idle: AgentCount,
    busy: AgentCount,
    unresponsive: AgentCount,
    offline: AgentCount,
  }),
}))();

const AgentPool = /* @__PURE__ */ (() => z.looseObject({
  id: AgentPoolId,
  account_id: AccountId,
  name: Name,
  description: Description,
  tags: Tags,
  type: AgentPoolType,
  created_at: Timestamp,
  status: AgentPoolStatus,
}))();

const NextCursor = /* @__PURE__ */ (() => z.string().nullable())();

const AgentPoolList = /* @__PURE__ */ (() => z.looseObject({
  items: z.array(AgentPool),
  next_cursor: NextCursor,
}))();

const AgentPoolTokenId = /* @__PURE__ */ (() => z.string().regex(/^apt-[0-9a-z]{26}$/u))();

const AgentPoolTokenStatus = /* @__PURE__ */ (() => z.looseObject({
  last_used_at: Timestamp.nullable(),
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

const AgentId = /* @__PURE__ */ (() => z.string().regex(/^agent-[0-9a-z]{26}$/u))();

const AgentVersion = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 64)).regex(/^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$/u))();

const PlatformName = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 32)).regex(/^[a-z0-9_]+$/u))();

const AgentState = /* @__PURE__ */ (() => z.string())();

const AgentStatus = /* @__PURE__ */ (() => z.looseObject({
  state: AgentState,
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
  }),
}))();

const AgentHeartbeatAnswer = /* @__PURE__ */ (() => z.looseObject({
  heartbeat_interval_seconds: z.number().check(check.integer).min(1),
}))();

const WorkspaceId = /* @__PURE__ */ (() => z.string().regex(/^ws-[0-9a-z]{26}$/u))();

const Workspace = /* @__PURE__ */ (() => z.looseObject({
  id: WorkspaceId,
  account_id: AccountId,
  name: Name,
  description: Description,
  agent_pool_id: AgentPoolId.nullable(),
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

const ProblemCode = /* @__PURE__ */ (() => z.string())();

const ProblemError = /* @__PURE__ */ (() => z.looseObject({
  pointer: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  detail: z.string(),
}))();

const Holders = /* @__PURE__ */ (() => z.looseObject({
  count: z.number().check(check.integer).min(0),
  items: z.array(z.looseObject({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
  })).max(20),
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
  request_id: z.string().check(check.codePoints(1, 64)),
}))();

/**
 * What each operation answers when it succeeds; null where nothing comes with the status. Members and values of enums that
 * this version does not know pass.
 */
export const responseSchemas = {
  getAccount: Account,
  listAgentPools: AgentPoolList,
  createAgentPool: AgentPool,
  getAgentPool: AgentPool,
  updateAgentPool: AgentPool,
  deleteAgentPool: null,
  listAgentPoolTokens: AgentPoolTokenList,
  createAgentPoolToken: AgentPoolTokenIssued,
  getAgentPoolToken: AgentPoolToken,
  revokeAgentPoolToken: null,
  listAgents: AgentList,
  registerAgent: AgentSession,
  getAgent: Agent,
  deleteAgent: null,
  heartbeatAgent: AgentHeartbeatAnswer,
  deregisterAgent: null,
  listWorkspaces: WorkspaceList,
  createWorkspace: Workspace,
  getWorkspace: Workspace,
  updateWorkspace: Workspace,
  deleteWorkspace: null,
  getEffectiveAgentPool: EffectiveAgentPool,
};
