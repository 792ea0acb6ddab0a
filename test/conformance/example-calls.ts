import { createPool, createWorkspace, issuePoolToken, plantAgent, registration } from "./planting.js";
import type { AnyOperationId, CallParts, World } from "./world.js";

const minute = 60_000;

/** One call of each operation that is granted, with what must be there for it. */
export const exampleCalls: { readonly [Id in AnyOperationId]: (world: World) => Promise<CallParts> } = {
  getAccount: () => Promise.resolve({}),
  listAgentPools: () => Promise.resolve({ query: { limit: 5 } }),
  createAgentPool: (world) => Promise.resolve({ body: { name: world.name() } }),
  getAgentPool: poolPath,
  updateAgentPool: async (world) => ({ ...(await poolPath(world)), body: { description: "changed" } }),
  deleteAgentPool: poolPath,
  listAgentPoolTokens: async (world) => ({ ...(await poolPath(world)), query: { limit: 5 } }),
  createAgentPoolToken: async (world) => ({ ...(await poolPath(world)), body: { name: world.name() } }),
  getAgentPoolToken: tokenPath,
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
  listAuditEvents: () => Promise.resolve({ query: { limit: 5 } }),
  exportAuditEvents: () => Promise.resolve({}),
  getClock: () => Promise.resolve({}),
  advanceClock: () => Promise.resolve({ body: { milliseconds: 1 } }),
  reset: () => Promise.resolve({}),
};

async function poolPath(world: World) {
  return { path: { agent_pool_id: (await createPool(world)).id } };
}

async function tokenPath(world: World) {
  const token = await issuePoolToken(world, (await createPool(world)).id);
  return { path: { agent_pool_token_id: token.id } };
}

async function workspacePath(world: World) {
  return { path: { workspace_id: (await createWorkspace(world)).id } };
}

async function sessionCall(world: World) {
  const { path, session } = await plantAgent(world);
  return { path, token: session.session_token };
}
