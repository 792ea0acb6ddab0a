// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { z } from "zod";
import { check } from "./zod-checks.js";
import { format } from "./zod-formats.js";

const AccountId = /* @__PURE__ */ (() => z.string().regex(/^acc-[0-9a-z]{26}$/u))();

const Name = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Description = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 1000)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const TagValue = /* @__PURE__ */ (() => z.string().check(check.codePoints(0, 255)).regex(/^(?!\s)[^\p{Cc}]*(?<!\s)$/u))();

const Tags = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue).check(check.members(0, 50)))();

const AgentPoolType = /* @__PURE__ */ (() => z.enum(["runs", "vcs"]))();

const AgentPoolCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  tags: Tags.default({}),
  type: AgentPoolType.default("runs"),
}))();

const AgentPoolId = /* @__PURE__ */ (() => z.string().regex(/^apool-[0-9a-z]{26}$/u))();

const TagsPatch = /* @__PURE__ */ (() => check.map(z.string().check(check.codePoints(1, 63)).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u), TagValue.nullable()))();

const AgentPoolUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
  tags: TagsPatch.exactOptional(),
}).check(check.members(1)))();

const Timestamp = /* @__PURE__ */ (() => z.string().check(format.dateTime))();

const AgentPoolTokenCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  expires_at: Timestamp.nullable().default(null),
}))();

const AgentPoolTokenId = /* @__PURE__ */ (() => z.string().regex(/^apt-[0-9a-z]{26}$/u))();

const AgentVersion = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 64)).regex(/^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$/u))();

const PlatformName = /* @__PURE__ */ (() => z.string().check(check.codePoints(1, 32)).regex(/^[a-z0-9_]+$/u))();

const AgentRegistration = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  instance_key: z.string().check(check.codePoints(16, 128)).regex(/^[0-9A-Za-z_-]+$/u),
  version: AgentVersion,
  os: PlatformName,
  arch: PlatformName,
}))();

const AgentId = /* @__PURE__ */ (() => z.string().regex(/^agent-[0-9a-z]{26}$/u))();

const AgentHeartbeat = /* @__PURE__ */ (() => z.strictObject({
  version: AgentVersion,
}))();

const WorkspaceCreate = /* @__PURE__ */ (() => z.strictObject({
  name: Name,
  description: Description.default(""),
  agent_pool_id: AgentPoolId.nullable().default(null),
}))();

const WorkspaceId = /* @__PURE__ */ (() => z.string().regex(/^ws-[0-9a-z]{26}$/u))();

const WorkspaceUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: Name.exactOptional(),
  description: Description.exactOptional(),
  agent_pool_id: AgentPoolId.nullable().exactOptional(),
}).check(check.members(1)))();

/**
 * What the requests of each operation must be. The values of a query are converted before, as `queryParameters` of the
 * operation says; a body that was parsed has every member that has a default.
 */
export const requestSchemas = {
  getAccount: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
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
    }),
    body: null,
  },
  createAgentPool: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    body: AgentPoolCreate,
  },
  getAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  updateAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    body: AgentPoolUpdate,
  },
  deleteAgentPool: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
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
    body: null,
  },
  createAgentPoolToken: {
    path: z.strictObject({
      agent_pool_id: AgentPoolId,
    }),
    query: z.strictObject({}),
    body: AgentPoolTokenCreate,
  },
  getAgentPoolToken: {
    path: z.strictObject({
      agent_pool_token_id: AgentPoolTokenId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  revokeAgentPoolToken: {
    path: z.strictObject({
      agent_pool_token_id: AgentPoolTokenId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  listAgents: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      agent_pool_id: AgentPoolId.exactOptional(),
    }),
    body: null,
  },
  registerAgent: {
    path: z.strictObject({}),
    query: z.strictObject({}),
    body: AgentRegistration,
  },
  getAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  deleteAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  heartbeatAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    body: AgentHeartbeat,
  },
  deregisterAgent: {
    path: z.strictObject({
      agent_id: AgentId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  listWorkspaces: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({
      limit: z.number().check(check.integer).min(1).max(100).default(20),
      cursor: z.string().check(check.codePoints(1, 1024)).exactOptional(),
      name: Name.exactOptional(),
    }),
    body: null,
  },
  createWorkspace: {
    path: z.strictObject({
      account_id: AccountId,
    }),
    query: z.strictObject({}),
    body: WorkspaceCreate,
  },
  getWorkspace: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  updateWorkspace: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    body: WorkspaceUpdate,
  },
  deleteWorkspace: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    body: null,
  },
  getEffectiveAgentPool: {
    path: z.strictObject({
      workspace_id: WorkspaceId,
    }),
    query: z.strictObject({}),
    body: null,
  },
};
