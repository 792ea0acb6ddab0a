// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { codePoints, integer, map, members } from "./zod-checks.js";
import { dateTime, uriReference } from "./zod-formats.js";

const AccountId = z.string().regex(/^acc-[0-9a-z]{26}$/u);

const Name = z.string().check(codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u);

const Timestamp = z.string().check(dateTime);

const Account = z.looseObject({
  id: AccountId,
  name: Name,
  created_at: Timestamp,
});

const AgentPoolId = z.string().regex(/^apool-[0-9a-z]{26}$/u);

const Description = z.string().check(codePoints(0, 1000)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u);

const TagValue = z.string().check(codePoints(0, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u);

const Tags = map(z.string().check(codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(members(0, 50));

const AgentPoolType = z.string();

const AgentCount = z.number().check(integer).min(0);

const AgentPoolStatus = z.looseObject({
  agents: z.looseObject({
    idle: AgentCount,
    busy: AgentCount,
    unresponsive: AgentCount,
    offline: AgentCount,
  }),
});

const AgentPool = z.looseObject({
  id: AgentPoolId,
  account_id: AccountId,
  name: Name,
  description: Description,
  tags: Tags,
  type: AgentPoolType,
  created_at: Timestamp,
  status: AgentPoolStatus,
});

const NextCursor = z.string().nullable();

const AgentPoolList = z.looseObject({
  items: z.array(AgentPool),
  next_cursor: NextCursor,
});

const AgentPoolTokenId = z.string().regex(/^apt-[0-9a-z]{26}$/u);

const AgentPoolTokenStatus = z.looseObject({
  last_used_at: Timestamp.nullable(),
});

const AgentPoolToken = z.looseObject({
  id: AgentPoolTokenId,
  agent_pool_id: AgentPoolId,
  name: Name,
  description: Description,
  expires_at: Timestamp.nullable(),
  prefix: z.string(),
  created_by: z.string(),
  created_at: Timestamp,
  status: AgentPoolTokenStatus,
});

const AgentPoolTokenList = z.looseObject({
  items: z.array(AgentPoolToken),
  next_cursor: NextCursor,
});

const AgentPoolTokenIssued = z.looseObject({
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
});

const AgentId = z.string().regex(/^agent-[0-9a-z]{26}$/u);

const AgentVersion = z.string().check(codePoints(1, 64)).regex(/^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$/u);

const PlatformName = z.string().check(codePoints(1, 32)).regex(/^[a-z0-9_]+$/u);

const AgentState = z.string();

const AgentStatus = z.looseObject({
  state: AgentState,
  last_seen_at: Timestamp,
  offline_at: Timestamp.nullable(),
  removal_at: Timestamp.nullable(),
});

const Agent = z.looseObject({
  id: AgentId,
  account_id: AccountId,
  agent_pool_id: AgentPoolId,
  name: Name,
  version: AgentVersion,
  os: PlatformName,
  arch: PlatformName,
  created_at: Timestamp,
  status: AgentStatus,
});

const AgentList = z.looseObject({
  items: z.array(Agent),
  next_cursor: NextCursor,
});

const AgentSession = z.looseObject({
  agent_id: AgentId,
  session_token: z.string().regex(/^mas_[0-9A-Za-z]{49}$/u),
  heartbeat_interval_seconds: z.number().check(integer).min(1),
  agent_pool: z.looseObject({
    id: AgentPoolId,
    name: Name,
  }),
});

const AgentHeartbeatAnswer = z.looseObject({
  heartbeat_interval_seconds: z.number().check(integer).min(1),
});

const WorkspaceId = z.string().regex(/^ws-[0-9a-z]{26}$/u);

const Workspace = z.looseObject({
  id: WorkspaceId,
  account_id: AccountId,
  name: Name,
  description: Description,
  agent_pool_id: AgentPoolId.nullable(),
  created_at: Timestamp,
});

const WorkspaceList = z.looseObject({
  items: z.array(Workspace),
  next_cursor: NextCursor,
});

const AgentPoolSource = z.string();

const EffectiveAgentPool = z.looseObject({
  agent_pool_id: AgentPoolId.nullable(),
  source: AgentPoolSource,
  chain: z.array(z.looseObject({
    source: AgentPoolSource,
    agent_pool_id: AgentPoolId.nullable(),
  })).min(1),
});

const ProblemCode = z.string();

const ProblemError = z.looseObject({
  pointer: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  detail: z.string(),
});

const Holders = z.looseObject({
  count: z.number().check(integer).min(0),
  items: z.array(z.looseObject({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
  })).max(20),
});

export const Problem = z.looseObject({
  type: z.string().check(uriReference),
  title: z.string(),
  status: z.number().check(integer).min(400).max(599),
  detail: z.string(),
  code: ProblemCode,
  rule: z.string().regex(/^[A-Z]+-[0-9]+$/u).exactOptional(),
  permission: z.string().exactOptional(),
  errors: z.array(ProblemError).exactOptional(),
  holders: Holders.exactOptional(),
  request_id: z.string().check(codePoints(1, 64)),
});

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
