import {
  createEnvironment,
  createPool,
  createRole,
  createSelectedPool,
  createServiceAccount,
  createVcsProvider,
  createWorkspace,
  giveRole,
  issuePoolToken,
  issueUserToken,
  plantAgent,
  registration,
} from "./planting.js";
import { runExampleCalls } from "./run-example-calls.js";
import type { AnyOperationId, CallParts, World } from "./world.js";

const minute = 60_000;

/** One call of each operation that is granted, with what must be there for it. */
export const exampleCalls: { readonly [Id in AnyOperationId]: (world: World) => Promise<CallParts> } = {
  getAccount: () => Promise.resolve({}),
  updateAccount: () => Promise.resolve({ body: { hosted_concurrency: 7, quotas: { agents: 2000 } } }),
  getDefaultAgentPool: () => Promise.resolve({}),
  setDefaultAgentPool: async (world) => ({ body: { agent_pool_id: (await createPool(world)).id } }),
  async clearDefaultAgentPool(world) {
    await world.ok("setDefaultAgentPool", { body: { agent_pool_id: (await createPool(world)).id } });
    return {};
  },
  listEnvironments: () => Promise.resolve({ query: { limit: 5 } }),
  async createEnvironment(world) {
    return { body: { name: world.name(), default_agent_pool_id: (await createPool(world)).id } };
  },
  getEnvironment: environmentPath,
  async updateEnvironment(world) {
    return { ...(await environmentPath(world)), body: { default_agent_pool_id: (await createPool(world)).id } };
  },
  deleteEnvironment: environmentPath,
  listAgentPools: () => Promise.resolve({ query: { limit: 5 } }),
  createAgentPool: (world) => Promise.resolve({ body: { name: world.name() } }),
  getAgentPool: poolPath,
  updateAgentPool: async (world) => ({ ...(await poolPath(world)), body: { description: "changed" } }),
  deleteAgentPool: poolPath,
  pauseAgentPool: async (world) => ({ ...(await poolPath(world)), body: { note: "Maintenance" } }),
  async resumeAgentPool(world) {
    const { path } = await poolPath(world);
    await world.ok("pauseAgentPool", { path });
    return { path };
  },
  getAgentPoolUsage: poolPath,
  getAgentPoolEnvironments: poolPath,
  async setAgentPoolEnvironments(world) {
    const { agent_pool_id, environment_id } = (await selectedPoolPath(world)).path;
    return { path: { agent_pool_id }, body: { environment_ids: [environment_id] } };
  },
  addAgentPoolEnvironment: selectedPoolPath,
  async removeAgentPoolEnvironment(world) {
    const parts = await selectedPoolPath(world);
    await world.ok("addAgentPoolEnvironment", parts);
    return parts;
  },
  listAgentPoolTokens: async (world) => ({ ...(await poolPath(world)), query: { limit: 5 } }),
  createAgentPoolToken: async (world) => ({ ...(await poolPath(world)), body: { name: world.name() } }),
  getAgentPoolToken: tokenPath,
  updateAgentPoolToken: async (world) => ({ ...(await tokenPath(world)), body: { description: "changed" } }),
  rotateAgentPoolToken: async (world) => ({ ...(await tokenPath(world)), body: { grace_seconds: 60 } }),
  revokeAgentPoolToken: async (world) => ({ ...(await tokenPath(world)), body: { sessions: "immediate" } }),
  listAgents: () => Promise.resolve({ query: { limit: 5 } }),
  async registerAgent(world) {
    const { token } = await issuePoolToken(world, (await createPool(world)).id);
    return { token, body: registration(world) };
  },
  getAgent: async (world) => ({ path: (await plantAgent(world)).path }),
  async deleteAgent(world) {
    const { path } = await plantAgent(world);
    await world.advance(5 * minute);
    return { path };
  },
  heartbeatAgent: async (world) => ({ ...(await sessionCall(world)), body: { version: "1.2.4" } }),
  deregisterAgent: sessionCall,
  drainAgent: async (world) => ({ path: (await plantAgent(world)).path, body: { only_if_idle: true } }),
  async undrainAgent(world) {
    const { path } = await plantAgent(world);
    await world.ok("drainAgent", { path });
    return { path };
  },
  pauseAgent: async (world) => ({ path: (await plantAgent(world)).path, body: { note: "Disk is full" } }),
  async resumeAgent(world) {
    const { path } = await plantAgent(world);
    await world.ok("pauseAgent", { path });
    return { path };
  },
  listWorkspaces: () => Promise.resolve({ query: { limit: 5 } }),
  async createWorkspace(world) {
    return { body: { name: world.name(), agent_pool_id: (await createPool(world)).id } };
  },
  getWorkspace: workspacePath,
  async updateWorkspace(world) {
    return { ...(await workspacePath(world)), body: { agent_pool_id: (await createPool(world)).id } };
  },
  deleteWorkspace: workspacePath,
  getEffectiveAgentPool: workspacePath,
  ...runExampleCalls,
  listVcsProviders: () => Promise.resolve({ query: { limit: 5 } }),
  async createVcsProvider(world) {
    const agent_pool_id = (await createPool(world, { type: "vcs" })).id;
    const kind = "gitlab_self_managed";
    return { body: { name: world.name(), kind, url: "https://git.example.com", agent_pool_id } };
  },
  getVcsProvider: vcsProviderPath,
  async updateVcsProvider(world) {
    const agent_pool_id = (await createPool(world, { type: "vcs" })).id;
    return { ...(await vcsProviderPath(world)), body: { agent_pool_id } };
  },
  deleteVcsProvider: vcsProviderPath,
  listAuditEvents: () => Promise.resolve({ query: { limit: 5 } }),
  exportAuditEvents: () => Promise.resolve({}),
  listServiceAccounts: () => Promise.resolve({ query: { limit: 5 } }),
  createServiceAccount: (world) => Promise.resolve({ body: { name: world.name() } }),
  getServiceAccount: serviceAccountPath,
  updateServiceAccount: async (world) => ({ ...(await serviceAccountPath(world)), body: { description: "changed" } }),
  deleteServiceAccount: serviceAccountPath,
  listServiceAccountTokens: async (world) => ({ ...(await serviceAccountPath(world)), query: { limit: 5 } }),
  createServiceAccountToken: async (world) => ({ ...(await serviceAccountPath(world)), body: { name: world.name() } }),
  getServiceAccountToken: userTokenPath,
  revokeServiceAccountToken: userTokenPath,
  listPermissions: () => Promise.resolve({}),
  listRoles: () => Promise.resolve({ query: { limit: 5 } }),
  createRole: (world) => Promise.resolve({ body: { name: world.name(), permissions: ["roles:create"] } }),
  getRole: rolePath,
  updateRole: async (world) => ({ ...(await rolePath(world)), body: { description: "changed" } }),
  deleteRole: rolePath,
  listAccessPolicies: () => Promise.resolve({ query: { limit: 5 } }),
  async createAccessPolicy(world) {
    const role = await createRole(world, ["access-policies:create"]);
    const { id } = await createServiceAccount(world);
    return { body: { role_id: role.id, service_account_id: id, scope: { level: "account" } } };
  },
  getAccessPolicy: policyPath,
  deleteAccessPolicy: policyPath,
  getHealth: () => Promise.resolve({}),
  getReadiness: () => Promise.resolve({}),
  getMetrics: () => Promise.resolve({}),
  getOpenApiDocument: () => Promise.resolve({}),
  getDocs: () => Promise.resolve({}),
  getClock: () => Promise.resolve({}),
  advanceClock: () => Promise.resolve({ body: { milliseconds: 1 } }),
  reset: () => Promise.resolve({}),
  seed: () => Promise.resolve({ body: { name: "demo" } }),
  createSnapshot: () => Promise.resolve({}),
  restoreSnapshot: async (world) => ({ path: { snapshot_id: (await world.ok("createSnapshot")).id } }),
  listFaults: () => Promise.resolve({}),
  addFault: () => Promise.resolve({ body: { kind: "latency", operation: "getDocs", milliseconds: 1 } }),
  clearFaults: () => Promise.resolve({}),
  getDowntime: () => Promise.resolve({}),
  startDowntime: () => Promise.resolve({ body: {} }),
  endDowntime: () => Promise.resolve({}),
  listRequests: () => Promise.resolve({ query: { operation: "getAccount" } }),
  clearRequests: () => Promise.resolve({}),
};

async function poolPath(world: World) {
  return { path: { agent_pool_id: (await createPool(world)).id } };
}

async function environmentPath(world: World) {
  return { path: { environment_id: (await createEnvironment(world)).id } };
}

/** A pool that no environment may use yet, and an environment. */
async function selectedPoolPath(world: World) {
  const [pool, environment] = [await createSelectedPool(world, []), await createEnvironment(world)];
  return { path: { agent_pool_id: pool.id, environment_id: environment.id } };
}

async function vcsProviderPath(world: World) {
  return { path: { vcs_provider_id: (await createVcsProvider(world)).id } };
}

async function tokenPath(world: World) {
  const token = await issuePoolToken(world, (await createPool(world)).id);
  return { path: { agent_pool_token_id: token.id } };
}

async function serviceAccountPath(world: World) {
  return { path: { service_account_id: (await createServiceAccount(world)).id } };
}

async function userTokenPath(world: World) {
  const token = await issueUserToken(world, (await createServiceAccount(world)).id);
  return { path: { service_account_token_id: token.id } };
}

async function rolePath(world: World) {
  return { path: { role_id: (await createRole(world, ["*:read"])).id } };
}

async function policyPath(world: World) {
  const { id } = await createServiceAccount(world);
  const policy = await giveRole(world, (await createRole(world, ["*:read"])).id, id);
  return { path: { access_policy_id: policy.id } };
}

async function workspacePath(world: World) {
  return { path: { workspace_id: (await createWorkspace(world)).id } };
}

async function sessionCall(world: World) {
  const { path, session } = await plantAgent(world);
  return { path, token: session.session_token };
}
