import type { World } from "./world.js";

/** Creates a pool; what a test does not say of it does not matter to the test. */
export function createPool(world: World, body: object = {}) {
  return world.ok("createAgentPool", { body: { name: world.name("pool"), ...body } });
}

/** Issues a token of a pool. */
export function issuePoolToken(world: World, agentPoolId: string, body: object = {}) {
  const path = { agent_pool_id: agentPoolId };
  return world.ok("createAgentPoolToken", { path, body: { name: world.name("token"), ...body } });
}

/** Creates a workspace. */
export function createWorkspace(world: World, body: object = {}) {
  return world.ok("createWorkspace", { body: { name: world.name("workspace"), ...body } });
}

/** What an agent tells of itself when it registers. */
export function registration(world: World, body: object = {}) {
  const name = world.name("agent");
  return { name, instance_key: `instance-key-${name}`, version: "1.2.3", os: "linux", arch: "amd64", ...body };
}

/** Registers an agent with a pool token and answers its session. */
export function registerAgent(world: World, poolToken: string, body: object = {}) {
  return world.ok("registerAgent", { token: poolToken, body: registration(world, body) });
}

/** A pool with a token and an agent in it. */
export async function plantAgent(world: World, body: object = {}) {
  const pool = await createPool(world);
  const token = await issuePoolToken(world, pool.id);
  const session = await registerAgent(world, token.token, body);
  return { pool, token, session, path: { agent_id: session.agent_id } };
}

/** Sends a heartbeat of an agent's session. */
export function heartbeat(world: World, session: { agent_id: string; session_token: string }) {
  const path = { agent_id: session.agent_id };
  return world.ok("heartbeatAgent", { path, token: session.session_token, body: { version: "1.2.3" } });
}
